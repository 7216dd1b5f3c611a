"""Commands of the current block."""

import pytest

from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.plan.block_actions import IN_ITS_MENU, ON_THE_BAR, BlockActions


@pytest.fixture
def actions(view) -> BlockActions:
    return view.area.actions_of_block


def blocks(services: Services, session: SessionId):
    return services.planning.session(session).blocks


def test_a_pause_comes_after_the_current_block_and_becomes_current(
    actions, timeline, services, session
):
    timeline.select(timeline.rows.block_ids()[1])
    actions.by_name["pause"].trigger()
    assert [block.activity for block in blocks(services, session)][2] is None
    assert timeline.currentIndex().row() == 2


def test_the_short_versions_follow_each_other_and_then_the_whole_comes_back(
    actions, timeline, services, session
):
    timeline.select(timeline.rows.block_ids()[1])
    actions.by_name["variant"].trigger()
    assert blocks(services, session)[1].variant == "Kort"
    assert actions.by_name["variant"].isChecked()
    actions.by_name["variant"].trigger()
    assert blocks(services, session)[1].variant == "Drie stellingen"
    actions.by_name["variant"].trigger()
    assert (blocks(services, session)[1].variant, blocks(services, session)[1].minutes) == ("", 20)


def test_what_cannot_be_done_is_not_offered(actions, timeline):
    timeline.select(timeline.rows.block_ids()[0])
    assert not actions.by_name["up"].isEnabled()
    timeline.select(timeline.rows.block_ids()[-1])
    assert not actions.by_name["down"].isEnabled()
    assert not actions.by_name["variant"].isEnabled(), "C3 has no short version"
    actions.show_plan(None)
    assert not any(action.isEnabled() for action in actions.by_name.values())


def test_every_step_has_its_own_words_in_the_undo_menu(actions, timeline, operations):
    names = ("longer", "shorter", "down", "up", "variant", "remove", "pause")
    for name in names:
        timeline.select(timeline.rows.block_ids()[1])
        actions.by_name[name].trigger()
    words = [operations.stack.text(at) for at in range(operations.stack.count())]
    assert len(words) == len(names)
    assert len(set(words)) == len(names)
    assert all("%" not in one for one in words)


def test_the_bar_has_every_command_with_a_button(actions):
    assert {*ON_THE_BAR, *IN_ITS_MENU, "minutes"} == set(actions.by_name)


@pytest.mark.parametrize(
    ("minutes", "name", "said"),
    [(3, "shorter", "2 minutes shorter"), (238, "longer", "2 minutes longer")],
)
def test_no_more_minutes_are_said_than_there_were(
    actions, timeline, operations, minutes, name, said
):
    block = timeline.rows.block_ids()[1]
    actions.set_minutes(block, minutes)
    actions.by_name[name].trigger()
    assert operations.stack.undoText().endswith(said)
    assert not actions.by_name[name].isEnabled()
