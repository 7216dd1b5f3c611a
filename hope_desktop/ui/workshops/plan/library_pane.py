"""The activities to choose from: search, filters, and a list to drag from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, override

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget, QToolButton, QWidget

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.texts.word_search import asked_words
from hope_desktop.domain.views import ActivityFilter, ActivityRow, one_of_each
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of, module_name
from hope_desktop.services.library.library import Library
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import Scroll, column, flush, row
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Index, Row, RowModel, row_of
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.search.filters import Filters
from hope_desktop.ui.widgets.texts import heading, hint
from hope_desktop.ui.workshops.plan.timeline_model import activities_data

if TYPE_CHECKING:
    from hope_desktop.ui.workshops.plan.block_actions import BlockActions


class _DragModel(RowModel):
    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeData(self, indexes: Sequence[Any]) -> QMimeData:
        return activities_data([ActivityId(row_of(index).key) for index in indexes])

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction


class LibraryView(RowView):
    """The list; a row can be dragged to the timeline."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _DragModel())
        self.setDragEnabled(True)
        self.delegate.bold = False
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


class LibraryPane(QWidget):
    """Search box, filters and list, for a plan; `show` gets the id of the current activity."""

    wanted = Signal()  # something of it was to be added while nobody sees it

    def __init__(
        self, library: Library, plan: BlockActions, show: Callable[[object], None], ui: Ui
    ) -> None:
        super().__init__()
        self._plan, self._show = plan, show
        self._library = library
        self._ui = ui
        self._words = ""
        self.filters = Filters(ui, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        translate = self._ui.translate
        self.search = SearchBox(
            translate("Search activities"), translate("Search activities (Ctrl+F)")
        )
        self.filters_button = icon_button(translate("Filters"), "list-filter")
        menu = QMenu(self.filters_button)
        menu.addActions(list(self.filters.actions.values()))
        self.filters_button.setMenu(menu)
        self.filters_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filters_button.clicked.connect(self.filters_button.showMenu)
        self.count = hint()
        self.view = LibraryView(translate("Activities"))
        self.empty = EmptyState(
            "search",
            translate("Nothing found"),
            translate("Try another word, or take the filters away."),
            translate("Show everything"),
        )
        self.stack = QStackedWidget()
        self.empty_scroll = flush(Scroll(self.empty))
        for part in (self.view, self.empty_scroll):
            part.setMinimumHeight(8 * GRID)
            self.stack.addWidget(part)
        words, tip = (
            _("Add activity to the workshop"),
            _("Add activity to the workshop (Ctrl+Enter)"),
        )
        self.add_action = self._action(words, "plus", tip, "Ctrl+Return", "Ctrl+Enter")
        self.add_action.setIconText(translate("Add"))
        words = _("Have activity in reserve")
        tip = _("Have it in reserve, for when there is time left (Ctrl+R)")
        self.spare_action = self._action(words, "inbox", tip, "Ctrl+R")
        around = column(
            heading(translate("Activities")),
            row(self.search, self.filters_button, space=4),
            self.count,
            (self.stack, 1),
            margins=(2 * GRID, GRID, GRID, GRID),
        )
        self.setLayout(around)

    def _action(self, words: str, icon: str, tip: str, *keys: str) -> QAction:
        """Only here: the form of a new workshop and the timeline have the same keys."""
        here = Qt.ShortcutContext.WidgetShortcut
        made = page_action(words, icon, self._ui, self.view, *keys, context=here)
        made.setToolTip(self._ui.translate(tip))
        self.search.addAction(made)
        return made

    def _connect(self) -> None:
        self.search.words_changed.connect(self.refresh)
        self.search.lead_to(self.view)
        self.filters.filter_changed.connect(self.refresh)
        self.view.row_opened.connect(self._choose)
        self.view.row_selected.connect(self._tell_selected)
        self.add_action.triggered.connect(self.add_current)
        self.spare_action.triggered.connect(self._choose_spare)
        self.empty.button_clicked.connect(self.show_everything)

    def show_for(self, level: Level | None) -> None:
        """Begin with what suits a class of this level."""
        self.search.clear()
        self.filters.level = level
        self.filters.show_values(ActivityFilter(level=level))

    def refresh(self) -> None:
        """Read the list again; other words begin at what suits them best."""
        wanted = self.filters.values(self.search.text().strip())
        is_other, self._words = wanted.words != self._words, wanted.words
        rows = self._library.rows(wanted)
        rows = rows if wanted.words else one_of_each(rows)
        current = None if is_other else self.view.current_key()
        self.view.rows.replace([self._row(found) for found in rows])
        index = self.view.rows.index_of(current)
        self.view.setCurrentIndex(index if index.isValid() else self.view.rows.index(0))
        self.stack.setCurrentWidget(self.view if rows else self.empty_scroll)
        self.add_action.setEnabled(bool(rows))
        self.spare_action.setEnabled(bool(rows))
        self.count.setText(self._counted(len(rows)))

    def show_everything(self) -> None:
        """Without words and filters."""
        self.search.clear()
        self.filters.show_values(ActivityFilter())
        self.view.setFocus()

    def add_current(self) -> None:
        """Add the activity of the current row, where somebody sees which one that is."""
        if self.isVisible():
            self._choose(self.view.current_key())
        else:
            self.wanted.emit()

    def _choose_spare(self) -> None:
        key = self.view.current_key()
        if isinstance(key, str):
            self._plan.add_spare(key)

    def _choose(self, key: object) -> None:
        if isinstance(key, str):
            self._plan.add(key)

    def _tell_selected(self, key: object) -> None:
        self._show(key if self.view.hasFocus() else None)

    def _counted(self, count: int) -> str:
        words = self._ui.plural("%(count)d activity", "%(count)d activities", count)
        words %= {"count": count}
        level = self.filters.values().level
        return f"{words} · {name_of(level, self._ui.translate)}" if level else words

    def _row(self, found: ActivityRow) -> Row:
        name = module_name(found.module, self._ui.translate)
        length = self._ui.translate("%(minutes)d min") % {"minutes": found.minutes}
        return Row(
            key=found.id,
            title=found.title,
            below=name if self._words else "",
            spoken=f"{found.title}, {name}, {length}",
            right=length,
            module=found.module,
            tip=f"{found.title} · {name} · {length}",
            sheets=self._library.activity(found.id).handouts[:1] if self._words else (),
            marks=asked_words(self.search.text()),
        )
