"""Letters only, whatever is pasted, and places are counted in letters."""

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui.editing.handout import formatting as marks
from hope_desktop.ui.editing.handout.text_edit import TextEdit, letters_before, units_before


@pytest.fixture
def edit(styled: QApplication, qtbot: QtBot) -> TextEdit:
    made = TextEdit("Tekst")
    qtbot.addWidget(made)
    return made


def test_a_paste_from_a_word_processor_is_its_letters(edit: TextEdit) -> None:
    data = QMimeData()
    data.setHtml("<h1>Kop</h1><img src='file:///etc/passwd'><p>een\u00a0zin</p>")
    data.setText("Kop\neen\u00a0zin")
    edit.insertFromMimeData(data)
    assert edit.toPlainText() == "Kop\neen zin"


@pytest.mark.parametrize(
    ("html", "image", "file", "typed"),
    [
        ("", True, "", ""),
        ("<img src='file:///etc/passwd'>", False, "", ""),
        ("<p>een <b>zin</b></p><img src='x.png'>", True, "", "een zin"),
        ("", False, "/tmp/foto.png", ""),
    ],
)
def test_a_picture_or_file_stays_out_and_that_is_said(
    edit: TextEdit, html: str, image: bool, file: str, typed: str
) -> None:
    data, said = QMimeData(), []
    if html:
        data.setHtml(html)
    if image:
        data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    if file:
        data.setUrls([QUrl.fromLocalFile(file)])
    edit.picture_left_out.connect(lambda: said.append(True))
    assert edit.canInsertFromMimeData(data)
    edit.insertFromMimeData(data)
    assert edit.toPlainText().strip() == typed
    assert bool(said) is not bool(typed)


def test_a_button_is_one_step_of_undo(edit: TextEdit) -> None:
    edit.setPlainText("een\ntwee")
    edit.selectAll()
    edit.apply(marks.bullets)
    assert edit.toPlainText() == "- een\n- twee"
    edit.undo()
    assert edit.toPlainText() == "een\ntwee"


@pytest.mark.parametrize("text", ["gewoon", "één 😀 twee", "😀😀", ""])
def test_places_are_counted_in_letters(edit: TextEdit, text: str) -> None:
    edit.setPlainText(text)
    for at in range(len(text) + 1):
        assert letters_before(text, units_before(text, at)) == at
        edit.select(at, at + 1)
        assert edit.textCursor().selectedText() == text[at : at + 1]


def test_another_text_leaves_the_cursor_where_it_was(edit: TextEdit) -> None:
    edit.setPlainText("een twee drie")
    edit.select(4, 4)
    edit.replace_all("een zes drie")
    assert edit.textCursor().position() == 4
    edit.replace_all("een")
    assert edit.textCursor().position() == 3
