"""Search everywhere: a box, and below it what was found while typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast, override

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.search.box import SearchBox

if TYPE_CHECKING:
    from hope_desktop.ui.widgets.row_list import RowList
    from hope_desktop.ui.widgets.rows import Row

_WIDTH = 52 * GRID
_MOST_ROWS = 9


class Finder(QFrame):
    """The panel below the search box; Down goes into it, Enter opens, Escape closes."""

    def __init__(
        self,
        box: SearchBox,
        find: Callable[[str], Sequence[Row]],
        show: Callable[[Any], object],
        ui: Ui,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.box = box
        self._window = window
        self._find, self._show = find, show
        self._ui = ui
        self.setProperty("look", "card")
        self.setAutoFillBackground(True)
        self.hide()
        box.words_changed.connect(self._search)
        box.installEventFilter(self)
        app = cast("QApplication", QApplication.instance())
        app.focusChanged.connect(self._on_focus)

    @cached_property
    def list(self) -> RowList:
        """Return what was found; made at the first search, since a start need not wait for it."""
        translate = self._ui.translate
        from hope_desktop.ui.widgets.empty import EmptyState
        from hope_desktop.ui.widgets.row_list import RowList

        nothing = EmptyState(
            "search",
            translate("Nothing found"),
            translate("Try another word."),
        )
        rows = RowList(translate("Found"), nothing)
        rows.view.setProperty("look", "bare")
        rows.view.installEventFilter(self)
        self.box.lead_to(rows.view)
        rows.row_opened.connect(self._open)
        rows.view.clicked.connect(self._open_current)
        self.setLayout(column(rows, margins=GRID // 2))
        return rows

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            in_box = watched is self.box
            if event.key() == Qt.Key.Key_Escape and self.isVisible():
                self.box.clear()
                self.hide()
                self.box.setFocus()
                return True
            if in_box and event.key() == Qt.Key.Key_Down and self.isVisible():
                self.list.view.setFocus()
                # The first row is chosen already, so that Enter opens it.
                second = self.list.view.rows.index(1)
                if second.isValid():
                    self.list.view.setCurrentIndex(second)
                return True
            if in_box and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._search(self.box.text().strip())
                self._open_current()
                return True
            return False
        return super().eventFilter(watched, event)

    def _search(self, words: str) -> None:
        if not words:
            self.hide()
            return
        rows = self._find(words)
        self.list.show_rows(rows)
        if rows:
            self.list.view.setCurrentIndex(self.list.view.rows.index(0))
        self._place(len(rows))
        self.show()
        self.raise_()

    def _place(self, rows: int) -> None:
        window = self._window
        view = self.list.view
        high = view.sizeHintForRow(0) + 2 if rows else 24 * GRID
        height = high * min(rows, _MOST_ROWS) + 3 * GRID if rows else high
        below = self.box.mapTo(window, QPoint(0, self.box.height() + GRID // 2))
        width = max(_WIDTH, self.box.width())
        left = min(below.x(), window.width() - width - GRID)
        self.setGeometry(left, below.y(), width, min(height, window.height() - below.y() - GRID))

    def _open_current(self) -> None:
        key = self.list.view.current_key()
        if key is not None:
            self._open(key)

    def _open(self, key: object) -> None:
        self.hide()
        self.box.clear()
        self._show(key)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = new is self.box or (new is not None and self.isAncestorOf(new))
        if new is not None and not inside:
            self.hide()
