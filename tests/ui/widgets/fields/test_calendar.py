import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from hope_desktop.ui import theme
from hope_desktop.ui.widgets.fields.calendar import Calendar


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_sunday_is_not_in_red(look, styled, qtbot):
    theme.apply(styled, look, 100)  # type: ignore[arg-type]
    owner = QWidget()
    qtbot.addWidget(owner)
    calendar = Calendar(owner)
    calendar.setSelectedDate(QDate(2026, 12, 1))
    colour = calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    assert colour == calendar.palette().color(QPalette.ColorRole.Text) != QColor("red")
    theme.apply(styled, "light", 100)
