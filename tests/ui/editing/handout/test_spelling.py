"""Wrong words are underlined, mended from the menu, or called right."""

import pytest
from PySide6.QtGui import QTextCharFormat, QTextDocument

from hope_desktop.services.opening import Services
from hope_desktop.services.spelling import Dictionary
from tests.ui.editing.conftest import CARDS


def _underlined(document: QTextDocument) -> list[str]:
    found, block = [], document.begin()
    while block.isValid():
        for part in block.layout().formats():
            if part.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline:
                letters = block.text().encode("utf-16-le")
                marked = letters[part.start * 2 : (part.start + part.length) * 2]
                found.append(marked.decode("utf-16-le"))
        block = block.next()
    return found


def _ready(services: Services) -> None:
    services.spelling.dictionary = Dictionary()


@pytest.mark.nightly
def test_a_wrong_word_is_underlined_mended_and_learnt(editor, services, desk):
    _ready(services)
    editor.edit.replace_all("😀 Dit is een onderwijsmiddlen.\n\nEn een flierp.")
    assert _underlined(editor.edit.document()) == ["onderwijsmiddlen", "flierp"]
    at = editor.edit.markdown().index("middlen") + 1
    menu = editor.spelling.menu(at)
    choices = {action.text(): action for action in menu.actions()}
    choices["onderwijsmiddelen"].trigger()
    assert editor.edit.markdown().startswith("😀 Dit is een onderwijsmiddelen.")
    at = editor.edit.markdown().index("flierp") + 3
    other = {action.text(): action for action in editor.spelling.menu(at).actions()}
    other["flierp toevoegen aan mijn woorden"].trigger()
    assert _underlined(editor.edit.document()) == []
    desk.window.commands["undo"].trigger()
    assert _underlined(editor.edit.document()) == ["flierp"]


@pytest.mark.nightly
def test_underlining_is_no_typing(editor, services):
    _ready(services)
    editor.spelling.lines.rehighlight()
    assert not editor.typing.is_pending()
    assert not services.material.handout(CARDS).is_mine


def test_a_right_word_has_the_usual_menu(editor, services):
    _ready(services)
    editor.edit.replace_all("Gewoon een zin")
    assert editor.spelling.word_at(2) is None
    assert all("toevoegen" not in action.text() for action in editor.spelling.menu(2).actions())


@pytest.mark.nightly
def test_another_language_is_not_judged(editor, services):
    _ready(services)
    editor.edit.replace_all("This is English")
    assert _underlined(editor.edit.document())
    editor.spelling.check("en")
    assert _underlined(editor.edit.document()) == []


def test_without_a_dictionary_a_sentence_says_so(editor):
    editor._on_no_dictionary()
    assert editor.problems.isVisible()


def test_the_words_of_a_thing_are_not_checked(editor, services):
    _ready(services)
    editor.edit.replace_all("{{lines:3|Een flierp}}\n\nNog een flierp")
    assert _underlined(editor.edit.document()) == ["flierp"]


@pytest.mark.nightly
def test_it_is_read_when_nobody_types_for_a_moment(editor, services, qtbot):
    editor.edit.insertPlainText("flierp ")
    assert services.spelling.dictionary is None
    qtbot.waitUntil(lambda: "flierp" in _underlined(editor.edit.document()))
