"""Library, timeline and details together."""

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.view import SessionRoom


def test_the_details_fold_away_with_f9(room: SessionRoom, desk: WindowActions) -> None:
    preview = desk.window.commands["preview"]
    preview.setChecked(False)
    assert room.area.details.isHidden()
    preview.setChecked(True)
    assert room.area.details.isVisible()


def test_the_minutes_stand_above_the_timeline(room: SessionRoom) -> None:
    assert room.area.planned.text() == "44 of 50 minutes"
    room.area.actions_of_block.make_longer()
    assert room.area.planned.text() == "49 of 50 minutes"


@pytest.mark.parametrize(("size", "scale"), [((1024, 640), 100), ((1366, 768), 171)])
def test_open_filters_and_advice_still_fit(
    room: SessionRoom, desk: WindowActions, size: tuple[int, int], scale: int
) -> None:
    desk._ui.preferences.change(text_scale=scale)
    room.area.library.filters_button.click()
    room.area.advice.more.setChecked(True)
    QApplication.processEvents()
    needed = desk.window.minimumSizeHint()
    desk._ui.preferences.change(text_scale=100)
    assert (needed.width() <= size[0], needed.height() <= size[1]) == (True, True)


def test_all_parts_have_a_place_in_the_smallest_window(
    room: SessionRoom, desk: WindowActions
) -> None:
    desk.window.resize(1024, 640)
    desk.window.commands["preview"].setChecked(False)
    assert desk.window.height() == 640
    assert len(room.area.panes()) == 2
    assert all(target.height() > 100 for _part, target in room.area.panes())
