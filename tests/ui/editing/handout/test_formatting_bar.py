"""The buttons above a text, and the box in which one thing of it is changed."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton

from hope_desktop.domain.texts.directives import photo_name
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.editing.handout.formatting_bar import ChipBox
from tests import files_of_others as others
from tests.bringing import bring
from tests.tools import in_words
from tests.ui.editing.conftest import CARDS

TABLE = "woord\n\n| Kolom 1 | Kolom 2 |\n|---|---|\n| | |\n| | |"


def _box(editor: HandoutEditor) -> ChipBox:
    return editor.toolbar.box


@pytest.mark.nightly
def test_a_button_does(editor):
    for button, made in [
        ("bold", "**woord**"),
        ("heading", "## woord"),
        ("bullets", "- woord"),
        ("numbers", "1. woord"),
        ("boxes", "- [ ] woord"),
        ("table", TABLE),
        ("lines", "woord\n\n{{lines:3|Waarvoor de lijnen zijn}}"),
        ("picture", "woord\n\n{{figure:happy|}}"),
        ("card", "woord\n\n---"),
        ("back", "woord\n\n***"),
        ("help", "woord\n\n{{help}}"),
    ]:
        editor.edit.load("woord")
        editor.edit.select(5, 5)
        editor.toolbar.by_name[button].trigger()
        if button in {"lines", "picture"}:
            _box(editor).yes.click()
        assert editor.edit.markdown() == made
        if button in {"bold", "heading", "bullets", "numbers", "boxes"}:
            editor.toolbar.by_name[button].trigger()
            assert editor.edit.markdown() == "woord"
        editor.edit.undo()


def test_every_button_has_a_word(editor):
    buttons = [one for one in editor.toolbar.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) == 5
    assert all(one.text() for one in buttons)


@pytest.mark.nightly
def test_cards_have_their_own_buttons(editor):
    assert editor.toolbar.buttons["card"].text() == "Volgende kaart"
    editor.toolbar.offer(cards=False, beside=False)
    assert editor.toolbar.buttons["card"].text() == "Volgende bladzijde"
    assert not editor.toolbar.by_name["back"].isVisible()


@pytest.mark.nightly
def test_what_a_workshop_fills_in_is_chosen_from_a_list(editor):
    editor.edit.load("Dag , tot dan")
    editor.edit.select(4, 4)
    cursor = editor.edit.textCursor()
    cursor.setPosition(4)
    editor.edit.setTextCursor(cursor)
    in_words.button(editor.toolbar, "Invoegen").menu().aboutToShow.emit()
    offered = {one.text(): one for one in editor.toolbar.fields.actions()}
    offered |= {one.text(): one for one in editor.toolbar.sometimes.actions()}
    assert {"School", "Datum", "☐ vakje om aan te kruisen"} <= offered.keys()
    assert not [words for words in offered if "{{" in words]
    assert all(any(letter.isalnum() for letter in words) for words in offered)
    offered["School"].trigger()
    assert editor.edit.markdown() == "Dag {{school}}, tot dan"
    editor.edit.undo()
    assert editor.edit.markdown() == "Dag , tot dan"
    editor.toolbar.by_name["line"].trigger()
    editor.toolbar.box.form.fill({"what": "kindertelefoon"})
    editor.toolbar.box.yes.click()
    assert editor.edit.markdown() == "Dag {{helpline:kindertelefoon}}, tot dan"


@pytest.mark.nightly
def test_in_a_version_with_pictures_they_stand_beside_words(editor):
    editor.edit.load("1. een\n2. twee\n")
    editor.edit.setTextCursor(editor.edit.document().find("twee"))
    for names in ("ear", "phone"):
        editor.toolbar.offer(cards=False, beside=True)
        editor.toolbar.by_name["picture"].trigger()
        editor.toolbar.box.form.fill({"what": names, "said": "Kijk"})
        editor.toolbar.box.yes.click()
        assert editor.edit.markdown() == f"1. een\n{{{{picture:{names}|Kijk}}}}\n2. twee\n"


@pytest.mark.nightly
def test_a_photograph_among_her_files_is_put_into_a_text(editor, services):
    piece = bring(services, "Ons plein.jpg", others.photo(400, 300))
    bring(services, "Dagboek.jpg", others.photo(300, 300), only_me=True)
    editor.edit.load("woord")
    editor.edit.select(5, 5)
    editor.toolbar.by_name["picture"].trigger()
    choice = _box(editor).form.editor("what")
    assert choice.itemText(0) == "Ons plein", "before those of the program"
    assert choice.findText("Dagboek") < 0
    choice.setCurrentIndex(0)
    _box(editor).yes.click()
    name = photo_name(services.materials.get(piece).sha256)
    assert editor.edit.markdown() == f"woord\n\n{{{{figure:{name}|Ons plein}}}}"
    handout = replace(services.library.handout(CARDS), body=editor.edit.markdown())
    (shown,) = services.printing.draft_document(handout).photos
    assert (shown.width, shown.height) == (400, 300)
    services.materials.remove(piece)
    editor.edit.select(8, 8)
    editor.edit.open_chip()
    _box(editor).form.editor("said").setText("Het plein")
    _box(editor).yes.click()
    assert editor.edit.markdown() == f"woord\n\n{{{{figure:{name}|Het plein}}}}", "gone, and kept"
