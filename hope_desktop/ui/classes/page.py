"""The page of classes: a school, a label and a head-count. Never a pupil."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, override

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.classes import SchoolClass, unknowns
from hope_desktop.domain.ids import ClassId
from hope_desktop.domain.workshops.example import is_example
from hope_desktop.i18n.labels import class_name
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.classes.class_actions import ClassActions
from hope_desktop.ui.classes.detail import ClassDetail
from hope_desktop.ui.classes.typed_class import TypedClass
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.destination import NEW_SESSION, Destination
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.texts import title

if TYPE_CHECKING:
    from hope_desktop.services.classes import Classes
    from hope_desktop.services.workshops.planning import Planning


class ClassesPage(Page):
    """Signals: those of `Page`."""

    help_topic = "klassen"

    def __init__(self, classes: Classes, planning: Planning, ui: Ui) -> None:
        super().__init__(ui.translate("Classes"))
        self._classes = classes
        self._planning = planning
        self._ui = ui
        self._build(ui)
        self.typing = TypedClass(self.detail.form, classes, ui)
        self.class_actions = ClassActions(classes, self.typing, ui, self)
        self.list.view.addAction(self.class_actions.delete)
        self.addAction(self.class_actions.delete)
        self._connect(ui)
        self._refresh_list()

    @override
    def focus_first(self) -> None:
        (self.new if self.rest.currentWidget() is self.nothing else self.list).setFocus()

    @override
    def focus_filter(self) -> bool:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    @override
    def stops(self) -> Sequence[tuple[QWidget, QWidget]]:
        form = self.detail.form.editor("school")
        return ((self.side, self.list.view), (self.rest, form))

    @override
    def show_destination(self, wanted: Destination) -> None:
        self.focus_first()
        if wanted.is_new:
            self.start_class()
        elif wanted.class_id is not None:
            self.show_class(wanted.class_id)  # may begin at what is still to be asked

    def show_class(self, class_id: ClassId) -> None:
        """Show a class, and go to what is still to be asked."""
        self._ui.operations.save_typed()
        self.search.clear()
        self._refresh_list()
        if self.list.select(class_id):
            self._show(class_id)  # it may have been current already, behind a new class
            self.detail.focus_unknown(self._classes.get(class_id).facts)

    def start_class(self) -> None:
        """Begin writing down a new class."""
        self.typing.begin(None)
        self.list.view.setCurrentIndex(QModelIndex())
        self._refresh_detail()
        self.detail.show_new()
        self.rest.setCurrentWidget(self.detail)
        self.detail.form.editor("school").setFocus()

    def _build(self, ui: Ui) -> None:
        translate = self._ui.translate
        self.search = SearchBox(translate("Find a class"))
        self.new = quiet_button(translate("New class"), "plus")
        nobody = translate("No class found"), translate("Try fewer letters.")
        self.list = RowList(translate("Classes"), EmptyState("school", *nobody))
        self.detail = ClassDetail(ui)
        self.nothing = EmptyState(
            "school",
            translate("No classes yet"),
            translate("A school's name is enough. What you do not know yet, you ask later."),
            translate("New class"),
        )
        self.pick = EmptyState("school", translate("Choose a class"), "")
        self.rest = QStackedWidget()
        for part in (self.nothing, self.pick, self.detail):
            self.rest.addWidget(part)
        self.side = QWidget()
        parts = (title(self.title), self.search, self.list, self.new)
        self.side.setLayout(column(*parts, margins=2 * GRID))
        halves = QSplitter()
        halves.addWidget(self.side)
        halves.addWidget(self.rest)
        halves.setStretchFactor(1, 1)
        wide = max(300, 34 * self.fontMetrics().averageCharWidth())
        halves.setSizes([wide, 1000 - wide])
        halves.setChildrenCollapsible(False)
        self.setLayout(column(halves))

    def _connect(self, ui: Ui) -> None:
        ui.bus.changed.connect(self._on_changed)
        self.search.words_changed.connect(self._refresh_list)
        self.search.lead_to(self.list.view)
        self.new.clicked.connect(self.start_class)
        self.nothing.button_clicked.connect(self.start_class)
        self.list.row_selected.connect(self._show)
        self.list.row_opened.connect(self._to_form)
        self.typing.class_added.connect(self.list.select)
        self.typing.kept.connect(self._refresh_detail)
        self.typing.problem_found.connect(self.detail.say_problem)
        self.typing.same_found.connect(self.detail.offer_same)
        detail, actions = self.detail, self.class_actions
        actions.class_wanted.connect(self.show_class)
        detail.module_marked.connect(actions.mark)
        detail.module_unmarked.connect(actions.unmark)
        detail.go.connect(self.go)
        detail.new_session.clicked.connect(self._wish_session)
        detail.to_same.clicked.connect(actions.go_to_same)
        detail.along.clicked.connect(actions.take_along)
        detail.take_path.clicked.connect(actions.take_path)

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.classes or changes.sessions:
            self.refresh_when_seen()

    @override
    def refresh(self) -> None:
        self._refresh_list()
        self._refresh_detail()

    def _refresh_list(self) -> None:
        words = self.search.text().casefold().split()
        every = self._classes.all()
        known = {one.id for one in every}
        shown = [one for one in every if all(w in _found_by(one) for w in words)]
        year = self._classes.this_year()
        self.list.show_rows([_row(one, year, self._ui) for one in shown])
        self.side.setVisible(bool(every))
        if not self.typing.is_new and self.typing.current not in known:
            self.typing.leave()
            self._refresh_detail()
            self.rest.setCurrentWidget(self.pick if every else self.nothing)
            if every and not words:
                self.list.select(every[0].id)

    def _show(self, key: Any) -> None:
        if key is None or key == self.typing.current:
            return
        self.typing.begin(ClassId(key))
        self._refresh_detail()
        self.detail.sheet.verticalScrollBar().setValue(0)
        self.rest.setCurrentWidget(self.detail)

    def _refresh_detail(self) -> None:
        current = self.typing.current
        self.class_actions.delete.setEnabled(current is not None)
        if current is None:
            return
        own = [one for one in self._planning.all() if one.class_id == current]
        with_form = not self.typing.is_dirty
        shown, year = self._classes.get(current), self._classes.this_year()
        self.detail.show_class(shown, own, with_form=with_form)
        self.detail.show_year(shown.school_year, year, self._classes.earlier(current))

    def _to_form(self) -> None:
        self.detail.form.editor("school").setFocus()

    def _wish_session(self) -> None:
        self._ui.operations.save_typed()
        self.go.emit(replace(NEW_SESSION, class_id=self.typing.current))


def _found_by(one: SchoolClass) -> str:
    """What a class can be found by."""
    return f"{one.facts.label} {one.facts.school} {one.facts.address}".casefold()


def _row(one: SchoolClass, this_year: str, ui: Ui) -> Row:
    facts = one.facts
    name = class_name(facts.label, ui.translate)
    level = name_of(facts.level, ui.translate) if facts.level else ""
    asked = len(unknowns(facts))
    ask = ui.translate("%(n)d to ask") % {"n": asked} if asked else ""
    year = "" if one.school_year == this_year else one.school_year
    example = ui.translate("example") if is_example(facts.school) else ""
    below = [example, facts.school if facts.label else level, year]
    return Row(
        key=one.id,
        title=name or facts.school,
        below=" · ".join(part for part in below if part),
        right=str(facts.pupils or ""),
        right_below=ask,
        icon="school",
        spoken=", ".join(part for part in (name, facts.school, example, year, level, ask) if part),
    )
