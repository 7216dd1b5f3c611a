"""Lists with two lines a row: the library, workshops, classes. A module is said once a row."""

from collections.abc import Callable, Sequence
from typing import Any, override

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hope_desktop.domain.terms import Module, frozen
from hope_desktop.domain.texts.word_search import places
from hope_desktop.i18n.catalogue import dotted
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.theme import GRID, bold_font, module_colour, module_tint, tones
from hope_desktop.ui.widgets.layouts import cut_to_lines

ROW = Qt.ItemDataRole.UserRole
"""The role under which a model gives the `Row` of an index."""

type Paper = Callable[[QPainter, QRect, Any], None]
type Index = QModelIndex | QPersistentModelIndex

_ICON = 20
_LEAST = 10
"""Letters of a second line; with fewer beside it the number goes."""
_BAR = 5


@frozen
class Row:
    """What one row shows. `key` is the page's own id; `spoken` is for a screen reader."""

    key: Any
    title: str
    below: str = ""
    right: str = ""
    right_below: str = ""
    module: Module | None = None
    icon: str = ""
    tone: str = ""
    """The tone of the icon, for a row without a module."""
    stands_out: bool = False
    """Tinted, chosen or not."""
    spoken: str = ""
    tip: str = ""
    sheets: tuple[Any, ...] = ()
    """What is shown of it as pictures of paper, where there are `Thumbnails`; None leaves room."""
    marks: tuple[str, ...] = ()
    """Words that were looked for, as `word_search.words_of` gives them: marked."""

    @property
    def name(self) -> str:
        """Return what a screen reader says."""
        parts = (self.title, self.below, self.right, self.right_below)
        return self.spoken or ", ".join(part for part in parts if part)


class RowModel(QAbstractListModel):
    """A list of rows that is replaced as a whole; selection is kept by the key."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def index_of(self, key: object) -> QModelIndex:
        """Return where a key stands; an invalid index when it is not there."""
        at = next((number for number, row in enumerate(self.rows) if row.key == key), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or None
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row`: icon of the module, title, second line, two words at the right."""

    bold = True
    """Whether a title stands out; where only one of two lists matters, it is that one."""
    tinted = False
    """Whether the ground has the tint of the module, as in a plan; else its icon says it."""
    whole_title = False
    """Whether a title that is too long goes on where else the second line stands."""
    spare = 0
    """How much higher a row is than its words, for paper that must be seen."""
    paper: Paper | None = None
    """Paints a sheet, for a list that shows paper instead of icons."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 if row_of(index).below else 1
        return QSize(160, option.fontMetrics.lineSpacing() * lines + 2 * GRID + 4 + self.spare)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = row_of(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.area(option.rect)
        self.paint_ground(painter, option, area, row)
        self.paint_words(painter, option, area, row)
        painter.restore()

    def area(self, cell: QRect) -> QRect:
        """Return what is painted of a cell."""
        return cell.adjusted(3, 2, -3, -2)

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Row
    ) -> None:
        """Draw the tint, and what shows selection and focus; a bar where sheets are the picture."""
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = QColor(tones().accent_tint if selected or row.stands_out else tones().card)
        if self.tinted and row.module is not None:
            ground = module_tint(row.module)
        elif hover and not selected:
            ground = QColor(tones().hover)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = QPen(Qt.PenStyle.NoPen)
        if selected:
            edge = QPen(QColor(tones().accent if focused else tones().strong_border), 2)
        if self.tinted and hover and not selected and row.module is not None:
            edge = QPen(module_colour(row.module), 1)
        painter.setPen(edge)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, 7, 7)
        if row.module is not None and row.sheets and self.paper is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(module_colour(row.module))
            bar = QRect(area.left() + 4, area.top() + 6, _BAR, area.height() - 12)
            painter.drawRoundedRect(bar, 2, 2)
        if focused and not selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Text), 1.5))
            painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 5, 5)

    def paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Row
    ) -> None:
        """Icon, two lines and what stands at the right."""
        ink = option.palette.color(QPalette.ColorRole.Text)
        quiet = QColor(tones().muted)
        high = option.fontMetrics.lineSpacing()
        lines = 2 if row.below else 1
        top = area.top() + max(0, (area.height() - lines * high) // 2)
        top = min(top, area.top() + GRID)
        middle = top + (high - _ICON) // 2 if lines == 1 else top + high // 2
        left = self._paint_picture(painter, area, row, middle)
        bold = bold_font(option.font) if self.bold else option.font
        line = QRect(left, top, area.right() - GRID - 2 - left, high)
        room = line.width() - GRID
        beside = room - QFontMetrics(bold).horizontalAdvance(row.title)
        first, second = _at_the_right(row, option.fontMetrics, room, beside)
        title, below = row.title, (row.below, option.font, quiet)
        if self.whole_title and row.below and beside < 0:
            title, _, rest = cut_to_lines(title, QFontMetrics(bold), room, 2).partition("\n")
            below = (rest, bold, ink)
            if not second or QFontMetrics(bold).horizontalAdvance(f"{rest} {second}") > room:
                second = row.right
        _line(painter, line, (title, bold, ink), (first, option.font, ink), row.marks)
        if row.below:
            line.translate(0, high)
            _line(painter, line, below, (second, option.font, ink), row.marks)

    def _paint_picture(self, painter: QPainter, area: QRect, row: Row, icon_top: int) -> int:
        """Return the pages of a row, or its icon; gives where its words begin."""
        left = area.left() + GRID + _BAR + 2
        icon = MODULE_LOOKS[row.module].icon if row.module is not None else row.icon
        sheet = QRect(left, area.top() + 3, 0, area.height() - 6)
        sheet.setWidth(sheet.height() * 21 // 30)
        if row.sheets and self.paper is not None:
            for one in row.sheets:
                if one is not None:
                    self.paper(painter, sheet, one)
                sheet.translate(sheet.width() + GRID, 0)
            return sheet.left() + 2
        if not icon:
            return left
        shade = QColor(getattr(tones(), row.tone or "muted"))
        if row.module is not None:
            shade = module_colour(row.module)
        room = max(_ICON, sheet.width() if self.paper is not None else 0)
        drawn = icons.pixmap(icon, shade, _ICON, icons.ratio_of(painter))
        painter.drawPixmap(left + (room - _ICON) // 2, icon_top, drawn)
        return left + room + GRID + 2


def row_of(index: Index) -> Row:
    """Return the `Row` of an index."""
    found = index.data(ROW)
    return found if isinstance(found, Row) else Row(None, str(index.data() or ""))


type _Words = tuple[str, QFont, QColor]


def _at_the_right(row: Row, metrics: QFontMetrics, room: int, beside: int) -> tuple[str, str]:
    """Return what stands at the right of both lines; the title leaves `beside` of the room."""
    first, second = row.right, row.right_below
    wide = metrics.horizontalAdvance
    if wide(first) > beside and row.below:
        first, second = "", dotted(second, first)  # rather the whole name than what is beside it
    elif not first and wide(row.below) + wide(second) > room and wide(second) <= beside:
        first, second = second, ""
    if row.below and room - wide(second) < _LEAST * metrics.averageCharWidth():
        second = ""
    return first, second


def _line(
    painter: QPainter, area: QRect, left: _Words, right: _Words, marks: tuple[str, ...]
) -> None:
    """One line: the right part keeps its room, the left part ends in dots when it must."""
    text, font, plain_ink = right
    taken = QFontMetrics(font).horizontalAdvance(text) if text else 0
    paint_line(painter, area, *right, Qt.AlignmentFlag.AlignRight)
    room = area.adjusted(0, 0, -taken - (GRID if taken else 0), 0)
    shown = paint_line(painter, room, *left)
    for first, end in places(shown, marks):
        _mark(painter, room, shown[:first], shown[first:end], plain_ink)


def _mark(painter: QPainter, room: QRect, before: str, word: str, ink: QColor) -> None:
    """Draw a word that was looked for: a tint and a line below it, never colour alone."""
    metrics = painter.fontMetrics()
    left, wide = metrics.horizontalAdvance(before), metrics.horizontalAdvance(word)
    place = QRect(room.left() + left, room.top(), wide, room.height())
    painter.fillRect(place, QColor(tones().advice_tint))
    painter.setPen(ink)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)
    painter.drawLine(place.bottomLeft(), place.bottomRight())


def paint_line(
    painter: QPainter,
    area: QRect,
    text: str,
    font: QFont,
    ink: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> str:
    """Draw one line, which ends in dots where it has no room; return what is seen of it."""
    painter.setFont(font)
    painter.setPen(ink)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return shown
