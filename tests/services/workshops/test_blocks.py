from dataclasses import replace

import pytest

from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.library.ways import Way, WorkingForm
from hope_desktop.domain.page import WayToGive
from hope_desktop.domain.terms import ActivityId, BlockId, SessionId
from hope_desktop.domain.workshops.plan import MAX_BLOCK_MINUTES, PAUSE_MINUTES
from hope_desktop.services.opening import Services
from hope_desktop.storage.library.library import put_activity


def _order(services: Services, session: SessionId) -> list[str | None]:
    return [b.activity for b in services.planning.session(session).blocks]


def _block(services: Services, session: SessionId, at: int = 1):  # type: ignore[no-untyped-def]
    return services.planning.session(session).blocks[at]


def test_an_activity_comes_before_the_closing_unless_a_place_is_named(services, session):
    services.blocks.add_activity(session, ActivityId("2.2"))
    services.blocks.add_activity(session, ActivityId("O3"))
    services.blocks.add_activity(session, ActivityId("2.1"), 0)
    assert _order(services, session) == ["2.1", "O1", "O3", "1.4", "2.2", "C2", "C3"]
    added = services.planning.session(session).blocks[4]
    assert added.minutes == services.library.activity(ActivityId("2.2")).minutes


def test_a_pause_has_no_activity_and_comes_last(services, session):
    services.blocks.add_pause(session)
    assert _block(services, session, -1).minutes == PAUSE_MINUTES
    assert _order(services, session) == ["O1", "1.4", "C2", "C3", None]


def test_a_length_that_cannot_be_is_refused(services, session):
    with pytest.raises(WrongValue):
        services.blocks.set_minutes(session, _block(services, session).id, MAX_BLOCK_MINUTES + 1)
    assert _block(services, session).minutes == 25


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


@pytest.mark.parametrize(
    "way",
    [WayToGive(variant="Kort"), WayToGive(way=WorkingForm.ALONE), WayToGive(version="noor")],
)
def test_a_pause_is_given_in_one_way(services, session, way):
    services.blocks.add_pause(session)
    with pytest.raises(NotFound):
        services.blocks.give(session, _block(services, session, -1).id, way)


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


def test_a_block_that_left_is_refused(services, session):
    gone = BlockId(99)
    for attempt in (
        lambda: services.blocks.move(session, gone, 0),
        lambda: services.blocks.set_minutes(session, gone, 5),
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
