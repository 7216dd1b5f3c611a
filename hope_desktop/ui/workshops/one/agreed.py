"""What is written down of a whole lesson: what was agreed at a table with adults, and the slips."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, override

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.typed import MAX_LINE
from hope_desktop.domain.workshops.afterwards import (
    LEAST_SLIPS,
    MOST_SLIPS,
    Answer,
    EvaluationSlip,
    Question,
    Tally,
)
from hope_desktop.domain.workshops.lines import (
    MOST_AGREED,
    Line,
    LineState,
    Of,
    month_of,
    months_after,
)
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.lines import OUTCOMES, month_text
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.layouts import below_name, column, heading, hint, holder, label, row

_LATER = timedelta(weeks=6)
"""From then on an agreement is asked about for which nobody named a month."""
_NO_NAMES = _("No names, and nothing that somebody told about themselves.")


class AgreedRow(QWidget):
    """One line; below it who and when, and what became of it."""

    changed = Signal()

    def __init__(self, number: int, ui: Ui) -> None:
        super().__init__()
        self._translate = translate = ui.translate
        self._line = Line(Of(), "")
        self.words, self.who, self.answer = (QLineEdit(maxLength=MAX_LINE) for _field in range(3))
        self.words.setPlaceholderText(translate("We agreed"))
        self.due, self.state = ChoiceBox(), ChoiceBox()
        for one, title in OUTCOMES.items():
            self.state.addItem(translate(title), one.value)
        named = (
            (self.words, _("We agreed")),
            (self.who, _("By which department")),
            (self.due, _("In which month")),
            (self.state, _("What became of it?")),
            (self.answer, _("What was said")),
        )
        for field, title in named:
            field.setAccessibleName(f"{translate(title)} {number}")
            told = field.textEdited if isinstance(field, QLineEdit) else field.activated
            told.connect(self.changed)
        self.about = [holder(below_name(translate(words), one)) for one, words in named[1:]]
        table = QGridLayout()
        table.setContentsMargins(0, 0, 0, GRID // 2)
        table.setColumnStretch(0, 1)
        table.addWidget(self.words, 0, 0, 1, 2)
        for at, part in enumerate(self.about):
            table.addWidget(part, 1 + at // 2, at % 2)
        self.setLayout(table)

    def show_line(self, line: Line, start: date) -> None:
        """Show what is kept, or typed; where the words are the same the cursor stays."""
        self._line = line
        for name, typed in self._typed().items():
            if typed != getattr(line, name):
                getattr(self, name).setText(getattr(line, name))
        ahead = [months_after(start, count) for count in range(19)]
        due = line.due or month_of(wall_clock.today() + _LATER)
        named = [(one, month_text(one, self._translate)) for one in dict.fromkeys([*ahead, due])]
        self.due.offer(named, due)
        self.state.setCurrentIndex(self.state.findData(line.state.value))

    def line(self) -> Line:
        """Return it as it stands there."""
        return replace(
            self._line,
            due=self.due.currentData(),
            state=LineState(self.state.currentData()),
            **self._typed(),
        )

    def _typed(self) -> dict[str, Any]:
        names = ("words", "who", "answer")
        return {one: " ".join(getattr(self, one).text().split()) for one in names}

    def lay(self) -> None:
        """Show who does it and when, and from its month on what became of it in their place."""
        line = self.line()
        is_asked = line.state is not LineState.OPEN or line.is_due(wall_clock.today())
        for part in self.about:
            part.setVisible(bool(line.words) and is_asked is not (part in self.about[:2]))


class AgreedForm(QWidget):
    """The rows, kept while they are typed, and what is wrong with the words in them."""

    def __init__(self, lines: Lines, planning: Planning, ui: Ui) -> None:
        super().__init__()
        self._lines, self._ui = lines, ui
        self._session: SessionId | None = None
        self._start: datetime | None = None
        self.typed: AutoSave[SessionId] = AutoSave(
            self._keep, lambda session: planning.get(session).name, ui, self
        )
        self.rows = [AgreedRow(number, ui) for number in range(1, MOST_AGREED + 1)]
        for one in self.rows:
            one.changed.connect(self._on_changed)
        self.asked = hint()
        set_look(self.asked, "serious")
        self.setObjectName("stays")
        title = heading(ui.translate("What was agreed?"))
        rows = *self.rows, hint(ui.translate(_NO_NAMES)), self.asked
        self.setLayout(column(title, *rows, space=GRID))
        self.typed.refused.connect(self._show_refusals)
        self.typed.kept = self._show_kept

    def show_table(self, session: SessionId, start: datetime | None) -> None:
        """Show what was agreed at a table; what is typed and not kept yet stays."""
        self._session, self._start = session, start
        kept = [one for one in self._lines.of_session(session) if not one.of.text]
        shown = [*self.typed.typed(session).get("lines", kept), *[Line(Of(), "")] * MOST_AGREED]
        for line, typed in zip(shown, self.rows, strict=False):
            typed.show_line(line, (start or wall_clock.now()).date())
        self._show_rows()
        self._show_refusals(session, self.typed.refusals(session))

    def _show_kept(self, session: SessionId) -> None:
        """Show that what was typed is a line now, so that it is not made once more."""
        if session == self._session:
            self.show_table(session, self._start)

    def _show_refusals(self, session: SessionId, refusals: Refusals) -> None:
        if session != self._session:
            return
        self._ui.show_refusal(self.asked, refusals.get("lines"))

    def _show_rows(self) -> None:
        """Show those with words, and one to type in."""
        filled = [bool(one.words.text().strip()) for one in self.rows]
        for at, one in enumerate(self.rows):
            one.setVisible(at == 0 or filled[at] or filled[at - 1])
            one.lay()

    def _on_changed(self) -> None:
        self._show_rows()
        if self._session is not None:
            self.typed.change(self._session, lines=tuple(one.line() for one in self.rows))

    def _keep(self, session: SessionId, typed: dict[str, Any]) -> HopeError | None:
        keep = partial(self._lines.agree, session, typed["lines"])
        return self._ui.operations.try_run(keep, self._ui.translate("What was agreed?"))


_ANSWERS = dict(zip("0123", (None, *Answer), strict=True))


class SlipLine(QLineEdit):
    """Takes a slip when its last digit is typed; Backspace in an empty line gives the last back."""

    def __init__(
        self, add: Callable[[EvaluationSlip], None], take_back: Callable[[], None]
    ) -> None:
        super().__init__(maxLength=len(Question))
        self._add, self._take_back = add, take_back
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

    def __init__(self, counted: Callable[[Tally], object], ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.tally, self._counted = Tally(), counted
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
        name = label(translate("Slip"), buddy=self.line)
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
        self.table.setMaximumWidth(560)
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
