"""A tick makes any text of hers hers alone; nothing is guessed, and no field warns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.domain.terms import ActivityId, Module
from hope_desktop.ui.widgets.destination import to_activity
from tests.ui.editing.conftest import CARDS

STORY = "Toen werd ik misbruikt door hem."


@pytest.mark.nightly
def test_the_tick_is_kept_and_taken_back(editor, services, qtbot, desk, operations):
    assert not editor.only_me.isVisible()
    QTest.keyClicks(editor.edit, STORY)
    operations.save_typed()
    for wanted in (True, False):
        qtbot.mouseClick(editor.only_me, Qt.MouseButton.LeftButton)
        operations.save_typed()
        assert services.material.handout(CARDS).text.only_me is wanted


def test_an_activity_of_her_own_has_it_too(page, services, qtbot, desk, operations):
    made, _ = services.material.new_activity(Module.STORIES, "Mijn verhaal")
    page.show_destination(to_activity(made))
    page.activity.change.click()
    editor = page.activity_editor
    qtbot.mouseClick(editor.only_me, Qt.MouseButton.LeftButton)
    operations.save_typed()
    assert services.material.activity(ActivityId(made)).text.only_me is True
