"""After a workshop: what is ticked, the count of a pile of slips, and the report for the school."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.afterwards import (
    LEAST_SLIPS,
    MOST_SLIPS,
    Aftercare,
    Answer,
    EvaluationSlip,
    Question,
    Tally,
)
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import look_as, quiet_button
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.widgets.layouts import card, column, holder, row
from hope_desktop.ui.widgets.paper import PaperActions, PaperPanel, ask_file, file_name
from hope_desktop.ui.widgets.texts import heading, hint, label

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services


_ANSWERS: dict[str, Answer | None] = {
    "0": None,
    "1": Answer.YES,
    "2": Answer.SOMEWHAT,
    "3": Answer.NO,
}


class SlipLine(QLineEdit):
    """Takes a slip when its last digit is typed; Backspace in an empty line gives the last back.

    Signals:
        slip_typed: The answers of a slip.
        slip_taken_back: The last slip was a mistake.
    """

    slip_typed = Signal(object)
    slip_taken_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(len(Question))
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-3]*"), self))
        self.textEdited.connect(self._on_edited)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.slip_taken_back.emit()
            return
        super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        if len(text) == len(Question):
            self.clear()
            self.slip_typed.emit(tuple(_ANSWERS[digit] for digit in text))


class SlipCounter(QWidget):
    """The line to type in and the totals."""

    counted = Signal(object)  # the `Tally` with a slip more or less

    def __init__(self, tally: Tally, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.tally = tally
        self._typed: list[EvaluationSlip] = []
        self.line = SlipLine()
        self.count: QLabel = label()
        self.totals = {(q, a): label() for q in Question for a in Answer}
        self._build()
        self.line.slip_typed.connect(self._add)
        self.line.slip_taken_back.connect(self._take_back)
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
            table.addWidget(label(name_of(answer, translate)), 0, at)
        for line, question in enumerate(Question, 1):
            table.addWidget(label(name_of(question, translate)), line, 0)
            for at, answer in enumerate(Answer, 1):
                table.addWidget(self.totals[question, answer], line, at)
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
        self.counted.emit(self.tally)

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


class AfterwardsDialog(Dialog):
    """Ticks are saved at once; the count of a pile when the dialog closes, by its caller."""

    def __init__(
        self,
        services: Services,
        session: SessionId,
        counts: AutoSave[SessionId],
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(ui.translate("After the workshop"), ui, parent)
        self._services = services
        self._aftercares = services.aftercares
        self._session = session
        now = services.aftercares.get(session)
        self.ticks = {item: QCheckBox(name_of(item, ui.translate)) for item in Aftercare}
        for item, tick in self.ticks.items():
            tick.setChecked(item in now.ticked)
            tick.setObjectName(item.value)
            tick.clicked.connect(self._on_ticked)
        self._counts = counts
        self.counter = SlipCounter(counts.typed(session).get("tally", now.tally), ui)
        self.counter.counted.connect(self._on_counted)
        self.paper = PaperActions(ui, self)
        self.panel = PaperPanel(self.paper, ui)
        self._build()

    def _build(self) -> None:
        translate = self._ui.translate
        self.resize(80 * GRID, 72 * GRID)
        self.report = quiet_button(translate("&Report for the school…"), "file-down")
        self.report.clicked.connect(self._save_report)
        self.close_button.setText(translate("Done"))
        look_as(self.close_button, "primary", "check")
        words = _("Only what was done, not what was said. No names or stories of pupils.")
        name = heading(translate("For each other and for the school"))
        ticks = card(name, hint(translate(words)), *self.ticks.values())
        slips = card(heading(translate("Count the slips")), self.counter)
        content = column(ticks, slips, 1, space=2 * GRID)
        self.lay_out(self.panel, inside=content, below=(self.report, 1))

    def _on_ticked(self) -> None:
        for item, tick in self.ticks.items():
            done = tick.isChecked()
            if done != (item in self._aftercares.get(self._session).ticked):
                keep = partial(self._aftercares.tick, self._session, item, done=done)
                self._ui.operations.run(keep, tick.text())

    def _save_report(self) -> None:
        self._ui.operations.save_typed()
        now = self._aftercares.get(self._session)
        document = self._services.letters.report(self._session, now)
        file = ask_file(self, file_name(document.title), self._ui)
        if file is not None:
            self.paper.save(document, file)

    def _on_counted(self, tally: Tally) -> None:
        self._counts.change(self._session, tally=tally)

    @override
    def done(self, result: int) -> None:
        """However it is closed, what was counted is kept."""
        self._counts.flush()
        super().done(result)
