"""A name is asked for in one line; what it would do is said while it is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui.widgets.dialogs import NameDialog, NameQuestion
from tests.tools.shared_ui import made_ui


def _remark(name: str) -> str:
    return "Die is er al." if name == "Kort" else ""


@pytest.mark.parametrize("refuses", [False, True])
def test_a_name_that_something_is_said_of_can_be_taken_or_not(
    styled: QApplication, qtbot: QtBot, refuses: bool
) -> None:
    dialog = NameDialog(
        NameQuestion("Bewaren", "Uitleg.", "Lang", 10), _remark, bool, made_ui(), refuses=refuses
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.line.selectedText() == "Lang"
    assert not dialog.said.isVisible()
    QTest.keyClicks(dialog.line, "Kort")
    assert dialog.said.text() == "Die is er al."
    assert dialog.yes.isEnabled() is not refuses
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert bool(dialog.result()) is not refuses
    assert dialog.name() == "Kort"


def test_without_a_name_there_is_nothing_to_keep(styled: QApplication, qtbot: QtBot) -> None:
    dialog = NameDialog(NameQuestion("Bewaren", "", "", 10), _remark, bool, made_ui())
    qtbot.addWidget(dialog)
    QTest.keyClicks(dialog.line, "   ")
    assert not dialog.yes.isEnabled()
    QTest.keyClicks(dialog.line, "abcdefghijklmnop")
    assert dialog.name() == "abcdefg"
