"""What buttons do to what is chosen; undo brings back every byte."""

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.ui.editing.rich import shaping
from hope_desktop.ui.editing.rich.edit import RichText

TEXT = "een\n\ntwee {{school}}\n\n{{help}}\n\ndrie\n"


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        ("bullet", "- een\n- twee {{school}}\n\n{{help}}\n\n- drie\n"),
        ("number", "1. een\n2. twee {{school}}\n\n{{help}}\n\n3. drie\n"),
        ("h2", "## een\n\n## twee {{school}}\n\n{{help}}\n\n## drie\n"),
    ],
)
def test_all_that_is_chosen_gets_a_kind_and_loses_it(edit: RichText, kind: str, made: str) -> None:
    edit.load(TEXT)
    edit.selectAll()
    shaping.make(edit, kind)
    assert edit.markdown().replace("\n\n", "\n") == made.replace("\n\n", "\n")
    shaping.make(edit, kind)
    assert edit.markdown() == TEXT
    edit.undo()
    edit.undo()
    assert edit.markdown() == TEXT


def test_bold_of_some_words_and_of_the_word_at_the_cursor(edit: RichText) -> None:
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
def test_what_is_typed_after_next_card_stands_on_that_card(
    edit: RichText, qtbot: QtBot, text: str, made: str
) -> None:
    edit.load(text)
    edit.select(3, 3)
    edit.put("---")
    qtbot.keyClicks(edit, "drie")
    assert edit.markdown() == made
    edit.undo()
    edit.undo()
    assert edit.markdown() == text
