"""After a workshop, in the place of its plan: what was given, whom to call, and the slips."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator, QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import ActivityId, BlockId, SessionId
from hope_desktop.domain.overview import Wish
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.afterwards import (
    LEAST_SLIPS,
    MOST_SLIPS,
    Aftercare,
    Afterwards,
    Answer,
    EvaluationSlip,
    Question,
    Tally,
)
from hope_desktop.domain.workshops.lines import Line, Of
from hope_desktop.i18n.catalogue import Translator, marked as _
from hope_desktop.i18n.labels import label as name_of, outward_title
from hope_desktop.services.spelling import Spelling
from hope_desktop.services.workshops.afterwards import Aftercares
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.services.workshops.telling import Telling
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.destination import TODAY
from hope_desktop.ui.widgets.fields.dates import day_and_time
from hope_desktop.ui.widgets.layouts import (
    Scroll,
    TwoColumns,
    card,
    clear,
    column,
    holder,
    line,
    row,
)
from hope_desktop.ui.widgets.teller import wish_line
from hope_desktop.ui.widgets.texts import heading, hint, label
from hope_desktop.ui.widgets.worker import Job, Worker, read_dictionary
from hope_desktop.ui.workshops.school.agreed import AgreedForm
from hope_desktop.ui.workshops.school.next_time_line import NextTimeLine

_LEFT_EMPTY = _("All of it may stay empty. Only what was done. No names or stories of pupils.")
_WIDE = 1200
_REPORT = _("&Report for the school…")
_ORDER = (Aftercare.TALKED, Aftercare.CALLED_HELPER, Aftercare.SLIPS_GONE)
_ANSWERS: dict[str, Answer | None] = {
    "0": None,
    "1": Answer.YES,
    "2": Answer.SOMEWHAT,
    "3": Answer.NO,
}


type _Place = tuple[SessionId, ActivityId]


class SlipLine(QLineEdit):
    """Takes a slip when its last digit is typed; Backspace in an empty line gives the last back."""

    def __init__(
        self, add: Callable[[EvaluationSlip], None], take_back: Callable[[], None]
    ) -> None:
        super().__init__()
        self._add, self._take_back = add, take_back
        self.setMaxLength(len(Question))
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-3]*"), self))
        self.textEdited.connect(self._on_edited)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self._take_back()
            return
        super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        if len(text) == len(Question):
            self.clear()
            self._add(tuple(_ANSWERS[digit] for digit in text))


class SlipCounter(QWidget):
    """The line to type in and the totals; who counts is told each slip more or less."""

    def __init__(self, tally: Tally, counted: Callable[[Tally], object], ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.tally, self._counted = tally, counted
        self._typed: list[EvaluationSlip] = []
        self.line = SlipLine(self._add, self._take_back)
        self.count: QLabel = label()
        self.totals = {(q, a): label() for q in Question for a in Answer}
        self._build()
        self._show()

    def begin(self, tally: Tally) -> None:
        """With another pile."""
        self.tally, self._typed = tally, []
        self.line.clear()
        self._show()

    def _build(self) -> None:
        translate = self._ui.translate
        name = label(translate("&Slip"), buddy=self.line)
        name.setWordWrap(False)
        self.line.setFixedWidth(10 * GRID)
        self.count.setWordWrap(False)
        explained = hint(
            translate(
                "Type three digits for each slip: 1 yes, 2 somewhat, 3 no, 0 nothing crossed. "
                "Backspace takes the last slip back."
            )
        )
        table = QGridLayout()
        table.setHorizontalSpacing(3 * GRID)
        table.setColumnStretch(0, 1)
        for at, answer in enumerate(Answer, 1):
            table.addWidget(label(name_of(answer, translate)), 0, at, Qt.AlignmentFlag.AlignRight)
        for at_row, question in enumerate(Question, 1):
            table.addWidget(label(name_of(question, translate)), at_row, 0)
            for at, answer in enumerate(Answer, 1):
                shown = self.totals[question, answer]
                table.addWidget(shown, at_row, at, Qt.AlignmentFlag.AlignRight)
        self.table = holder(table)
        self.setLayout(
            column(explained, row(name, self.line, self.count, 1), self.table, space=GRID)
        )

    def _add(self, slip: EvaluationSlip) -> None:
        if self.tally.slips < MOST_SLIPS:
            self.tally = self.tally.with_slip(slip)
            self._typed.append(slip)
            self._tell()

    def _take_back(self) -> None:
        if self._typed:
            self.tally = self.tally.with_slip(self._typed.pop(), -1)
            self._tell()

    def _tell(self) -> None:
        self._show()
        self._counted(self.tally)

    def _show(self) -> None:
        slips = self.tally.slips
        words = self._ui.plural("%(count)d slip", "%(count)d slips", slips) % {"count": slips}
        if slips and not self.tally.may_be_shown:
            least = self._ui.translate("totals from %(least)d") % {"least": LEAST_SLIPS}
            words = f"{words} · {least}"
        self.count.setText(words)
        self.table.setVisible(self.tally.may_be_shown)
        for (question, answer), shown in self.totals.items():
            shown.setText(str(self.tally.of(question, answer)))


class AfterwardsPage(QWidget):
    """What was done, whom to call, and the slips; ticks are kept at once, a count on leaving.

    Signals:
        go: On to the first page: all is kept.
    """

    go = Signal(object)

    def __init__(
        self,
        aftercares: Aftercares,
        lines: Lines,
        planning: Planning,
        telling: Telling,
        spelling: Spelling,
        counts: AutoSave[SessionId],
        save_report: Callable[[], object],
        finish: Callable[[SessionId], bool],
        ui: Ui,
    ) -> None:
        super().__init__()
        self._aftercares, self._lines, self._telling = aftercares, lines, telling
        self._spelling = spelling
        self._counts, self._ui, self._close = counts, ui, finish
        self._view: PlanView | None = None
        self._shown: object = None
        self._reading: Job | None = None
        self.ticks: dict[Aftercare, QCheckBox] = {}
        self.parts: dict[BlockId, QCheckBox] = {}
        self.next_time: dict[ActivityId, NextTimeLine] = {}
        self.typed: AutoSave[_Place] = AutoSave(
            self._keep_line, lambda place: planning.get(place[0]).name, ui, self
        )
        self.agreed = AgreedForm(lines, planning, ui)
        self.counter = SlipCounter(Tally(), self._on_counted, ui)
        self.report = quiet_button(ui.translate(_REPORT), "file-down")
        self.done = primary_button(ui.translate("Do&ne"), "check")
        self.report.clicked.connect(save_report)
        self.done.clicked.connect(self._finish)
        self.typed.refused.connect(self._show_refusals)
        self._body = column(space=2 * GRID)
        foot = row(1, self.report, self.done, margins=(3 * GRID, GRID, 3 * GRID, GRID))
        around = (Scroll(self._body, width=_WIDE), 1)
        self.setLayout(column(around, line(), foot, space=0))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """What is written here is read for names."""
        super().showEvent(event)
        if self._spelling.dictionary is None and self._reading is None:
            self._reading = read_dictionary(self._spelling, Worker(self))

    def show_plan(self, view: PlanView) -> None:
        """A workshop; what is there already stays, so that the focus does too."""
        session, now = view.session, self._aftercares.get(view.session.id)
        tally = self._counts.typed(session.id).get("tally", now.tally)
        is_other = self._view is None or self._view.session.id != session.id
        if is_other or tally != self.counter.tally:
            self.counter.begin(tally)
        self._view = view
        shown = (session, view.school_class.facts, now.minutes)
        if shown != self._shown:
            self._shown = shown
            self._lay_out(view, now)
        for item, tick in self.ticks.items():
            tick.setChecked(item in now.ticked)
        for block, part in self.parts.items():
            part.setChecked(block not in now.not_given)
        self.agreed.show_table(session.id, session.facts.start)
        kept = {one.of.text: one.words for one in self._lines.of_session(session.id)}
        for activity, field in self.next_time.items():
            place = (session.id, activity)
            field.show_line(self.typed.typed(place).get("words", kept.get(activity, "")))
            self._show_refusals(place, self.typed.refusals(place))

    def _lay_out(self, view: PlanView, now: Afterwards) -> None:
        self.counter.setParent(None)
        self.agreed.setParent(None)
        clear(self._body)
        words = self._ui.for_group(adults=view.school_class.facts.adults).translate
        self.report.setText(words(_REPORT))
        self.ticks = {item: self._tick(item, words) for item in _ORDER}
        left = [*self._wish(view), self._school(view, words)]
        if view.school_class.facts.are_adults:
            left.append(card(self.agreed))
        left.append(self._slips(words))
        start = view.session.facts.start
        when = f" · {day_and_time(start)}" if start else ""
        self._body.addWidget(heading(words(_("After the workshop")) + when))
        self._body.addWidget(hint(words(_LEFT_EMPTY)))
        self._body.addWidget(TwoColumns(left, [self._given(view, now, words)]))
        self._body.addStretch(1)
        self.counter.show()
        self.agreed.setVisible(view.school_class.facts.are_adults)

    def focus_first(self) -> None:
        """Begin with what was agreed at a table, else with the first tick."""
        agreed, tick = self.agreed.rows[0].words, next(iter(self.ticks.values()))
        (agreed if agreed.isVisibleTo(self) else tick).setFocus()

    def _wish(self, view: PlanView) -> list[QWidget]:
        """Hers, before all else; nothing when she chose nothing."""
        teller = view.session.teller
        mine = self._ui.preferences.settings.trainer1
        if teller is None or not teller.wish or teller.name != mine:
            return []
        wish = Wish(view.session.id, teller.name, teller.wish)
        return [wish_line(wish, self._forget_wish, self._ui)]

    def _forget_wish(self, session: SessionId) -> None:
        self._ui.operations.run(partial(self._telling.wish, session, ""))

    def _school(self, view: PlanView, words: Translator) -> QWidget:
        """Whom to call, with the number that is known."""
        facts = view.school_class.facts
        who = " · ".join(name for name in (facts.helper, facts.reserve) if name)
        number = hint(who or words(_("nobody is named yet")))
        number.setContentsMargins(3 * GRID, 0, 0, 0)
        talked, called = self.ticks[Aftercare.TALKED], self.ticks[Aftercare.CALLED_HELPER]
        return card(heading(words(_("For each other and for the school"))), talked, called, number)

    def _slips(self, words: Translator) -> QWidget:
        gone = self.ticks[Aftercare.SLIPS_GONE]
        return card(heading(words(_("Count the slips"))), self.counter, gone)

    def _given(self, view: PlanView, now: Afterwards, words: Translator) -> QWidget:
        """Each part with its minutes, planned and as they ran."""
        ran = {one.block: one.minutes for one in now.minutes}
        minutes, rows, self.parts, self.next_time = words(_("min")), [], {}, {}
        for block in view.session.every_block:
            if block.id not in ran and block in view.session.spare:
                continue  # it stayed in hand
            activity = view.activities.get(block.activity) if block.activity else None
            name = outward_title(activity, words) if activity else words(_("Break"))
            tick = QCheckBox(name.replace("&", "&&"))
            tick.clicked.connect(partial(self._on_part, block.id))
            took = ran.get(block.id, block.minutes)
            other = f"{block.minutes} → {took}" if took != block.minutes else f"{took}"
            shown = label(f"{other} {minutes}")
            shown.setWordWrap(False)
            self.parts[block.id] = tick
            if activity is None or activity.id in self.next_time:
                rows += [line(), holder(row((tick, 1), shown))]
                continue
            place = (view.session.id, activity.id)
            field = NextTimeLine(name, self._ui, first=not self.next_time)
            self.next_time[activity.id] = field
            field.typed.connect(partial(self._on_line, place))
            rows += [line(), field.beside(tick, shown), field]
        return card(heading(words(_("What was given?"))), *rows[1:])

    def _on_line(self, place: _Place, text: str) -> None:
        self.typed.change(place, words=text)

    def _keep_line(self, place: _Place, typed: dict[str, Any]) -> HopeError | None:
        session, activity = place
        said = self._lines.of_session(session)
        kept = next((one for one in said if one.of.text == activity), None)
        line = replace(kept or Line(Of(activity, session), ""), words=typed["words"])
        keep = partial(self._lines.say, line)
        return self._ui.operations.try_run(keep, self._ui.translate("Do differently next time"))

    def _show_refusals(self, place: _Place, why: Refusals) -> None:
        if self._view is not None and self._view.session.id == place[0]:
            self.next_time[place[1]].show_refusal(why.get("words"))

    def _tick(self, item: Aftercare, words: Translator) -> QCheckBox:
        tick = QCheckBox(name_of(item, words))
        tick.clicked.connect(partial(self._on_ticked, item))
        return tick

    def _on_part(self, block: BlockId) -> None:
        if self._view is not None:
            tick = self.parts[block]
            give = partial(self._aftercares.give, self._view.session.id, block)
            self._ui.operations.run(partial(give, given=tick.isChecked()), tick.text())

    def _on_ticked(self, item: Aftercare) -> None:
        if self._view is not None:
            tick = self.ticks[item]
            keep = partial(self._aftercares.tick, self._view.session.id, item)
            self._ui.operations.run(partial(keep, done=tick.isChecked()), tick.text())

    def _on_counted(self, tally: Tally) -> None:
        if self._view is not None:
            self._counts.change(self._view.session.id, tally=tally)

    def _finish(self) -> None:
        problem = self._ui.operations.save_typed()
        asked = [one for one in self.next_time.values() if one.asked.isVisible()]
        if not asked:
            if self._view is not None and self._close(self._view.session.id):
                self.go.emit(TODAY)
            return
        self._ui.operations.problem_found.emit(problem)
        asked[0].field.setFocus()
