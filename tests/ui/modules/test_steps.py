"""The table of steps says who leads, how long, and what can be said word for word."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.activity import Step, StepRole
from hope_desktop.texts import translator
from hope_desktop.ui.modules.steps import steps_table
from hope_desktop.ui.widgets.texts import Text


def test_steps_are_told_in_order(styled: QApplication, qtbot: QtBot) -> None:
    steps = (
        Step(2, "Wijs de plekken aan.", say='"Je mag wisselen."'),
        Step(4, "Vraag door.", StepRole.MENTOR),
    )
    table = steps_table(steps, translator("nl"))
    qtbot.addWidget(table)
    assert [text.text() for text in table.findChildren(Text)] == [
        "2 min",
        "Trainer 1",
        "Wijs de plekken aan.",
        "Zeg",
        "“Je mag wisselen.”",
        "4 min",
        "Mentor",
        "Vraag door.",
    ]
