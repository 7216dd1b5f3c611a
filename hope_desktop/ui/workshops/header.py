"""The top of a workshop: for whom, when, how long, and what to do with it as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hope_desktop.domain.views import PlanView
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import (
    action_button,
    action_link,
    icon_button,
    link_button,
    primary_button,
    quiet_button,
)
from hope_desktop.ui.widgets.fields.dates import is_today
from hope_desktop.ui.widgets.layouts import Flow, column, holder, row
from hope_desktop.ui.widgets.texts import TITLE, OneLine, label
from hope_desktop.ui.workshops.date_fields import (
    DateField,
    TimeField,
    complaint,
    minutes_field,
)
from hope_desktop.ui.workshops.school.agreements import helper_sign, still_to_do
from hope_desktop.ui.workshops.typed_dates import USUAL_START, WrongMoment


class SessionHeader(QWidget):
    """Title and facts of one workshop.

    Signals:
        back_requested: Wish to see the list.
        value_typed: The name of a field of `SessionFacts` and its new value.
        agreements_toggled: Whether the agreements are to be shown.
    """

    back_requested = Signal()
    value_typed = Signal(str, object)
    agreements_toggled = Signal(bool)
    lesson_requested = Signal()

    def __init__(
        self,
        actions: Mapping[str, QAction],
        series_action: QAction,
        more: Sequence[QAction],
        ui: Ui,
    ) -> None:
        super().__init__()
        self._ui = ui
        self.back = icon_button(ui.translate("All workshops"), "arrow-left")
        self.title = OneLine("", TITLE, bold=True)
        self.print_button = action_button(actions["print"], primary=True)
        self.lesson = primary_button(ui.translate("Lesson mode"), "presentation")
        self.done_button = action_button(actions["done"])
        self.pack = action_link(actions["pack"])
        self.material = action_link(actions["material"])
        self.series = link_button("")
        self.after = quiet_button(ui.translate("After the workshop…"), "heart")
        self.series.clicked.connect(series_action.trigger)
        self.more = _more_button(more, ui, self)
        self.date, self.time = DateField(ui), TimeField(ui)
        self.minutes = minutes_field(ui)
        self.minutes_complaint = complaint()
        self.agreements: QPushButton = quiet_button("")
        self.agreements.setCheckable(True)
        self._build()
        self._connect()

    def _build(self) -> None:
        translate = self._ui.translate
        ways = (self.material, self.pack, self.done_button, self.after)
        actions = (*ways, self.print_button)
        top = row(self.back, self.title, *actions, self.more)
        top.setStretch(1, 1)
        for edit in (self.date.edit, self.time.edit):
            edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.minutes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        minutes = holder(column(self.minutes, self.minutes_complaint, space=4))
        self.facts = Flow(
            (
                _labelled(translate("Date"), self.date, self.date.edit),
                _labelled(translate("Begins"), self.time, self.time.edit),
                _labelled(translate("Length"), minutes, self.minutes),
                holder(column(self.agreements)),
                self.series,
                self.lesson,
            ),
            space=2 * GRID,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        whole.setSpacing(GRID)
        whole.addLayout(top)
        whole.addWidget(self.facts)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.date.value_typed.connect(self._on_date_typed)
        self.time.value_typed.connect(self._on_time_typed)
        self.minutes.valueChanged.connect(self._on_minutes_changed)
        self.agreements.toggled.connect(self.agreements_toggled)
        self.done_button.clicked.connect(self._on_given)
        self.lesson.clicked.connect(self.lesson_requested)

    def show_plan(self, view: PlanView, pending: frozenset[str]) -> None:
        """Fill everything but the fields that are being typed."""
        facts = view.session.facts
        self.title.setText(view.name)
        if "start" not in pending:
            self.date.put(facts.start.date() if facts.start else None)
            if facts.start or not self.time.edit.isModified():
                self.time.put(facts.start.time() if facts.start else None)
        if "slot_minutes" not in pending and self.minutes.value() != facts.slot_minutes:
            with QSignalBlocker(self.minutes):
                self.minutes.setValue(facts.slot_minutes)
        self._show_agreements(view)
        self.done_button.setVisible(not view.session.done and _has_come(facts.start))
        self.after.setVisible(view.session.done)
        begins = facts.start is not None and is_today(facts.start.date()) and not view.session.done
        self.lesson.setVisible(begins)
        self.print_button.setProperty("look", "quiet" if begins else "primary")
        icons.put(self.print_button, "printer", "" if begins else "on_accent")
        self.print_button.style().polish(self.print_button)
        self.pack.setVisible(not view.session.done)

    def show_unplanned(self, count: int) -> None:
        """How many lessons of the series are still to be planned; a button for it."""
        words = self._ui.plural(
            "Plan the other lesson…", "Plan the %(count)d other lessons…", count
        )
        self.series.setText(words % {"count": count})
        self.series.setVisible(count > 0)

    def clear(self) -> None:
        """Forget what was typed about another workshop."""
        self.date.clear()
        self.time.clear()

    def complain_of_minutes(self, sentence: str) -> None:
        """Say below the length what cannot be; an empty sentence takes it away."""
        self.minutes_complaint.setText(sentence)
        self.minutes_complaint.setVisible(bool(sentence))
        self.minutes.setAccessibleDescription(sentence)

    def _show_agreements(self, view: PlanView) -> None:
        count = still_to_do(view.session.facts, view.school_class.facts.level)
        if not view.school_class.facts.helper:
            words = self._ui.translate("Agreements · no go-to person yet")
            icon, tone = helper_sign(view)
        elif count:
            words = self._ui.plural(
                "Agreements · %(count)d to do", "Agreements · %(count)d to do", count
            )
            words, icon, tone = words % {"count": count}, "list-checks", ""
        else:
            words, icon, tone = self._ui.translate("Agreements · all done"), "circle-check", "good"
        self.agreements.setText(words)
        high = self.minutes.sizeHint().height()  # known once this is in a window, that has a look
        self.agreements.setMinimumHeight(high)
        for name in self.facts.findChildren(QLabel):
            if name.buddy() is not None:
                name.setMinimumHeight(high)
        icons.put(self.agreements, icon, tone)

    @Slot()
    def _on_given(self) -> None:
        """The focus goes to what comes next, in the place of the button that was used."""
        if self.after.isVisible():
            self.after.setFocus()

    @Slot(object)
    def _on_date_typed(self, day: object) -> None:
        if day is not None and not self.time.edit.text():
            self.time.put(USUAL_START)
        self._tell_start()

    @Slot(object)
    def _on_time_typed(self, _moment: object) -> None:
        self._tell_start()

    @Slot(int)
    def _on_minutes_changed(self, minutes: int) -> None:
        self.value_typed.emit("slot_minutes", minutes)

    def _tell_start(self) -> None:
        try:
            day, moment = self.date.value(), self.time.value()
        except WrongMoment:
            return
        if day is None:
            missing = _("Write the date too, then the time is kept.") if moment else ""
            self.date.complain(self._ui.translate(missing) if missing else "")
            self.value_typed.emit("start", None)
            return
        if moment is None:
            self.time.complain(self._ui.translate("Write the time too, then the date is kept."))
            return
        self.time.complain("")
        self.value_typed.emit("start", datetime.combine(day, moment))


def _has_come(start: datetime | None) -> bool:
    """Whether it is that day, or later; until then the menu is enough to say it was given."""
    return start is not None and start.date() <= datetime.now().astimezone().date()


def _labelled(words: str, field: QWidget, buddy: QWidget) -> QWidget:
    name = label(words, buddy=buddy)
    name.setWordWrap(False)
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
