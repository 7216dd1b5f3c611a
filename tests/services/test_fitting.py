import pytest

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.ids import ActivityId, BlockId, ClassId, SessionId, TemplateId
from hope_desktop.domain.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import NINE


@pytest.fixture
def session(services: Services, class_2b: ClassId) -> SessionId:
    facts = SessionFacts(start=NINE)
    return services.planning.from_template(class_2b, TemplateId("S1"), facts=facts)[0]


def _now(services: Services, session: SessionId) -> tuple[int, list[tuple[str | None, int, str]]]:
    found = services.planning.get(session).session
    return found.facts.slot_minutes, [(b.activity, b.minutes, b.variant) for b in found.blocks]


def _fit(services: Services, session: SessionId, minutes: int) -> None:
    services.fitting.accept(services.fitting.propose(session, minutes))


WHOLE = [("O1", 9, ""), ("1.4", 20, ""), ("C2", 7, ""), ("C3", 8, "")]
HALF_AN_HOUR = [("O1", 9, ""), ("1.4", 12, "Drie stellingen"), ("C3", 8, "")]


def test_a_first_visit_in_half_an_hour(services: Services, session: SessionId) -> None:
    services.fitting.propose(session, 30)
    assert _now(services, session) == (50, WHOLE), "a proposal changes nothing"
    _fit(services, session, 30)
    assert _now(services, session) == (30, HALF_AN_HOUR)


def test_it_is_one_step_that_undo_takes_back(services: Services, session: SessionId) -> None:
    proposal = services.fitting.propose(session, 30)
    change = services.fitting.accept(proposal).change
    assert change is not None
    services.undo.undo(change)
    assert _now(services, session) == (50, WHOLE)


def test_with_more_time_what_was_cut_comes_back_in_its_place(
    services: Services, session: SessionId
) -> None:
    _fit(services, session, 30)
    _fit(services, session, 44)
    assert _now(services, session) == (44, WHOLE)


def test_what_a_trainer_made_by_hand_is_not_added_to(services: Services, class_2b: ClassId) -> None:
    activities = tuple(map(ActivityId, ("O1", "1.4", "C3")))
    session, _ = services.planning.from_activities(class_2b, activities, SessionFacts())
    _fit(services, session, 60)
    assert [name for name, *_ in _now(services, session)[1]] == ["O1", "1.4", "C3"]


def test_a_plan_that_is_too_long_by_hand_fits_its_own_lesson(
    services: Services, session: SessionId
) -> None:
    services.blocks.set_minutes(session, BlockId(2), 60)
    _fit(services, session, 50)
    assert sum(minutes for _, minutes, _ in _now(services, session)[1]) == 50


@pytest.mark.parametrize("minutes", [0, -5, 481])
def test_no_lesson_has_so_many_minutes(
    services: Services, session: SessionId, minutes: int
) -> None:
    with pytest.raises(WrongValue):
        services.fitting.propose(session, minutes)
