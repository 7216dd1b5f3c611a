from dataclasses import replace

import pytest

from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.ids import ActivityId, BlockId, SessionId
from hope_desktop.domain.library.ways import Way, WorkingForm
from hope_desktop.domain.page.otherwise import WayToGive
from hope_desktop.domain.workshops.plan import MAX_BLOCK_MINUTES, PAUSE_MINUTES
from hope_desktop.services.opening import Services
from hope_desktop.storage.library.library import put_activity
from tests.making import moment


def _order(services: Services, session: SessionId) -> list[str | None]:
    return [b.activity for b in services.planning.session(session).blocks]


def _block(services: Services, session: SessionId, at: int = 1):  # type: ignore[no-untyped-def]
    return services.planning.session(session).blocks[at]


@pytest.mark.parametrize(
    ("at", "order"),
    [
        (None, ["O1", "1.4", "2.2", "C2", "C3"]),
        (0, ["2.2", "O1", "1.4", "C2", "C3"]),
        (99, ["O1", "1.4", "C2", "C3", "2.2"]),
        (-9, ["2.2", "O1", "1.4", "C2", "C3"]),
    ],
)
def test_an_activity_comes_before_the_closing_unless_a_place_is_named(services, session, at, order):
    services.blocks.add_activity(session, ActivityId("2.2"), at)
    assert _order(services, session) == order
    added = next(b for b in services.planning.session(session).blocks if b.activity == "2.2")
    assert added.minutes == services.library.activity(ActivityId("2.2")).minutes


def test_a_pause_has_no_activity_and_comes_last(services, session):
    services.blocks.add_pause(session)
    assert _block(services, session, -1).minutes == PAUSE_MINUTES
    assert _order(services, session) == ["O1", "1.4", "C2", "C3", None]


def test_moving_shifts_the_clock_times(services, session):
    services.blocks.move(session, _block(services, session, 2).id, 1)
    assert _order(services, session) == ["O1", "C2", "1.4", "C3"]
    assert services.planning.get(session).blocks[1].start == moment("2026-12-01T09:09")


@pytest.mark.parametrize("minutes", [0, -1, MAX_BLOCK_MINUTES + 1, 10**20])
def test_a_length_that_cannot_be_is_refused(services, session, minutes):
    with pytest.raises(WrongValue):
        services.blocks.set_minutes(session, _block(services, session).id, minutes)
    assert _block(services, session).minutes == 25


@pytest.mark.parametrize(("by", "minutes"), [(5, 30), (-5, 20), (-99, 1), (999, MAX_BLOCK_MINUTES)])
def test_longer_and_shorter_stop_at_the_limits(services, session, by, minutes):
    services.blocks.lengthen(session, _block(services, session).id, by)
    assert _block(services, session).minutes == minutes


def test_a_shorter_way_brings_its_minutes_and_the_whole_one_brings_them_back(services, session):
    activities = [services.library.activity(row.id) for row in services.library.rows()]
    chosen = next(activity for activity in activities if activity.variants)
    services.blocks.add_activity(session, chosen.id, 0)
    block = _block(services, session, 0).id
    services.blocks.give(session, block, WayToGive(variant=chosen.variants[0].name))
    assert _block(services, session, 0).minutes == chosen.variants[0].minutes
    services.blocks.give(session, block, WayToGive(variant=""))
    assert _block(services, session, 0).minutes == chosen.minutes
    with pytest.raises(NotFound):
        services.blocks.give(session, block, WayToGive(variant="Bestaat niet"))


def test_a_pause_has_no_shorter_way(services, session):
    services.blocks.add_pause(session)
    with pytest.raises(NotFound):
        services.blocks.give(session, _block(services, session, -1).id, WayToGive(variant="Kort"))


def test_another_story_can_be_chosen_and_let_go(services, session):
    services.blocks.add_activity(session, ActivityId("4.6"), 0)
    block = _block(services, session, 0).id
    services.blocks.give(session, block, WayToGive(version="selam.basis"))
    assert _block(services, session, 0).version == "selam.basis"
    with pytest.raises(NotFound):
        services.blocks.give(session, block, WayToGive(version="roodkapje"))
    services.blocks.give(session, block, WayToGive(version=""))
    assert _block(services, session, 0).version == ""


def test_another_working_form_can_be_chosen_and_let_go(services, session):
    block = _block(services, session).id
    services.blocks.give(session, block, WayToGive(way=WorkingForm.PAIRS))
    assert (_block(services, session).way, _block(services, session).minutes) == (
        WorkingForm.PAIRS,
        25,
    )
    with pytest.raises(NotFound):
        services.blocks.give(session, block, WayToGive(way=WorkingForm.CLASS))  # as it is written
    services.blocks.give(session, block, WayToGive(way=None))
    assert _block(services, session).way is None
    services.blocks.add_pause(session)
    with pytest.raises(NotFound):
        services.blocks.give(
            session, _block(services, session, -1).id, WayToGive(way=WorkingForm.ALONE)
        )


def test_the_minutes_of_a_form_come_and_go_with_it(services, session):
    ways = (
        Way(WorkingForm.ALONE, "Ieder voor zich.", minutes=15),
        Way(WorkingForm.PAIRS, "Samen."),
    )
    with services._database.transaction() as connection:
        put_activity(connection, replace(services.library.activity(ActivityId("1.4")), ways=ways))
    block, minutes = _block(services, session).id, []
    for form in (WorkingForm.ALONE, WorkingForm.PAIRS, WorkingForm.ALONE):
        services.blocks.give(session, block, WayToGive(way=form))
        minutes.append(_block(services, session).minutes)
    services.blocks.set_minutes(session, block, 18)
    services.blocks.give(session, block, WayToGive(way=None))
    minutes.append(_block(services, session).minutes)
    services.blocks.give(session, block, WayToGive(variant="Kort"))
    minutes.append(_block(services, session).minutes)
    assert minutes == [15, 20, 15, 18, 14], "what was typed stays"


def test_a_pause_has_no_versions(services, session):
    services.blocks.add_pause(session)
    with pytest.raises(NotFound):
        services.blocks.give(session, _block(services, session, -1).id, WayToGive(version="noor"))


def test_a_block_that_left_is_refused(services, session):
    gone = BlockId(99)
    for attempt in (
        lambda: services.blocks.move(session, gone, 0),
        lambda: services.blocks.set_minutes(session, gone, 5),
        lambda: services.blocks.lengthen(session, gone, 5),
        lambda: services.blocks.remove(session, gone),
        lambda: services.blocks.give(session, gone, WayToGive(variant="")),
        lambda: services.blocks.give(session, gone, WayToGive(version="")),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_what_changes_nothing_is_no_step(services, session):
    block = _block(services, session, 0)
    assert not services.blocks.set_minutes(session, block.id, block.minutes)
    assert not services.blocks.move(session, block.id, 0)
    assert not services.blocks.give(session, block.id, WayToGive(variant=""))


def test_an_emptied_workshop_can_be_filled_again(services, session):
    for block in services.planning.session(session).blocks:
        services.blocks.remove(session, block.id)
    assert services.planning.session(session).minutes == 0
    services.blocks.add_activity(session, ActivityId("O1"))
    assert _order(services, session) == ["O1"]


def test_a_note_is_kept_trimmed_and_a_paste_that_went_wrong_refused(services, session):
    block = _block(services, session)
    services.blocks.set_note(session, block.id, "  bal   mee ")
    assert _block(services, session).note == "bal mee"
    assert not services.blocks.set_note(session, block.id, "bal mee")
    with pytest.raises(WrongValue):
        services.blocks.set_note(session, block.id, "x" * 300)
