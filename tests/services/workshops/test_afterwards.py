import pytest

from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.afterwards import MOST_SLIPS, Aftercare, Answer, Ran, Tally
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import moment
from tests.planning import new_workshop

SLIP = (Answer.YES, Answer.YES, Answer.NO)


@pytest.fixture
def session(services, class_2b) -> SessionId:
    facts = SessionFacts(start=moment("2026-11-20T09:00"), slot_minutes=50)
    return new_workshop(services, class_2b, facts=facts)


def unfinished(services: Services) -> list[SessionId]:
    return [one.session.id for one in services.overview.today().unfinished]


def test_a_tick_takes_the_reminder_away_and_undo_brings_it_back(services, session):
    services.planning.mark_done(session)
    assert unfinished(services) == [session]
    change = services.aftercares.tick(session, Aftercare.CALLED_HELPER, done=True).change
    assert unfinished(services) == []
    services.undo.undo(change)
    assert unfinished(services) == [session]
    assert services.aftercares.get(session).ticked == frozenset()


def test_a_count_and_ticks_do_not_undo_each_other(services, session):
    services.aftercares.count(session, Tally().with_slip(SLIP))
    services.aftercares.tick(session, Aftercare.TALKED, done=True)
    services.aftercares.tick(session, Aftercare.SLIPS_GONE, done=True)
    services.aftercares.tick(session, Aftercare.TALKED, done=False)
    found = services.aftercares.get(session)
    assert (found.tally.slips, found.ticked) == (1, {Aftercare.SLIPS_GONE})
    assert services.aftercares.tick(session, Aftercare.TALKED, done=False).change is None


@pytest.mark.parametrize("slips", [-1, MOST_SLIPS + 1])
def test_more_slips_than_a_school_has_is_a_mistake(services, session, slips):
    with pytest.raises(WrongValue):
        services.aftercares.count(session, Tally(slips))


def test_there_has_to_be_a_workshop(services):
    with pytest.raises(NotFound):
        services.aftercares.get(SessionId(9))


def test_minutes_and_what_was_passed_over_are_kept_beside_ticks(services, session):
    blocks = services.planning.session(session).blocks
    services.aftercares.tick(session, Aftercare.TALKED, done=True)
    ran = (Ran(blocks[0].id, 12), Ran(blocks[1].id, 18))
    services.aftercares.ran(session, ran, frozenset({blocks[2].id}))
    services.aftercares.give(session, blocks[1].id, given=False)
    change = services.aftercares.give(session, blocks[2].id, given=True).change
    now = services.aftercares.get(session)
    assert (now.minutes, now.not_given) == (ran, {blocks[1].id})
    assert now.ticked == {Aftercare.TALKED}
    services.undo.undo(change)
    assert services.aftercares.get(session).not_given == {blocks[1].id, blocks[2].id}
