"""What is pasted becomes our blocks, and what cannot come is told."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.editing.rich.edit import RichText
from tests.ui.editing.rich.conftest import at, press

WORD = (
    "<html><body><h1>Kop</h1><p class=MsoNormal>een <b>vet</b>&nbsp;<i>woord</i></p>"
    "<p class=MsoListParagraph>·<span>&nbsp;&nbsp; </span>punt</p><ul><li>een</li></ul>"
    "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></body></html>"
)


def _pasted(edit: RichText, data: QMimeData) -> list[str]:
    said: list[str] = []
    edit.left_out.connect(said.append)
    assert edit.canInsertFromMimeData(data)
    edit.insertFromMimeData(data)
    return said


def test_a_page_of_a_word_processor_becomes_our_blocks(edit):
    data = QMimeData()
    data.setHtml(WORD)
    assert _pasted(edit, data) == []
    text = edit.markdown()
    assert "# Kop\n" in text
    assert "een **vet**" in text
    assert "- punt\n" in text
    assert "| a | b |\n|---|---|\n| c | d |" in text


@pytest.mark.parametrize(
    "html",
    [
        "<b>" * 100_000 + "woord",
        "<div><i></div>" * 60_000 + "woord",
        "<b></i>" * 60_000 + "woord",
        "<x:y a='1'>" * 40_000,
        "<TABLE><tr><td>" * 30_000,
        "<ul>" + "<li>woord" * 60_000,
    ],
)
def test_what_nobody_writes_is_refused(edit, html):
    data = QMimeData()
    data.setHtml(html)
    said = _pasted(edit, data)
    assert ("hier niet plakken" in said[0], edit.markdown().strip()) == (True, "")


def test_much_that_somebody_may_write_comes(edit):
    data = QMimeData()
    data.setHtml("<p>een <b>woord</b><img src='x'><br>" * 400 + "<img <img" * 3_000)
    said = _pasted(edit, data)
    assert "eigen bestand" in said[0]
    assert edit.markdown().count("een **woord**") == 400


@pytest.mark.parametrize(
    ("html", "image", "file", "typed"),
    [
        ("", True, "", ""),
        ("<img src='file:///etc/passwd'>", False, "", ""),
        ("<p>een <b>zin</b></p><img src='x.png'>", True, "", "een **zin**"),
        ("", False, "/tmp/foto.png", ""),
    ],
)
def test_a_picture_or_file_stays_out_and_that_is_said(edit, html, image, file, typed):
    data = QMimeData()
    if html:
        data.setHtml(html)
    if image:
        data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    if file:
        data.setUrls([QUrl.fromLocalFile(file)])
    said = _pasted(edit, data)
    assert edit.markdown().strip() == typed
    assert "eigen bestand" in said[0]


def test_two_hundred_pages_are_refused_and_that_is_said(edit):
    data = QMimeData()
    data.setText("Dit is een zin van een lange tekst.\n\n" * 16_000)
    edit.load("Wat er stond\n")
    assert "te lang" in _pasted(edit, data)[0]
    assert edit.markdown() == "Wat er stond\n"


def test_a_page_of_few_words_and_a_million_signs_is_refused_too(edit):
    """A page of a program of the office that holds what nobody sees takes minutes to read."""
    data = QMimeData()
    data.setText("Kort.")
    data.setHtml("<p>Kort." + "<span></span>" * 80_000 + "</p>")
    edit.load("Wat er stond\n")
    assert "te lang" in _pasted(edit, data)[0]
    assert edit.markdown() == "Wat er stond\n"


def test_nothing_that_a_pasted_page_names_is_opened(edit, tmp_path):
    """Its look could stand in a file: then how the words look tells whether that was read."""
    look = tmp_path / "look.css"
    look.write_text("p { font-weight: bold }")
    data = QMimeData()
    named = f"<link rel='stylesheet' type='text/css' href='{look.as_uri()}'>"
    data.setHtml(f"<html><head>{named}</head><body><p>een woord</p></body></html>")
    _pasted(edit, data)
    assert edit.markdown().strip() == "een woord"


def test_plain_lines_become_paragraphs_and_items(edit):
    data = QMimeData()
    data.setText("een\u00a0zin\n• punt\n2) twee")
    _pasted(edit, data)
    assert edit.markdown().strip() == "een zin\n\n- punt\n2. twee"


@pytest.mark.parametrize("html", ["", "<p>een <b>gren\u00adzen</b>&shy;&#8203;blad</p>"])
def test_marks_that_nobody_sees_stay_out(edit, html):
    """A page of the web has them; they are not kept, and the text would be read in anew."""
    data = QMimeData()
    data.setText("\ufeffeen **gren\u00adzen**\u200bblad")
    if html:
        data.setHtml(html)
    _pasted(edit, data)
    assert edit.markdown().strip().replace("\\", "") == "een **grenzen**blad"
    assert "\u00ad" not in edit.toPlainText()


def test_a_thing_is_copied_and_pasted(edit):
    edit.load("Een\n\n{{figure:circles|Ringen}}\n\nTwee\n")
    at(edit, "Een", end=True)
    press(edit, Qt.Key.Key_Down)
    edit.copy()
    at(edit, "Twee", end=True)
    edit.paste()
    assert edit.markdown().count("{{figure:circles|Ringen}}") == 2
    assert QApplication.clipboard().text().strip() == "Tekening: Ringen"


def test_all_that_is_chosen_goes_for_what_is_pasted(edit):
    edit.load("Een\n\n{{help}}\n")
    edit.selectAll()
    data = QMimeData()
    data.setText("Twee")
    edit.insertFromMimeData(data)
    assert edit.markdown().strip() == "Twee"
