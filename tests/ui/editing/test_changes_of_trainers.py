"""Eight changes that a trainer would make, in the real window, and what is kept of them."""

from collections.abc import Callable
from difflib import ndiff

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from hope_desktop.domain.ids import HandoutId
from hope_desktop.services.opening import Services
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.editing.rich.edit import RichText
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_handout
from tests.ui.editing.conftest import CARDS

type Open = Callable[[str], HandoutEditor]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def open_text(page: ModulesPage) -> Open:
    def opened(handout: str) -> HandoutEditor:
        page.show_destination(to_handout(HandoutId(handout)))
        page.views.handout.change.click()
        assert page.views.editors is not None
        page.views.editors[0].edit.setFocus()
        return page.views.editors[0]

    return opened


def _click(edit: RichText, words: str, *, twice: bool = False) -> None:
    """Click just before words; the wheel brought them into sight."""
    cursor = edit.document().find(words)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart())
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()
    place = edit.cursorRect(cursor).center() + QPoint(1, 0)
    click = QTest.mouseDClick if twice else QTest.mouseClick
    click(edit.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _press(edit: RichText, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        QTest.keyClick(edit, key, held or Qt.KeyboardModifier.NoModifier)


def _kept(editor: HandoutEditor, services: Services, handout: str) -> tuple[list[str], list[str]]:
    """The lines that went and that came."""
    original = services.library.handout(HandoutId(handout)).body.split("\n")
    editor.typing.flush()
    made = services.library.handout(HandoutId(handout)).body.split("\n")
    lines = [line for line in ndiff(original, made) if line[2:].strip()]
    went, came = ([line[2:] for line in lines if line[0] == sign] for sign in "-+")
    return went, came


def test_a_sentence(open_text: Open, services: Services) -> None:
    editor = open_text(CARDS)
    _click(editor.edit, "makkelijker dan praten")
    QTest.keyClicks(editor.edit, "vaak ")
    went, came = _kept(editor, services, CARDS)
    assert went == ["Ik vind appen makkelijker dan praten."]
    assert came == ["Ik vind appen vaak makkelijker dan praten."]


def test_a_statement_more(open_text: Open, services: Services) -> None:
    editor = open_text(CARDS)
    _press(editor.edit, Qt.Key.Key_End, held=CTRL)
    editor.toolbar.buttons["card"].click()
    _press(editor.edit, Qt.Key.Key_Return)
    editor.toolbar.buttons["heading"].click()
    QTest.keyClicks(editor.edit, "Stelling 9")
    _press(editor.edit, Qt.Key.Key_Return)
    QTest.keyClicks(editor.edit, "Ik zeg wat ik vind.")
    went, came = _kept(editor, services, CARDS)
    assert went == []
    assert came == ["---", "## Stelling 9", "Ik zeg wat ik vind."]


def test_a_line_fewer(open_text: Open, services: Services) -> None:
    editor = open_text("3.9/blad")
    _click(editor.edit, "Iemand dreigt met een foto.", twice=True)
    box = editor.toolbar.box
    before = box.form.values()["count"]
    box.form.fill({"count": before + 1})
    box.keep.click()
    went, came = _kept(editor, services, "3.9/blad")
    assert [line[:8] for line in (*went, *came)] == ["{{lines:", "{{lines:"]
    assert f"{{{{lines:{before + 1}|" in came[0]


def test_another_picture(open_text: Open, services: Services) -> None:
    editor = open_text("3.9/blad.picto")
    _press(editor.edit, Qt.Key.Key_Home, held=CTRL)
    _press(editor.edit, Qt.Key.Key_F2)
    box = editor.toolbar.box
    choice = box.choice()
    assert choice is not None
    choice.setCurrentText("telefoon")
    box.keep.click()
    went, came = _kept(editor, services, "3.9/blad.picto")
    assert len(went) == len(came) == 1
    assert came[0].startswith("{{picture:phone|")


def test_a_bold_word(open_text: Open, services: Services) -> None:
    editor = open_text(CARDS)
    _click(editor.edit, "praten.")
    _press(editor.edit, Qt.Key.Key_B, held=CTRL)
    went, came = _kept(editor, services, CARDS)
    assert went == ["Ik vind appen makkelijker dan praten."]
    assert came == ["Ik vind appen makkelijker dan **praten**."]


def test_a_row_in_a_table(open_text: Open, services: Services) -> None:
    name = "school/docentenblad-achteraf"
    editor = open_text(name)
    table = editor.edit.document().rootFrame().childFrames()[0]
    cursor = QTextCursor(editor.edit.document())
    cursor.setPosition(table.lastPosition())
    editor.edit.setTextCursor(cursor)
    _press(editor.edit, Qt.Key.Key_Tab)
    QTest.keyClicks(editor.edit, "Erbij")
    went, came = _kept(editor, services, name)
    assert went == []
    assert [line.split("|")[1].strip() for line in came] == ["Erbij"]


def test_a_card_moved(open_text: Open, services: Services) -> None:
    editor = open_text(CARDS)
    _click(editor.edit, "Stelling 2")
    while editor.edit.textCursor().block().text() != "Stelling 3":
        _press(editor.edit, Qt.Key.Key_Down, held=SHIFT)
    _press(editor.edit, Qt.Key.Key_Home, held=SHIFT)
    editor.edit.cut()
    _click(editor.edit, "Stelling 5")
    editor.edit.paste()
    before = services.library.handout(CARDS).body
    editor.typing.flush()
    body = services.library.handout(CARDS).body
    heads = [line for line in body.split("\n") if line.startswith("##")]
    assert heads[:5] == [f"## Stelling {n}" for n in (1, 3, 4, 2, 5)]
    assert sorted(body.split("\n")) == sorted(before.split("\n"))


def test_a_letter_in_another_language(translation: HandoutEditor, services: Services) -> None:
    edit, source = translation.edit, translation.right.source
    assert "{{" not in edit.toPlainText()
    assert source.isReadOnly()
    assert source.toPlainText() == edit.toPlainText()
    translation.readiness.next.click()
    cursor = edit.textCursor()
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    QTest.keyClicks(edit, "Dear pupil,")
    translation.typing.flush()
    assert "Dear pupil," in services.library.handout(translation.typing.draft().id).body


def test_a_click_on_the_page_goes_to_the_text(open_text: Open, qtbot: object) -> None:
    editor = open_text("school/ouderbrief")
    editor.right.preview.pdf.line_clicked.emit("Wat gaan we doen?")
    assert editor.edit.textCursor().selectedText() == "Wat gaan we doen?"


def test_a_drawing_is_dragged(open_text: Open) -> None:
    editor = open_text(CARDS)
    edit = editor.edit
    edit.load("Een\n\n{{figure:circles|Ringen}}\n\nTwee\n")
    edit.select(6, 6)
    data = edit.createMimeDataFromSelection()
    edit.cut()
    _click(edit, "Een")
    _press(edit, Qt.Key.Key_End)
    assert edit.canInsertFromMimeData(data)
    edit.insertFromMimeData(data)
    assert edit.markdown() == "Een\n\n{{figure:circles|Ringen}}\n\nTwee\n"
