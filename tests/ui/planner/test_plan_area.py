"""Library, timeline and details together."""

from hope_desktop.ui.desk import Desk
from hope_desktop.ui.planner.room import SessionRoom


def test_the_details_fold_away_with_f9(room: SessionRoom, desk: Desk) -> None:
    preview = desk.window.commands["preview"]
    preview.setChecked(False)
    assert room.area.details.isHidden()
    preview.setChecked(True)
    assert room.area.details.isVisible()


def test_the_minutes_stand_above_the_timeline(room: SessionRoom) -> None:
    assert room.area.planned.text() == "44 of 50 minutes"
    room.area.actions_of_block.make_longer()
    assert room.area.planned.text() == "49 of 50 minutes"


def test_all_parts_have_a_place_in_the_smallest_window(room: SessionRoom, desk: Desk) -> None:
    desk.window.resize(1024, 640)
    desk.window.commands["preview"].setChecked(False)
    assert desk.window.height() == 640
    assert len(room.area.panes()) == 2
    assert all(target.height() > 100 for _part, target in room.area.panes())
