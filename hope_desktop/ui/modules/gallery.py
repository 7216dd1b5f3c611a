"""Sheets and activities as pictures, as many in a row as fit.

One list for keys and screen readers; only what is in sight is drawn.
"""

from collections.abc import Sequence
from typing import Any, override

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView

from hope_desktop.ui.modules.tiles import OFFER, CardDelegate, TileDelegate
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.destination import Destination, to_activity
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import Scroll
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row, RowModel, row_of
from hope_desktop.ui.widgets.thumbnails import Thumbnails

_LETTERS = 17, 52
"""So many letters have room on a line below a sheet, also when the text is large."""


class Gallery(RowList):
    """Grows with its rows, for a page that scrolls itself. Opens at one click.

    Signals: those of `RowList`; `row_opened` gives the id of a sheet when one was clicked.
        menu_requested: The key of the row under the pointer, and the place on the screen.
        offer_taken: The key of the card whose offer was clicked.
    """

    menu_requested = Signal(object, QPoint)
    offer_taken = Signal(object)

    def __init__(
        self,
        name: str,
        empty: EmptyState,
        thumbnails: Thumbnails,
        delegate: type[TileDelegate] = TileDelegate,
        rows: type[RowModel] = RowModel,
    ) -> None:
        super().__init__(name, empty, rows())
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._fit)
        self.delegate = delegate(self, thumbnails, self.cell_width)
        self.setContentsMargins(0, 0, self.delegate.overhang, 0)
        view, policy = self.view, Qt.ScrollBarPolicy
        view.setProperty("look", "bare")
        view.setItemDelegate(self.delegate)
        view.setFlow(QListView.Flow.LeftToRight)
        view.setWrapping(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setSpacing(0)
        bar = policy.ScrollBarAsNeeded if self.delegate.scrolls else policy.ScrollBarAlwaysOff
        view.setVerticalScrollBarPolicy(bar)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setDragEnabled(rows is not RowModel)
        view.clicked.connect(self._open)
        view.customContextMenuRequested.connect(self._tell_menu)
        view.selectionModel().currentChanged.connect(self._bring_into_sight)
        thumbnails.drawn.connect(view.viewport().update)

    @property
    def columns(self) -> int:
        """Return how many stand beside each other."""
        is_card = isinstance(self.delegate, CardDelegate)
        letters = self.fontMetrics().averageCharWidth() * _LETTERS[is_card]
        most = max(1, self.room // max(self.delegate.measure.least, letters))
        return min(most, 2) if is_card else most

    def cell_width(self) -> int:
        """Of one of them; a few pixels are left, else Qt puts the last one below."""
        return (self.room - 4) // self.columns

    @property
    def room(self) -> int:
        """Return the pixels beside each other; the list inside gets its own size after this one."""
        bar = self.view.verticalScrollBar().sizeHint().width()
        return self.contentsRect().width() - (bar if self.delegate.scrolls else 0)

    @override
    def show_rows(self, rows: Sequence[Row]) -> None:
        super().show_rows(rows)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.doItemsLayout()
        # Its own height, changed before it is first shown, would not reach the list inside.
        self._later.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            # The list inside gets its font after this.
            self._later.start()

    def files_at(self, at: QPoint) -> tuple[Destination, QRect] | None:
        """Files that are let go on an activity or a sheet belong to that activity."""
        index = self.view.indexAt(self.view.viewport().mapFrom(self, at))
        key = row_of(index).key if index.isValid() else None
        if not isinstance(key, str):
            return None
        area = self.view.visualRect(index)
        area.moveTopLeft(self.view.viewport().mapTo(self, area.topLeft()))
        return to_activity(key.partition("/")[0]), area

    def _fit(self) -> None:
        if not self.delegate.scrolls:
            rows = -(-self.view.rows.rowCount() // self.columns)
            high = rows * self.view.sizeHintForRow(0) + 4
            self.setFixedHeight(high if rows else max(self.empty.sizeHint().height(), 18 * GRID))
        # The list inside does not hear of a height that is set while its place is resized.
        self._stack.setGeometry(self.contentsRect())

    def _open(self, index: QModelIndex) -> None:
        pressed: Any = self.delegate.pressed
        self.delegate.pressed = None
        key = row_of(index).key
        if pressed is OFFER:
            self.offer_taken.emit(key)
        elif (wanted := pressed.id if pressed is not None else key) is not None:
            self.row_opened.emit(wanted)

    def _tell_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if index.isValid() and row_of(index).key is not None:
            self.menu_requested.emit(row_of(index).key, self.view.viewport().mapToGlobal(at))

    def _bring_into_sight(self, index: QModelIndex, _before: QModelIndex) -> None:
        """Scroll the page around it to the row that became current."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, Scroll):
            page = page.parentWidget()
        if page is not None and index.isValid() and self.view.hasFocus():
            page.keep_in_sight(self.view, self.view.visualRect(index))
