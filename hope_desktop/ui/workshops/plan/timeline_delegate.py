"""How a block looks: its time at the left, a card whose height follows its minutes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast, override

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from hope_desktop.domain.ids import BlockId
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from hope_desktop.ui.widgets.rows import Index, RowDelegate, row_of
from hope_desktop.ui.workshops.plan.timeline_rows import TimelineRow

LINES_A_MINUTE = 0.25
"""How many lines of text high a minute is at least, once a block is longer than its words."""
_MOST_TYPED = 999


class TimelineDelegate(RowDelegate):
    """Paints the blocks, the end of the lesson, and the blocks beyond it."""

    tinted = True

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._a_minute = 0.0
        """Pixels of a minute, so that the lesson fills the height of the list."""
        self.card: tuple[BlockId | None, int] = (None, 0)
        """The block that a widget lies on below its title, and how high that is."""

    def fill(self, rows: Sequence[TimelineRow], high: int, line: int) -> None:
        """Share a height among the minutes; what needs more for its words has it beforehand."""
        plan = [(0 if row.in_hand else row.minutes, self._least(row, line)) for row in rows]
        left, minutes = high, sum(length for length, _least in plan)
        for length, least in sorted(plan, key=lambda one: one[0] / one[1]):
            if minutes and length * left / minutes >= least:
                break
            left, minutes = left - least, minutes - length
        self._a_minute = max(line * LINES_A_MINUTE, left / minutes if minutes else 0)

    def _least(self, row: TimelineRow, line: int) -> int:
        if row.key is None:
            return line + 2 * GRID + (line + GRID if row.minutes else 0)
        if row.key == self.card[0]:
            return title_height(line) + self.card[1] + GRID
        return (2 if row.below or row.right_below else 1) * line + 2 * GRID + 4

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = timeline_row(index)
        minutes = 0 if row.in_hand else row.minutes
        least = self._least(row, option.fontMetrics.lineSpacing())
        return QSize(200, max(least, int(minutes * self._a_minute)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = timeline_row(index)
        if row.key is not None and row.key == self.card[0]:
            row = replace(row, below="", goal="")
        gutter = gutter_width(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(gutter, 2, -3, -2)
        if row.key is None:
            self._paint_end(painter, option, row, gutter)
        else:
            self._paint_block(painter, option, area, row)
            self._paint_begin(painter, option, row, gutter)
        if row.ends:
            self._paint_line(painter, option, area, row)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        spin = NumberBox(0, _MOST_TYPED, parent)
        spin.setSuffix(" " + self._ui.translate("min"))
        spin.setAccessibleName(self._ui.translate("Minutes of this part"))
        return spin

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        spin = cast("NumberBox", editor)
        spin.setValue(timeline_row(index).minutes)
        spin.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        spin = cast("NumberBox", editor)
        spin.interpretText()
        if spin.value() != timeline_row(index).minutes:
            model.setData(index, spin.value())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        wanted = editor.sizeHint()
        corner = QPoint(option.rect.right() - wanted.width() - GRID, option.rect.top() + 4)
        editor.setGeometry(QRect(corner, wanted))

    def _paint_block(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: TimelineRow
    ) -> None:
        self.paint_ground(painter, option, area, row)
        if row.module is None:
            painter.setPen(QPen(QColor(tones().strong_border), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 7, 7)
        if row.fits < 1:
            over = QRect(area)
            over.setTop(end_of_lesson(area, row.fits, option.fontMetrics.lineSpacing()))
            ink = QColor(tones().serious)
            ink.setAlpha(60)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(over.adjusted(1, 1, -1, -1), 6, 6)
        self.paint_words(painter, option, area, row)
        goal = area.adjusted(6 * GRID, 3 * option.fontMetrics.lineSpacing(), -GRID, -GRID)
        if row.goal and goal.height() >= 2 * option.fontMetrics.lineSpacing():
            painter.setPen(option.palette.color(QPalette.ColorRole.Text))
            painter.setFont(option.font)
            painter.drawText(goal, Qt.TextFlag.TextWordWrap, row.goal)

    def _paint_begin(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow, gutter: int
    ) -> None:
        high = option.fontMetrics.lineSpacing()
        place = QRect(option.rect.left(), option.rect.top() + GRID + 2, gutter - GRID, high)
        painter.setFont(option.font)
        painter.setPen(QColor(tones().muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, row.begins)

    def _paint_end(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow, gutter: int
    ) -> None:
        ink, high = QColor(tones().muted), option.fontMetrics.lineSpacing()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(option.font)
        painter.setPen(ink)
        place = option.rect.adjusted(0, 0, -3, 0)
        place.setTop(place.bottom() - high - 2 * GRID)
        at = QRect(place.left(), place.top(), gutter - GRID, place.height())
        painter.drawText(at, right, row.begins)
        if row.minutes:
            free = QRect(place.left() + gutter, option.rect.top() + 2, place.width() - gutter, 0)
            free.setBottom(place.top() - 2)
            at.setRect(at.left(), free.top(), at.width(), high + GRID)
            painter.drawText(at, right, row.right)
            painter.drawText(free, Qt.AlignmentFlag.AlignCenter, row.below)
            painter.setPen(QPen(QColor(tones().strong_border), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(free, 7, 7)
            painter.setPen(ink)
        words = place.adjusted(gutter + 2, 0, 0, 0)
        text = option.fontMetrics.elidedText(row.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        end = words.left() + option.fontMetrics.horizontalAdvance(text) + GRID
        painter.drawLine(end, place.center().y(), place.right(), place.center().y())

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: TimelineRow
    ) -> None:
        """The end of the lesson, where it falls inside a block that runs over."""
        ink = QColor(tones().serious)
        high = option.fontMetrics.lineSpacing()
        y = end_of_lesson(area, row.fits, high)
        painter.setPen(QPen(ink, 2))
        painter.drawLine(option.rect.left() + GRID // 2, y, area.right(), y)
        if y - option.rect.top() > 2 * high:
            painter.setFont(option.font)
            place = QRect(option.rect.left(), y - high - 1, area.left() - 2 * GRID + 8, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, row.ends)


def timeline_row(index: Index) -> TimelineRow:
    """The `TimelineRow` of an index."""
    found = row_of(index)
    return found if isinstance(found, TimelineRow) else TimelineRow(None, "")


def title_height(line: int) -> int:
    """What the title of a block needs above a widget on its row."""
    return line + 2 * GRID


def gutter_width(option: QStyleOptionViewItem) -> int:
    """Room for a clock time at the left."""
    return option.fontMetrics.horizontalAdvance("00:00") + 2 * GRID


def end_of_lesson(area: QRect, fits: float, high: int) -> int:
    """Where a block that runs over is cut; above or below its two lines, never through words."""
    at, words = round(area.height() * fits), min(2 * high + GRID + 4, area.height())
    if at < words:
        at = 0 if at < words / 2 else words
    return area.top() + at
