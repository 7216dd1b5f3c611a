"""What can be done on the page stands in the menu with its key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from hope_desktop.domain.terms import Module
from hope_desktop.ui.modules.places import ModulesPlace
from hope_desktop.ui.widgets.destination import to_activity

pytestmark = pytest.mark.nightly


def test_commands_stand_in_the_menu_actions(page, desk):
    commands = page.commands
    every = [commands.back, commands.add, commands.print, commands.pdf]
    every += [commands.new_activity, commands.new_handout]
    every += [commands.add_files, commands.change, commands.copy, commands.remove]
    assert desk.window.menus["actions"].actions() == every
    for action in page.actions():
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        name = action.text().replace("&", "").removesuffix("…")
        assert action.toolTip() == (f"{name} ({shown})" if shown else name)
        assert action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut


@pytest.mark.parametrize(
    ("go", "enabled"),
    [
        (lambda page: page.go_home(), (False, False, False)),
        (lambda page: page.walk(ModulesPlace(Module.LOVE)), (True, False, True)),
        (lambda page: page.show_destination(to_activity("1.4")), (True, True, True)),
    ],
    ids=["path", "module", "activity"],
)
def test_only_what_is_possible_is_offered(page, go, enabled):
    assert callable(go)
    go(page)
    commands = page.commands
    assert tuple(one.isEnabled() for one in (commands.back, commands.add, commands.pdf)) == enabled
