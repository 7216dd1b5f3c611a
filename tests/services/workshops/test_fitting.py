import pytest

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.terms import ActivityId, SessionId
from hope_desktop.services.opening import Services
from tests.planning import came, new_workshop, workshop_of


def _now(services: Services, session: SessionId) -> tuple[int, list[tuple[str | None, int, str]]]:
    found = services.planning.session(session)
    return found.facts.slot_minutes, [(b.activity, b.minutes, b.variant) for b in found.blocks]


def _fit(services: Services, session: SessionId, minutes: int) -> None:
    services.fitting.accept(services.fitting.propose(session, minutes))


WHOLE = [("O1", 9, ""), ("1.4", 25, ""), ("C2", 7, ""), ("C3", 8, "")]
HALF_AN_HOUR = [("O1", 9, ""), ("1.4", 12, "Drie stellingen"), ("C3", 8, "")]


def test_a_first_visit_in_half_an_hour(services, session):
    services.fitting.propose(session, 30)
    assert _now(services, session) == (50, WHOLE), "a proposal changes nothing"
    change = services.fitting.accept(services.fitting.propose(session, 30)).change
    assert _now(services, session) == (30, HALF_AN_HOUR)
    services.undo.undo(change)
    assert _now(services, session) == (50, WHOLE)


def test_what_a_trainer_made_by_hand_is_not_added_to(services, class_2b):
    activities = ("O1", "1.4", "C3")
    session = workshop_of(services, class_2b, activities)
    _fit(services, session, 60)
    assert [name for name, *_ in _now(services, session)[1]] == ["O1", "1.4", "C3"]


@pytest.mark.parametrize("minutes", [0, -5, 481])
def test_no_lesson_has_so_many_minutes(services, session, minutes):
    with pytest.raises(WrongValue):
        services.fitting.propose(session, minutes)


@pytest.fixture(params=["S4", "S3"])
def story(request, services, class_2b) -> SessionId:
    """A workshop about a made-up story: as itself, or in the place of a live one."""
    part = {"S4": "a", "S3": "d"}[request.param]
    return new_workshop(services, class_2b, request.param, part)


STORY_IN = {
    64: (["O1", "4.6", "4.4", "C1", "C3"], 0, False),
    50: (["O1", "4.6", "C1", "C3"], 64, False),
    49: (["O1", "4.6", "C1", "C3"], 64, False),
    48: (["O1", "O2", "C1", "C3", "C4"], 49, True),
}


@pytest.mark.parametrize("minutes", STORY_IN)
def test_a_story_workshop_keeps_its_story_or_is_none(services, story, minutes):
    found = services.fitting.propose(story, minutes).fit
    activities, needed, heart_goes = STORY_IN[minutes]
    assert [block.activity for block in found.blocks] == activities
    assert (found.needed_minutes, found.heart_goes) == (needed, heart_goes)
    assert found.is_whole == (not needed)
    assert not found.short_minutes


def test_no_live_story_comes_in_by_itself(services, class_2b):
    session = new_workshop(services, class_2b, "S4")
    _fit(services, session, 200)
    planned = [name for name, *_ in _now(services, session)[1]]
    assert planned == ["O1", "O2", "4.6", "4.4", "C1", "C3", "C4"]


def test_what_came_has_the_heart_of_what_it_was_made_of(services, story, class_2b):
    first = services.planning.session(story).blocks[0].id
    services.blocks.add_activity(story, ActivityId("4.7"), 2)
    kept = came(services, story, "Verhaal en brief")
    other = new_workshop(services, class_2b, kept)
    services.blocks.remove(other, first)
    found = services.fitting.propose(other, 45).fit
    assert "4.6" in [block.activity for block in found.blocks]


def test_a_heart_that_was_taken_out_by_hand_is_none(services, story):
    blocks = services.planning.session(story).blocks
    services.blocks.remove(story, next(b.id for b in blocks if b.activity == "4.6"))
    found = services.fitting.propose(story, 35).fit
    assert (found.needed_minutes, found.heart_goes, found.is_whole) == (0, False, True)
