"""One class: its path, its facts, its workshops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from hope_desktop.domain.classes import ClassFacts, SchoolClass, Unknown, unknowns
from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import Module, next_module
from hope_desktop.domain.overview import SessionRow
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import class_name, module_name
from hope_desktop.ui.classes.typed_class import class_fields, values_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.destination import to_module, to_workshop
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.dates import day_and_time, short_date
from hope_desktop.ui.widgets.fields.forms import Form
from hope_desktop.ui.widgets.layouts import Flow, Scroll, card, column, row
from hope_desktop.ui.widgets.path import PathOfStones
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.texts import heading, hint, label, title

WIDE = 720


class ClassDetail(QWidget):
    """What is known about a class, to read and to edit.

    Signals:
        module_marked: A module this class has had; the value of its `Module`.
        module_unmarked: A module this class has not had after all.
        go: See a module's own page, or a workshop.
    """

    module_marked = Signal(str)
    module_unmarked = Signal(str)
    go = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._done: frozenset[Module] = frozenset()
        self._build()
        self._connect()

    def say_problem(self, text: str) -> None:
        """Say above the form why it cannot be saved as it is; nothing when it can."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def offer_same(self, same: object) -> None:
        """Offer the class that is there already, instead of the one in the form; None: no more."""
        self.to_same.setVisible(same is not None)

    def show_new(self) -> None:
        """A new class: its path begins, so that its form stays in place when it is kept."""
        self.name.setText(self._ui.translate("New class"))
        self._lower.hide()
        self._path_card.show()
        self.path.setEnabled(False)
        self._show_path({}, next_module(frozenset()))
        self._year.hide()
        self.new_session.setEnabled(False)
        self._reword()

    def show_class(
        self,
        shown: SchoolClass,
        sessions: Sequence[SessionRow],
        *,
        with_form: bool,
    ) -> None:
        """A class; the form is left alone while somebody types in it."""
        translate = self._ui.translate
        facts = shown.facts
        self.name.setText(class_name(facts.label, translate) or facts.school)
        self._lower.show()
        self._path_card.setVisible(not facts.are_adults)
        self.new_session.setEnabled(True)
        self._done = shown.modules_done
        self.path.setEnabled(True)
        done = {one.module: short_date(one.on) for one in shown.path}
        self._show_path(done, shown.next_module)
        if with_form:
            self.form.fill(values_of(facts))
        self._reword()
        self.sessions.show_rows([self._row(one) for one in sessions])

    def focus_unknown(self, facts: ClassFacts) -> None:
        """Begin at what is to be asked: the helper before all, since pupils are told the name."""
        unknown = unknowns(facts)
        if unknown:
            first = Unknown.HELPER if Unknown.HELPER in unknown else unknown[0]
            editor = self.form.editor(first)
            editor.setFocus()
            show = partial(self.sheet.ensureWidgetVisible, editor, 0, 8 * GRID)
            QTimer.singleShot(0, self, show)  # a page that is new has no heights yet

    def _build(self) -> None:
        translate = self._ui.translate
        self.name = title()
        self.problem = label()
        self.problem.setProperty("look", "serious")
        self.problem.hide()
        self.to_same = link_button(translate("Go to that class"), "arrow-right")
        self.to_same.hide()
        self._of_year = label()
        self.along = quiet_button("", "arrow-right")
        self.take_path = quiet_button(translate("Yes, take its path over"), "check")
        self._year = card(self._of_year, row(self.along, self.take_path, 1), space=GRID)
        self._year.setProperty("look", "advice")
        self.new_session = primary_button(translate("New workshop"), "plus")
        self.path = PathOfStones(self._ui)
        self._next = hint()
        self.form = Form(class_fields(self._ui))
        empty = EmptyState(
            "calendar-days",
            translate("No workshops yet"),
            translate("A new workshop takes over what is known about this class."),
        )
        self.sessions = RowList(translate("Workshops of this class"), empty)
        self.sessions.setMinimumHeight(160)
        self._path_card = card(heading(translate("Path")), self.path, self._next, space=GRID)
        self._lower = card(heading(translate("Workshops")), self.sessions)
        self._about = heading(translate("About the class"))
        about = card(self._about, self.problem, row(self.to_same, 1), self.form)
        parts = (self._year, self._path_card, about, self._lower, 1)
        whole = column(self.name, Flow([self.new_session]), *parts, space=2 * GRID)
        self.sheet = Scroll(whole, width=WIDE)
        self.setLayout(column(self.sheet))

    def _connect(self) -> None:
        self.form.value_changed.connect(self._on_typed)
        self.path.module_clicked.connect(self._offer)
        self.sessions.row_opened.connect(self._open_session)

    def show_year(self, year: str, this_year: str, earlier: SchoolClass | None) -> None:
        """Say of which school year it is, when not of this one, or which class it was then."""
        translate = self._ui.translate
        is_old = year < this_year
        if is_old:
            words = translate("This class is of school year %(year)s.")
            self._of_year.setText(words % {"year": year})
            along = translate("Take it along to %(year)s…")
            self.along.setText(along % {"year": this_year})
        elif earlier is not None:
            had = ", ".join(module_name(one.module, translate) for one in earlier.path)
            words = translate("Was this class %(label)s in %(year)s? That had: %(modules)s.")
            was = {"label": earlier.facts.label, "year": earlier.school_year, "modules": had}
            self._of_year.setText(words % was)
        self.along.setVisible(is_old)
        self.take_path.setVisible(earlier is not None and not is_old)
        self._year.setVisible(is_old or earlier is not None)

    def _on_typed(self, name: str) -> None:
        if name == "level":
            self._reword()

    def _reword(self) -> None:
        """Ask of adults what is asked of adults."""
        adults = self.form.values()["level"] is Level.ADULTS
        self.form.reword(class_fields(self._ui, adults=adults))
        self._about.setText(words_for(self._ui.translate, adults=adults)("About the class"))

    def _open_session(self, session: int) -> None:
        self.go.emit(to_workshop(session))

    def _offer(self, value: str) -> None:
        """A stone was chosen: note it as had, or take that back, or look at the module."""
        module = Module(value)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if module in self._done:
            words, mark = _("Not had after all"), self.module_unmarked
        else:
            words, mark = _("This class has had it"), self.module_marked
        menu.addAction(self._ui.translate(words), partial(mark.emit, value))
        look = self._ui.translate("Look at %(module)s")
        name = module_name(module, self._ui.translate)
        menu.addAction(look % {"module": name}, partial(self.go.emit, to_module(value)))
        stone = self.path.stones[module]
        menu.popup(stone.mapToGlobal(QPoint(stone.width() // 4, stone.height() * 2 // 3)))

    def _show_path(self, done: Mapping[Module, str], following: Module | None) -> None:
        self.path.show_path(done, following)
        self._next.setText(self._why(following))

    def _why(self, following: Module | None) -> str:
        translate = self._ui.translate
        if following is None:
            return translate("This class has had all four modules.")
        name = module_name(following, translate)
        if following is Module.BOUNDARIES:
            words = _("Begin with %(module)s: it is close to everybody, and all else builds on it.")
        else:
            words = _("Next is %(module)s: it builds on what this class has had.")
        return translate(words) % {"module": name}

    def _row(self, one: SessionRow) -> Row:
        translate = self._ui.translate
        minutes = self._ui.plural("%(n)d minute", "%(n)d minutes", one.minutes) % {"n": one.minutes}
        when = day_and_time(one.start) if one.start else translate("no date yet")
        modules = ", ".join(module_name(module, translate) for module in one.modules)
        return Row(
            key=one.id,
            title=when,
            below=modules or translate("no activities yet"),
            right=minutes,
            right_below=translate("given") if one.done else "",
            icon="calendar-days",
        )
