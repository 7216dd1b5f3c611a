"""Where the columns of the list of papers are, and how a row is painted."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from hope_desktop.domain.printing.print_jobs import MOST_COPIES
from hope_desktop.domain.terms import frozen
from hope_desktop.i18n.catalogue import dotted
from hope_desktop.ui import icons
from hope_desktop.ui.printing.lines import PaperLine
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, bold_font, tones
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from hope_desktop.ui.widgets.layouts import cut_to_lines
from hope_desktop.ui.widgets.rows import Index, Paper, RowDelegate, paint_line, row_of

LINE = Qt.ItemDataRole.UserRole + 1
"""The role under which a model gives the `PaperLine` of an index."""
_AROUND, _AROUND_THING, _BOX, _LEAST_LETTERS = 14, 10, 20, 24
"""With fewer letters for the name, the sheets go to the line below it."""


@frozen
class PaperColumns:
    """Where each column of a row stands, as high as the row."""

    picture: QRect
    name: QRect
    number: QRect
    sheets: QRect
    state: QRect
    tick: QRect

    @property
    def is_wide(self) -> bool:
        """Return whether sheets have a column of their own, and all stands on one line."""
        return self.sheets.width() > 0


def paper_columns(row: QRect, metrics: QFontMetrics) -> PaperColumns:
    """Return what fits in a row."""
    letter = metrics.averageCharWidth()
    picture, tick, state, number = 4 * letter, 5 * letter, 19 * letter, 7 * letter
    sheets = 16 * letter
    name = row.width() - 3 * GRID - picture - number - sheets - state - tick
    if name < _LEAST_LETTERS * letter:
        sheets, picture = 0, 5 * letter
        name = row.width() - 3 * GRID - picture - number - state - tick
    found, left = list[QRect](), row.left() + GRID
    for wide in (picture, name, number, sheets, state, tick):
        found.append(QRect(left, row.top(), wide, row.height()))
        left += wide + (GRID if len(found) == 1 else 0)
    return PaperColumns(*found)


def below_lines(font: QFont, line: PaperLine, at: PaperColumns) -> list[str]:
    """Return what stands below the name, folded; nothing where it fits beside it."""
    below = line.asks or dotted("" if at.is_wide else line.amount, line.below)
    metrics, room = QFontMetrics(font), name_area(line, at).width()
    beside = room - metrics.horizontalAdvance(f"{line.title}________")  # it may be bold, and hers
    if not below or (at.is_wide and metrics.horizontalAdvance(below) <= beside):
        return []
    return cut_to_lines(below, metrics, room, 2).split("\n")


def name_area(line: PaperLine, at: PaperColumns) -> QRect:
    """Return the room of a name; a thing has no number and no sheets, and seldom a state."""
    area = QRect(at.name)
    if not line.can_print and not line.number:
        area.setRight((at.state if line.state else at.tick).left() - 1)
    return area


def name_lines(font: QFont, line: PaperLine, at: PaperColumns) -> list[str]:
    """Return the name, on two lines where one has too little room."""
    room = name_area(line, at).width()
    return cut_to_lines(line.title, QFontMetrics(_letters(font, line)), room, 2).split("\n")


def _letters(font: QFont, line: PaperLine) -> QFont:
    return bold_font(font) if line.can_print and line.tone in {"", "advice"} else font


class PaperDelegate(QStyledItemDelegate):
    """Paints a paper; the number of the current row is a field."""

    def __init__(
        self, parent: QWidget, paper: Paper, changed: Callable[[str, int], object], ui: Ui
    ) -> None:
        super().__init__(parent)
        self._paper, self._changed = paper, changed
        self._asked = ui.translate("How many of %(title)s")
        self._ground = RowDelegate(self)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else 600
        line, at = paper_line(index), paper_columns(QRect(0, 0, wide, 0), option.fontMetrics)
        lines = len(name_lines(option.font, line, at)) + len(below_lines(option.font, line, at))
        is_thing = not (line.can_print or line.number)
        lines = max(lines, 1 if is_thing or (at.is_wide and not line.press_shown) else 2)
        around = _AROUND_THING if is_thing else _AROUND
        return QSize(200, lines * option.fontMetrics.lineSpacing() + around)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = paper_line(index)
        view = self.parent()
        if isinstance(view, QAbstractItemView) and not view.hasFocus():
            option.state &= ~QStyle.StateFlag.State_Selected  # one list of several has the keys
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = paper_columns(option.rect, option.fontMetrics)
        self._ground.paint_ground(painter, option, self._ground.area(option.rect), row_of(index))
        self._paint_picture(painter, at, line)
        self._paint_name(painter, option, at, line)
        self._paint_number(painter, option, at, line)
        right = Qt.AlignmentFlag.AlignRight
        paint_line(painter, at.sheets, line.amount, option.font, QColor(tones().muted), right)
        self._paint_state(painter, option, at, line)
        if line.ticked is not None:
            box = QRect(0, 0, _BOX, _BOX)
            box.moveCenter(at.tick.center())
            paint_tick(painter, box, ticked=line.ticked)
        painter.restore()

    def _paint_picture(self, painter: QPainter, at: PaperColumns, line: PaperLine) -> None:
        room = at.picture
        high = painter.fontMetrics().lineSpacing() + _AROUND if at.is_wide else room.height()
        high -= 6
        area = QRect(room.left() + 2, 0, min(high * 210 // 297, room.width()), high)
        area.moveTop(room.top() + (room.height() - high) // 2)
        if line.picture:
            self._paper(painter, area, line.picture)
        elif line.can_print:
            icons.paint(painter, "file-text", QColor(tones().muted), area.center(), 20)

    def _paint_name(
        self, painter: QPainter, option: QStyleOptionViewItem, at: PaperColumns, line: PaperLine
    ) -> None:
        room = name_area(line, at)
        high, muted = option.fontMetrics.lineSpacing(), QColor(tones().muted)
        names, folded = name_lines(option.font, line, at), below_lines(option.font, line, at)
        top = room.top() + (room.height() - (len(names) + len(folded)) * high) // 2
        font, wide = _letters(option.font, line), room.width()
        room = QRect(room.left(), top - high, wide, high)
        for name in names:
            room.translate(0, high)
            paint_line(painter, room, name, font, option.palette.text().color())
        after = min(wide, QFontMetrics(font).horizontalAdvance(names[-1]) + GRID)
        if line.is_own:
            middle = QPoint(room.left() + after + 6, room.center().y())
            icons.paint(painter, "pencil", muted, middle, 14)
            after += 18
        said = QFont(option.font)
        said.setUnderline(bool(line.asks))
        if not folded:
            room.setLeft(room.left() + after)
        for part in folded or [line.asks or line.below]:
            room.translate(0, high if folded else 0)
            paint_line(painter, room, part, said, QColor(tones().accent) if line.asks else muted)

    def _paint_number(
        self, painter: QPainter, option: QStyleOptionViewItem, at: PaperColumns, line: PaperLine
    ) -> None:
        room = number_field(at, option.fontMetrics)
        if line.can_print and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(tones().strong_border), 1))
            painter.setBrush(QColor(tones().card))
            painter.drawRoundedRect(room, 5, 5)
        inside, bold = room.adjusted(0, 0, -GRID, 0), bold_font(option.font)
        words = str(line.number) if line.number or line.can_print else ""
        ink, right = option.palette.text().color(), Qt.AlignmentFlag.AlignRight
        paint_line(painter, inside, words, bold, ink, right)

    def _paint_state(
        self, painter: QPainter, option: QStyleOptionViewItem, at: PaperColumns, line: PaperLine
    ) -> None:
        room = at.state.adjusted(2 * GRID, 0, 0, 0)
        shade = QColor(getattr(tones(), line.tone) if line.tone else option.palette.text().color())
        if line.press_shown:
            half = option.fontMetrics.lineSpacing() // 2
            linked = QFont(option.font)
            linked.setUnderline(True)
            paint_line(
                painter, room.translated(0, half), line.press, linked, QColor(tones().accent)
            )
            room.translate(0, -half)
        paint_line(painter, room, line.state, _letters(option.font, line), shade)

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
        room = number_field(paper_columns(option.rect, option.fontMetrics), option.fontMetrics)
        editor.setGeometry(room.adjusted(-GRID, -2, 0, 2))


def paper_line(index: Index) -> PaperLine:
    """Return the paper of a row."""
    found = index.data(LINE)
    return found if isinstance(found, PaperLine) else PaperLine("", "")


def number_field(at: PaperColumns, metrics: QFontMetrics) -> QRect:
    """Return where the number stands."""
    field = at.number.adjusted(GRID, 0, 0, 0)
    field.setHeight(metrics.lineSpacing() + GRID)
    field.moveTop(at.number.top() + (at.number.height() - field.height()) // 2)
    return field


def paint_tick(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    """Draw a box with or without its tick."""
    painter.setPen(QPen(QColor(tones().accent if ticked else tones().strong_border), 1.5))
    painter.setBrush(QColor(tones().accent if ticked else tones().card))
    painter.drawRoundedRect(box, 5, 5)
    if ticked:
        icons.paint(painter, "check", QColor(tones().on_accent), box.center(), 16)
