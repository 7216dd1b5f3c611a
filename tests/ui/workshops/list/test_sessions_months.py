"""The months beside the list of workshops."""

import pytest
from PySide6.QtCore import QSize

from hope_desktop.ui.workshops.list.sessions import Months


@pytest.fixture
def months(desk, qtbot) -> Months:
    made = Months(print, desk.ui)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("width", "height", "wanted", "seen"),
    [
        (1366, 768, True, (True, True)),
        (1366, 560, True, (True, False)),
        (1024, 768, True, (False, False)),
        (1366, 768, False, (False, False)),
    ],
)
def test_a_window_shows_the_months_it_has_room_for(months, width, height, wanted, seen):
    months.fit(QSize(width, height), wanted=wanted)
    shown = not months.isHidden()
    assert (shown, shown and not months.after.isHidden()) == seen


def test_the_second_month_is_the_one_after_the_first(months):
    months.fit(QSize(1366, 768), wanted=True)
    months.first.setCurrentPage(2027, 12)
    assert (months.second.yearShown(), months.second.monthShown()) == (2028, 1)
    assert months.name.text() == "January 2028"
