import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hope_desktop.ui.lesson.keys import KeyBar
from tests.tools.shared_ui import made_ui


@pytest.fixture
def bar(qtbot: QtBot) -> KeyBar:
    made = KeyBar(made_ui("nl"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_PageDown, "next"), (Qt.Key.Key_PageUp, "back"), (Qt.Key.Key_Period, "hide")],
)
def test_a_presenter_in_the_hand_works(bar: KeyBar, qtbot: QtBot, key: Qt.Key, name: str) -> None:
    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.keyClick(bar, key)
    assert chosen.args == [name]


def test_the_mouse_does_what_the_keys_do(bar: KeyBar, qtbot: QtBot) -> None:
    for name, button in bar.buttons.items():
        with qtbot.waitSignal(bar.chosen) as chosen:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert chosen.args == [name]
