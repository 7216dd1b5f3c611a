import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.ui.printing.commands import make_commands
from tests.tools.shared_ui import made_ui


@pytest.mark.parametrize(("can_print", "words"), [(True, "Print"), (False, "Open to print")])
def test_the_first_command_says_what_this_computer_does(
    styled: QApplication, qtbot: QtBot, can_print: bool, words: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    commands = make_commands(page, made_ui("en"), can_print=can_print)
    assert commands.print.text() == words
    assert page.actions() == [*commands, commands.pack]
    commands.enable()
    assert not any(action.isEnabled() for action in commands)
    commands.enable(frozenset({"slides"}))
    assert [one.isEnabled() for one in commands] == [one is not commands.print for one in commands]
