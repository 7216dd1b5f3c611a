from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QMenuBar

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.paths import resource
from hope_desktop.ui.commands import EDIT, FILE, HELP, LINE, VIEW, WindowCommands, page_action, tip
from tests.tools.shared_ui import made_ui

ALL = [command for command in (*FILE, *EDIT, *VIEW, *HELP) if command is not LINE]


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.name)
def test_icon_of_a_command_exists(command):
    assert not command.icon or Path(resource(f"icons/{command.icon}.svg")).is_file()


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.name)
def test_keys_of_a_command_mean_something(command):
    assert all(QKeySequence(keys).toString() for keys in command.keys)


def test_bar_holds_every_command_once(styled):
    owner, bar = QObject(), QMenuBar()
    commands = WindowCommands(made_ui("en"), owner)
    menus = commands.fill(bar)
    there = [a.objectName() for menu in menus.values() for a in menu.actions() if a.text()]
    assert sorted(there) == sorted(command.name for command in ALL)


def test_tip_has_the_key_and_no_ampersand(styled):
    action = QAction("&Save it…")
    assert tip(action) == "Save it"
    action.setShortcut(QKeySequence("Ctrl+S"))
    assert tip(action) == "Save it (Ctrl+S)"


def test_a_button_says_less_than_the_menu(qapp):
    parent, ui = QObject(), made_ui()
    made = page_action(_("Workshop was &given"), "circle-check", ui, parent, short=_("Given"))
    assert made.text() == "Workshop is &gegeven"
    assert (made.iconText(), made.toolTip()) == ("Gegeven", "Workshop is gegeven")
    whole = page_action(_("Add a pause after it"), "coffee", ui, parent)
    assert whole.iconText() == "Pauze erna"


@pytest.mark.parametrize(
    ("words", "named"),
    [("class 2B removed", "&Undo: class 2B removed"), ("A & B added", "&Undo: A && B added")],
)
def test_undo_and_redo_name_the_change(styled, words, named):
    stack, owner = QUndoStack(), QObject()
    commands = WindowCommands(made_ui("en"), owner)
    commands.follow(stack)
    undo, redo = commands["undo"], commands["redo"]
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    stack.push(QUndoCommand(words))
    assert undo.isEnabled()
    assert undo.text() == named
    undo.trigger()
    assert not undo.isEnabled()
    assert redo.isEnabled()
    assert redo.text() == named.replace("Undo", "Redo")
    assert undo.text() == "&Undo"
