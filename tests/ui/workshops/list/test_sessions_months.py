"""The month beside the list of workshops."""

import pytest

from hope_desktop.ui.workshops.list.sessions import Month


@pytest.mark.parametrize(
    ("width", "wanted", "seen"),
    [(1366, True, True), (1024, True, False), (1366, False, False)],
)
def test_a_window_shows_a_month_where_it_has_room_for_one(desk, qtbot, width, wanted, seen):
    month = Month(print, desk.ui)
    qtbot.addWidget(month)
    month.fit(width, wanted=wanted)
    assert month.isHidden() is not seen
