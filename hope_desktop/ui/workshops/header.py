"""The top of a workshop: for whom, when, how long, and the commands for the whole workshop."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import override

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import SessionFacts, still_to_do
from hope_desktop.i18n.catalogue import listed, marked as _, pupils_text
from hope_desktop.i18n.labels import clock
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import (
    action_button,
    bare_button,
    icon_button,
    link_button,
    look_as,
    quiet_button,
)
from hope_desktop.ui.widgets.fields.dates import day_and_time
from hope_desktop.ui.widgets.layouts import Flow, column, holder, row
from hope_desktop.ui.widgets.texts import TITLE, OneLine, label
from hope_desktop.ui.workshops.date_fields import StartFields, complaint, minutes_field
from hope_desktop.ui.workshops.school.agreements import helper_sign
from hope_desktop.ui.workshops.typed_dates import WrongMoment

_OFFERED = {
    "ahead": ("print",),
    "today": ("lesson", "print"),
    "begun": ("lesson", "done"),
    "past": ("done",),
    "done": ("after",),
}
"""Which buttons there are at each stage; the first is the main one."""


class SessionHeader(QWidget):
    """Title and facts of one workshop.

    Signals:
        value_typed: The name of a field of `SessionFacts` and its new value.
    """

    value_typed = Signal(str, object)

    def __init__(
        self,
        actions: Mapping[str, QAction],
        series_action: QAction,
        more: Sequence[QAction],
        ui: Ui,
    ) -> None:
        super().__init__()
        self._ui = ui
        self.back = bare_button(ui.translate("Timeline"), "arrow-left")
        self.back.hide()
        self.title = OneLine("", TITLE, bold=True)
        self.change = bare_button("", "pencil")
        self.change.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.change.setCheckable(True)
        self.change.setToolTip(ui.translate("Change date, time and length"))
        self.print_button = action_button(actions["print"])
        self.lesson = quiet_button(ui.translate("Lesson mode"))
        self.done_button = action_button(actions["done"])
        self.series = link_button("")
        self.after = quiet_button(ui.translate("After the workshop"))
        self.after.setCheckable(True)
        self.series.clicked.connect(series_action.trigger)
        self.more = _more_button(more, ui, self)
        self.start = StartFields(ui, self)
        self.date, self.time = self.start.date, self.start.time
        self.minutes = minutes_field(ui)
        self.minutes_complaint = complaint()
        self.agreements: QPushButton = quiet_button("")
        self.agreements.setCheckable(True)
        self._build()
        self._connect()

    def _build(self) -> None:
        translate = self._ui.translate
        for edit in (self.date.edit, self.time.edit, self.minutes):
            edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        minutes = holder(column(self.minutes, self.minutes_complaint, space=4))
        self.fields = Flow(
            (
                _labelled(translate("Date"), self.date, self.date.edit),
                _labelled(translate("Begins"), self.time, self.time.edit),
                _labelled(translate("Length"), minutes, self.minutes),
            ),
            space=2 * GRID,
        )
        self.fields.hide()
        self.change.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        facts = Flow((self.change, self.series), space=2 * GRID)
        about = column(self.back, self.title, space=0)
        # Its icon stands after its words: to Qt the left of such a button is the right.
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        about.setAlignment(self.back, left)
        ways = (self.done_button, self.after, self.print_button, self.lesson, self.more)
        self.ways = Flow((self.agreements, holder(row(*ways, space=GRID))), space=GRID)
        top = row((holder(about), 1), self.ways, space=2 * GRID)
        around = (2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        self.setLayout(column(column(top, facts, space=0), self.fields, margins=around))

    def _connect(self) -> None:
        self.change.toggled.connect(self._open_fields)
        self.start.typed.connect(self._tell_start)
        self.minutes.valueChanged.connect(self._on_minutes_changed)
        self.done_button.clicked.connect(self._on_given)
        self.back.clicked.connect(self.uncover)
        for one, other in ((self.agreements, self.after), (self.after, self.agreements)):
            one.toggled.connect(partial(self._turn, other))

    @property
    def covers(self) -> bool:
        """Something stands in the place of the plan."""
        return self.agreements.isChecked() or self.after.isChecked()

    def uncover(self) -> bool:
        """From what covers the plan to it; False when nothing does."""
        covered = self.covers
        for one in (self.agreements, self.after):
            one.setChecked(False)
        return covered

    def _turn(self, other: QPushButton, covers: bool) -> None:
        """One at a time stands in the place of the plan."""
        if covers:
            other.setChecked(False)
        self.back.setVisible(self.covers)
        for part in (self.ways, self.change):  # it was given
            part.setVisible(not self.after.isChecked())
        self.change.setChecked(self.change.isChecked() and not self.after.isChecked())

    def show_plan(self, view: PlanView, pending: frozenset[str]) -> None:
        """Fill everything but the fields that are being typed."""
        facts = view.session.facts
        self.title.setText(view.name)
        if "start" not in pending:
            self.start.put(facts.start)
        if "slot_minutes" not in pending and self.minutes.value() != facts.slot_minutes:
            with QSignalBlocker(self.minutes):
                self.minutes.setValue(facts.slot_minutes)
        self._show_agreements(view)
        self._show_facts(view)
        shown = _OFFERED[_stage(facts, done=view.session.done)]
        for name, button, icon in (
            ("print", self.print_button, "printer"),
            ("lesson", self.lesson, "presentation"),
            ("done", self.done_button, "circle-check"),
            ("after", self.after, "heart"),
        ):
            button.setVisible(name in shown)
            look_as(button, "primary" if name == shown[0] else "quiet", icon)

    def _show_facts(self, view: PlanView) -> None:
        """When, for how many and with whom, on the line that opens the fields."""
        facts, group = view.session.facts, view.school_class.facts
        translate = self._ui.for_group(adults=group.adults).translate
        length = timedelta(minutes=facts.slot_minutes)
        ends = f" – {clock(facts.start + length)}" if facts.start else ""
        when = f"{day_and_time(facts.start)}{ends}" if facts.start else translate("no date yet")
        pupils = pupils_text(group.pupils, translate) if group.pupils else ""
        parts = (when, pupils, listed(facts.trainers, translate))
        self.change.setText(" · ".join(part for part in parts if part))

    def _open_fields(self, wanted: bool) -> None:
        """The fields below the line; the focus goes along."""
        inside = self.fields.isAncestorOf(self.focusWidget())
        self.fields.setVisible(wanted)
        if wanted and self.change.hasFocus():
            self.date.edit.setFocus()
        elif inside:
            self.change.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.change.isChecked():
            self.change.setChecked(False)
            return
        super().keyPressEvent(event)

    def show_unplanned(self, count: int) -> None:
        """How many lessons of the series are still to be planned; a button for it."""
        words = self._ui.plural(
            "Plan the other lesson…", "Plan the %(count)d other lessons…", count
        )
        self.series.setText(words % {"count": count})
        self.series.setVisible(count > 0)

    def clear(self) -> None:
        """Forget what was typed about another workshop."""
        self.start.clear()

    def complain_of_minutes(self, sentence: str) -> None:
        """Say below the length what cannot be; an empty sentence takes it away."""
        self.minutes_complaint.setText(sentence)
        self.minutes_complaint.setVisible(bool(sentence))
        self.minutes.setAccessibleDescription(sentence)

    def _show_agreements(self, view: PlanView) -> None:
        count = still_to_do(view.session.facts, view.school_class.facts.level)
        if view.session.done:
            of_group = self._ui.for_group(adults=view.school_class.facts.adults).translate
            words, icon, tone = of_group("Arranged with the school"), "list-checks", ""
        elif not view.school_class.facts.helper:
            words = self._ui.translate("To arrange: go-to person")
            icon, tone = helper_sign(view)
        elif count:
            words = self._ui.translate("To arrange: %(count)d") % {"count": count}
            icon, tone = "list-checks", ""
        else:
            words, icon, tone = self._ui.translate("Agreements: all done"), "circle-check", "good"
        self.agreements.setAccessibleName(words)
        icons.put(self.agreements, icon, tone)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Rather the whole name of the workshop than all words on the button beside it."""
        words = self.agreements.accessibleName()
        self.agreements.setText(words)
        name = self.title.fontMetrics().horizontalAdvance(self.title.text())
        if name + self.ways.sizeHint().width() + 6 * GRID > self.width():
            self.agreements.setText(words.partition(": ")[2] or words)

    def _on_given(self) -> None:
        """The focus goes to what comes next, in the place of the button that was used."""
        if self.after.isVisible():
            self.after.setFocus()

    def _on_minutes_changed(self, minutes: int) -> None:
        self.value_typed.emit("slot_minutes", minutes)

    def _tell_start(self) -> None:
        try:
            day, moment = self.date.value(), self.time.value()
        except WrongMoment:
            return
        if day is not None and moment is None:
            self.time.complain(self._ui.translate("Write the time too, then the date is kept."))
            return
        missing = _("Write the date too, then the time is kept.") if moment and not day else ""
        self.date.complain(self._ui.translate(missing) if missing else "")
        self.value_typed.emit("start", self.start.value())


def _stage(facts: SessionFacts, *, done: bool) -> str:
    """Where a workshop stands between its plan and its aftercare."""
    now = wall_clock.now()
    if done:
        return "done"
    if facts.start is None or facts.start.date() > now.date():
        return "ahead"
    if facts.start.date() < now.date():
        return "past"
    return "begun" if facts.start <= now else "today"


def _labelled(words: str, field: QWidget, buddy: QWidget) -> QWidget:
    name = label(words, buddy=buddy)
    name.setWordWrap(False)
    name.setContentsMargins(0, GRID, 0, 0)  # on the line of what is typed, also above a complaint
    line = row(name, field)
    line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
    return holder(line)


def _more_button(actions: Sequence[QAction], ui: Ui, parent: QWidget) -> QToolButton:
    made = icon_button(ui.translate("More to do with this workshop"), "chevron-down")
    menu = QMenu(parent)
    menu.addActions(list(actions))
    made.setMenu(menu)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setStyleSheet("QToolButton::menu-indicator { image: none; }")
    return made
