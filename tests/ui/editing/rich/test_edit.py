"""A text is changed as it looks, and what is not touched keeps its bytes."""

import pytest
from hypothesis import HealthCheck, given, strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from hope_desktop.ui import theme
from tests.tiers import examples
from tests.ui.editing.rich.conftest import SHIPPED, at, press

BITS = [
    "Een zin", "**vet**", "*schuin*", "# ", "## ", "- ", "- [ ] ", "1. ", "12) ", "| a | b |",
    "|---|---|", "\n", "\n\n", "---", "***", "{{lines:3|Waarom}}", "{{help}}",
    "{{figure:circles|Drie ringen}}", "{{picture:ear|Een oor}}", "{{banner:Let op}}", "{{school}}",
    "{{onbekend}}", "{{head:music}}", "> ",
    "```", "    ", "\t", "\\", "_", "<b>", "&amp;", "\u2028",
    "\u2029", "\ufffc", "\u00a0", "\r\n", "😀", "\u202eab", "שלום", "[a](https://b.nl)", "\x00",
]  # fmt: skip


@pytest.mark.nightly
@given(st.lists(st.sampled_from(BITS) | st.text(max_size=8), max_size=14).map("".join))
@examples(
    150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_text_comes_back(edit, text):
    edit.load(text)
    assert edit.markdown() == text


@pytest.mark.parametrize("name", list(SHIPPED)[::9])
def test_a_letter_changes_its_own_line_alone(edit, name):
    text = SHIPPED[name]
    edit.load(text)
    document = edit.document()
    for share in (0.2, 0.5, 0.8):
        edit.load(text)
        block = document.findBlock(int(document.characterCount() * share))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        edit.setTextCursor(cursor)
        if edit.textCursor().hasSelection():
            continue
        QTest.keyClicks(edit, "x")
        before, after = text.split("\n"), edit.markdown().split("\n")
        assert len(before) == len(after)
        assert sum(a != b for a, b in zip(before, after, strict=True)) == 1
        edit.undo()
        assert edit.markdown() == text


def test_what_is_chosen_goes_when_something_is_typed_and_comes_back(edit):
    text = "Een {{school}} twee\n\n{{help}}\n\ndrie\n"
    edit.load(text)
    edit.selectAll()
    QTest.keyClicks(edit, "x")
    assert edit.markdown().strip() == "x"
    edit.undo()
    assert edit.markdown() == text
    at(edit, "Een")
    QTest.keySequence(edit, "Ctrl+Right")
    QTest.keyClicks(edit, "!")
    assert edit.markdown() == text.replace("{{school}}", "{{school}}!")


def test_signs_that_are_typed_stay_letters(edit):
    edit.load("Een\n")
    at(edit, "Een")
    QTest.keyClicks(edit, "## *2* ")
    text = edit.markdown()
    edit.load(text)
    assert edit.toPlainText() == "## *2* Een"


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, "| " + " | ".join("abcdefghij" * 5) + " |\n" + "|---" * 50 + "|\n",
     "".join("  " * n + "- diep\n" for n in range(12)), "שלום **עולם**\n", "👩‍👩‍👧 en 😀\n",
     "{{onbekend:iets}}\n", "{{lines:x|}}\n", "{{figure:niets}}\n"],
)  # fmt: skip
def test_odd_texts_are_shown_and_stay_what_they_are(edit, text):
    edit.load(text)
    assert edit.markdown() == text
    edit.grab()
    edit.selectAll()
    press(edit, Qt.Key.Key_Delete)
    assert edit.markdown().strip() == ""
    edit.undo()
    assert edit.markdown() == text


def test_the_same_text_changed_elsewhere_leaves_the_cursor(edit):
    edit.load("een twee drie\n")
    at(edit, "twee")
    edit.replace_all("een zes drie\n")
    assert edit.textCursor().position() == 4
    edit.replace_all("een\n")
    assert edit.textCursor().position() == 3


def test_by_night_the_text_is_the_same(edit, styled):
    text = "Dag {{school}}\n\n{{picture:ear|Een oor}}\nLuister\n"
    edit.load(text)
    theme.apply(styled, "dark")
    assert edit.markdown() == text
