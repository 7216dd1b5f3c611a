"""The first sight of the page: the path of modules, or what a search and its filters find."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.activity import searched_text
from hope_desktop.domain.modules import Module, ModuleText
from hope_desktop.domain.texts.word_search import holds, passage, words_of
from hope_desktop.domain.views import ActivityFilter, ActivityRow
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.modules.path import PathView
from hope_desktop.ui.modules.words import activity_row, found_words, own_file_row
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import READING_WIDTH, Scroll, column, holder, row
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row, row_of
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.search.filters import FilterBar
from hope_desktop.ui.widgets.search.kept_filters import KeptFilters
from hope_desktop.ui.widgets.texts import hint, title

if TYPE_CHECKING:
    from hope_desktop.services.library.library import Library
    from hope_desktop.services.library.materials import Materials

EVERYTHING = ActivityFilter()


class StartView(QWidget):
    """Down goes from the search box into the list, Enter opens.

    Signals:
        module_chosen: The value of the `Module` whose page is wanted.
        activity_chosen: The id of the activity or own file that is wanted.
        selection_changed: Another activity is current in the list, or none.
        letters_wanted: To the papers that belong to no activity.
    """

    module_chosen = Signal(str)
    activity_chosen = Signal(object)
    selection_changed = Signal()
    letters_wanted = Signal()

    def __init__(
        self, name: str, library: Library, materials: Materials, kept: KeptFilters, ui: Ui
    ) -> None:
        super().__init__()
        self.kept = kept
        self._library = library
        self._materials = materials
        self._ui = ui
        self._words = ""
        self._build(name)
        self._connect()
        self.refresh()

    def selected(self) -> ActivityId | None:
        """The activity that is current in the list, while the list is shown."""
        if self._stack.currentWidget() is not self._found or self.list.empty.isVisible():
            return None
        key = self.list.view.current_key()
        return ActivityId(key) if isinstance(key, str) else None

    def focus_search(self) -> None:
        """Begin typing; what stands there is chosen, so that it is typed over."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_first(self) -> None:
        """The list when something is looked for, else the first module."""
        shown = self.list.view if self._stack.currentWidget() is self._found else None
        (shown or self.path.cards[Module.OPENING]).setFocus()

    @Slot()
    def refresh(self) -> None:
        """Read the library again: the path without a question, else what answers it."""
        wanted = self.filters.values(self.search.text().strip())
        asked = wanted != EVERYTHING
        self.kept.show_wanted(wanted, self.filters.described() or wanted.words)
        self.said.setVisible(asked)
        if asked:
            self._show_found(wanted)
        else:
            self.path.show_path(self._texts(), self._library.rows())
        self._stack.setCurrentWidget(self._found if asked else self._path_page)
        self.selection_changed.emit()

    @Slot()
    def clear(self) -> None:
        """Ask nothing any more."""
        self.search.clear()
        self.filters.reset()
        self.focus_search()

    @Slot(object)
    def _ask_again(self, wanted: ActivityFilter) -> None:
        """Ask for what a kept filter asks."""
        self.search.setText(wanted.words)
        self.filters.show_values(wanted)

    def _build(self, name: str) -> None:
        translate = self._ui.translate
        self.search = SearchBox(translate("Find an activity"))
        self.search.setMinimumWidth(22 * GRID)
        self.unfold = quiet_button(translate("Filters"), "list-filter")
        self.unfold.setCheckable(True)
        self.filters = FilterBar(self._ui)
        self._unfolded = holder(column(self.filters, self.kept))
        self._unfolded.hide()
        self.count = hint()
        self.reset: QPushButton = link_button(translate("Clear filters"), "x")
        self.path = PathView(self._ui)
        self._path_page = Scroll(self.path)
        nothing = EmptyState(
            "search",
            translate("No activity found"),
            translate("Try fewer letters, or leave out a filter."),
            translate("Clear filters"),
        )
        nothing.button_clicked.connect(self.clear)
        self.list = RowList(translate("Activities found"), nothing)
        self.list.view.setProperty("look", "bare")
        self._found = _middle(self.list, GRID)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._path_page)
        self._stack.addWidget(self._found)
        name_of_page = title(name)
        name_of_page.setWordWrap(False)
        top = row(name_of_page, 1, self.search, self.unfold, space=2 * GRID)
        top.setStretchFactor(self.search, 2)
        self.said = holder(row(self.count, 1, self.reset))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._head = _middle(holder(column(top, self._unfolded, self.said, space=GRID)), 2 * GRID)
        whole.addWidget(self._head)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.search.words_changed.connect(self.refresh)
        self.filters.filter_changed.connect(self.refresh)
        self.unfold.toggled.connect(self._unfolded.setVisible)
        self.kept.filter_picked.connect(self._ask_again)
        self.reset.clicked.connect(self.clear)
        self._path_page.verticalScrollBar().rangeChanged.connect(self._align)
        self.path.module_chosen.connect(self.module_chosen)
        self.path.letters.clicked.connect(self.letters_wanted)
        self.list.row_opened.connect(self.activity_chosen)
        self.list.row_selected.connect(self.selection_changed)
        self.list.view.clicked.connect(self._open)
        self.search.installEventFilter(self)
        self.list.view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Down and Up between the box and the list; Enter in the box opens what is current."""
        view = self.list.view
        if watched is self.search and self._stack.currentWidget() is self._found:
            if event.key() == Qt.Key.Key_Down and view.rows.rowCount():
                view.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.refresh()
                self._open(view.currentIndex())
                return True
        at_top = view.currentIndex().row() <= 0
        if watched is view and event.key() == Qt.Key.Key_Up and at_top:
            self.search.setFocus()
            return True
        return False

    def _show_found(self, wanted: ActivityFilter) -> None:
        found = self._library.rows(wanted)
        files = self._files(wanted)
        words = words_of(wanted.words)
        titled = [one for one in found if holds(one.title, words)]
        others = [one for one in found if one not in titled]
        rows = [*map(self._row, titled), *files, *(self._row(one, wanted.words) for one in others)]
        self.list.show_rows([replace(one, marks=words) for one in rows])
        is_other, self._words = wanted.words != self._words, wanted.words
        if rows and (is_other or not self.list.view.currentIndex().isValid()):
            self.list.view.setCurrentIndex(self.list.view.rows.index(0))
        self.count.setText(found_words(len(found), len(files), self._ui))
        self.said.setVisible(bool(rows))

    def _row(self, one: ActivityRow, asked: str = "") -> Row:
        """With the passage that has the words when its title has not."""
        shown = activity_row(one, self._ui)
        words = words_of(asked)
        text = passage(searched_text(self._library.activity(one.id)), words) if words else ""
        if not text:
            return shown
        below = f"{module_name(one.module, self._ui.translate)} · {text}"
        return replace(shown, below=below, spoken=f"{shown.spoken}, {text}")

    def _files(self, wanted: ActivityFilter) -> list[Row]:
        """What trainers brought, by its words, beside activities that the filters let through."""
        files = self._materials.search(wanted.words)
        if not files:
            return []
        owners = {one.id: one.title for one in self._library.rows(replace(wanted, words=""))}
        rows = (
            (own_file_row(f, self._ui), next((owners[a] for a in f.activities if a in owners), ""))
            for f in files
        )
        return [replace(shown, below=f"{shown.below} · {owner}") for shown, owner in rows if owner]

    def _texts(self) -> dict[Module, ModuleText]:
        found = {}
        for module in Module:
            try:
                found[module] = self._library.module(module).text
            except NotFound:
                continue
        return found

    @Slot()
    def _align(self) -> None:
        """The head stands above the path, also when a scroll bar takes some of its room."""
        bar = self._path_page.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() and bar.isVisibleTo(self) else 0
        self._head.setContentsMargins(0, 0, taken, 0)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.activity_chosen.emit(row_of(index).key)


def _middle(part: QWidget, above: int) -> QWidget:
    """As wide as a page that scrolls, and in the same place."""
    part.setMaximumWidth(READING_WIDTH)
    made = QWidget()
    box = QHBoxLayout(made)
    box.setContentsMargins(3 * GRID, above, 3 * GRID, 0)
    box.addWidget(part)
    return made
