import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from hope_desktop.ui import icons
from hope_desktop.ui.widgets.buttons import (
    action_button,
    icon_button,
    link_button,
    primary_button,
    quiet_button,
)


def test_each_button_has_its_own_look(styled):
    made = [primary_button("a", "plus"), quiet_button("b", "copy"), link_button("c")]
    assert [button.property("look") for button in made] == ["primary", "quiet", "link"]


def test_button_with_only_an_icon_has_a_name(styled):
    button = icon_button("Close message", "x")
    assert (button.accessibleName(), button.toolTip()) == ("Close message", "Close message")


def test_button_of_a_command_does_it_and_follows_it(styled):
    action, done = QAction("&Copy"), []
    icons.put(action, "copy")
    action.triggered.connect(lambda: done.append(True))
    button = action_button(action)
    button.click()
    assert done == [True]
    action.setEnabled(False)
    assert not button.isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_the_button_that_has_the_focus(styled, qtbot, key):
    for button in (primary_button("a"), link_button("b"), icon_button("c", "x")):
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)
