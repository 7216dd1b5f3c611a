"""What stands around the rows: above them the facts and the faces, below them the way on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, override

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from hope_desktop.domain.classes import MAX_PUPILS
from hope_desktop.domain.errors import HopeError, WrongValue
from hope_desktop.domain.package import SharedLine
from hope_desktop.domain.page import WholeWorkshop
from hope_desktop.domain.terms import ClassId, SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.example import is_example
from hope_desktop.domain.workshops.plan import checked_facts
from hope_desktop.i18n.catalogue import dotted, listed, marked as _, minutes_text, pupils_text
from hope_desktop.i18n.labels import clock, module_name
from hope_desktop.i18n.refusals import field_name
from hope_desktop.services.classes import Classes
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui import icons
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import (
    bare_button,
    look_as,
    menu_button,
    primary_button,
    quiet_button,
)
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from hope_desktop.ui.widgets.fields.dates import day_and_time
from hope_desktop.ui.widgets.layouts import (
    SMALL,
    TITLE,
    BesideOrBelow,
    Flow,
    OneLine,
    column,
    heading,
    holder,
    label,
    row,
)
from hope_desktop.ui.widgets.unsent import show_unsent
from hope_desktop.ui.workshops.moments import StartFields, WrongMoment, complaint, minutes_field
from hope_desktop.ui.workshops.one.rows import WorkshopFace

_FACES = {
    WorkshopFace.PLAN: _("Plan"),
    WorkshopFace.BAG: _("Bag"),
    WorkshopFace.LESSON: _("Lesson"),
    WorkshopFace.AFTER: _("After"),
}


class Switch(QFrame):
    """Four faces of one workshop; a tick says what of it is done."""

    chosen = Signal(object)  # a `WorkshopFace`

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.setProperty("look", "switch")
        self.buttons: dict[WorkshopFace, QPushButton] = {}
        group = QButtonGroup(self)
        for at, (face, words) in enumerate(_FACES.items(), 1):
            button = quiet_button(ui.translate(words))
            button.setProperty("look", "face")
            button.setCheckable(True)
            button.setToolTip(f"{ui.translate(words)} (Ctrl+{at})")
            button.clicked.connect(partial(self.chosen.emit, face))
            group.addButton(button)
            self.buttons[face] = button
            self.tick(face, on=False)
        self.setLayout(row(*self.buttons.values(), space=2, margins=3))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_whole(self, whole: WholeWorkshop, face: WorkshopFace) -> None:
        """Show which face it is, and what is done; `tick` says it of the bag."""
        plan = whole.plan
        fits = plan.session.minutes <= plan.session.facts.slot_minutes
        fits &= not (plan.holding or any(one.serious for one in plan.concerns))
        for name, button in self.buttons.items():
            button.setChecked(name is face)
        self.tick(WorkshopFace.PLAN, on=fits)
        self.tick(WorkshopFace.LESSON, on=plan.session.done)

    def tick(self, face: WorkshopFace, *, on: bool) -> None:
        """Say that what a face is for is done, or not."""
        icons.put(self.buttons[face], "check" if on else "blank", "good")


class PageHead(QWidget):
    """Title and facts of one workshop.

    Signals:
        value_typed: The name of a field of `SessionFacts` and its new value.
    """

    value_typed = Signal(str, object)

    def __init__(self, more: Sequence[QAction], ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.title = OneLine("", TITLE, bold=True)
        self.change = bare_button("", "pencil")
        self.change.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.change.setCheckable(True)
        self.change.setToolTip(ui.translate("Change date, time and length"))
        self.switch = Switch(ui)
        words = ui.translate("More to do with this workshop")
        self.more = menu_button(words, "chevron-down", more)
        self.start = StartFields(ui, self)
        self.date, self.time = self.start.date, self.start.time
        self.minutes = minutes_field(ui)
        self.minutes_complaint = complaint()
        self.pupils = NumberBox(0, MAX_PUPILS)
        self.pupils.setSpecialValueText(ui.translate("not known yet"))
        self._of_pupils = label("", buddy=self.pupils)
        self._build()
        self.change.toggled.connect(self._open_fields)
        self.start.typed.connect(self._tell_start)
        self.minutes.valueChanged.connect(partial(self.value_typed.emit, "slot_minutes"))
        self.pupils.valueChanged.connect(
            lambda count: self.value_typed.emit("pupils", count or None)
        )

    def _build(self) -> None:
        translate = self._ui.translate
        for edit in (self.date.edit, self.time.edit, self.minutes):
            edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        minutes = holder(column(self.minutes, self.minutes_complaint, space=4))
        self._known = (
            _labelled(label(translate("Length"), buddy=self.minutes), minutes),
            _labelled(self._of_pupils, self.pupils),
        )
        self.fields = Flow(
            (
                _labelled(label(translate("Date"), buddy=self.date.edit), self.date),
                _labelled(label(translate("Begins"), buddy=self.time.edit), self.time),
                *self._known,
            ),
            space=2 * GRID,
        )
        self.fields.hide()
        self.change.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        # Its icon stands after its words: to Qt the left of such a button is the right.
        about = column(self.title, self.change, space=0)
        flag = Qt.AlignmentFlag
        about.setAlignment(self.change, flag.AlignLeft | flag.AlignAbsolute)
        ways = holder(row(self.switch, self.more, space=2 * GRID))
        ways.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        around = (3 * GRID, GRID // 2, 3 * GRID, 4)
        self.setLayout(column(BesideOrBelow(holder(about), ways), self.fields, margins=around))

    def show_whole(self, whole: WholeWorkshop, face: WorkshopFace, *, is_begun: bool) -> None:
        """Fill everything but what is being typed, such as a day that was begun."""
        view = whole.plan
        facts = view.session.facts
        self.title.setText(view.name)
        if not is_begun:
            self.start.put(facts.start)
        if self.minutes.value() != facts.slot_minutes:
            with QSignalBlocker(self.minutes):
                self.minutes.setValue(facts.slot_minutes)
        if not self.pupils.hasFocus():
            with QSignalBlocker(self.pupils):
                self.pupils.setValue(view.school_class.facts.pupils or 0)
        self._show_facts(view)
        self.switch.show_whole(whole, face)

    def _show_facts(self, view: PlanView) -> None:
        """When, for how many and with whom, on the line that opens the fields."""
        facts, group = view.session.facts, view.school_class.facts
        translate = self._ui.for_group(adults=group.adults).translate
        length = timedelta(minutes=facts.slot_minutes)
        ends = f" – {clock(facts.start + length)}" if facts.start else ""
        when = f"{day_and_time(facts.start)}{ends}" if facts.start else translate("no date yet")
        if view.session.done:
            when = f"{when}, {translate('given')}"
        pupils = pupils_text(group.pupils, translate) if group.pupils else ""
        self.change.setText(dotted(when, pupils, listed(facts.trainers, translate)))
        self._of_pupils.setText(translate("Number of pupils"))

    def ask_day(self, *, missing: bool) -> None:
        """Open the day and the hour while there is none, and nothing else."""
        self.change.setChecked(missing)
        for field in self._known:
            field.setHidden(missing)

    def ask_pupils(self) -> None:
        """Open the number of pupils."""
        self.change.setChecked(False)
        self.change.setChecked(True)
        self.pupils.setFocus()

    def _open_fields(self, wanted: bool) -> None:
        """Show the fields below the line; the focus goes along."""
        inside = self.fields.isAncestorOf(self.focusWidget())
        for field in self._known:
            field.show()
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

    def complain_of_minutes(self, sentence: str) -> None:
        """Say below the length what cannot be; an empty sentence takes it away."""
        self.minutes_complaint.setText(sentence)
        self.minutes_complaint.setVisible(bool(sentence))
        self.minutes.setAccessibleDescription(sentence)

    def _tell_start(self) -> None:
        try:
            day, moment = self.date.value(), self.time.value()
        except WrongMoment:
            return
        both = self._ui.translate("Write date and time, then both are kept.")
        if day is not None and moment is None:
            self.time.complain(both)
            return
        self.date.complain(both if moment and not day else "")
        self.value_typed.emit("start", self.start.value())


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
            words, (name, *others) = self._ui.translate("Agreements changed"), wanted
            if not others and name in {"start", "slot_minutes", "reason", "room"}:
                field = {"field": field_name(name, self._ui.translate)}
                words = self._ui.translate("%(field)s changed") % field
            change = partial(self._planning.change_facts, session, replace(before, **wanted))
            error = self._ui.operations.try_run(change, words)
            refused |= dict.fromkeys(wanted, error) if error else {}
        return refused


class StoryClass(AutoSave[ClassId]):
    """Values by the name of their field of a class."""

    def __init__(self, classes: Classes, ui: Ui, parent: QWidget) -> None:
        super().__init__(self._keep, lambda one: classes.get(one).facts.label, ui, parent)
        self._classes = classes

    def _keep(self, class_id: ClassId, values: dict[str, Any]) -> HopeError | None:
        facts = replace(self._classes.get(class_id).facts, **values)
        change = partial(self._classes.change, class_id, facts)
        return self._ui.operations.try_run(change, self._ui.translate("Class changed"))


def _labelled(name: QLabel, field: QWidget) -> QWidget:
    name.setWordWrap(False)
    name.setContentsMargins(0, GRID, 0, 0)  # on the line of what is typed, also above a complaint
    line = row(name, field)
    line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
    return holder(line)


_REPORT = _("&Report for the school…")


class PageFoot(QFrame):
    """One sentence, one hint, and at the right at most one green button: the way on."""

    def __init__(self, fit: QPushButton, board: QPushButton, practise: QPushButton, ui: Ui) -> None:
        super().__init__()
        self._ui, self.fit, self.board, self.practise = ui, fit, board, practise
        self.setProperty("look", "foot")
        self.said, self.hint = heading(), OneLine("", SMALL)
        self.said.setWordWrap(False)
        self.hint.setProperty("look", "hint")
        self.report = quiet_button("", "file-down")
        self.send = quiet_button("", "users")
        self.on: QPushButton = primary_button("")
        words = holder(column(self.said, self.hint, space=0))
        buttons = row(self.fit, self.board, self.practise, self.send, self.report, self.on)
        around = (3 * GRID, GRID, 3 * GRID, GRID)
        self.setLayout(column(BesideOrBelow(words, holder(buttons)), margins=around))

    def show_plan(
        self, view: PlanView, face: WorkshopFace, *, narrow: bool, unsent: Sequence[SharedLine]
    ) -> None:
        """Show what the face has to say, the way on from it, and what was not sent."""
        ui = self._ui.for_group(adults=view.school_class.facts.adults)
        translate = ui.translate
        done, is_plan = view.session.done, face is WorkshopFace.PLAN
        self.fit.setVisible(is_plan and not done)
        for button in (self.board, self.practise):
            button.setVisible(face is WorkshopFace.LESSON and not done)
        is_after = face is WorkshopFace.AFTER
        self.report.setVisible(is_after)
        self.send.hide()
        self.report.setText(translate(_REPORT))
        if is_after:
            show_unsent(self.send, unsent, ui)
            helper = view.school_class.facts.helper or translate("nobody is named yet")
            sentence = translate("Tomorrow call: %(name)s") % {"name": helper}
            name, serious = translate("After the workshop"), False
        elif done:
            name, sentence, serious = _given(view, ui)
        elif is_plan:
            name, sentence, serious = _planned(view, ui)
        else:
            start, serious = view.session.facts.start, False
            name = day_and_time(start) if start else translate("No day yet")
            sentence = translate("F5 shows this large; the board shows only what the class may see")
        example = is_example(view.school_class.facts.school) and not serious
        if example:
            sentence = translate("This is an example. Try whatever you like.")
        self.said.setText(name)
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence) and (not narrow or example or is_after))
        policy = QSizePolicy.Policy  # whom she has to call is never cut
        self.hint.setSizePolicy(policy.Preferred if is_after else policy.Ignored, policy.Fixed)
        set_look(self.said, "red" if serious else "")
        title = _("To the bag") if is_plan else _("Begin the lesson  F5")
        icon = "arrow-right" if is_plan else "presentation"
        if is_after:
            title, icon = _("Do&ne"), "check"
        elif done:
            title, icon = _("Once more, for another class…"), "copy"
        self.on.setText(translate(title))
        look_as(self.on, "primary", icon)


def _planned(view: PlanView, ui: Ui) -> tuple[str, str, bool]:
    slot, planned = view.session.facts.slot_minutes, view.session.minutes
    words = ui.translate("%(minutes)d of %(slot)s")
    said = words % {"minutes": planned, "slot": minutes_text(slot, ui.translate)}
    if planned > slot:
        return said, ui.translate("Fit shows what can be shorter"), True
    asks = view.holding or any(one.serious for one in view.concerns)
    return said, "" if asks else ui.translate("All of this lesson fits"), False


def _given(view: PlanView, ui: Ui) -> tuple[str, str, bool]:
    """Return that it was given, with the modules that the class has had now."""
    done = sorted(view.school_class.modules_done, key=lambda module: module.value)
    had = listed((module_name(module, ui.translate) for module in done), ui.translate)
    told = ui.translate("The class has had: %(modules)s.") % {"modules": had} if had else ""
    return ui.translate("This workshop was given."), told, False
