"""Pieces as they look, and a text in words alone."""

from PySide6.QtGui import QTextBlockFormat

from hope_desktop.i18n.catalogue import translator
from hope_desktop.ui.editing.rich.chips import ChipWords
from hope_desktop.ui.editing.rich.document import BOLD, HEADED, in_plain_words, kind_of_block

TEXT = (
    "# Kop\n\nEen **woord** aan {{school}}\n\n- [ ] vakje\n- [x] gedaan\n2. twee\n\n---\n\n"
    "| a | b |\n|---|---|\n| c | d |\n"
)


def test_each_kind_looks_like_what_it_is(edit):
    edit.load(TEXT)
    block, kinds = edit.document().begin(), []
    while block.isValid():
        kinds.append(kind_of_block(block))
        if kinds[-1] == "box":
            assert block.blockFormat().marker() == QTextBlockFormat.MarkerType.Unchecked
        block = block.next()
    assert kinds[:6] == ["h1", "p", "box", "done", "number", "card"]
    assert edit.document().find("woord").charFormat().fontWeight() > 400


def test_a_text_in_words_alone():
    words = ChipWords(translator("nl"), {}, cards=True)
    assert in_plain_words(TEXT, words).split("\n") == [
        f"{HEADED}Kop", f"Een woord{BOLD} aan School", "☐ vakje", "☑ gedaan", "2. twee",
        "Volgende kaart", "a | b", "c | d",
    ]  # fmt: skip
