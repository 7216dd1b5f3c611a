"""A month to choose a day from, in the colours of the program."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, override

from PySide6.QtCore import QDate, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from hope_desktop.ui import icons
from hope_desktop.ui.theme import tones

_TURNERS = (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right"))


type Mark = Literal["ready", "arrange", "given"]


class Calendar(QCalendarWidget):
    """Saturday and Sunday look like other days, since red means something else here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.marks: Mapping[date, Mark] = {}
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        ordinary = QTextCharFormat()
        ordinary.setForeground(self.palette().brush(QPalette.ColorRole.Text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, ordinary)
        for name, picture in _TURNERS:
            turner = self.findChild(QToolButton, name)
            if turner is not None:  # Qt's own, by the only name it has
                icons.put(turner, picture, "muted")

    def mark(self, days: Mapping[date, Mark]) -> None:
        """Give days a mark below their number, in the place of those before."""
        self.marks = days
        self.updateCells()

    @override
    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        super().paintCell(painter, rect, day)
        if mark := self.marks.get(date(day.year(), day.month(), day.day())):
            paint_mark(painter, QPointF(rect.center().x(), rect.bottom() - 3), mark)


def paint_mark(painter: QPainter, at: QPointF, mark: Mark) -> None:
    """Marks differ in shape, not only in colour: filled, a ring, and a dash."""
    used = tones()
    ink = {"ready": used.good, "arrange": used.advice, "given": used.muted}[mark]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), 1.6))
    painter.setBrush(QColor(ink) if mark == "ready" else Qt.BrushStyle.NoBrush)
    if mark == "given":
        painter.drawLine(at - QPointF(4, 0), at + QPointF(4, 0))
    else:
        painter.drawEllipse(at, 2.5, 2.5)
    painter.restore()


class MarkSign(QWidget):
    """A single mark, for the legend."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark: Mark = mark
        self.setFixedSize(12, 12)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_mark(QPainter(self), QPointF(6, 6), self._mark)
