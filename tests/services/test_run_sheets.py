from hope_desktop.domain.ids import ClassId, TemplateId
from hope_desktop.domain.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.run_sheets import SHORTER_BY, run_sheet_of
from tests.making import NINE


def test_it_has_the_clock_the_shorter_plans_and_what_is_for_this_class(
    services: Services, class_2b: ClassId
) -> None:
    session, _ = services.planning.from_template(
        class_2b, TemplateId("S1"), facts=SessionFacts(start=NINE, slot_minutes=50)
    )
    sheet = run_sheet_of(services.printing.sources(session), ())
    assert [block.from_minute for block in sheet.blocks] == [0, 9, 29, 36]
    assert sheet.blocks[0].start == NINE
    assert [plan.fewer_minutes for plan in sheet.shorter] == list(SHORTER_BY)
    assert [plan.short_minutes for plan in sheet.shorter] == [0, 0]
    assert all(plan.cuts for plan in sheet.shorter)
    assert not sheet.stay_after_minutes
