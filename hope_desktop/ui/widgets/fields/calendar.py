"""A month to choose a day from, in the colours of the program."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QFont, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from hope_desktop.ui import icons

_TURNERS = (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right"))


class Calendar(QCalendarWidget):
    """Saturday and Sunday look as the other days do: red means something else here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        ordinary = QTextCharFormat()
        ordinary.setForeground(self.palette().brush(QPalette.ColorRole.Text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, ordinary)
        for name, picture in _TURNERS:
            turner = self.findChild(QToolButton, name)
            if turner is not None:  # Qt's own, by the only name it has
                icons.put(turner, picture, "on_accent")

    def mark(self, days: Iterable[date]) -> None:
        """Make days stand out, in the place of those before: bold and underlined, in any theme."""
        marked = QTextCharFormat()
        marked.setFontWeight(QFont.Weight.Bold)
        marked.setFontUnderline(True)
        self.setDateTextFormat(QDate(), QTextCharFormat())
        for day in days:
            self.setDateTextFormat(QDate(day.year, day.month, day.day), marked)
