"""How a block looks: its time at the left, a card whose height follows its minutes."""

from __future__ import annotations

from typing import cast, override

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.fields.number import NumberBox
from hope_desktop.ui.widgets.rows import Index, Row, RowDelegate
from hope_desktop.ui.workshops.plan.timeline_model import TIMELINE_ROW
from hope_desktop.ui.workshops.plan.timeline_rows import TimelineRow

LINES_A_MINUTE = 0.25
"""How many lines of text high a minute is, once a block is longer than its words."""
_PIN = 16
_MOST_TYPED = 999


class TimelineDelegate(RowDelegate):
    """Paints blocks, the end of the lesson, and what runs over it."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = timeline_row(index)
        high = option.fontMetrics.lineSpacing()
        if row.block is None:
            return QSize(200, high + 2 * GRID)
        words = (2 if row.row.below or row.row.right_below else 1) * high + 2 * GRID + 4
        minutes = 0 if row.in_hand else row.minutes
        return QSize(200, max(words, round(minutes * high * LINES_A_MINUTE)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = timeline_row(index)
        gutter = gutter_width(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(gutter, 2, -3, -2)
        if row.block is None:
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
        self.paint_ground(painter, option, area, row.row)
        if row.row.module is None:
            painter.setPen(QPen(QColor(tones().strong_border), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 7, 7)
        if row.fits < 1:
            over = QRect(area)
            over.setTop(area.top() + round(area.height() * row.fits))
            ink = QColor(tones().serious)
            ink.setAlpha(60)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(over.adjusted(1, 1, -1, -1), 6, 6)
        self.paint_words(painter, option, area, row.row)

    def _paint_begin(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow, gutter: int
    ) -> None:
        high = option.fontMetrics.lineSpacing()
        place = QRect(option.rect.left(), option.rect.top() + GRID + 2, gutter - GRID, high)
        painter.setFont(option.font)
        painter.setPen(QColor(tones().muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, row.begins)
        if row.pinned:
            ratio = icons.ratio_of(painter)
            pin = icons.pixmap("lock", QColor(tones().accent), _PIN, ratio)
            painter.drawPixmap(place.right() - _PIN, place.bottom() + 2, pin)

    def _paint_end(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow, gutter: int
    ) -> None:
        ink = QColor(tones().muted)
        painter.setFont(option.font)
        painter.setPen(ink)
        place = option.rect.adjusted(0, 0, -GRID, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        time = QRect(place.left(), place.top(), gutter - GRID, place.height())
        painter.drawText(time, Qt.AlignmentFlag.AlignRight | middle, row.begins)
        flag = icons.pixmap(row.row.icon, ink, _PIN, icons.ratio_of(painter))
        left = place.left() + gutter + 2
        painter.drawPixmap(left, place.center().y() - _PIN // 2, flag)
        words = place.adjusted(gutter + _PIN + GRID + 2, 0, 0, 0)
        text = option.fontMetrics.elidedText(
            row.row.title, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, middle, text)
        end = words.left() + option.fontMetrics.horizontalAdvance(text) + GRID
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        painter.drawLine(end, place.center().y(), place.right(), place.center().y())

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: TimelineRow
    ) -> None:
        """The end of the lesson, where it falls inside a block that runs over."""
        ink = QColor(tones().serious)
        y = area.top() + round(area.height() * row.fits)
        painter.setPen(QPen(ink, 2))
        painter.drawLine(option.rect.left() + GRID // 2, y, area.right(), y)
        high = option.fontMetrics.lineSpacing()
        if y - option.rect.top() > 2 * high:
            painter.setFont(option.font)
            place = QRect(option.rect.left(), y - high - 1, area.left() - 2 * GRID + 8, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, row.ends)


def timeline_row(index: Index) -> TimelineRow:
    """The `TimelineRow` of an index."""
    found = index.data(TIMELINE_ROW)
    return found if isinstance(found, TimelineRow) else TimelineRow(None, Row(None, ""))


def gutter_width(option: QStyleOptionViewItem) -> int:
    """Room for a clock time at the left."""
    return option.fontMetrics.horizontalAdvance("00:00") + 2 * GRID
