"""A trainer changes a handout and sees at once what becomes of it; nothing has to be saved."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import ActivityId, HandoutId
from hope_desktop.services.opening import Services
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.widgets.destination import to_activity
from tests.reading_pdf import text_of
from tests.ui.editing.conftest import CARDS


def _body(services: Services) -> str:
    return services.library.handout(CARDS).body


def _drawn(editor: HandoutEditor, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(
        lambda: (
            editor.right.preview.pdf.shown != b""
            and words in text_of(editor.right.preview.pdf.shown)
        )
    )


def test_what_is_typed_is_kept_by_itself_and_drawn(editor, services, desk, qtbot, operations):
    with qtbot.waitSignal(operations.typing_started):
        QTest.keyClicks(editor.edit, "Pinguin ")
    qtbot.waitUntil(lambda: "Pinguin " in _body(services))
    assert editor.about.text() == "Mijn versie"
    _drawn(editor, qtbot, "Pinguin")


def test_one_undo_takes_back_what_was_typed_and_the_cursor_stays(
    editor, services, desk, operations
):
    before = _body(services)
    for letters in ("een ", "twee "):
        QTest.keyClicks(editor.edit, letters)
        operations.save_typed()
    assert "## een twee " in _body(services)
    desk.window.commands["undo"].trigger()
    assert _body(services) == editor.edit.markdown() == before
    assert not services.material.handout(CARDS).is_mine
    desk.window.commands["redo"].trigger()
    assert "## een twee " in editor.edit.markdown()


def test_leaving_keeps_what_was_typed(editor, page, services):
    QTest.keyClicks(editor.edit, "Net getypt ")
    editor.ready.click()
    assert page.stack.currentWidget() is page.handout
    assert "## Net getypt " in _body(services)
    assert "mijn versie" in page.handout.about.text()


def test_a_field_that_cannot_be_so_waits_and_the_rest_is_kept(editor, services, desk, operations):
    editor.facts.editor("title").setText("  ")
    QTest.keyClicks(editor.edit, "Wel bewaard ")
    operations.save_typed()
    assert "## Wel bewaard " in _body(services)
    assert services.library.handout(CARDS).title == "Stellingenkaarten"
    assert "Titel" in editor.typing.unsaved()
    assert editor.problems.isVisible()
    editor.facts.editor("title").setText("Kaartjes")
    operations.save_typed()
    assert services.library.handout(CARDS).title == "Kaartjes"
    assert editor.typing.unsaved() == ""
    assert not editor.problems.isVisible()


@pytest.mark.nightly
def test_facts_are_kept_too(editor, services, operations):
    box = editor.facts.editor("kind")
    box.setCurrentText("Werkblad")
    operations.save_typed()
    assert services.library.handout(CARDS).kind is HandoutKind.WORKSHEET
    assert not editor.toolbar.by_name["back"].isVisible()
    assert editor.toolbar.by_name["help"].isVisible()


@pytest.mark.nightly
def test_my_version_is_compared_and_given_up_with_one_click(
    editor, services, desk, qtbot, operations
):
    before = _body(services)
    editor.edit.replace_all(before.replace("leuk", "heel prettig", 1))
    operations.save_typed()
    editor.compare.trigger()
    qtbot.waitUntil(lambda: "heel prettig" in editor.right.comparing.text.toPlainText())
    assert "−" in editor.right.comparing.text.toPlainText()
    editor.right.back.click()
    assert editor.edit.markdown() == _body(services) == before
    assert editor.right.preview.isVisible()
    assert not editor.compare.isVisible()
    desk.window.commands["undo"].trigger()
    assert "heel prettig" in editor.edit.markdown()


@pytest.mark.nightly
def test_what_comes_in_while_a_text_is_open_is_what_one_types_on(editor, services, operations):
    other = replace(services.library.handout(CARDS), body="Van een ander")
    operations.run(lambda: services.material.keep_handout(other))
    QTest.keyClicks(editor.edit, "Van mij ")
    operations.save_typed()
    assert "Van een ander" in _body(services)
    assert "Van mij" in _body(services)


def test_a_story_says_by_itself_that_it_is_made_up(page, services, operations):
    page.show_destination(to_activity(ActivityId("1.4")))
    page.commands.new_handout.trigger()
    editor = page.handout_editor
    for kind, is_said in (("Verhaalblad", True), ("Poster", False)):
        editor.facts.editor("kind").setCurrentText(kind)
        operations.save_typed()
        assert services.library.handout(HandoutId("1.4/nieuw-werkblad")).fictional is is_said


@pytest.mark.nightly
def test_marks_that_nobody_sees_leave_the_steps_of_undo(editor):
    """They were left out when it was kept; then the whole text was shown anew, without steps."""
    before, data = editor.edit.markdown(), QMimeData()
    data.setText("een\u200b woord")
    editor.edit.insertFromMimeData(data)
    editor.typing.flush()
    assert "een woord" in editor.edit.markdown()
    editor.edit.undo()
    assert editor.edit.markdown() == before
