from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui.widgets.choice import ChoiceBox


def test_a_long_choice_does_not_widen_the_window(styled: QApplication, qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    before = box.minimumSizeHint().width()
    box.addItem("a school with a very long name " * 5)
    assert box.minimumSizeHint().width() <= before + 20
