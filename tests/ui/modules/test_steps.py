"""The table of steps says who leads, how long, and what can be said word for word."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.library.activity import Step, StepRole
from hope_desktop.ui.modules.steps import StepsTable
from hope_desktop.ui.widgets.texts import TextLabel
from tests.tools.shared_ui import made_ui


def test_steps_are_told_in_order(styled: QApplication, qtbot: QtBot) -> None:
    steps = (
        Step(2, "Wijs de plekken aan.", say='"Je mag wisselen."'),
        Step(4, "Vraag door.", StepRole.MENTOR),
    )
    table = StepsTable(steps, made_ui("nl"))
    qtbot.addWidget(table)
    table.show()
    assert [text.text() for text in table.findChildren(TextLabel)] == [
        "2 min",
        "Trainer 1",
        "Wijs de plekken aan.",
        "Zeg",
        "“Je mag wisselen.”",
        "4 min",
        "Mentor",
        "Vraag door.",
    ]


def test_words_of_all_steps_begin_at_one_line(styled: QApplication, qtbot: QtBot) -> None:
    steps = (Step(120, "Lang.", StepRole.TRAINER_1), Step(4, "Kort.", StepRole.MENTOR))
    table = StepsTable(steps, made_ui("nl"))
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    places = [
        text.mapTo(table, text.rect().topLeft()).x()
        for text in table.findChildren(TextLabel)
        if text.text() in {"Lang.", "Kort."}
    ]
    assert len(set(places)) == 1
