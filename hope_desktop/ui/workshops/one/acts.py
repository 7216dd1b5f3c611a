"""What is asked of a row, and the drawer of activities that goes in the plan."""

from collections.abc import Callable, Set
from dataclasses import replace
from functools import cached_property, partial
from html import escape
from typing import Any, override

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QInputDialog, QLineEdit, QStackedWidget

from hope_desktop.domain.page import Key, RowPlace, WayKind, other_versions, story_part
from hope_desktop.domain.terms import ActivityId, BlockId, Level
from hope_desktop.domain.texts.word_search import asked_words
from hope_desktop.domain.views import ActivityFilter, ActivityRow, one_of_each
from hope_desktop.domain.workshops.plan import MAX_BLOCK_MINUTES
from hope_desktop.domain.workshops.safety import DISCLOSURE_CARD
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of, module_name
from hope_desktop.i18n.stories import in_plan
from hope_desktop.i18n.versions import version_name
from hope_desktop.services.library.library import Library
from hope_desktop.services.workshops.telling import Telling
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import action_button, icon_button, menu_button
from hope_desktop.ui.widgets.destination import to_activity, to_handout
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import Scroll, column, flush, heading, hint, marked_up, row
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.search.filters import Filters
from hope_desktop.ui.widgets.teller import stop_telling
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.workshops.moments import short_minutes
from hope_desktop.ui.workshops.one.bodies import PartBody
from hope_desktop.ui.workshops.one.pane import RowsPane
from hope_desktop.ui.workshops.one.rows import WorkshopFace


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
        filters = [*self.filters.actions.values()]
        self.filters_button = menu_button(translate("Filters"), "list-filter", filters)
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
        # Only here: the form of a new workshop has the same keys.
        here, keys = Qt.ShortcutContext.WidgetShortcut, ("Ctrl+Return", "Ctrl+Enter")
        words, view = _("Put in the plan"), self.view
        self.add_action = page_action(words, "plus", self._ui, view, *keys, context=here)
        self.search.addAction(self.add_action)
        self.name = heading()
        self.put_in = action_button(self.add_action)
        self.steps = flush(Scroll(self.about))
        self.steps.setMinimumHeight(6 * GRID)  # in little room the list has it
        around = column(
            row((self.name, 1), self.put_in, self.close_button),
            row(self.search, self.filters_button, space=4),
            self.count,
            (self.stack, 3),
            (self.steps, 1),
            margins=2 * GRID,
        )
        self.setLayout(around)

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
        if not wanted.words:  # what is in the plan stands last
            rows = (*sorted(one_of_each(rows), key=lambda one: one.id in self._planned),)
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

    def open_for(self, name: str, level: Level | None, planned: Set[ActivityId]) -> None:
        """Open with what suits a class, under a name that says what is chosen for."""
        self._planned = planned
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
        for step in in_plan(activity).steps:
            length = short_minutes(step.minutes, self._ui)
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
        length = short_minutes(activity.minutes, self._ui)
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


_BOTH_LETTERS = 140
"""Of such a width there is room for the rows and the drawer."""


class RowActs(QObject):
    """Carries out what the rows of a pane ask for, in the plan and beside it."""

    def __init__(
        self,
        pane: RowsPane,
        library: Library,
        telling: Telling,
        thumbnails: Thumbnails,
        show_plan: Callable[[], object],
        ui: Ui,
    ) -> None:
        """`show_plan` turns to the face in which activities can be chosen."""
        super().__init__(pane)
        self._pane, self._library, self._telling = pane, library, telling
        self._thumbnails = thumbnails
        self._show_plan, self._ui = show_plan, ui
        self._instead: BlockId | None = None
        """The part that another activity is chosen for."""
        self._opened: Key | None = None
        """The row that is open again when the drawer goes."""
        self.minutes: QInputDialog | None = None
        pane.wanted.connect(self._act)
        parts = pane.actions_of_part.by_name
        parts["activity"].triggered.connect(self._open_activity)
        parts["minutes"].triggered.connect(self._type_minutes)
        parts["stop"].triggered.connect(self._stop)

    @cached_property
    def chooser(self) -> Chooser:
        """Return the drawer of activities, made when it is first opened."""
        made = Chooser(self._library, self._thumbnails, self._ui)
        made.hide()
        self._pane.sides.addWidget(made, 1)
        made.chosen.connect(self._put_in)
        made.left.connect(self.close_chooser)
        return made

    @property
    def is_choosing(self) -> bool:
        """Tell whether the drawer is open."""
        return "chooser" in self.__dict__ and self.chooser.isVisible()

    def _act(self, key: Key, act: str, value: Any) -> None:
        if act == "way":
            self._give(key, value)
        elif act == "else":
            self._choose_else(key)
        elif act == "names":
            self._pane.ask(RowPlace.WHOLE)
            field = self._pane.findChild(QLineEdit, "trainer1")
            assert field is not None
            field.setFocus()
        elif key is RowPlace.END:
            self.open_chooser()
        elif key is RowPlace.WHOLE and self._pane.face is WorkshopFace.LESSON:
            self._pane.go.emit(to_handout(DISCLOSURE_CARD))
        elif key is RowPlace.WHOLE:
            self._pane.ask(key)
        else:
            self._stop()

    def _stop(self) -> None:
        """Not today: one press, no question, and undone as easily."""
        if self._pane.plan is not None:
            self._ui.operations.leave()
            session = self._pane.plan.session.id
            stop_telling(self._ui, partial(self._telling.read_instead, session))

    def _story_body(self) -> PartBody | None:
        """Return the body of the story, which is opened for it."""
        key = story_part(self._pane.plan) if self._pane.plan else None
        if key is None:
            return None
        if self._pane.opened != key:
            self._pane.open_row(key)
        body = self._pane.parts[key].body
        return body if isinstance(body, PartBody) else None

    def _give(self, key: Key, at: int) -> None:
        if self._pane.whole is None or not isinstance(key, int):
            return
        giving = self._pane.whole.ways[BlockId(key)][at]
        body = self._story_body() if giving.kind in {WayKind.TOLD, WayKind.READ} else None
        if giving.kind is WayKind.TOLD and body is not None:
            body.story.tell(giving.teller)
        elif giving.kind is WayKind.READ and body is not None:
            if self._pane.whole.plan.session.told_by:
                self._stop()
        else:
            self._pane.actions_of_part.give(giving)

    def _choose_else(self, key: Key) -> None:
        """Another activity in this place; at a story who else, or which one."""
        body = self._pane.parts[key].body
        if self._pane.whole is None or not isinstance(key, int) or not isinstance(body, PartBody):
            return
        block = BlockId(key)
        if block not in self._pane.whole.stories:
            self._instead = block
            name = self._ui.translate("Instead of %(part)s")
            self.open_chooser(name % {"part": self._pane.parts[key].title.text()})
            return
        texts, plan = self._pane.whole.stories[block], self._pane.whole.plan
        versions = () if plan.session.told_by else other_versions(plan, texts)
        stories = {one: version_name(texts, one, self._ui.translate) for one in versions}
        radio = body.ways[len(self._pane.whole.ways[block]) - 1]
        at = radio.mapToGlobal(QPoint(0, radio.height()))
        body.story.open_menu(at, stories, self._read_other)

    def _read_other(self, version: str) -> None:
        if self._pane.whole is not None and isinstance(self._pane.current, int):
            read = self._pane.whole.ways[BlockId(self._pane.current)][0]
            self._pane.actions_of_part.give(replace(read, version=version))

    def open_chooser(self, name: str = "") -> None:
        """Open the drawer of activities; it adds, or puts one in the place of another."""
        if self._pane.plan is None or self._pane.plan.session.done:
            return
        if not name:
            self._instead = None
            name = self._ui.translate("Add an activity")
        if self._pane.face is not WorkshopFace.PLAN:
            self._show_plan()
        if not self.is_choosing:
            self._opened = self._pane.opened
            self._pane.open_row(None)
        plan = self._pane.plan
        self.chooser.open_for(name, plan.school_class.facts.level, plan.activities.keys())
        self._pane.resized.emit()

    def close_chooser(self) -> None:
        """Take the drawer away; the focus goes back to the rows."""
        if not self.is_choosing:
            return
        inside = self.chooser.isAncestorOf(self.chooser.window().focusWidget())
        self.chooser.hide()
        self._pane.opened = self._pane.opened or self._opened
        self._pane.resized.emit()
        if inside:
            self._pane.focus_row()

    def _put_in(self, activity: str) -> None:
        chosen = ActivityId(activity)
        if self._instead is None:
            done = self._pane.actions_of_part.add(chosen)
        else:
            done = self._pane.actions_of_part.put_instead(self._instead, chosen)
        if done:
            self._instead = None
            self.close_chooser()

    def _type_minutes(self) -> None:
        translate, part = self._ui.translate, self._pane.actions_of_part
        if part.block is None:
            return
        self.minutes = asked = QInputDialog(self._pane)
        asked.setInputMode(QInputDialog.InputMode.IntInput)
        asked.setIntRange(0, 10 * MAX_BLOCK_MINUTES)
        asked.setIntValue(part.block.minutes)
        asked.setWindowTitle(part.title)
        asked.setLabelText(translate("Minutes"))
        asked.setOkButtonText(translate("Keep"))
        asked.setCancelButtonText(translate("Cancel"))
        asked.intValueSelected.connect(part.set_minutes)
        asked.open()

    def _open_activity(self) -> None:
        block = self._pane.actions_of_part.block
        if block is not None and block.activity is not None:
            self._pane.go.emit(to_activity(block.activity))

    def place_chooser(self) -> None:
        """Let the drawer stand beside the rows, or in their place where room lacks."""
        least = _BOTH_LETTERS * self._pane.fontMetrics().averageCharWidth()
        self._pane.area.setHidden(self.is_choosing and self._pane.width() < least)
        self._pane.sides.activate()
