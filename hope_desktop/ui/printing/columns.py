"""Where the columns of the list of papers are, and how a row is painted."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
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
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from hope_desktop.ui.widgets.layouts import cut_to_lines
from hope_desktop.ui.widgets.rows import Index, Paper, RowDelegate, paint_line, row_of

LINE = Qt.ItemDataRole.UserRole + 1
"""The role under which a model gives the `PaperLine` of an index."""
_AROUND, _BOX, _LEAST_LETTERS = 14, 20, 24
"""With fewer letters for the name, the sheets go to the line below it."""


@frozen
class PaperColumns:
    """The left and the width of each column of a row."""

    picture: tuple[int, int]
    name: tuple[int, int]
    number: tuple[int, int]
    sheets: tuple[int, int]
    state: tuple[int, int]
    tick: tuple[int, int]

    @property
    def is_wide(self) -> bool:
        """Return whether sheets have a column of their own, and all stands on one line."""
        return self.sheets[1] > 0


def paper_columns(width: int, metrics: QFontMetrics) -> PaperColumns:
    """Return what fits in so many pixels."""
    letter = metrics.averageCharWidth()
    picture, tick, state, number = 4 * letter, 5 * letter, 19 * letter, 7 * letter
    sheets = 16 * letter
    name = width - 3 * GRID - picture - number - sheets - state - tick
    if name < _LEAST_LETTERS * letter:
        sheets, picture = 0, 5 * letter
        name = width - 3 * GRID - picture - number - state - tick
    found, left = [], GRID
    for wide in (picture, name, number, sheets, state, tick):
        found.append((left, wide))
        left += wide + (GRID if len(found) == 1 else 0)
    return PaperColumns(*found)


def below_lines(font: QFont, line: PaperLine, at: PaperColumns) -> list[str]:
    """Return what stands below the name, folded; nothing where it fits beside it."""
    below = line.asks or dotted("" if at.is_wide else line.amount, line.below)
    metrics, room = QFontMetrics(font), name_width(line, at)
    beside = room - metrics.horizontalAdvance(f"{line.title}________")  # it may be bold, and hers
    if not below or (at.is_wide and metrics.horizontalAdvance(below) <= beside):
        return []
    return cut_to_lines(below, metrics, room, 2).split("\n")


def name_width(line: PaperLine, at: PaperColumns) -> int:
    """Return the room of a name; a thing has no number and no sheets."""
    return at.name[1] if line.can_print or line.number else at.state[0] - at.name[0]


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
        line, at = paper_line(index), paper_columns(wide, option.fontMetrics)
        lines = 1 + max(len(below_lines(option.font, line, at)), not at.is_wide or line.press_shown)
        return QSize(200, lines * option.fontMetrics.lineSpacing() + _AROUND)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = paper_line(index)
        view = self.parent()
        if isinstance(view, QAbstractItemView) and not view.hasFocus():
            option.state &= ~QStyle.StateFlag.State_Selected  # one list of several has the keys
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = paper_columns(option.rect.width(), option.fontMetrics)
        self._ground.paint_ground(painter, option, self._ground.area(option.rect), row_of(index))
        self._paint_picture(painter, option.rect, at, line)
        self._paint_name(painter, option, at, line)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_number(painter, option, at, line, is_field=is_current and line.can_print)
        if at.is_wide:
            left, wide = at.sheets
            room = QRect(option.rect.left() + left, option.rect.top(), wide, option.rect.height())
            paint_line(
                painter,
                room,
                line.amount,
                option.font,
                QColor(tones().muted),
                Qt.AlignmentFlag.AlignRight,
            )
        self._paint_state(painter, option, at, line)
        if line.ticked is not None:
            left, wide = at.tick
            middle = option.rect.left() + left + wide // 2
            paint_tick(
                painter,
                QRect(middle - _BOX // 2, option.rect.center().y() - _BOX // 2, _BOX, _BOX),
                ticked=line.ticked,
            )
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, row: QRect, at: PaperColumns, line: PaperLine
    ) -> None:
        left, wide = at.picture
        high = painter.fontMetrics().lineSpacing() + _AROUND if at.is_wide else row.height()
        high -= 6
        area = QRect(row.left() + left + 2, 0, min(high * 210 // 297, wide), high)
        area.moveTop(row.top() + (row.height() - high) // 2)
        if line.picture:
            self._paper(painter, area, line.picture)
            return
        if not line.can_print:
            return
        icon = icons.pixmap("file-text", QColor(tones().muted), 20, icons.ratio_of(painter))
        painter.drawPixmap(area.center().x() - 10, area.center().y() - 10, icon)

    def _paint_name(
        self, painter: QPainter, option: QStyleOptionViewItem, at: PaperColumns, line: PaperLine
    ) -> None:
        left, wide = at.name[0], name_width(line, at)
        high, muted = option.fontMetrics.lineSpacing(), QColor(tones().muted)
        is_due = line.can_print and not line.tone
        font = QFont(option.font)
        font.setBold(is_due or line.tone == "advice")
        folded = below_lines(option.font, line, at)
        top = option.rect.top() + (option.rect.height() - (1 + len(folded)) * high) // 2
        room = QRect(option.rect.left() + left, top, wide, high)
        paint_line(painter, room, line.title, font, option.palette.text().color())
        after = min(wide, QFontMetrics(font).horizontalAdvance(line.title) + GRID)
        if line.is_own:
            icon = icons.pixmap("pencil", muted, 14, icons.ratio_of(painter))
            painter.drawPixmap(room.left() + after, room.center().y() - 6, icon)
            after += 18
        said = QFont(option.font)
        said.setUnderline(bool(line.asks))
        if not folded:
            room.setLeft(room.left() + after)
        for part in folded or [line.asks or line.below]:
            room.translate(0, high if folded else 0)
            paint_line(painter, room, part, said, QColor(tones().accent) if line.asks else muted)

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
        paint_line(
            painter, inside, words, bold, option.palette.text().color(), Qt.AlignmentFlag.AlignRight
        )

    def _paint_state(
        self, painter: QPainter, option: QStyleOptionViewItem, at: PaperColumns, line: PaperLine
    ) -> None:
        left, wide = at.state
        room = QRect(option.rect.left() + left + 2 * GRID, option.rect.top(), wide - 2 * GRID, 0)
        room.setHeight(option.rect.height())
        shade = QColor(getattr(tones(), line.tone) if line.tone else option.palette.text().color())
        font = QFont(option.font)
        font.setBold(line.tone in {"", "advice"} and line.can_print)
        if line.press_shown:
            half = option.fontMetrics.lineSpacing() // 2
            linked = QFont(option.font)
            linked.setUnderline(True)
            paint_line(
                painter, room.translated(0, half), line.press, linked, QColor(tones().accent)
            )
            room.translate(0, -half)
        paint_line(painter, room, line.state, font, shade)

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
    """Return the paper of a row."""
    found = index.data(LINE)
    return found if isinstance(found, PaperLine) else PaperLine("", "")


def number_field(at: PaperColumns, row: QRect, metrics: QFontMetrics) -> QRect:
    """Return where the number stands."""
    left, wide = at.number
    high = metrics.lineSpacing() + GRID
    field = QRect(row.left() + left + GRID, 0, wide - GRID, high)
    field.moveTop(row.top() + (row.height() - high) // 2)
    return field


def paint_tick(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    """Draw a box with or without its tick."""
    painter.setPen(QPen(QColor(tones().accent if ticked else tones().strong_border), 1.5))
    painter.setBrush(QColor(tones().accent if ticked else tones().card))
    painter.drawRoundedRect(box, 5, 5)
    if ticked:
        icon = icons.pixmap("check", QColor(tones().on_accent), 16, icons.ratio_of(painter))
        painter.drawPixmap(box.center().x() - 7, box.center().y() - 7, icon)
