"""What buttons do to what is chosen; undo brings back every byte."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from hope_desktop.ui.editing.rich import shaping
from tests.ui.editing.rich.conftest import at

TEXT = "een\n\ntwee {{school}}\n\n{{help}}\n\ndrie\n"


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        ("bullet", "- een\n- twee {{school}}\n\n{{help}}\n\n- drie\n"),
        ("number", "1. een\n2. twee {{school}}\n\n{{help}}\n\n3. drie\n"),
        ("h2", "## een\n\n## twee {{school}}\n\n{{help}}\n\n## drie\n"),
    ],
)
def test_all_that_is_chosen_gets_a_kind_and_loses_it(edit, kind, made):
    edit.load(TEXT)
    edit.selectAll()
    shaping.make(edit, kind)
    assert edit.markdown().replace("\n\n", "\n") == made.replace("\n\n", "\n")
    shaping.make(edit, kind)
    assert edit.markdown() == TEXT
    edit.undo()
    edit.undo()
    assert edit.markdown() == TEXT


def test_bold_of_some_words_and_of_the_word_at_the_cursor(edit):
    edit.load("een mooi woord\n")
    edit.select(4, 8)
    shaping.bold(edit)
    assert edit.markdown() == "een **mooi** woord\n"
    edit.select(9, 9)
    shaping.bold(edit)
    edit.undo()
    assert edit.markdown() == "een **mooi** woord\n"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("een\n\n---\n\ntwee\n", "een\n\n---\n\ndrie\n\n---\n\ntwee\n"),
        ("een\n", "een\n\n---\n\ndrie\n"),
        ("een\n\ntwee\n", "een\n\n---\n\ndrietwee\n"),
    ],
)
def test_what_is_typed_after_next_card_stands_on_that_card(edit, qtbot, text, made):
    edit.load(text)
    edit.select(3, 3)
    edit.put("---")
    qtbot.keyClicks(edit, "drie")
    assert edit.markdown() == made
    edit.undo()
    edit.undo()
    assert edit.markdown() == text


@pytest.mark.parametrize(
    ("heads", "new"),
    [
        (("## Stelling 1", "## Stelling 2"), "\n\n---\n\n## Stelling 3\n\nx"),
        (("# 7", "# 8"), "\n\n---\n\n# 9\n\nx"),
        (("## Stelling 1", "## Vraag 2"), "\n\n---\n\nx"),
        (("## Kus", "## Knuffel"), "\n\n---\n\nx"),
        (("Een 1", "Een 2"), "\n\n---\n\nx"),
    ],
)
def test_a_new_card_of_a_numbered_set_has_the_next_number(edit, qtbot, heads, new):
    text = "\n\n---\n\n".join(f"{head}\n\nwoorden" for head in heads)
    edit.load(text)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keySequence(edit, "Ctrl+Return")
    qtbot.keyClicks(edit, "x")
    assert edit.markdown() == text + new


def test_a_table_grows_and_shrinks(edit):
    edit.load("| a | b |\n|---|---|\n| c | d |\n")
    at(edit, "c")
    shaping.add_to_table(edit, row=False)
    edit.insertPlainText("x")
    at(edit, "c")
    shaping.add_to_table(edit, row=True)
    edit.insertPlainText("e")
    grown = edit.markdown()
    assert [line.count("|") for line in grown.split("\n")[:4]] == [4, 4, 4, 4]
    assert "| e | | |" in grown.replace("|  |", "| |").replace("|  |", "| |")
    shaping.take_from_table(edit, row=True)
    at(edit, "x")
    shaping.take_from_table(edit, row=False)
    assert edit.markdown().replace(" ", "") == "|a|b|\n|---|---|\n|c|d|\n"
    at(edit, "a")
    shaping.take_from_table(edit, row=True)
    assert "a" in edit.toPlainText()
