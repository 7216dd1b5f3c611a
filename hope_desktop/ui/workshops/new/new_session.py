"""A new workshop on one screen: for whom, which one, and when. Only the class is needed."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import HopeError, SameClass, WrongValue
from hope_desktop.domain.terms import Changes, ClassId, Module, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts, checked_facts
from hope_desktop.domain.workshops.stories import NO_LIVE_STORY, PLAN_B
from hope_desktop.i18n.labels import titles_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.classes import Classes, tidied
from hope_desktop.services.library.library import Library
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.widgets.layouts import (
    Scroll,
    beside,
    column,
    holder,
    line,
    row,
    tab_through,
    title,
)
from hope_desktop.ui.widgets.page import ReadWhenSeen
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.workshops.moments import WrongMoment
from hope_desktop.ui.workshops.new.new_session_form import NewSessionForm
from hope_desktop.ui.workshops.new.templates import TemplateLook, TemplatePicker, around

_MOST_WIDTH = 1240


class NewSessionView(ReadWhenSeen):
    """What was filled in stays until a workshop is made or the form is cancelled.

    Signals:
        go: A workshop was made, to be opened.
        cancelled: Back to the list.
    """

    go = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        planning: Planning,
        classes: Classes,
        library: Library,
        thumbnails: Thumbnails,
        ui: Ui,
    ) -> None:
        super().__init__()
        self._planning, self._classes = planning, classes
        self._made_class: ClassId | None = None
        self._ui, self.form = ui, NewSessionForm(ui)
        self.picker = TemplatePicker(library, ui)
        self.look = TemplateLook(library, thumbnails, ui)
        self._build()
        self._connect()

    def _build(self) -> None:
        translate = self._ui.translate
        self.make = primary_button(translate("Make workshop"), "check")
        self.cancel = quiet_button(translate("Cancel"))
        asked = holder(column(self.form, self.form.teller, (self.look, 1), space=GRID + 4))
        which = beside((asked, 5), (self.picker, 3), space=2 * GRID)
        name = title(translate("New workshop"))
        for view in (self.picker.view, self.look.view):
            # Two rows and a half at least; else the page scrolls too.
            view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            view.setMinimumHeight(5 * self.fontMetrics().lineSpacing() + 10 * GRID)
        middle = Scroll(column(name, (which, 1), space=GRID + 4), width=_MOST_WIDTH)
        around = (3 * GRID, GRID + 4, 3 * GRID, GRID + 4)
        buttons = row(1, self.cancel, self.make, margins=around)
        self.setLayout(column((middle, 1), line(), buttons, space=0))

    def _connect(self) -> None:
        form = self.form
        for changed in (form.classes.activated, form.level.activated, form.year.valueChanged):
            changed.connect(self._show_templates)
        self.form.start.typed.connect(self._show_templates)
        self.picker.view.row_opened.connect(self._make)
        self.picker.choice_shown.connect(self._show_tellers)
        self.picker.choice_shown.connect(self._show_look)
        self.form.trainer1.textEdited.connect(self._show_tellers)
        self.form.trainer2.textEdited.connect(self._show_tellers)
        self.make.clicked.connect(self._make)
        self.cancel.clicked.connect(self._cancel)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(self._make)

    def begin(self, class_id: ClassId | None, template: TemplateId | None = None) -> None:
        """Show the form; an unfinished one stays as it was, unless something else is wanted."""
        self._is_old = False
        settings = self._ui.preferences.settings
        self.form.this_year = self._classes.this_year()
        self.form.begin(self._classes.all(), class_id, settings.trainer1, settings.trainer2)
        self._show_templates()
        if template is not None:
            self.picker.want(template)

    @override
    def focus_first(self) -> None:
        """Begin in the form."""
        self.form.focus_first()

    def follow(self, changes: Changes) -> None:
        """Read again what was added, changed or removed."""
        if changes.classes or changes.everything:
            self.refresh_when_seen()
        if changes.activities or changes.everything:
            self.picker.refresh_when_seen()

    @override
    def refresh(self) -> None:
        self.form.show_classes(self._classes.all())
        self._show_templates()

    def _show_templates(self) -> None:
        chosen, start = self.form.school_class(), None
        with suppress(WrongMoment):
            start = self.form.start.value()
        had = self._planning.had_by(chosen, start) if chosen else frozenset[Module]()
        self.picker.show_for(chosen.facts if chosen else self.form.new_class(), had)

    def _show_tellers(self) -> None:
        """Show who tells where the chosen workshop has a story that this class may hear."""
        chosen = self.form.school_class()
        level = (chosen.facts if chosen else self.form.new_class()).level
        part = self.picker.choice().part
        planned = (*part.activities, *(one.activity for one in part.blocks)) if part else ()
        form, names = self.form, (self.form.trainer1.text(), self.form.trainer2.text())
        form.teller.show_choices([" ".join(name.split()) for name in names], form.teller.teller)
        form.teller.setVisible(level not in NO_LIVE_STORY and bool({*planned} & {*PLAN_B}))
        tab_through(self.picker.view, *form.teller.buttons.values(), self.cancel)

    def _show_look(self) -> None:
        """Of the choice, and the length of the lesson that it was made for."""
        part = self.picker.choice().part
        if part is not None:
            self.form.suggest_minutes(part.slot_minutes)
        self.look.show_part(part)

    def _make(self) -> None:
        facts = self._facts()
        if facts is None:
            return
        chosen = self.form.school_class()
        class_id = chosen.id if chosen else self._add_class()
        if class_id is None:
            return
        translate, gone = self._ui.translate, self.picker.choice().gone
        without = translate("Workshop made without %(titles)s")
        without %= {"titles": titles_text(gone, translate)}
        words = without if gone else translate("Workshop made")
        made = self._ui.operations.run_new(partial(self._planned, class_id, facts), words)
        if made is not None:
            me = self._ui.preferences.settings.trainer1 or facts.trainer1
            self._ui.preferences.change(trainer1=me, trainer2=facts.trainer2)
            self._clear()
            self.go.emit(to_workshop(made))

    def _planned(self, class_id: ClassId, facts: SessionFacts) -> tuple[SessionId, Changes]:
        choice = self.picker.choice()
        if choice.template is None or choice.part is None:
            level = self._classes.get(class_id).facts.level
            return self._planning.from_activities(class_id, around(level), facts)
        template, part = choice.template.id, choice.part.part
        teller = "" if self.form.teller.isHidden() else self.form.teller.teller
        mine = teller == self._ui.preferences.settings.trainer1
        make = self._planning.from_template
        return make(class_id, template, part, facts, teller, said_yes=mine)

    def _facts(self) -> SessionFacts | None:
        """Return what was filled in about the workshop; None when something cannot be."""
        try:
            return checked_facts(self.form.facts())
        except WrongMoment:
            self.form.start.point()
        except WrongValue as wrong:
            self.form.complain(wrong.field, sentence(wrong, self._ui.translate))
        return None

    def _add_class(self) -> ClassId | None:
        facts: ClassFacts = self.form.new_class()
        try:
            tidied(facts)
        except HopeError as error:
            self.form.complain("school", sentence(error, self._ui.translate))
            return None
        words = self._ui.translate("Class %(name)s added")
        words %= {"name": facts.label or facts.school}
        refused = self._ui.operations.try_run(partial(self._added, facts), words)
        if isinstance(refused, SameClass):
            self.form.choose_instead(refused.class_id, sentence(refused, self._ui.translate))
            self._show_templates()
        elif refused is not None:
            self._ui.operations.explain(refused)
        else:
            self.form.show_classes(self._classes.all(), self._made_class)
            self._show_templates()
            return self._made_class
        return None

    def _added(self, facts: ClassFacts) -> Changes:
        self._made_class, changes = self._classes.add(facts)
        return changes

    def _cancel(self) -> None:
        self._clear()
        self.cancelled.emit()

    def _clear(self) -> None:
        self.form.clear()
        self.picker.want(None)
