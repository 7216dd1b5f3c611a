"""Another setting of an activity: its own minutes, steps, sheets and letter sentence."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.page import WayToGive
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.terms import ActivityId, BlockId, ClassId, HandoutId, Level, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.handouts.specs import LessonSheet
from hope_desktop.services.library.library import settings_of
from hope_desktop.services.opening import Services
from hope_desktop.storage.library import own_texts
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, new_workshop, workshop_of

PLAY, SORT = ActivityId("1.5"), ActivityId("1.7")
FIRST_YEAR = replace(CLASS_2B, label="1A", year=1, level=Level.VMBO_BK, pupils=20)


@pytest.fixture
def class_1a(services: Services) -> ClassId:
    return new_class(services, FIRST_YEAR)


@pytest.fixture
def planned(services: Services, class_1a: ClassId) -> SessionId:
    facts = SessionFacts(start=NINE, reason="De school gaf module 1 en 2.")
    wanted = ("O1", PLAY, "C3")
    return workshop_of(services, class_1a, wanted, facts)


def _block(services: Services, session: SessionId) -> BlockId:
    return services.planning.session(session).blocks[1].id


def _texts(services: Services, session: SessionId) -> list[str]:
    """What each group or pupil of the class gets of the words."""
    documents = services.printing.prepare(session).counted
    sheets = (sheet for document in documents for sheet in document.document.sheets)
    lesson = next(sheet for sheet in sheets if isinstance(sheet, LessonSheet))
    on_it = [text.title for part in lesson.parts for text in part.texts]
    return sorted([*on_it, *(title for document in documents for title in document.holds)])


def test_another_setting_brings_its_own_minutes_steps_and_letter(services, planned):
    services.blocks.give(planned, _block(services, planned), WayToGive(activity=SORT))
    view = services.planning.get(planned)
    now = view.activity_of(view.session.blocks[1])
    assert (now.id, view.session.blocks[1].minutes) == (SORT, 20)
    assert sum(step.minutes for step in now.steps) == 20
    assert "We oefenen hoe je een nee van een ander goed opvangt" in view.about("nl")
    assert "zinnen om ja, nee" not in view.about("nl")
    assert not any(one.activity for one in view.concerns), "it is for the first year"


def test_paper_is_that_of_the_setting(services, planned):
    assert "Scènekaarten" in _texts(services, planned)
    services.blocks.give(planned, _block(services, planned), WayToGive(activity=SORT))
    found = _texts(services, planned)
    assert "Scènekaarten" not in found
    assert {"Reacties op een nee", "Een nee krijgen"} <= set(found)
    assert len(found) == len(set(found))


def test_the_run_sheet_names_its_papers_at_its_steps(services, planned):
    services.blocks.give(planned, _block(services, planned), WayToGive(activity=SORT))
    documents = services.printing.prepare(planned)
    run_sheet = next(
        one for one in documents.counted if one.kind == PaperKind(Whose.TRAINER)
    ).document.sheets[0]
    block = run_sheet.blocks[1]  # type: ignore[union-attr]
    assert block.title == "Nee zeggen, nee krijgen (sorteren)"
    assert {name for name, _said in block.papers} >= {"reactiekaarten"}


def test_a_class_gets_the_setting_that_is_for_its_year(services, planned):
    services.blocks.add_activity(planned, PLAY, 2)
    assert services.planning.session(planned).blocks[2].activity == PLAY
    older = new_workshop(services, new_class(services, label="4B", level=Level.HAVO, year=4))
    services.blocks.add_activity(older, PLAY, 1)
    assert services.planning.session(older).blocks[1].activity == SORT


def test_a_version_goes_along_with_a_setting(services, planned):
    block = _block(services, planned)
    services.blocks.give(planned, block, WayToGive(activity=SORT))
    services.blocks.give(planned, block, WayToGive(version="basis"))
    services.blocks.give(planned, block, WayToGive(activity=PLAY, version="basis"))
    assert services.planning.session(planned).blocks[1].version == "basis"
    view = services.planning.get(planned)
    assert (PLAY, "basis") in view.versions


@pytest.mark.parametrize("name", ["1.4", "9.9", ""])
def test_only_settings_of_the_activity_are_taken(services, planned, name):
    with pytest.raises(NotFound):
        services.blocks.give(planned, _block(services, planned), WayToGive(activity=name))


def test_a_plan_of_before_opens_with_its_setting(services, class_1a):
    """What was an activity by itself kept its id: workshops, series and packages name that."""
    facts = SessionFacts(start=NINE, reason="De school gaf module 1 en 2.")
    made = workshop_of(services, class_1a, ["O1", SORT], facts)
    now = services.planning.get(made).activities[SORT]
    assert [one.id for one in settings_of(services.library, now)] == [PLAY, SORT]
    assert (now.setting, now.was) == ("sorteren", "Een nee krijgen")


def test_what_she_wrote_for_it_before_is_what_a_class_gets(services, planned):
    """A text that it had by itself goes before the one it shares now; a class gets one of them."""
    services.blocks.give(planned, _block(services, planned), WayToGive(activity=SORT))
    shared = services.library.handout(HandoutId("1.5/lesblad.basis"))
    hers = replace(shared, id=HandoutId("1.7/lesblad.basis"), activity=SORT, title="Mijn zinnen")
    with services.undo._database.change("handout.changed") as change:
        own_texts.keep(change, hers.id, hers)
    found = _texts(services, planned)
    assert "Mijn zinnen" in found
    assert "Zinnenkaart" not in found


def test_a_copy_of_a_setting_is_an_activity_by_itself(services):
    made, _ = services.material.duplicate_activity(SORT, "Mijn kaarten")
    copy = services.library.activity(made)
    assert (copy.setting, copy.setting_of, copy.replaces) == ("", "", SORT)
    assert settings_of(services.library, copy) == ()
    titles = {one.title for one in services.library.handouts_of([copy])}
    assert {"Reacties op een nee", "Een nee krijgen"} <= titles


def test_its_old_name_finds_it(services):
    from hope_desktop.domain.views import ActivityFilter

    found = services.library.rows(ActivityFilter(words="een nee krijgen"))
    assert SORT in [row.id for row in found]
