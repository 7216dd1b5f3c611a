"""The steps of an activity: minutes, who leads, what happens, and the sentence to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from hope_desktop.domain.library.activity import Step
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.modules.prose import Prose
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import card, column, holder, line
from hope_desktop.ui.widgets.texts import SMALL, TextLabel, hint


class StepsTable(QWidget):
    """A row a step, with a hairline between. The words of all steps begin at one line."""

    def __init__(self, steps: Sequence[Step], ui: Ui) -> None:
        super().__init__()
        table = QGridLayout(self)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(2 * GRID)
        table.setVerticalSpacing(GRID)
        table.setColumnStretch(1, 1)
        for at, step in enumerate(steps):
            if at:
                table.addWidget(line(), 2 * at - 1, 0, 1, 2)
            table.addWidget(_when(step, ui), 2 * at, 0, Qt.AlignmentFlag.AlignTop)
            table.addWidget(_what(step, ui), 2 * at, 1)


def _when(step: Step, ui: Ui) -> QWidget:
    minutes = ui.translate("%(minutes)d min") % {"minutes": step.minutes}
    above, below = TextLabel(minutes, bold=True), TextLabel(name_of(step.role, ui.translate), SMALL)
    below.setProperty("look", "hint")
    for part in (above, below):
        part.setWordWrap(False)
    return holder(column(above, below, space=0))


def _what(step: Step, ui: Ui) -> QWidget:
    """What happens, and below it what can be said word for word."""
    what, words = Prose(step.what), step.say.strip().strip('"“”')
    if not words:
        return holder(column(what))
    said = (hint(ui.translate("Say")), Prose(f"“{words}”"))
    return holder(column(what, card(*said, look="tinted", space=0, margins=GRID)))
