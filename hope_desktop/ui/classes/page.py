"""The page of classes: a school, a label and a head-count. Never a pupil."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from hope_desktop.domain.classes import SchoolClass, Unknown, unknowns
from hope_desktop.domain.overview import planned_modules
from hope_desktop.domain.terms import Changes, ClassId, next_module
from hope_desktop.i18n.catalogue import marked as _, words_for
from hope_desktop.i18n.labels import class_name, label as name_of
from hope_desktop.services.classes import Classes
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.classes import words as say
from hope_desktop.ui.classes.class_actions import ClassActions
from hope_desktop.ui.classes.typed_class import TypedClass, class_fields, facts_of
from hope_desktop.ui.commands import bare, on_back, page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.destination import NEW_SESSION, Destination, to_workshop
from hope_desktop.ui.widgets.empty import EmptyState, empty_page
from hope_desktop.ui.widgets.fields.dates import short_date
from hope_desktop.ui.widgets.fields.forms import Form
from hope_desktop.ui.widgets.layouts import (
    Flow,
    OneLine,
    Scroll,
    bring_into_sight,
    card,
    column,
    heading,
    hint,
    label,
    row,
    title,
)
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.path import PathOfStones
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.search.box import SearchBox

WIDE = 720


class ClassesPage(Page):
    help_topic = "klassen"

    def __init__(self, classes: Classes, planning: Planning, ui: Ui) -> None:
        super().__init__(ui.translate("Classes"))
        self._classes, self._planning, self._ui = classes, planning, ui
        self._words: list[str] = []
        self.form = Form(class_fields(ui))
        self.typing = TypedClass(self.form, classes, self._redraw, ui)
        near = Qt.ShortcutContext.WidgetShortcut
        self.delete = page_action(_("Class to the bin"), "trash-2", ui, self, "Del", context=near)
        self.doing = ClassActions(classes, planning, self.typing, ui, self)
        self.delete.triggered.connect(self.doing.remove)
        on_back(self, self.step_back)
        self._earlier: SchoolClass | None = None
        self._build()
        self.list.view.addAction(self.delete)
        ui.bus.changed.connect(self._on_changed)
        self.refresh_when_seen()

    def _build(self) -> None:
        translate = self._ui.translate
        self.search = SearchBox(translate("Search here"))
        nobody = translate("Nothing found"), translate("Try another word.")
        self.list = RowList(translate("Classes"), EmptyState("school", *nobody))
        new = quiet_button(bare(translate("New &class…")), "plus")
        self.nothing = EmptyState(
            "school",
            translate("No classes yet"),
            translate("A school's name is enough. What you do not know yet, you ask later."),
            bare(translate("New &class…")),
        )
        self.pick = EmptyState("school", translate("Choose a class"), "")
        self.rest = QStackedWidget()
        for part in (empty_page(self.title, self.nothing), self.pick, self._build_detail()):
            self.rest.addWidget(part)
        self.side = QWidget()
        parts = (title(self.title), self.search, self.list, new)
        self.side.setLayout(column(*parts, margins=2 * GRID))
        halves = QSplitter()
        halves.addWidget(self.side)
        halves.addWidget(self.rest)
        halves.setStretchFactor(1, 1)
        wide = max(300, 34 * self.fontMetrics().averageCharWidth())
        halves.setSizes([wide, 1000 - wide])
        halves.setChildrenCollapsible(False)
        self.setLayout(column(halves))
        self.search.words_changed.connect(self._look_for)
        self.search.lead_to(self.list.view)
        new.clicked.connect(self.start_class)
        self.nothing.button_clicked.connect(self.start_class)
        self.list.row_selected.connect(self._show)
        self.list.row_opened.connect(self._to_form)

    def _build_detail(self) -> QWidget:
        translate = self._ui.translate
        self.name, self.problem, self.year_words = title(), label(), label()
        self.why_next, self.to_ask = hint(), OneLine()
        self.problem.setProperty("look", "serious")
        self.to_same = link_button(translate("Go to that class"), "arrow-right")
        self.along = quiet_button("", "arrow-right")
        self.take_path = quiet_button(translate("Yes, take its path over"), "check")
        self.year = card(self.year_words, row(self.along, self.take_path, 1), look="advice")
        self.new_session = primary_button(translate("Plan a workshop"), "calendar-days")
        self.path = PathOfStones(self._ui)
        self.sessions = RowList(translate("Workshops"), EmptyState("calendar-days", "", ""))
        self._path_card = card(heading(translate("Path")), self.path, self.why_next)
        self._lower = card(heading(translate("Workshops")), self.sessions)
        self._about = heading()
        about = card(self._about, self.problem, row(self.to_same, 1), self.form)
        head = column(self.name, self.to_ask, Flow([self.new_session]))
        parts = head, self.year, self._path_card, self._lower, about, 1
        self.sheet = Scroll(column(*parts, space=2 * GRID), width=WIDE)
        for button, do in (
            (self.to_same, self.go_to_same),
            (self.along, self.doing.take_along),
            (self.take_path, lambda: self.doing.take_path(self._earlier)),
            (
                self.new_session,
                lambda: self.go.emit(replace(NEW_SESSION, class_id=self.typing.current)),
            ),
        ):
            button.clicked.connect(do)
        for stone in self.path.stones.values():
            stone.clicked.connect(partial(self.doing.offer, stone, self.go.emit))
        self.sessions.row_opened.connect(lambda session: self.go.emit(to_workshop(session)))
        return self.sheet

    # What is seen

    def _redraw(self) -> None:
        every, now = self._classes.all(), self.typing
        shown = next((one for one in every if one.id == now.current), None)
        found = (one for one in every if all(word in say.found_by(one) for word in self._words))
        year = self._classes.this_year()
        with QSignalBlocker(self.list):  # it tells what is chosen by hand
            days = say.next_days(self._planning.all())
            self.list.show_rows(
                [say.class_row(one, year, days.get(one.id), self._ui) for one in found]
            )
            self.list.choose(now.current)
        self.side.setVisible(bool(every))
        self.rest.setCurrentIndex(2 if shown or now.is_new else bool(every))
        self.delete.setEnabled(shown is not None)
        self._show_detail(shown)
        translate, this_year = self._ui.translate, self._classes.this_year()
        self._earlier = self._classes.earlier(shown.id) if shown else None
        is_old = shown is not None and shown.school_year < this_year
        self.along.setText(translate("Take along to %(year)s") % {"year": this_year})
        words = say.year_words(shown, self._earlier, this_year, self._ui) if shown else ""
        self.year_words.setText(words)
        self.along.setVisible(is_old)
        self.take_path.setVisible(not is_old)
        self.year.setVisible(bool(words))

    def _show_detail(self, shown: SchoolClass | None) -> None:
        """Show all about a class; without one it is a new one, so that its form stays in place."""
        translate, values = self._ui.translate, self.typing.values()
        adults = facts_of(values).adults
        words = words_for(translate, adults=adults)
        self.name.setText(bare(words("New &class…")))
        if shown:
            self.name.setText(class_name(shown.facts.label, translate) or shown.facts.school)
        own = [one for one in self._planning.all() if shown and one.class_id == shown.id]
        done = {one.module: short_date(one.on) for one in shown.path} if shown else {}
        planned = {m: say.planned_on(day, self._ui) for m, day in planned_modules(own).items()}
        following = next_module(frozenset(done | planned))
        self.path.show_path(done, planned, following)
        self.why_next.setText(say.why_next(following, self._ui, all_had=not planned.keys() - done))
        self._path_card.setVisible(not (shown and shown.facts.are_adults))
        for part in (self.path, self.new_session):
            part.setEnabled(shown is not None)
        asked = [name_of(one, translate) for one in unknowns(shown.facts)] if shown else []
        said = translate("Still to ask: %(what)s")
        self.to_ask.setText(said % {"what": ", ".join(asked)} if asked else " ")
        self.problem.setText(self.typing.problem)
        self.problem.setVisible(bool(self.typing.problem))
        self.to_same.setVisible(self.typing.same is not None)
        self._about.setText(words("About the class"))
        self.form.reword(class_fields(self._ui, adults=adults))
        self.form.refill(values)
        self.sessions.show_rows([say.session_row(one, self._ui) for one in own])
        high = self.sessions.view.sizeHintForRow(0) * min(len(own), 4)
        self.sessions.setFixedHeight(high + 2 * GRID)
        self._lower.setVisible(bool(own))

    # Where it is

    @override
    def focus_first(self) -> None:
        (self.list if self.side.isVisible() else self.nothing.button or self).setFocus()

    @override
    def focus_filter(self) -> bool:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    @override
    def stops(self) -> Sequence[tuple[QWidget, QWidget]]:
        side, rest = self.side, self.rest
        return ((side, self.list.view), (rest, self.form.editor("school")))

    @override
    def show_destination(self, wanted: Destination) -> None:
        self.focus_first()
        if wanted.is_new:
            self.start_class()
        elif wanted.class_id is not None:
            self.show_class(wanted.class_id)  # may begin at what is still to be asked

    def show_class(self, class_id: ClassId) -> None:
        """Show a class, and go to what is still to be asked: the helper before all."""
        self._ui.operations.save_typed()
        self.search.clear()
        self.refresh()
        self._show(class_id)
        unknown = unknowns(self._classes.get(class_id).facts)
        if unknown:
            self._to_form(field=Unknown.HELPER if Unknown.HELPER in unknown else unknown[0])

    def start_class(self) -> None:
        """Begin writing down a new class."""
        self.typing.begin(None)
        self._to_form()

    def _look_for(self, words: str) -> None:
        self._words = words.casefold().split()
        self.refresh()

    def _show(self, key: Any) -> None:
        if key is not None and key != self.typing.current:
            self.typing.begin(ClassId(key))
            self.sheet.verticalScrollBar().setValue(0)

    def _to_form(self, _key: object = None, field: str = "school") -> None:
        editor = self.form.editor(field)
        editor.setFocus()
        bring_into_sight(editor)

    # What is done

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.classes or changes.sessions:
            self.refresh_when_seen()

    @override
    def refresh(self) -> None:
        every, now = self._classes.all(), self.typing
        if not now.is_new and now.current not in {one.id for one in every}:
            now.leave()
            if every and not self._words:
                now.begin(every[0].id)  # which draws it
                return
        self._redraw()

    def go_to_same(self) -> None:
        """Leave what was typed for the class it already is; what was saved too early goes."""
        same, made = self.typing.same, self.typing.made
        if same is not None:
            self.typing.leave()
            if made is not None:
                self.doing.throw_away(made)
            self.show_class(same)
