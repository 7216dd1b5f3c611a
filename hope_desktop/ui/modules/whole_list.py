"""A list that shows all its rows, for use in a page that scrolls itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, QTimer, Signal, Slot

from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row, row_of


class WholeList(RowList):
    """Opens at one click, since it is a list of places to go to.

    Signals:
        row_moved: The area of the row that became current, to bring it into sight.
        menu_requested: The key of the row under the pointer, and the place on the screen.
    """

    row_moved = Signal(QRect)
    menu_requested = Signal(object, QPoint)

    def __init__(self, name: str, empty: EmptyState) -> None:
        super().__init__(name, empty)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._fit)
        self.view.setProperty("look", "bare")
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._open)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._tell_menu)
        self.view.selectionModel().currentChanged.connect(self._tell_moved)

    @override
    def show_rows(self, rows: Sequence[Row]) -> None:
        super().show_rows(rows)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            # The list inside gets its font after this.
            self._later.start()

    @Slot()
    def _fit(self) -> None:
        count = self.view.rows.rowCount()
        if not count:
            self.setFixedHeight(max(self.empty.sizeHint().height(), 18 * GRID))
            return
        if high := self.whole_height(count):
            self.setFixedHeight(high)

    def whole_height(self, count: int) -> int:
        """The pixels that show so many rows; 0 leaves it to the place it gets."""
        space = 2 * self.view.spacing()
        return count * (self.view.sizeHintForRow(0) + space) + space + 4

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if row_of(index).key is not None:
            self.row_opened.emit(row_of(index).key)

    @Slot(QPoint)
    def _tell_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if index.isValid() and row_of(index).key is not None:
            self.menu_requested.emit(row_of(index).key, self.view.viewport().mapToGlobal(at))

    @Slot(QModelIndex, QModelIndex)
    def _tell_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.row_moved.emit(self.view.visualRect(index))
