"""A text that looks like her own story is asked about once; a tick makes any of hers hers alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.modules import Module
from hope_desktop.services.opening import Services
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_activity
from hope_desktop.ui.window_actions import WindowActions
from tests.ui.editing.conftest import CARDS

STORY = "Toen werd ik misbruikt door hem."


def test_the_question_comes_once_and_the_answer_is_kept(
    editor: HandoutEditor, services: Services, qtbot: QtBot, desk: WindowActions
) -> None:
    asked = editor.only_me
    assert not asked.tick.isVisible()
    QTest.keyClicks(editor.edit, STORY)
    editor._ui.operations.save_typed()
    asked.ask()
    assert asked.isVisible()
    qtbot.mouseClick(asked.yes, Qt.MouseButton.LeftButton)
    editor._ui.operations.save_typed()
    assert services.material.handout(CARDS).text.only_me is True
    assert asked.tick.isChecked()
    assert not asked.isVisible()
    qtbot.mouseClick(asked.tick, Qt.MouseButton.LeftButton)
    editor._ui.operations.save_typed()
    assert services.material.handout(CARDS).text.only_me is False
    asked.ask()
    assert not asked.isVisible()


def test_what_looks_like_a_lesson_is_not_asked_about(
    editor: HandoutEditor, desk: WindowActions
) -> None:
    QTest.keyClicks(editor.edit, "Bespreek samen de kaarten. ")
    editor._ui.operations.save_typed()
    editor.only_me.ask()
    assert editor.only_me.tick.isVisible()
    assert not editor.only_me.isVisible()


def test_an_activity_of_her_own_is_asked_about_too(
    page: ModulesPage, services: Services, qtbot: QtBot, desk: WindowActions
) -> None:
    made, _ = services.material.new_activity(Module.STORIES, "Mijn verhaal")
    page.show_destination(to_activity(made))
    page.views.activity.change.click()
    editor = page.views.editors[1]
    editor.only_me.ask()
    qtbot.mouseClick(editor.only_me.yes, Qt.MouseButton.LeftButton)
    editor._ui.operations.save_typed()
    assert services.material.activity(ActivityId(made)).text.only_me is True
    assert not editor.only_me.isVisible()
