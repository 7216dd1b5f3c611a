"""How sheets and activities are painted: tiles of paper, and cards with their sheets."""

from collections.abc import Callable
from typing import Any, override

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from hope_desktop.domain.library.material import Material
from hope_desktop.domain.terms import Module, frozen
from hope_desktop.ui import icons
from hope_desktop.ui.theme import GRID, bold_font, module_tint, tones
from hope_desktop.ui.widgets.layouts import cut_to_lines
from hope_desktop.ui.widgets.rows import Index, Row, RowDelegate, paint_line, row_of
from hope_desktop.ui.widgets.thumbnails import A4, Thumbnails

_AS_FOLDED = int(Qt.TextFlag.TextDontClip)
"""Painting must not break a line again that fits by a fraction of a pixel."""
_BESIDE, _WORDS = 2, 210
"""So many sheets stand on a card at most; so many pixels its words have at least."""


@frozen
class Measure:
    """The sizes in a gallery: the least width of a tile, and the width of its paper."""

    least: int
    paper: int

    @property
    def high(self) -> int:
        """Of the paper."""
        return self.paper * A4.height() // A4.width()


TILE = Measure(152, 110)
STRIP = Measure(92, 62)
CARD = Measure(440, 110)
_GAP = 6
"""Pixels around a card."""
OFFER = object()
"""What a card under the pointer offers was clicked."""


class TileDelegate(RowDelegate):
    """Paper above a title and a quiet line."""

    measure = TILE
    lines = 4
    """Below the paper: at most three of the title, and the quiet words on what is left."""
    overhang = 0
    scrolls = False
    """In a list that has its own room; else the list is as high as its rows."""
    offer = ""
    """What can be done with a card at once; shown at the one under the pointer."""

    def __init__(
        self, parent: QObject, thumbnails: Thumbnails, cell_width: Callable[[], int]
    ) -> None:
        super().__init__(parent)
        self.thumbnails, self.cell_width = thumbnails, cell_width
        self.pressed: Any = None
        """The sheet of a card that was clicked, `OFFER`, or None for the card itself."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        high = self.measure.high + self.lines * option.fontMetrics.lineSpacing() + 3 * GRID
        return QSize(self.cell_width(), high)

    @override
    def paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Row
    ) -> None:
        ratio = icons.ratio_of(painter)
        size = QSize(self.measure.paper, self.measure.high)
        paper = QRect(QPoint(area.center().x() - size.width() // 2, area.top() + GRID), size)
        if row.sheets:
            self.thumbnails.paint(painter, paper, row.sheets[0], ratio)
        else:
            icon, muted = row.icon or "file-text", QColor(tones().muted)
            icons.paint(painter, icon, muted, paper.center(), 40)
        if not self.lines:
            return
        text_area = area.adjusted(GRID // 2, self.measure.high + GRID + 4, -GRID // 2, 0)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        high = option.fontMetrics.lineSpacing()
        bold = bold_font(option.font) if self.measure is TILE else option.font
        title = QRect(text_area.left(), text_area.top(), text_area.width(), 2 * high)
        painter.setFont(bold)
        painter.setPen(option.palette.text().color())
        shown = cut_to_lines(row.title, QFontMetrics(bold), text_area.width(), 3)
        painter.drawText(title, int(centre) | _AS_FOLDED, shown)
        if self.measure is TILE:
            painter.setFont(option.font)
            painter.setPen(QColor(tones().muted))
            above = shown.count("\n") + 1
            title.translate(0, above * high)
            room = self.lines - above
            quiet = cut_to_lines(row.below, option.fontMetrics, text_area.width(), room)
            painter.drawText(title.adjusted(0, 0, 0, high), int(centre) | _AS_FOLDED, quiet)


class StripDelegate(TileDelegate):
    """Small tiles under each other; in a narrow place `lines` is 0, and the tip has the title."""

    measure = STRIP
    lines = 2
    scrolls = True


class CardDelegate(TileDelegate):
    """An activity: title, minutes and number of sheets, goal, weight; its sheets at the right."""

    measure = CARD
    overhang = -_GAP - 4
    """The last card of a row ends where the page does: its gap and spare pixels lie outside."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        words = 7 * option.fontMetrics.lineSpacing() + 4 * GRID
        return QSize(self.cell_width(), max(words, self.measure.high + 2 * GRID) + _GAP)

    @override
    def area(self, cell: QRect) -> QRect:
        return cell.adjusted(1, 1, -_GAP - 1, -_GAP - 1)

    @override
    def paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Row
    ) -> None:
        fan = self._fan(area)
        metrics, high = option.fontMetrics, option.fontMetrics.lineSpacing()
        ink, quiet = option.palette.text().color(), QColor(tones().muted)
        text_area = area.adjusted(2 * GRID, GRID + 4, -fan.width() - GRID, -GRID - 2)
        painter.setPen(ink)
        taken, top = self._paint_title(painter, option.font, text_area, row.title)
        paint_line(painter, top, row.right, option.font, quiet)
        goal = QRect(text_area.left(), top.bottom() + 4, text_area.width(), 3 * high)
        painter.setPen(ink)
        shown = cut_to_lines(row.below, metrics, goal.width(), 4 - taken)
        painter.drawText(goal, _AS_FOLDED, shown)
        last = QRect(text_area.left(), text_area.bottom() - high + 1, text_area.width(), high)
        if self.offer and option.state & QStyle.StateFlag.State_MouseOver:
            pill = self._offer_area(area, metrics)
            painter.setPen(QPen(QColor(tones().accent), 1))
            painter.setBrush(QColor(tones().accent_tint))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(QColor(tones().accent))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.offer)
            last.setLeft(pill.right() + GRID)
            last.setRight(max(last.left(), text_area.right()))
        paint_line(painter, last, row.right_below, option.font, quiet)
        self._paint_fan(painter, area, row)

    def _paint_title(
        self, painter: QPainter, font: QFont, text_area: QRect, title: str
    ) -> tuple[int, QRect]:
        """In at most two lines; how many it took, and the line below it."""
        bold = bold_font(font, 1.1)
        metrics = QFontMetrics(bold)
        shown = cut_to_lines(title, metrics, text_area.width(), 2)
        taken, high = shown.count("\n") + 1, metrics.lineSpacing()
        painter.setFont(bold)
        painter.drawText(text_area, _AS_FOLDED, shown)
        return taken, QRect(
            text_area.left(), text_area.top() + taken * high, text_area.width(), high
        )

    def _offer_area(self, area: QRect, metrics: QFontMetrics) -> QRect:
        high = metrics.lineSpacing() + GRID // 2
        wide = metrics.horizontalAdvance(self.offer) + 2 * GRID
        return QRect(area.left() + 2 * GRID - 4, area.bottom() - GRID - high + 2, wide, high)

    @override
    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Row
    ) -> None:
        chosen = bool(option.state & (QStyle.StateFlag.State_Selected))
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = QColor(tones().accent if chosen or hover else tones().border)
        painter.setPen(QPen(edge, 2 if chosen or hover else 1))
        painter.setBrush(QColor(tones().card))
        painter.drawRoundedRect(area, 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(module_tint(row.module or Module.OPENING))
        painter.drawRoundedRect(self._fan(area).adjusted(1, 2, -1, -1), 9, 9)

    @override
    def editorEvent(
        self, event: QEvent, _model: Any, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell which sheet a click is about."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            area, row = self.area(option.rect), row_of(index)
            papers = zip(self.papers(area, len(row.sheets)), row.sheets, strict=False)
            at = event.position().toPoint()
            self.pressed = next((sheet for paper, sheet in papers if paper.contains(at)), None)
            if self.offer and self._offer_area(area, option.fontMetrics).contains(at):
                self.pressed = OFFER
        return False

    def _fan(self, area: QRect) -> QRect:
        """Return the tinted part, for as many whole sheets as leave the words their room."""
        count = max(1, (area.width() - _WORDS) // (self.measure.paper + GRID))
        wide = min(count, _BESIDE) * (self.measure.paper + GRID) + GRID
        return QRect(area.right() - wide, area.top(), wide, area.height())

    def papers(self, area: QRect, count: int) -> list[QRect]:
        """Whole sheets beside each other: none is turned, and none lies over another."""
        fan, size = self._fan(area), QSize(self.measure.paper, self.measure.high)
        shown = min(count, fan.width() // (size.width() + GRID))
        left = fan.center().x() - (shown * (size.width() + GRID) - GRID) // 2
        top = fan.center().y() - size.height() // 2
        step = size.width() + GRID
        return [QRect(QPoint(left + at * step, top), size) for at in range(shown)]

    def _paint_fan(self, painter: QPainter, area: QRect, row: Row) -> None:
        fan, ratio = self._fan(area), icons.ratio_of(painter)
        papers = self.papers(area, len(row.sheets))
        for paper, sheet in zip(papers, row.sheets, strict=False):
            if isinstance(sheet, Material):
                self.thumbnails.paint_whole(painter, paper, sheet, ratio)
            else:
                self.thumbnails.paint(painter, paper, sheet, ratio)
        if not row.sheets and row.icon:
            icons.paint(painter, row.icon, QColor(tones().muted), fan.center(), 40)
        if (more := len(row.sheets) - len(papers)) > 0:
            pill = QRect(0, 0, 5 * GRID, 3 * GRID)
            pill.moveBottomRight(fan.bottomRight() - QPoint(GRID, GRID))
            painter.setPen(QPen(QColor(tones().border), 1))
            painter.setBrush(QColor(tones().card))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(QColor(tones().accent))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, f"+{more}")
