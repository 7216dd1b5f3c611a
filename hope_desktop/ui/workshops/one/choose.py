"""The activities to choose from: search, filters, a list, and the steps of the chosen one."""

from html import escape
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QToolButton

from hope_desktop.domain.terms import ActivityId, Level
from hope_desktop.domain.texts.word_search import asked_words
from hope_desktop.domain.views import ActivityFilter, ActivityRow, one_of_each
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of, module_name
from hope_desktop.i18n.stories import in_plan
from hope_desktop.services.library.library import Library
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import action_button, icon_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import Scroll, column, flush, heading, hint, marked_up, row
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.search.filters import Filters
from hope_desktop.ui.widgets.thumbnails import Thumbnails


class Chooser(QFrame):
    """A drawer over the rows: search, list, the steps of the chosen one, and the way in.

    Signals:
        chosen: The `ActivityId` that is to stand in the plan.
        left: It is to go, without a choice.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, library: Library, thumbnails: Thumbnails, ui: Ui) -> None:
        super().__init__()
        self.setProperty("look", "drawer")
        self._library = library
        self._ui = ui
        self._words = ""
        self.filters = Filters(ui, self)
        self._build()
        self._connect(thumbnails)

    def _build(self) -> None:
        translate = self._ui.translate
        self.search = SearchBox(translate("Search here"), translate("Search here"))
        self.filters_button = icon_button(translate("Filters"), "list-filter")
        menu = QMenu(self.filters_button)
        menu.addActions(list(self.filters.actions.values()))
        self.filters_button.setMenu(menu)
        self.filters_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filters_button.clicked.connect(self.filters_button.showMenu)
        self.count = hint()
        self.view = RowView(translate("Activities"))
        self.view.delegate.bold = False
        self.about = marked_up()
        self.close_button = icon_button(translate("Close"), "x")
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
        words = _("Put in the plan")
        self.add_action = self._action(words, "plus", "Ctrl+Return", "Ctrl+Enter")
        self.name = heading()
        self.put_in = action_button(self.add_action)
        self.steps = flush(Scroll(self.about))
        self.steps.setMinimumHeight(6 * GRID)  # in little room the list has it
        around = column(
            row((self.name, 1), self.close_button),
            row(self.search, self.filters_button, space=4),
            self.count,
            (self.stack, 2),
            (self.steps, 1),
            row(1, self.put_in),
            margins=2 * GRID,
        )
        self.setLayout(around)

    def _action(self, words: str, icon: str, *keys: str) -> QAction:
        """Only here: the form of a new workshop and the timeline have the same keys."""
        here = Qt.ShortcutContext.WidgetShortcut
        made = page_action(words, icon, self._ui, self.view, *keys, context=here)
        made.setToolTip(self._ui.translate(words))
        self.search.addAction(made)
        return made

    def _connect(self, thumbnails: Thumbnails) -> None:
        self.search.words_changed.connect(self.refresh)
        self.search.lead_to(self.view)
        self.filters.filter_changed.connect(self.refresh)
        self.view.row_opened.connect(self._choose)
        self.view.row_selected.connect(self._show_steps)
        self.view.show_paper(thumbnails)
        self.close_button.clicked.connect(self.left)
        self.add_action.triggered.connect(self._choose)
        self.empty.button_clicked.connect(self.show_everything)

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
        count = len(rows)
        words = self._ui.plural("%(count)d activity", "%(count)d activities", count)
        words %= {"count": count}
        level = self.filters.values().level
        self.count.setText(f"{words} · {name_of(level, self._ui.translate)}" if level else words)

    def show_everything(self) -> None:
        """Without words and filters."""
        self.search.clear()
        self.filters.show_values(ActivityFilter())
        self.view.setFocus()

    def open_for(self, name: str, level: Level | None) -> None:
        """Open with what suits a class, under a name that says what is chosen for."""
        self.name.setText(name)
        if self.isHidden():
            self.search.clear()
            self.filters.level = level
            self.filters.show_values(ActivityFilter(level=level))
            self.refresh()
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _choose(self, key: object = None) -> None:
        key = key if isinstance(key, str) else self.view.current_key()
        if self.isVisible() and isinstance(key, str):
            self.chosen.emit(key)

    def _show_steps(self, key: object) -> None:
        """Show what happens in the chosen one."""
        if not isinstance(key, str):
            self.about.setText("")
            return
        activity = self._library.activity(ActivityId(key))
        lines = [f"<p>{escape(activity.goal)}</p>"]
        minutes = self._ui.translate("%(minutes)d min")
        for step in in_plan(activity).steps:
            length = minutes % {"minutes": step.minutes}
            lines.append(f"<p>{escape(length)} · {escape(step.what)}</p>")
        self.about.setText("".join(lines))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _row(self, activity: ActivityRow) -> Row:
        name = module_name(activity.module, self._ui.translate)
        length = self._ui.translate("%(minutes)d min") % {"minutes": activity.minutes}
        return Row(
            key=activity.id,
            title=activity.title,
            below=name if self._words else "",
            spoken=f"{activity.title}, {name}, {length}",
            right=length,
            module=activity.module,
            tip=f"{activity.title} · {name} · {length}",
            sheets=self._library.activity(activity.id).handouts[:1] if self._words else (),
            marks=asked_words(self.search.text()),
        )
