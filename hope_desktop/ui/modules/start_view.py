"""The first view of the page: the path of modules, or the results of a search."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from hope_desktop.domain.ids import ActivityId, MaterialId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import EVERYTHING, ActivityFilter
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.found import find_material
from hope_desktop.ui.modules.path import PathView
from hope_desktop.ui.modules.places import LETTERS
from hope_desktop.ui.modules.prose import middle
from hope_desktop.ui.modules.sorting import SortDialog
from hope_desktop.ui.modules.words import found_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import chip_of, link_button, quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import Flow, Scroll, column, holder, row
from hope_desktop.ui.widgets.row_list import RowList, RowView
from hope_desktop.ui.widgets.rows import row_of
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.search.filters import Filters
from hope_desktop.ui.widgets.texts import hint, title
from hope_desktop.ui.widgets.thumbnails import Thumbnails

if TYPE_CHECKING:
    from hope_desktop.domain.library.material import Material
    from hope_desktop.services.opening import Services

_MINE = ActivityFilter(mine=True)
_SELECTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class StartView(QWidget):
    """Down goes from the search box into the list, Enter opens.

    Signals:
        opened: A `Module`, the papers that belong to none, or the id of what was found.
        selection_changed: Another activity is current in the list, or none.
    """

    opened = Signal(object)
    selection_changed = Signal()

    def __init__(
        self, services: Services, commands: ModulesCommands, pictures: Thumbnails, ui: Ui
    ) -> None:
        super().__init__()
        self._services = services
        self._pictures = pictures
        self._add_files = commands.add_files
        self._ui = ui
        self._words = ""
        self._shown: tuple[Material, ...] = ()
        """The files in the list."""
        self._build()
        self._connect()
        self.refresh()

    def selected(self) -> ActivityId | None:
        """The activity that is current in the list, while the list is shown."""
        if self._stack.currentWidget() is not self._found or self.list.empty.isVisible():
            return None
        key = self.list.view.current_key()
        return ActivityId(key) if isinstance(key, str) and "/" not in key else None

    def chosen_files(self) -> tuple[MaterialId, ...]:
        """The files that are selected in the list."""
        if self._stack.currentWidget() is not self._found:
            return ()
        keys = (row_of(index).key for index in self.list.view.selectedIndexes())
        return tuple(MaterialId(key) for key in keys if isinstance(key, int))

    def show_mine(self) -> None:
        """All that the trainer brought or made."""
        self.search.clear()
        self.filters.show_values(_MINE)
        self.focus_first()

    def focus_search(self) -> None:
        """Begin typing; what stands there is chosen, so that it is typed over."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_first(self) -> None:
        """The list when something is looked for, else the first module."""
        shown = self.list.view if self._stack.currentWidget() is self._found else None
        (shown or self.path.cards[Module.OPENING]).setFocus()

    def refresh(self) -> None:
        """Read the library again: the path without a question, else what answers it."""
        wanted = self.filters.values(self.search.text().strip())
        asked = wanted != EVERYTHING
        if asked:
            self._show_found(wanted)
        else:
            self.said.hide()
            library = self._services.library
            self.path.show_path(library.module_texts(), library.rows())
        self._stack.setCurrentWidget(self._found if asked else self._path_page)
        self.selection_changed.emit()

    def clear(self) -> None:
        """Ask nothing any more."""
        self.search.clear()
        self.filters.show_values(EVERYTHING)
        self.focus_search()

    def _build(self) -> None:
        translate = self._ui.translate
        self.search = SearchBox(translate("Find material"))
        self.search.setMinimumWidth(22 * GRID)
        self.new = quiet_button(translate("New"), "plus")
        self.filters = Filters(self._ui, self)
        chips = [chip_of(one) for one in self.filters.actions.values() if one.isVisible()]
        self.count = hint()
        self.reset: QPushButton = link_button(translate("Clear filters"), "x")
        self.path = PathView(self._ui)
        self._path_page = Scroll(self.path)
        nothing = EmptyState("search", "", "", translate("Clear filters"))
        nothing.button_clicked.connect(self._help_out)
        self.list = RowList(translate("Activities found"), nothing)
        self.list.setMinimumHeight(12 * GRID)  # in large letters the filters need the room
        self.list.view.setSelectionMode(RowView.SelectionMode.ExtendedSelection)
        self.sort = quiet_button(translate("Sort…"), "list-checks")
        self.add = quiet_button(translate("Add files…"), "paperclip")
        self.list.view.setProperty("look", "bare")
        self.list.view.show_paper(self._pictures)
        self._found = middle(self.list, GRID)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._path_page)
        self._stack.addWidget(self._found)
        name_of_page = title(translate("Modules"))
        name_of_page.setWordWrap(False)
        top = row(name_of_page, 1, self.search, self.new, space=GRID)
        top.setStretchFactor(self.search, 2)
        self.said = holder(row(self.count, 1, self.sort, self.add, self.reset))
        pressed = Flow(chips, space=GRID - 2)
        self._head = middle(holder(column(top, pressed, self.said)), 2 * GRID)
        self.setLayout(column(self._head, (self._stack, 1), space=0))

    def _connect(self) -> None:
        self.search.words_changed.connect(self.refresh)
        self.filters.filter_changed.connect(self.refresh)
        self.reset.clicked.connect(self.clear)
        self._path_page.verticalScrollBar().rangeChanged.connect(self._align)
        self.path.module_chosen.connect(self.opened)
        self.path.letters.clicked.connect(partial(self.opened.emit, LETTERS))
        self.add.clicked.connect(self._add_files.trigger)
        self.sort.clicked.connect(self._sort)
        self.list.view.selectionModel().selectionChanged.connect(self._follow_selection)
        self.list.row_opened.connect(self.opened)
        self.list.row_selected.connect(self.selection_changed)
        self.list.view.clicked.connect(self._open)
        self.search.returnPressed.connect(self._open_current)
        self.search.lead_to(self.list.view)
        clear = QShortcut(Qt.Key.Key_Escape, self.list.view)
        clear.setContext(Qt.ShortcutContext.WidgetShortcut)
        clear.activated.connect(self.clear)

    def _open_current(self) -> None:
        """Enter in the box: what was typed last is looked for first."""
        self.refresh()
        if self._stack.currentWidget() is self._found:
            self._open(self.list.view.currentIndex())

    def _show_found(self, wanted: ActivityFilter) -> None:
        found = find_material(self._services, wanted, self._ui)
        rows, self._shown = found.rows, found.files
        self.list.show_rows(rows)
        is_other, self._words = wanted.words != self._words, wanted.words
        if rows and (is_other or not self.list.view.currentIndex().isValid()):
            self.list.view.setCurrentIndex(self.list.view.rows.index(0))
        self.count.setText(found_words(found.activities, found.sheets, len(found.files), self._ui))
        self.said.setVisible(bool(rows))
        self.add.setVisible(wanted.mine)
        words = _NOTHING_MINE if wanted == _MINE else _NOTHING
        self.list.empty.say(*map(self._ui.translate, words))
        self._follow_selection()

    def _help_out(self) -> None:
        """What the one button does where nothing is found."""
        if self.filters.values(self.search.text().strip()) == _MINE:
            self._add_files.trigger()
        else:
            self.clear()

    def _follow_selection(self) -> None:
        """What is sorted: the selected files when there are several, else those with no place."""
        count = len(self._to_sort())
        self.sort.setVisible(count > 0)
        self.sort.setText(self._ui.translate("Sort %(n)d…") % {"n": count})
        self.selection_changed.emit()

    def _to_sort(self) -> list[Material]:
        chosen = set(self.chosen_files())
        if len(chosen) > 1:
            return [one for one in self._shown if one.id in chosen]
        return [one for one in self._shown if one.module is None]

    def _sort(self) -> None:
        SortDialog(self._to_sort(), self._services.materials, self._ui, self).open()

    def _align(self) -> None:
        """The head stands above the path, also when a scroll bar takes some of its room."""
        bar = self._path_page.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() and bar.isVisibleTo(self) else 0
        self._head.setContentsMargins(0, 0, taken, 0)

    def _open(self, index: QModelIndex) -> None:
        """A click opens; with Ctrl or Shift it selects."""
        if index.isValid() and not QGuiApplication.keyboardModifiers() & _SELECTS:
            self.opened.emit(row_of(index).key)


_NOTHING = (
    _("No activity found"),
    _("Try fewer letters, or leave out a filter."),
    _("Clear filters"),
)
_NOTHING_MINE = (
    _("Nothing of your own yet"),
    _("Drop files anywhere on this window. They stay on this computer."),
    _("Add files…"),
)
"""Why the list is empty, what to do, and the button for it."""
