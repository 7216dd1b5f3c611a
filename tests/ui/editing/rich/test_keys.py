"""Keys over things, in tables and in lists."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.ui.editing.rich.edit import RichText
from tests.ui.editing.rich.conftest import at, press

TABLE = "Vooraf\n\n| Wie | Wat |\n|:---|---|\n| Robin  | iets |\n| Kim | niets |\n\nDaarna\n"


@pytest.mark.parametrize(
    "thing",
    ["{{lines:3|Waarom}}", "{{scale:a|b}}", "{{help}}", "{{figure:circles|Ringen}}", "---"],
)
def test_a_thing_is_chosen_taken_away_and_brought_back_as_one(edit: RichText, thing: str) -> None:
    text = f"Een\n\n{thing}\n\nTwee\n"
    edit.load(text)
    at(edit, "Twee")
    press(edit, Qt.Key.Key_Backspace)
    assert edit.markdown() == text
    assert edit.chosen() == thing
    press(edit, Qt.Key.Key_Delete)
    assert edit.markdown() == "Een\n\nTwee\n"
    edit.undo()
    assert edit.markdown() == text


def test_what_is_typed_on_a_thing_comes_below_it(edit: RichText) -> None:
    edit.load("Een\n\n{{help}}\n\nTwee\n")
    at(edit, "Een", end=True)
    press(edit, Qt.Key.Key_Down)
    assert edit.chosen() == "{{help}}"
    QTest.keyClicks(edit, "Erbij")
    assert edit.markdown() == "Een\n\n{{help}}\n\nErbij\n\nTwee\n"


def test_a_field_in_a_sentence_is_stepped_over_and_taken_whole(edit: RichText) -> None:
    edit.load("Dag {{school}}, hallo.\n")
    at(edit, ", hallo")
    QTest.keyClicks(edit, "!")
    assert edit.markdown() == "Dag {{school}}!, hallo.\n"
    press(edit, Qt.Key.Key_Left, Qt.Key.Key_Backspace)
    assert edit.markdown() == "Dag !, hallo.\n"


def test_tab_goes_through_a_table_and_makes_a_row(edit: RichText) -> None:
    edit.load(TABLE)
    at(edit, "niets", end=True)
    press(edit, Qt.Key.Key_Tab)
    QTest.keyClicks(edit, "Sam")
    press(edit, Qt.Key.Key_Tab)
    QTest.keyClicks(edit, "alles")
    assert edit.markdown() == TABLE.replace("| niets |\n", "| niets |\n| Sam | alles |\n")
    for _step in range(4):
        edit.undo()
    assert edit.markdown() == TABLE


def test_enter_makes_the_next_item_and_ends_a_list(edit: RichText) -> None:
    edit.load("1. een\n2. twee\n")
    at(edit, "een", end=True)
    press(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "erbij")
    assert edit.markdown() == "1. een\n2. erbij\n3. twee\n"
    at(edit, "twee", end=True)
    press(edit, Qt.Key.Key_Return, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "Klaar")
    assert edit.markdown() == "1. een\n2. erbij\n3. twee\n\nKlaar\n"
