"""A trainer changes a handout and sees at once what becomes of it; nothing has to be saved."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.services.opening import Services
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.widgets.destination import to_activity, to_handout
from hope_desktop.ui.widgets.texts import TextLabel
from tests import files_of_others
from tests.bringing import bring
from tests.reading_pdf import text_of
from tests.tools.in_words import words
from tests.ui.editing.conftest import CARDS


def _body(services: Services) -> str:
    return services.library.handout(CARDS).body


def said(part: QWidget) -> str:
    shown = (one for one in part.findChildren(TextLabel) if one.isVisibleTo(part))
    return " ".join(one.text() for one in shown)


def _press(part: QWidget, words: str) -> None:
    """The button with an icon that is there now and has these words."""
    shown = (one for one in part.findChildren(QToolButton) if one.isVisibleTo(part))
    next(one for one in shown if words in one.toolTip()).click()


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
    assert page.views.currentWidget() is page.views.handout
    assert "## Net getypt " in _body(services)
    assert "mijn versie" in page.views.handout.about.text()


def test_a_field_that_cannot_be_so_waits_and_the_rest_is_kept(editor, services, desk, operations):
    editor.facts.main.editor("title").setText("  ")
    QTest.keyClicks(editor.edit, "Wel bewaard ")
    operations.save_typed()
    assert "## Wel bewaard " in _body(services)
    assert services.library.handout(CARDS).title == "Stellingenkaarten"
    assert "Titel" in editor.typing.unsaved()
    assert editor.problems.isVisible()
    editor.facts.main.editor("title").setText("Kaartjes")
    operations.save_typed()
    assert services.library.handout(CARDS).title == "Kaartjes"
    assert editor.typing.unsaved() == ""
    assert not editor.problems.isVisible()


@pytest.mark.nightly
def test_facts_are_kept_too(editor, services, operations):
    box = editor.facts.main.editor("kind")
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


@pytest.mark.nightly
def test_two_hundred_pages_are_kept_and_said_to_be_too_long(
    editor, page, services, qtbot, operations
):
    long = "Dit is een zin van een lange tekst.\n\n" * 16_000
    editor.edit.replace_all(long)
    operations.save_typed()
    assert len(_body(services)) > 500_000
    editor.ready.click()
    assert page.views.currentWidget() is page.views.handout
    page.views.handout.change.click()
    editor.page.click()
    qtbot.waitUntil(lambda: "te lang" in " ".join(words(editor.right.preview)))


@pytest.mark.nightly
def test_a_pasted_picture_is_said_to_have_no_place_here(editor):
    before = editor.edit.markdown()
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    editor.edit.insertFromMimeData(data)
    assert editor.edit.markdown() == before
    assert editor.problems.isVisible()
    assert "eigen bestand" in editor.problems.findChildren(TextLabel)[0].text()


@pytest.mark.nightly
def test_what_is_typed_in_a_handout_that_goes_holds_nobody_up(page, editor, desk, operations):
    page.commands.new_handout.trigger()
    assert page.views.currentWidget() is editor
    editor.edit.insertPlainText("Half getypt")
    assert editor.typing.is_pending()
    desk.window.commands["undo"].trigger()
    assert page.views.currentWidget() is not editor or page.views.place.handout == CARDS
    assert operations.save_typed() == ""


@pytest.mark.nightly
def test_marks_of_a_web_page_stay_letters(editor, services, qtbot, operations):
    editor.edit.replace_all("<script>alert(1)</script> <b>dik</b>")
    operations.save_typed()
    _drawn(editor, qtbot, "<script>alert(1)</script>")


def test_a_story_says_by_itself_that_it_is_made_up(page, services, operations):
    page.show_destination(to_activity(ActivityId("1.4")))
    page.commands.new_handout.trigger()
    editor = page.views.handout_editor
    for kind, is_said in (("Verhaalblad", True), ("Poster", False)):
        editor.facts.main.editor("kind").setCurrentText(kind)
        operations.save_typed()
        assert services.library.handout(HandoutId("1.4/nieuw-werkblad")).fictional is is_said


@pytest.mark.nightly
def test_a_hard_sentence_is_shown_in_the_text(editor, qtbot):
    editor.edit.replace_all("Een zin.\n\nHeb jij ooit zoiets meegemaakt?")
    qtbot.waitUntil(editor.places.isVisible)
    editor.places.head.click()
    editor.places.findChildren(QPushButton)[-1].click()
    assert "jij ooit" in editor.edit.textCursor().selectedText()


@pytest.mark.nightly
@pytest.mark.parametrize(("width", "parts"), [(1024, 1), (1600, 2)])
def test_what_there_is_no_room_for_is_folded(desk, page, width, parts, qtbot):
    desk.window.resize(width, 640)
    qtbot.waitUntil(lambda: desk.window.width() == width)
    page.show_destination(to_activity(ActivityId("1.4")))
    page.views.activity.opened.emit(CARDS)
    page.views.handout.change.click()
    editor = page.views.handout_editor
    shown = [editor.panes.widget(at).isVisible() for at in range(3)]
    assert sum(shown) == parts
    assert editor.minimumSizeHint().width() < 870
    editor.facts_shown.setChecked(True)
    assert [editor.panes.widget(at).isVisible() for at in range(3)] == [True, True, False]


@pytest.mark.nightly
def test_keys_do_what_buttons_do(editor):
    editor.edit.replace_all("woord")
    editor.edit.select(0, 5)
    QTest.keyClick(editor.edit, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert editor.edit.markdown() == "**woord**"
    editor.toolbar.by_name["bold"].trigger()
    assert editor.edit.markdown() == "woord"


@pytest.mark.nightly
def test_a_picture_of_hers_is_one_thing_that_is_changed_moved_and_taken_away(page, services, desk):
    data = files_of_others.illustrated(
        files_of_others.drawing("a.jpg") + files_of_others.paragraph("Kijk."),
        {"a.jpg": files_of_others.photo(400, 300)},
    )
    file = bring(services, "Blad.docx", data)
    made = services.office_texts.to_handout(file, ActivityId("1.4"), {0: "Het plein"})[0]
    page.show_destination(to_handout(made))
    page.views.handout.change.click()
    editor = page.views.handout_editor
    edit, ui = editor.edit, desk.ui
    before = services.library.handout(made).body
    assert edit.toPlainText() == "\ufffc\nPlaatje: Het plein\nKijk."
    assert edit.markdown() == before
    edit.select(0, 5)
    QTest.keyClick(edit, Qt.Key.Key_F2)
    editor.toolbar.box.form.editor("said").setText("Ons plein")
    editor.toolbar.box.accept()
    ui.operations.save_typed()
    assert services.library.handout(made).body == before.replace("Het", "Ons")
    desk.window.commands["undo"].trigger()
    assert edit.markdown() == before
    edit.select(0, 5)
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    ui.operations.save_typed()
    assert services.library.handout(made).body.strip() == "Kijk."
    desk.window.commands["undo"].trigger()
    assert services.library.handout(made).body == before
    services.materials.remove(services.materials.all()[0].id)
    edit.load(before)
    assert edit.toPlainText().startswith("Plaatje dat weg is: Het plein")
    assert edit.markdown() == before


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
