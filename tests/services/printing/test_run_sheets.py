from hope_desktop.domain.ids import ClassId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.run_sheets import LATE_BY, run_sheet_of
from tests.making import NINE


def test_it_has_the_clock_and_the_plans_for_a_late_start(
    services: Services, class_2b: ClassId
) -> None:
    session, _ = services.planning.from_template(
        class_2b, TemplateId("S1"), facts=SessionFacts(start=NINE, slot_minutes=50)
    )
    sheet = run_sheet_of(services.printing.sources(session), ())
    assert [block.from_minute for block in sheet.blocks] == [0, 9, 29, 36]
    assert sheet.blocks[0].start == NINE
    assert [plan.minutes for plan in sheet.late] == list(LATE_BY)
    assert [row and row.begins for row in sheet.late[0].rows] == ["9:10", "9:19", "9:35", "9:42"]
    assert [row and row.minutes for row in sheet.late[1].rows] == [9, 12, None, 8]
    assert [plan.note for plan in sheet.late] == ["", ""]
    assert not sheet.stay_after_minutes


def test_a_late_start_that_costs_a_part_of_the_core_is_no_whole_lesson(
    services: Services, class_2b: ClassId
) -> None:
    session, _ = services.planning.from_template(
        class_2b, TemplateId("S3"), "d", SessionFacts(start=NINE, slot_minutes=70)
    )
    sheet = run_sheet_of(services.printing.sources(session), ())
    assert [plan.note for plan in sheet.late] == [
        "10 min later is het niet meer de hele les, want dit valt weg: “Wat hielp?”.",
        "20 min later is het niet meer de hele les, want dit valt weg: “Wat hielp?”.",
    ]
    services.planning.change_facts(session, SessionFacts(start=NINE, slot_minutes=60))
    sheet = run_sheet_of(services.printing.sources(session), ())
    assert sheet.late[1].note.startswith("Bij 20 min later is er geen tijd voor een opdracht.")


def test_it_says_each_thing_once(services: Services, class_2b: ClassId) -> None:
    session, _ = services.planning.from_template(
        class_2b,
        TemplateId("S4"),
        facts=SessionFacts(start=NINE, slot_minutes=100, reason="De mentor gaf ze."),
    )
    sheet = run_sheet_of(services.printing.sources(session), ())
    assert not any("verhaal" in warning for warning in sheet.warnings)
    assert not any("draaiboek" in warning for warning in sheet.warnings)
    assert any("nog niet gehad" in warning for warning in sheet.warnings)
