"""The steps of an activity: minutes, who leads, what happens, and the sentence to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from hope_desktop.domain.activity import Step
from hope_desktop.labels import label as name_of
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.modules.prose import Prose
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import card, column, line
from hope_desktop.ui.widgets.texts import SMALL, Text, hint

_TOP = Qt.AlignmentFlag.AlignTop


def steps_table(steps: Sequence[Step], translate: Translator) -> QWidget:
    """A row a step, with a hairline between."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(GRID)
    grid.setColumnStretch(1, 1)
    at = 0
    for step in steps:
        if at:
            grid.addWidget(line(), at, 0, 1, 2)
            at += 1
        grid.addWidget(_when(step, translate), at, 0, _TOP)
        grid.addWidget(_what(step, translate), at, 1)
        at += 1
    return made


def _when(step: Step, translate: Translator) -> QWidget:
    minutes = translate(_("%(minutes)d min")) % {"minutes": step.minutes}
    above, below = Text(minutes, bold=True), Text(name_of(step.role, translate), SMALL)
    below.setProperty("look", "hint")
    for part in (above, below):
        part.setWordWrap(False)
    made = QWidget()
    made.setLayout(column(above, below, space=0))
    return made


def _what(step: Step, translate: Translator) -> QWidget:
    made = QWidget()
    parts = column(Prose(step.what), space=GRID)
    if step.say.strip():
        parts.addWidget(_say(step.say, translate))
    made.setLayout(parts)
    return made


def _say(text: str, translate: Translator) -> QFrame:
    """What can be said word for word."""
    words = text.strip().strip('"“”')
    said = Prose(f"“{words}”")
    return card(hint(translate(_("Say"))), said, look="tinted", space=0, margins=GRID)
