"""A trainer's own files as pictures, each in its own shape: what it is and where it belongs."""

from collections.abc import Sequence
from typing import Any, override

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.modules.cards import FILES
from hope_desktop.ui.modules.tiles import Measure, TileDelegate
from hope_desktop.ui.theme import GRID, bold_font, module_colour, tones
from hope_desktop.ui.widgets.layouts import cut_to_lines
from hope_desktop.ui.widgets.rows import Index, Row, RowModel, paint_line, row_of

_HIGH = 118
"""Of the ground that a picture lies on."""
_ICON = 16
_EDGE = GRID // 2


class FileDelegate(TileDelegate):
    """The picture whole on a quiet ground, its kind as a word on it; title and place below."""

    measure = Measure(132, 112)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.cell_width(), _HIGH + 3 * option.fontMetrics.lineSpacing() + GRID)

    @override
    def area(self, cell: QRect) -> QRect:
        return cell.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    @override
    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Row
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = QPen(Qt.PenStyle.NoPen)
        if chosen or focused or hover:
            colour = tones().accent if chosen or focused else tones().strong_border
            edge = QPen(QColor(colour), 1 if hover and not chosen else 2)
        painter.setPen(edge)
        painter.setBrush(QColor(tones().accent_tint if chosen else tones().rail))
        painter.drawRoundedRect(_ground(area), 7, 7)

    @override
    def paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Row
    ) -> None:
        ratio, metrics = icons.ratio_of(painter), option.fontMetrics
        ground, muted = _ground(area), QColor(tones().muted)
        if row.sheets:
            box = ground.adjusted(GRID, GRID, -GRID, -GRID)
            self.thumbnails.paint_whole(painter, box, row.sheets[0], ratio)
        else:
            icon = icons.pixmap(row.icon, muted, _ICON, ratio)
            painter.drawPixmap(ground.topRight() + QPoint(-_ICON - _EDGE, _EDGE), icon)
            large = bold_font(option.font, 1.15)
            room = ground.adjusted(_EDGE, _ICON + _EDGE, -_EDGE, -metrics.lineSpacing() - _EDGE)
            lines = max(1, room.height() // QFontMetrics(large).lineSpacing())
            painter.setFont(large)
            painter.setPen(option.palette.text().color())
            shown = cut_to_lines(row.title, QFontMetrics(large), room.width(), lines)
            painter.drawText(
                room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), shown
            )
        self._paint_kind(painter, option.font, ground, row.right)
        bold = bold_font(option.font)
        high = metrics.lineSpacing()
        line = QRect(area.left() + 2, ground.bottom() + _EDGE, area.width() - 4, high)
        ink = option.palette.text().color()
        for part in cut_to_lines(row.title, QFontMetrics(bold), line.width(), 2).split("\n"):
            paint_line(painter, line, part, bold, ink)
            line.translate(0, high)
        if row.module is None:
            paint_line(painter, line, row.below, option.font, QColor(tones().advice))
            return
        colour = module_colour(row.module)
        mark = icons.pixmap(MODULE_LOOKS[row.module].icon, colour, _ICON, ratio)
        painter.drawPixmap(line.left(), line.top() + (high - _ICON) // 2, mark)
        paint_line(painter, line.adjusted(_ICON + _EDGE, 0, 0, 0), row.below, option.font, muted)

    def _paint_kind(self, painter: QPainter, font: QFont, ground: QRect, word: str) -> None:
        small = bold_font(font, 0.85)
        metrics = QFontMetrics(small)
        wide = min(metrics.horizontalAdvance(word) + 2 * GRID, ground.width() - 2 * _EDGE)
        high = metrics.lineSpacing() + 2
        pill = QRect(ground.left() + _EDGE, ground.bottom() - high - _EDGE + 1, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#1E2023"))
        painter.drawRoundedRect(pill, 4, 4)
        painter.setFont(small)
        painter.setPen(QColor("#FFFFFF"))
        shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, wide - GRID)
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), shown)


class DraggedFiles(RowModel):
    """Rows of which the files can be dragged onto a module."""

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeData(self, indexes: Sequence[Any]) -> QMimeData:
        made = QMimeData()
        keys = [row_of(index).key for index in indexes]
        ids = ",".join(str(key) for key in keys if isinstance(key, int))
        made.setData(FILES, ids.encode())
        return made

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction


def _ground(area: QRect) -> QRect:
    return QRect(area.left(), area.top(), area.width(), _HIGH)
