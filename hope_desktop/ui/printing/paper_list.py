"""The papers at a part: their number, sides and tick, and one of them large."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, override

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QMenu, QSizePolicy, QWidget

from hope_desktop.domain.terms import frozen
from hope_desktop.services.printing.planned import Documents
from hope_desktop.ui.printing.columns import LINE, PaperDelegate, paper_columns, paper_line
from hope_desktop.ui.printing.lines import SIDES, PaperLine
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, quiet_button
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from hope_desktop.ui.widgets.layouts import SECTION, OneLine, column, hint, label, row
from hope_desktop.ui.widgets.pdf_view import PdfPreview
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
    sides: Callable[..., object]
    tick: Callable[[str, bool], object]
    """It is in the bag, or is not."""
    large: Callable[[str], object]
    apart: Callable[[str], object]
    """Print it by itself."""
    there: Callable[[str], object]
    """It is on paper: she says so."""
    again: Callable[[str], object]
    """Print all of it once more."""
    take_out: Callable[[str], object]
    """A thing of hers stays at home."""
    sender: Callable[..., object]
    """Fill in who the letters are from, or leave it open."""


class PaperList(RowView):
    """As high as its rows: the page scrolls. Up and Down choose a paper.

    Signals:
        beyond: Up from the first one, or Down from the last.
        focused: It has the focus now, or another line of it.
    """

    beyond = Signal(int)
    focused = Signal()

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
        self.setUniformItemSizes(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.papers.modelReset.connect(self.updateGeometry)

    def show_lines(self, lines: Sequence[PaperLine]) -> None:
        """Show papers; the current one stays current."""
        current, at = self.current_key(), self.currentIndex().row()
        self.papers.show(lines)
        if self.current_key() is None and lines:  # who is at the first line stays at the first
            index = self.papers.index_of(current)
            self.setCurrentIndex(index if at > 0 and index.isValid() else self.papers.index(0))
        self.scheduleDelayedItemsLayout()  # a paper that may lie there takes two lines
        self.updateGeometry()

    def line(self) -> PaperLine | None:
        """Return the paper of the current row."""
        index = self.currentIndex()
        return paper_line(index) if index.isValid() else None

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    @override
    def currentChanged(self, current: Index, before: Index) -> None:
        super().currentChanged(current, before)
        if self.hasFocus():
            self.focused.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, sum(map(self.sizeHintForRow, range(self.papers.rowCount()))) + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room a paper takes two lines."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

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
        elif not self._do(Qt.Key(event.key()), line, index.row()):
            super().keyPressEvent(event)

    def _do(self, key: Qt.Key, line: PaperLine, at: int) -> bool:
        """Do what a key says of a line; False when it says nothing of it."""
        keys, last = Qt.Key, self.papers.rowCount() - 1
        if key == keys.Key_T and line.ticked is not None:
            self.can.tick(line.key, not line.ticked)
        elif key == keys.Key_L and line.press:
            self.can.there(line.kind)
        elif key in {keys.Key_Space, keys.Key_Return, keys.Key_Enter}:
            self.can.large(line.kind)
        elif key == keys.Key_Delete and line.is_own and not line.picture:
            self.can.take_out(line.key)
        elif (key, at) in {(keys.Key_Up, 0), (keys.Key_Down, last)}:
            self.beyond.emit(-1 if key == keys.Key_Up else 1)
        else:
            return False
        return True

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        index = self.indexAt(where)
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        line = paper_line(index)
        at = paper_columns(self.visualRect(index), self.fontMetrics())
        parts = "picture", "name", "number", "state", "tick"
        part = next((one for one in parts if getattr(at, one).contains(where)), "")
        if part == "tick" and line.ticked is not None:
            self.can.tick(line.key, not line.ticked)
        elif part == "number" and line.can_print:
            self.edit(index)
        elif part == "state" and line.press:
            self.can.there(line.kind)
        elif part == "name" and line.asks:
            self.can.sender(fill_in=True)
        elif part == "picture":
            self.can.large(line.kind)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        line = self.line()
        if line is not None:
            below = self.visualRect(self.currentIndex()).center()
            is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            self._offer(line, self.mapToGlobal(below) if is_key else event.globalPos())

    def _offer(self, line: PaperLine, at: QPoint) -> None:
        """Offer what can be done with a paper."""
        translate, menu = self._ui.translate, QMenu(self)
        self.menu = menu
        if line.picture:
            menu.addAction(translate("See it large"), partial(self.can.large, line.kind))
        if line.press:
            menu.addAction(f"{line.press}\tL", partial(self.can.there, line.kind))
        if line.asks:
            menu.addAction(line.asks, partial(self.can.sender, fill_in=True))
            menu.addAction(translate("Leave it like this"), partial(self.can.sender, fill_in=False))
        if line.can_print:
            menu.addSeparator()
            for sides, words in SIDES.items():
                action = menu.addAction(translate(words))
                action.setCheckable(True)
                action.setChecked(line.sides == translate(words))
                action.triggered.connect(partial(self.can.sides, line.kind, sides))
            menu.addSeparator()
            menu.addAction(translate("Print apart"), partial(self.can.apart, line.kind))
            if line.tone == "good":
                again = partial(self.can.again, line.kind)
                menu.addAction(translate("Print all of it again"), again)
        menu.popup(at)


class ApartRow(QFrame):
    """What only who tells has, in no pile and no total; hidden where nobody tells."""

    def __init__(self, can: PaperCalls, ui: Ui) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.kind = ""
        self.words = label(bold=True)
        told = hint(ui.translate("Only for who tells: in no pile, and not counted."))
        self.see = icon_button(ui.translate("See it large"), "eye")
        self.print = quiet_button(ui.translate("Print apart"), "printer")
        words = column(self.words, told, space=0)
        self.see.clicked.connect(lambda: can.large(self.kind))
        self.print.clicked.connect(lambda: can.apart(self.kind))
        edges = (2 * GRID, GRID, 2 * GRID, GRID)
        self.setLayout(row((words, 1), self.see, self.print, margins=edges))
        self.hide()

    def show_documents(self, documents: Documents | None) -> None:
        """Show it when there is one."""
        every = documents.every if documents else ()
        hers = next((one for one in every if one.is_hers), None)
        self.kind = hers.key if hers else ""
        self.words.setText(documents.called(hers) if documents and hers else "")
        self.setVisible(hers is not None)


class LargePage(QWidget):
    """The pages of one paper and their text, over the rows, until Esc."""

    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.kind = ""
        """What is shown; empty when it is closed."""
        self.preview = PdfPreview(ui, whole=True)
        self.name = OneLine("", SECTION, bold=True)
        self.back = quiet_button(ui.translate("Back"), "arrow-left")
        self.back.clicked.connect(self.close_page)
        top = row(self.back, (self.name, 1), space=2 * GRID)
        self.setLayout(column(top, (self.preview, 1), margins=(3 * GRID, GRID, 3 * GRID, GRID)))
        # What lies under the rows takes no room from the foot of a small window.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def show_paper(self, kind: str, title: str, pdf: bytes, text: str) -> None:
        """Show a paper, or the same one as it has become."""
        self.kind = kind
        self.name.setText(title)
        self.preview.show_document(title, pdf, text)

    def close_page(self) -> bool:
        """Back to the rows; False when no page was shown."""
        was, self.kind = self.kind, ""
        if was:
            self.closed.emit()
        return bool(was)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Space}:
            self.close_page()
        else:
            super().keyPressEvent(event)
