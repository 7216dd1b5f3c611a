"""Undo and redo in the menu say what they take back."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QUndoCommand, QUndoStack
from pytestqt.qtbot import QtBot

from hope_desktop.ui.commands import UndoActions
from tests.tools.shared_ui import made_ui


@pytest.fixture
def parts(qtbot: QtBot) -> tuple[QObject, QUndoStack, QAction, QAction]:
    owner = QObject()
    stack, undo, redo = QUndoStack(owner), QAction("&Undo", owner), QAction("&Redo", owner)
    UndoActions(stack, undo, redo, made_ui("en"), owner)
    return owner, stack, undo, redo


def test_nothing_can_be_taken_back_at_first(
    parts: tuple[QObject, QUndoStack, QAction, QAction],
) -> None:
    _owner, _stack, undo, redo = parts
    assert not undo.isEnabled()
    assert not redo.isEnabled()


@pytest.mark.parametrize(
    ("words", "named"),
    [("class 2B removed", "&Undo: class 2B removed"), ("A & B added", "&Undo: A && B added")],
)
def test_undo_and_redo_name_the_change(
    parts: tuple[QObject, QUndoStack, QAction, QAction], words: str, named: str
) -> None:
    _owner, stack, undo, redo = parts
    stack.push(QUndoCommand(words))
    assert undo.isEnabled()
    assert undo.text() == named
    undo.trigger()
    assert not undo.isEnabled()
    assert redo.isEnabled()
    assert redo.text() == named.replace("Undo", "Redo")
    assert undo.text() == "&Undo"
