"""Where the columns of the list of papers are, and how a row is painted."""

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.printing.print_jobs import MOST_COPIES
from hope_desktop.ui import icons
from hope_desktop.ui.printing.lines import PaperLine
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from hope_desktop.ui.widgets.rows import Index, Paper, RowDelegate, row_of

LINE = Qt.ItemDataRole.UserRole + 1
"""The role under which a model gives the `PaperLine` of an index."""
HIGH = 60
_BOX = 22
_LEAST_LETTERS = 30
"""With fewer for the name, sides and sheets go to the line below it."""
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@frozen
class PaperColumns:
    """The left and the width of each column of a row."""

    picture: tuple[int, int]
    name: tuple[int, int]
    number: tuple[int, int]
    sides: tuple[int, int]
    sheets: tuple[int, int]
    state: tuple[int, int]
    tick: tuple[int, int]

    @property
    def is_wide(self) -> bool:
        """Sides and sheets have columns of their own."""
        return self.sides[1] > 0


def paper_columns(width: int, metrics: QFontMetrics) -> PaperColumns:
    """What fits in so many pixels."""
    letter, high = metrics.averageCharWidth(), row_height(metrics)
    picture = high * 2 // 3
    tick, state, number = 9 * letter, 19 * letter, 8 * letter
    sides, sheets = 16 * letter, 11 * letter
    name = width - 3 * GRID - picture - number - sides - sheets - state - tick
    if name < _LEAST_LETTERS * letter:
        sides = sheets = 0
        tick, state, number = 7 * letter, 18 * letter, 7 * letter
        name = width - 3 * GRID - picture - number - state - tick
    found, left = [], GRID
    for wide in (picture, name, number, sides, sheets, state, tick):
        found.append((left, wide))
        left += wide + (GRID if len(found) == 1 else 0)
    return PaperColumns(*found)


def row_height(metrics: QFontMetrics) -> int:
    """As high as two lines need, and no lower than is easily hit."""
    return max(HIGH, 2 * metrics.lineSpacing() + 3 * GRID)


class Heads(QWidget):
    """The names of the columns, above them; a screen reader hears them in each row."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words = words
        self.setFixedHeight(4 * GRID)

    @override
    def paintEvent(self, _event: object) -> None:
        metrics = self.fontMetrics()
        at = paper_columns(self.width(), metrics)
        painter = QPainter(self)
        painter.setPen(QColor(tones().muted))
        name, number, sides, sheets, state, tick = self._words
        places = [(at.name, name, _LEFT), (at.number, number, _RIGHT)]
        if at.is_wide:
            places += [(at.sides, sides, _LEFT), (at.sheets, sheets, _RIGHT)]
        places += [(at.state, state, _LEFT)]
        painter.drawText(self.rect().adjusted(0, 0, -GRID // 2, 0), _RIGHT | _MIDDLE, tick)
        for (left, wide), words, side in places:
            room = _inside(left, wide, self.rect(), side)
            painter.drawText(room, side | _MIDDLE, words)


def _inside(left: int, wide: int, row: QRect, side: Qt.AlignmentFlag) -> QRect:
    """A column with the gap before the next one."""
    gap = 2 * GRID if side is _LEFT else 0
    start = left + (gap if side is _LEFT and left > 10 * GRID else 0)
    return QRect(row.left() + start, row.top(), wide - (start - left), row.height())


class PaperDelegate(QStyledItemDelegate):
    """Paints a paper; the number of the current row is a field."""

    def __init__(
        self, parent: QWidget, paper: Paper, changed: Callable[[str, int], object], ui: Ui
    ) -> None:
        super().__init__(parent)
        self._paper, self._changed = paper, changed
        self._own, self._asked = ui.translate("yours"), ui.translate("How many of %(title)s")
        self._ground = RowDelegate(self)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, row_height(option.fontMetrics))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = paper_line(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = paper_columns(option.rect.width(), option.fontMetrics)
        self._ground.paint_ground(painter, option, self._ground.area(option.rect), row_of(index))
        self._paint_picture(painter, option.rect, at, line)
        self._paint_name(painter, option, at, line)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_number(painter, option, at, line, is_field=is_current and line.can_print)
        if at.is_wide:
            _words(painter, option, at.sides, line.sides, tones().muted)
            _words(painter, option, at.sheets, line.sheets, "", _RIGHT)
        self._paint_state(painter, option, at, line)
        if line.ticked is not None:
            paint_tick(painter, _tick_box(at, option.rect), ticked=line.ticked)
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, row: QRect, at: PaperColumns, line: PaperLine
    ) -> None:
        left, wide = at.picture
        high = row.height() - GRID
        area = QRect(row.left() + left + 2, row.top() + GRID // 2, high * 210 // 297, high)
        area.setWidth(min(area.width(), wide))
        if line.picture:
            self._paper(painter, area, line.picture)
            return
        icon = icons.pixmap("file-text", QColor(tones().muted), 20, icons.ratio_of(painter))
        painter.drawPixmap(area.center().x() - 10, area.center().y() - 10, icon)

    def _paint_name(
        self, painter: QPainter, option: QStyleOptionViewItem, at: PaperColumns, line: PaperLine
    ) -> None:
        left, wide = at.name
        high = option.fontMetrics.lineSpacing()
        top = option.rect.top() + (option.rect.height() - 2 * high) // 2
        room = QRect(option.rect.left() + left, top, wide, high)
        below = line.below if at.is_wide else line.below_where_narrow
        if not below:
            room.translate(0, high // 2)
        bold = QFont(option.font)
        bold.setBold(True)
        _draw(painter, room, line.title, bold, option.palette.text().color())
        if line.is_own:
            after = min(wide - 12, QFontMetrics(bold).horizontalAdvance(line.title) + GRID)
            icon = icons.pixmap("pencil", QColor(tones().muted), 14, icons.ratio_of(painter))
            painter.drawPixmap(room.left() + after, room.center().y() - 6, icon)
            words = QRect(room.left() + after + 18, top, max(0, wide - after - 18), high)
            words.moveTop(room.top())
            _draw(painter, words, self._own, option.font, QColor(tones().muted))
        room.translate(0, high)
        _draw(painter, room, below, option.font, QColor(tones().muted))

    def _paint_number(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        at: PaperColumns,
        line: PaperLine,
        *,
        is_field: bool,
    ) -> None:
        room = number_field(at, option.rect, option.fontMetrics)
        if is_field:
            painter.setPen(QPen(QColor(tones().strong_border), 1))
            painter.setBrush(QColor(tones().card))
            painter.drawRoundedRect(room, 5, 5)
        bold = QFont(option.font)
        bold.setBold(True)
        inside = room.adjusted(0, 0, -GRID, 0)
        words = str(line.number) if line.number or line.can_print else ""
        _draw(painter, inside, words, bold, option.palette.text().color(), _RIGHT)

    def _paint_state(
        self, painter: QPainter, option: QStyleOptionViewItem, at: PaperColumns, line: PaperLine
    ) -> None:
        left, wide = at.state
        room = QRect(option.rect.left() + left + 2 * GRID, option.rect.top(), wide - 2 * GRID, 0)
        room.setHeight(option.rect.height())
        shade = QColor(getattr(tones(), line.tone) if line.tone else option.palette.text().color())
        font = QFont(option.font)
        font.setBold(line.tone != "good")
        if line.press:
            half = option.fontMetrics.lineSpacing() // 2
            linked = QFont(option.font)
            linked.setUnderline(True)
            _draw(painter, room.translated(0, half), line.press, linked, QColor(tones().accent))
            room.translate(0, -half)
        if line.tone == "good":
            icon = icons.pixmap("check", shade, 16, icons.ratio_of(painter))
            painter.drawPixmap(room.left(), room.center().y() - 8, icon)
            room.setLeft(room.left() + 22)
        _draw(painter, room, line.state, font, shade)

    # The number

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = NumberBox(0, MOST_COPIES, parent)
        box.setAccessibleName(self._asked % {"title": paper_line(index).title})
        return box

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, NumberBox):
            editor.setValue(paper_line(index).number)
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        line = paper_line(index)
        if isinstance(editor, NumberBox):
            editor.interpretText()
            if editor.value() != line.number:
                self._changed(line.kind, editor.value())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        at = paper_columns(option.rect.width(), option.fontMetrics)
        room = number_field(at, option.rect, option.fontMetrics)
        editor.setGeometry(room.adjusted(-GRID, -2, 0, 2))


def paper_line(index: Index) -> PaperLine:
    """The paper of a row."""
    found = index.data(LINE)
    return found if isinstance(found, PaperLine) else PaperLine("", "")


def number_field(at: PaperColumns, row: QRect, metrics: QFontMetrics) -> QRect:
    """Where the number stands."""
    left, wide = at.number
    high = metrics.lineSpacing() + GRID
    field = QRect(row.left() + left + GRID, 0, wide - GRID, high)
    field.moveTop(row.top() + (row.height() - high) // 2)
    return field


def _tick_box(at: PaperColumns, row: QRect) -> QRect:
    left, wide = at.tick
    middle = row.left() + left + wide // 2
    return QRect(middle - _BOX // 2, row.center().y() - _BOX // 2, _BOX, _BOX)


def paint_tick(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    """A box with or without its tick."""
    painter.setPen(QPen(QColor(tones().accent if ticked else tones().strong_border), 1.5))
    painter.setBrush(QColor(tones().accent if ticked else tones().card))
    painter.drawRoundedRect(box, 5, 5)
    if ticked:
        icon = icons.pixmap("check", QColor(tones().on_accent), 16, icons.ratio_of(painter))
        painter.drawPixmap(box.center().x() - 7, box.center().y() - 7, icon)


def _words(
    painter: QPainter,
    option: QStyleOptionViewItem,
    column: tuple[int, int],
    words: str,
    tone: str,
    side: Qt.AlignmentFlag = _LEFT,
) -> None:
    shade = QColor(tone) if tone else option.palette.text().color()
    room = _inside(*column, option.rect, side)
    _draw(painter, room, words, option.font, shade, side)


def _draw(
    painter: QPainter,
    room: QRect,
    words: str,
    font: QFont,
    ink: QColor,
    side: Qt.AlignmentFlag = _LEFT,
) -> None:
    """One line; what does not fit ends in dots."""
    painter.setFont(font)
    painter.setPen(ink)
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, side | _MIDDLE, shown)
