"""The steps of an activity: minutes, who leads, what happens, and the sentence to say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QWidget

from hope_desktop.domain.library.activity import Step
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.modules.prose import Prose
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import card, column, line, row
from hope_desktop.ui.widgets.texts import SMALL, TextLabel, hint


class StepsTable(QWidget):
    """A row a step, with a hairline between. The words of all steps begin at one line."""

    def __init__(self, steps: Sequence[Step], ui: Ui) -> None:
        super().__init__()
        self._leads = [_when(step, ui) for step in steps]
        whole = column(space=GRID)
        for lead, step in zip(self._leads, steps, strict=True):
            if whole.count():
                whole.addWidget(line())
            one = row(space=2 * GRID)
            one.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
            one.addWidget(_what(step, ui), 1)
            whole.addLayout(one)
        self.setLayout(whole)
        self._align()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            # The labels get their font after this.
            QTimer.singleShot(0, self._align)

    @Slot()
    def _align(self) -> None:
        widest = max((lead.sizeHint().width() for lead in self._leads), default=0)
        for lead in self._leads:
            lead.setMinimumWidth(widest)


def _when(step: Step, ui: Ui) -> QWidget:
    minutes = ui.translate("%(minutes)d min") % {"minutes": step.minutes}
    above, below = TextLabel(minutes, bold=True), TextLabel(name_of(step.role, ui.translate), SMALL)
    below.setProperty("look", "hint")
    for part in (above, below):
        part.setWordWrap(False)
    made = QWidget()
    made.setLayout(column(above, below, space=0))
    return made


def _what(step: Step, ui: Ui) -> QWidget:
    made = QWidget()
    parts = column(Prose(step.what), space=GRID)
    if step.say.strip():
        parts.addWidget(_say(step.say, ui))
    made.setLayout(parts)
    return made


def _say(text: str, ui: Ui) -> QFrame:
    """What can be said word for word."""
    words = text.strip().strip('"“”')
    said = Prose(f"“{words}”")
    return card(hint(ui.translate("Say")), said, look="tinted", space=0, margins=GRID)
