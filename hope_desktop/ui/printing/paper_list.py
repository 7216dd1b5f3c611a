"""The list of papers: number, sides, and the tick that says that it is in the bag."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, override

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QSizePolicy

from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.printing.print_jobs import Sides
from hope_desktop.ui.printing.columns import (
    LINE,
    PaperColumns,
    PaperDelegate,
    paper_columns,
    paper_line,
)
from hope_desktop.ui.printing.lines import SIDES, PaperLine
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Index, Row, RowModel
from hope_desktop.ui.widgets.thumbnails import Thumbnails


class PaperModel(RowModel):
    """The rows, with the tick as their check state."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.lines: tuple[PaperLine, ...] = ()

    def show(self, lines: Sequence[PaperLine]) -> None:
        """Other papers; nothing happens when they are the same."""
        if tuple(lines) == self.lines:
            return
        before, self.lines = self.lines, tuple(lines)
        rows = tuple(
            Row(one.kind, one.title, one.below, spoken=one.spoken(self._ui)) for one in lines
        )
        if [one.kind for one in before] != [one.kind for one in lines]:
            self.replace(rows)
        else:  # the row with the focus, and the field in it, stay
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.CheckStateRole and line.ticked is not None:
            return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
        return super().flags(index) | editable


@frozen
class PaperCalls:
    """What the page does with a kind of paper, or with all of them."""

    number: Callable[[str, int], object]
    """Print so many."""
    sides: Callable[[str, Sides], object]
    tick: Callable[[str, bool], object]
    """It is in the bag, or is not."""
    large: Callable[[str], object]
    apart: Callable[[str], object]
    """Print it by itself."""
    there: Callable[[str], object]
    """It is on paper: she says so."""
    again: Callable[[str], object]
    """Print all of it once more."""
    solve: Callable[[], object]
    """Go to the workshop, where what papers wait for is solved."""


class PaperList(RowView):
    """As high as its rows: the page scrolls. Up and Down choose a paper."""

    def __init__(self, thumbnails: Thumbnails, can: PaperCalls, ui: Ui) -> None:
        self.papers = PaperModel(ui)
        self.can = can
        super().__init__(ui.translate("Papers"), self.papers)
        self._ui = ui
        self.menu: QMenu | None = None
        """What can be done with the current row."""
        self.setItemDelegate(PaperDelegate(self, thumbnails.paint, can.number, ui))
        thumbnails.drawn.connect(self.viewport().update)
        self.setProperty("look", "bare")
        self.setSpacing(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.papers.modelReset.connect(self.updateGeometry)

    def show_lines(self, lines: Sequence[PaperLine]) -> None:
        """Show papers; the current one stays current."""
        current = self.current_key()
        self.papers.show(lines)
        if self.current_key() is None and lines:
            index = self.papers.index_of(current)
            self.setCurrentIndex(index if index.isValid() else self.papers.index(0))
        self.viewport().update()

    def line(self) -> PaperLine | None:
        """The paper of the current row."""
        index = self.currentIndex()
        return paper_line(index) if index.isValid() else None

    @override
    def sizeHint(self) -> QSize:
        rows = self.papers.rowCount()
        high = self.sizeHintForRow(0) if rows else 0
        return QSize(300, rows * high + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, line = self.currentIndex(), self.line()
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # what ends the number comes here from its field as well
        elif line is None:
            super().keyPressEvent(event)
        elif event.text().isdigit() and line.can_print:
            self.edit(index)
            for editor in self.viewport().findChildren(NumberBox):
                QApplication.sendEvent(editor, event)
        elif event.key() == Qt.Key.Key_T and line.ticked is not None:
            self.can.tick(line.kind, not line.ticked)
        elif event.key() == Qt.Key.Key_L and line.press:
            self.can.there(line.kind)
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.can.large(line.kind)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        line, row = paper_line(index), self.visualRect(index)
        at = paper_columns(row.width(), self.fontMetrics())
        part = _part_at(at, int(event.position().x()) - row.left())
        if part == "tick" and line.ticked is not None:
            self.can.tick(line.kind, not line.ticked)
        elif part == "number" and line.can_print:
            self.edit(index)
        elif part == "state" and line.press:
            self.can.there(line.kind)
        elif part == "picture":
            self.can.large(line.kind)
        elif part == "sides" and line.can_print:
            self._offer(line, event.globalPosition().toPoint())

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        line = self.line()
        if line is not None:
            below = self.visualRect(self.currentIndex()).center()
            is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            self._offer(line, self.mapToGlobal(below) if is_key else event.globalPos())

    def _offer(self, line: PaperLine, at: QPoint) -> None:
        """What can be done with a paper."""
        translate, menu = self._ui.translate, QMenu(self)
        self.menu = menu
        menu.addAction(translate("See it large"), partial(self.can.large, line.kind))
        if line.press:
            menu.addAction(f"{line.press}\tL", partial(self.can.there, line.kind))
        if line.can_print:
            menu.addSeparator()
            for sides, words in SIDES.items():
                action = menu.addAction(translate(words))
                action.setCheckable(True)
                action.setChecked(line.sides == translate(words))
                action.triggered.connect(partial(self._choose, line.kind, sides))
            menu.addSeparator()
            menu.addAction(translate("Print this apart…"), partial(self.can.apart, line.kind))
            if line.tone == "good":
                again = partial(self.can.again, line.kind)
                menu.addAction(translate("Print all of it again"), again)
        menu.popup(at)

    def _choose(self, kind: str, sides: Sides, _checked: bool = False) -> None:
        self.can.sides(kind, sides)


def _part_at(at: PaperColumns, x: int) -> str:
    """The column below the pointer."""
    for name in ("picture", "number", "sides", "state", "tick"):
        left, wide = getattr(at, name)
        if left <= x < left + wide:
            return name
    return ""
