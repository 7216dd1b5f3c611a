from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui.widgets.choice import ChoiceBox
from tests.tools.wheel import turn_wheel


def test_a_long_choice_does_not_widen_the_window(styled: QApplication, qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    before = box.minimumSizeHint().width()
    box.addItem("a school with a very long name " * 5)
    assert box.minimumSizeHint().width() <= before + 20


def test_scrolling_past_chooses_nothing(styled: QApplication, qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["havo", "vwo"])
    box.setFocus()
    assert not turn_wheel(box), "the page scrolls instead"
    assert box.currentText() == "havo"
