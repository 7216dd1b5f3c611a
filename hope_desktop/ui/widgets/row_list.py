"""A list of rows that knows what to say when it is empty."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedLayout, QWidget

from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.rows import Row, RowDelegate, RowModel, row_of
from hope_desktop.ui.widgets.thumbnails import Thumbnails


class RowView(QListView):
    """The view itself: Enter and double click open, arrows select.

    Signals:
        row_opened: The key of the row that was opened.
        row_selected: The key of the current row, or None.
    """

    row_opened = Signal(object)
    row_selected = Signal(object)

    def __init__(self, name: str, rows: RowModel | None = None) -> None:
        super().__init__()
        self.rows = rows or RowModel()
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.delegate = RowDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSpacing(1)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._tell_selected)

    def show_paper(self, thumbnails: Thumbnails) -> None:
        """Show the first sheet of a row instead of its icon."""
        self.delegate.paper = thumbnails.paint
        thumbnails.drawn.connect(self.viewport().update)

    def current_key(self) -> object:
        """Return the key of the current row, or None."""
        index = self.currentIndex()
        return row_of(index).key if index.isValid() else None

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 96)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In less room the row that is chosen stays in sight, and buttons stay on their row."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())
        self.updateEditorGeometries()  # Qt's own forgets it when the second size comes at once

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_opened.emit(row_of(index).key)

    def _tell_selected(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.row_selected.emit(row_of(index).key if index.isValid() else None)


class RowList(QWidget):
    """A `RowView` with an empty state in its place when there are no rows.

    Signals:
        row_opened: The key of the row that was opened.
        row_selected: The key of the current row, or None.
    """

    row_opened = Signal(object)
    row_selected = Signal(object)

    def __init__(self, name: str, empty: EmptyState, rows: RowModel | None = None) -> None:
        super().__init__()
        self.view = RowView(name, rows)
        self.empty = empty
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)
        self.view.row_opened.connect(self.row_opened)
        self.view.row_selected.connect(self.row_selected)
        self.setFocusProxy(self.view)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows; the row that was current stays so when it is still there."""
        current = self.view.current_key()
        self.view.rows.replace(rows)
        self._stack.setCurrentWidget(self.view if rows else self.empty)
        self.select(current)

    def show_in_place(self, rows: Sequence[Row]) -> None:
        """Replace the rows; where the current one is gone, what stands there now becomes so."""
        at = max(self.view.currentIndex().row(), 0)
        self.show_rows(rows)
        if rows and self.view.current_key() is None:
            self.select(rows[min(at, len(rows) - 1)].key)

    def select(self, key: object) -> bool:
        """Make a row current; False when it is not there."""
        index = self.view.rows.index_of(key)
        if index.isValid():
            self.view.setCurrentIndex(index)
        return index.isValid()

    def choose(self, key: object) -> None:
        """Make a row current, or with None no row."""
        if not self.select(key):
            self.view.setCurrentIndex(QModelIndex())
