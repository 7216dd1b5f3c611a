"""One workshop: its header, and below it the plan or the agreements with the school."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from hope_desktop.domain.errors import HopeError, NotFound, WrongValue
from hope_desktop.domain.ids import Changes, SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.example import is_example
from hope_desktop.domain.workshops.plan import checked_facts
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.labels import module_name
from hope_desktop.i18n.refusals import field_name, sentence
from hope_desktop.services.opening import Services
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.destination import LESSON, to_class
from hope_desktop.ui.widgets.layouts import column, line
from hope_desktop.ui.widgets.paper import tell_of
from hope_desktop.ui.widgets.warnings import Notice
from hope_desktop.ui.workshops.header import SessionHeader
from hope_desktop.ui.workshops.open_actions import OpenActions
from hope_desktop.ui.workshops.plan.missing import asked_here
from hope_desktop.ui.workshops.plan.plan_area import PlanArea
from hope_desktop.ui.workshops.plan.teller_card import TellerCard
from hope_desktop.ui.workshops.school.agreements import Agreements
from hope_desktop.ui.workshops.session_actions import SessionActions

if TYPE_CHECKING:
    from hope_desktop.services.workshops.planning import Planning
    from hope_desktop.ui.workshops.school.afterwards import AfterwardsPage


class SessionView(QWidget):
    """Keeps the id of what it shows and reads it again after every change.

    Signals:
        go: Wish to see the class, or an activity.
    """

    go = Signal(object)

    def __init__(
        self,
        services: Services,
        session_actions: SessionActions,
        parts: tuple[OpenActions, SessionHeader, TellerCard, PlanArea],
        ui: Ui,
    ) -> None:
        super().__init__()
        self._services = services
        self._planning = services.planning
        self._ui = ui
        self.plan: PlanView | None = None
        self._as_typed: PlanView | None = None
        """The plan with what is typed and not kept yet."""
        self._session_actions = session_actions
        self.actions_of_plan, self.header, self.teller, self.area = parts
        self.typing = TypedFacts(self._planning, ui, self)
        here = self.actions_of_plan.by_name
        here["agreements"].triggered.connect(partial(self._turn, self.header.agreements))
        here["after"].triggered.connect(partial(self._turn, self.header.after))
        tell_of(self.actions_of_plan.paper, ui, self)
        self._build()
        self._connect()

    @cached_property
    def agreements(self) -> Agreements:
        """What is agreed with the school, made when it is first seen."""
        made = Agreements(self._ui)
        self.stack.addWidget(made)
        made.value_typed.connect(self._on_typed)
        made.class_button.clicked.connect(self._ask_class)
        return made

    @cached_property
    def afterwards(self) -> AfterwardsPage:
        """What is done after the lesson, made when it is first seen."""
        from hope_desktop.ui.workshops.school.afterwards import AfterwardsPage

        services = self._services
        keeping = services.aftercares, services.lines
        known = *keeping, self._planning, services.telling, services.spelling
        here = self.actions_of_plan
        made = AfterwardsPage(*known, here.counts, here.save_report, self._ui)
        self.stack.addWidget(made)
        made.go.connect(self.go)
        return made

    @property
    def shows_agreements(self) -> bool:
        """Whether they stand in the place of the plan."""
        return self.header.agreements.isChecked()

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.area)
        above = (self.header, line())
        self.setLayout(column(*above, (self.stack, 1), space=0))

    def _connect(self) -> None:
        self.header.lesson.clicked.connect(partial(self.go.emit, LESSON))
        self.header.value_typed.connect(self._on_typed)
        self.header.agreements.toggled.connect(self.show_agreements)
        self.header.after.toggled.connect(self.show_afterwards)
        self.area.advice.reason_typed.connect(partial(self._on_typed, "reason"))
        self.area.details.go.connect(self.go)
        self.teller.go.connect(self.go)
        self.teller.missing.reason_typed.connect(partial(self._on_typed, "reason"))
        self.typing.refused.connect(self._show_refusals)

    def open_session(self, session: SessionId) -> None:
        """Show another workshop; there is no `plan` when it is not there."""
        is_new = self.plan is None or self.plan.session.id != session
        self._ui.operations.leave()
        if is_new:
            self.header.clear()
            self.plan = None
        self._read(session, is_new=is_new)
        if is_new and self.plan is not None:
            self.header.agreements.setChecked(False)
            self.header.after.setChecked(False)
            self.header.change.setChecked(self.plan.session.facts.start is None)
            self.area.library.show_for(self.plan.school_class.facts.level)
            first = self.area.timeline.rows.block_ids()[:1]
            self.area.timeline.select(first[0] if first else None)

    def close_session(self) -> None:
        """Nothing is shown any more; what was typed is kept first."""
        self._ui.operations.leave()
        self.plan = None
        self.area.close_plan()
        self.actions_of_plan.show_plan(None)

    def refresh(self, changes: Changes) -> None:
        """Read again when the changes are about this workshop, its class or an activity in it."""
        plan = self.plan
        if plan is None:
            return
        touched = (
            changes.everything
            or changes.sessions  # what was written after another one is shown here too
            or plan.session.class_id in changes.classes
            or changes.activities & plan.activities.keys()
            or changes.activities & plan.spare_view.activities.keys()
        )
        if not touched:
            return
        self._read(plan.session.id)
        if self.plan is None:
            self.typing.forget(plan.session.id)
            self._session_actions.go_home()

    def focus_first(self) -> None:
        """Begin in the timeline, or in the library when nothing is planned."""
        if self.header.after.isChecked():
            self.afterwards.focus_first()
        elif self.shows_agreements:
            self.agreements.focus_first()
        elif self.area.timeline.rows.rows:
            self.area.timeline.setFocus()
        else:
            self.area.open_library(view=True)

    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """What F6 goes through: each part, and what gets the focus in it."""
        top = (self.header, self.header.change)
        if self.shows_agreements:
            first = next(iter(self.agreements.checks.values())).box
            return (top, (self.agreements, first))
        if self.header.after.isChecked():
            return (top, (self.afterwards, next(iter(self.afterwards.ticks.values()))))
        return (top, *self.area.panes())

    def show_agreements(self, visible: bool) -> None:
        """The agreements in the place of the plan, or the plan again."""
        if visible and self._as_typed is not None:
            self.agreements.show_plan(self._as_typed, frozenset())
        self.stack.setCurrentWidget(self.agreements if visible else self.area)

    def show_afterwards(self, visible: bool) -> None:
        """What comes after the lesson in the place of the plan; a count is kept on leaving it."""
        if visible and self.plan is not None:
            self.afterwards.show_plan(self.plan)
            self.stack.setCurrentWidget(self.afterwards)
            self.afterwards.focus_first()
        elif not self.shows_agreements:
            self._ui.operations.leave()
            self.stack.setCurrentWidget(self.area)

    def _turn(self, button: QPushButton, _checked: bool = False) -> None:
        """By its key: the focus goes along."""
        button.toggle()
        self.focus_first()

    def _read(self, session: SessionId, *, is_new: bool = False) -> None:
        try:
            self.plan = self._planning.get(session)
        except HopeError as error:
            self.plan = None
            if not isinstance(error, NotFound):
                self._ui.operations.explain(error)
            return
        self._show(self.plan, is_new=is_new)

    def _show(self, view: PlanView, *, is_new: bool) -> None:
        """What is typed and not kept yet stays as it is, and is there again in a new view."""
        typed = self.typing.typed(view.session.id)
        facts = replace(view.session.facts, **typed)
        self._as_typed = as_typed = replace(view, session=replace(view.session, facts=facts))
        pending = frozenset(() if is_new else typed)
        self._session_actions.work_on(view.session.id, done=view.session.done, is_open=True)
        self.actions_of_plan.show_plan(view)
        self.header.show_plan(as_typed, pending)
        self.header.show_unplanned(self.actions_of_plan.unplanned)
        if self.shows_agreements:
            self.agreements.show_plan(as_typed, pending)
        if self.header.after.isChecked() and not is_new:
            self.afterwards.show_plan(view)
        self.area.show_plan(view)
        also = self._told(view)
        keep_reason = "reason" in pending
        self.teller.show_plan(as_typed, keep_reason=keep_reason)
        place = self.teller.place_in(view)
        in_card = asked_here(view) if place is not None else ()
        self.area.advice.show_plan(as_typed, also, in_card, keep_reason=keep_reason)
        self.area.timeline.carry(self.teller, self.teller.stops(), place)
        self._show_refusals(view.session.id, self.typing.refusals(view.session.id))

    def _told(self, view: PlanView) -> dict[Notice, QPushButton | None]:
        """That it was given, and that it is the example, with the way to put it away."""
        translate = self._ui.translate
        told: dict[Notice, QPushButton | None] = {}
        if view.session.done:
            told[Notice(_given_words(view, self._ui), "good")] = None
        if is_example(view.school_class.facts.school):
            away = link_button(translate("Put the example away"), "trash-2")
            away.clicked.connect(self._put_away)
            told[Notice(translate("This is an example. Try whatever you like."))] = away
        return told

    def _put_away(self) -> None:
        if self.plan is not None:
            words = self._ui.translate("example put in the bin")
            remove = partial(self._services.classes.remove, self.plan.session.class_id)
            self._ui.operations.run(remove, words)

    def _ask_class(self) -> None:
        if self.plan is not None:
            self.go.emit(to_class(self.plan.session.class_id))

    def _on_typed(self, name: str, value: object) -> None:
        if self.plan is not None:
            self.typing.change(self.plan.session.id, **{name: value})

    def _show_refusals(self, session: SessionId, why: Refusals) -> None:
        if self.plan is not None and self.plan.session.id == session:
            wrong = why.get("slot_minutes")
            words = sentence(wrong, self._ui.translate) if wrong else ""
            self.header.complain_of_minutes(words)


def _given_words(view: PlanView, ui: Ui) -> str:
    """That it was given, with the modules that the class has had now."""
    done = sorted(view.school_class.modules_done, key=lambda module: module.value)
    had = listed((module_name(module, ui.translate) for module in done), ui.translate)
    words = ui.translate("This workshop was given.")
    if had:
        words += " " + ui.translate("The class has had: %(modules)s.") % {"modules": had}
    return words


class TypedFacts(AutoSave[SessionId]):
    """Values by the name of their `SessionFacts` field."""

    def __init__(self, planning: Planning, ui: Ui, parent: QObject) -> None:
        super().__init__(self._keep, lambda session: planning.get(session).name, ui, parent)
        self._planning = planning

    def _keep(self, session: SessionId, values: dict[str, Any]) -> Refusals:
        before = self._planning.get(session).session.facts
        refused: dict[str, HopeError] = {}
        for name, value in values.items():
            try:
                checked_facts(replace(before, **{name: value}))
            except WrongValue as wrong:
                refused[name] = wrong
        wanted = {name: value for name, value in values.items() if name not in refused}
        if wanted:
            change = partial(self._planning.change_facts, session, replace(before, **wanted))
            error = self._ui.operations.try_run(change, self._words(wanted))
            refused |= dict.fromkeys(wanted, error) if error else {}
        return refused

    def _words(self, wanted: dict[str, Any]) -> str:
        if len(wanted) > 1 or not set(wanted) & {"start", "slot_minutes", "reason", "room"}:
            return self._ui.translate("Agreements changed")
        (name,) = wanted
        words = self._ui.translate("%(field)s changed")
        return words % {"field": field_name(name, self._ui.translate)}
