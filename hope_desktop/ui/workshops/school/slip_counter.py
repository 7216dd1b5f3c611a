"""Counts a pile of evaluation slips: three digits a slip, and no totals below five slips."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from hope_desktop.domain.workshops.afterwards import (
    LEAST_SLIPS,
    MOST_SLIPS,
    Answer,
    EvaluationSlip,
    Question,
    Tally,
)
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import column, holder, row
from hope_desktop.ui.widgets.texts import hint, label

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

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        if len(text) == len(Question):
            self.clear()
            self.slip_typed.emit(tuple(_ANSWERS[digit] for digit in text))


class SlipCounter(QWidget):
    """The line to type in and the totals.

    Signals:
        counted: The `Tally` with a slip more or less.
    """

    counted = Signal(object)

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

    @Slot(object)
    def _add(self, slip: EvaluationSlip) -> None:
        if self.tally.slips < MOST_SLIPS:
            self.tally = self.tally.with_slip(slip)
            self._typed.append(slip)
            self._tell()

    @Slot()
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
