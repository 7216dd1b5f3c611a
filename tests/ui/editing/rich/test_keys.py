"""Keys over things, in tables and in lists."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from hope_desktop.dialect.source import pieces_of
from tests.ui.editing.rich.conftest import at, press

TABLE = "Vooraf\n\n| Wie | Wat |\n|:---|---|\n| Robin  | iets |\n| Kim | niets |\n\nDaarna\n"


@pytest.mark.parametrize(
    "thing",
    ["{{lines:3|Waarom}}", "{{help}}", "{{figure:circles|Ringen}}", "---"],
)
def test_a_thing_is_chosen_taken_away_and_brought_back_as_one(edit, thing):
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


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier]
)
def test_what_is_typed_on_a_thing_comes_below_it(edit, held):
    edit.load("Een\n\n{{help}}\n\nTwee\n")
    at(edit, "Een", end=True)
    press(edit, Qt.Key.Key_Down)
    assert edit.chosen() == "{{help}}"
    QTest.keyClick(edit, "E", held)
    QTest.keyClicks(edit, "rbij")
    assert edit.markdown() == "Een\n\n{{help}}\n\nErbij\n\nTwee\n"


@pytest.mark.parametrize("way", ["space", "accent", "paste"])
def test_nothing_that_is_written_takes_the_place_of_a_thing(edit, way):
    edit.load("Een\n\n{{help}}\n\nTwee\n")
    at(edit, "Een", end=True)
    press(edit, Qt.Key.Key_Down)
    if way == "space":
        press(edit, Qt.Key.Key_Space)
    elif way == "accent":
        event = QInputMethodEvent()
        event.setCommitString("é")
        QApplication.sendEvent(edit, event)
    else:
        QApplication.clipboard().setText("Erbij")
        edit.paste()
    assert "{{help}}" in edit.markdown()


def test_a_field_in_a_sentence_is_stepped_over_and_taken_whole(edit):
    edit.load("Dag {{school}}, hallo.\n")
    at(edit, ", hallo")
    QTest.keyClicks(edit, "!")
    assert edit.markdown() == "Dag {{school}}!, hallo.\n"
    press(edit, Qt.Key.Key_Left, Qt.Key.Key_Backspace)
    assert edit.markdown() == "Dag !, hallo.\n"


def test_tab_goes_through_a_table_and_makes_a_row(edit):
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


def test_enter_makes_the_next_item_and_ends_a_list(edit):
    edit.load("1. een\n2. twee\n")
    at(edit, "een", end=True)
    press(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "erbij")
    assert edit.markdown() == "1. een\n2. erbij\n3. twee\n"
    at(edit, "twee", end=True)
    press(edit, Qt.Key.Key_Return, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "Klaar")
    assert edit.markdown() == "1. een\n2. erbij\n3. twee\n\nKlaar\n"


@pytest.mark.parametrize("sign", ["- ", "1. ", "- [ ] "])
def test_tab_moves_items_with_what_stands_in_them(edit, sign):
    edge = " " * (3 if sign == "1. " else 2)
    edit.load("".join(f"{sign}{one}\n" for one in ("een", "twee", "drie")))
    at(edit, "drie")
    press(edit, Qt.Key.Key_Tab)
    at(edit, "twee")
    press(edit, Qt.Key.Key_Tab)
    deep = edit.markdown()
    assert deep == f"{sign}een\n{edge}{sign}twee\n{2 * edge}{sign}drie\n"
    edit.load(deep)
    assert edit.markdown() == deep
    at(edit, "twee")
    press(edit, Qt.Key.Key_Backtab)
    assert [one.depth for one in pieces_of(edit.markdown())[0]] == [0, 0, 1]
    edit.undo()
    assert edit.markdown() == deep


def test_tab_that_can_move_nothing_leaves_the_text(edit):
    edit.load("- een\n")
    assert edit.hasFocus()
    press(edit, Qt.Key.Key_Tab)
    assert edit.markdown() == "- een\n"


def test_enter_in_an_empty_item_goes_one_out(edit):
    edit.load("- een\n  - twee\n")
    at(edit, "twee", end=True)
    press(edit, Qt.Key.Key_Return, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "drie")
    assert edit.markdown() == "- een\n  - twee\n- drie\n"


@pytest.mark.parametrize(
    "keys",
    [
        [Qt.Key.Key_Backspace],
        [Qt.Key.Key_Left, Qt.Key.Key_Delete],
        [Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace],
    ],
)
def test_the_last_of_what_protects_stays_and_that_is_said_there(edit, monkeypatch, keys):
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, words, *_more: said.append(words))
    text = "Bel {{helper}}\n\n{{banner:Of {{helpline:113}} nu}}\n\nDag {{school}}\n"
    edit.load(text)
    edit.protected = frozenset({"{{helper}}", "{{helpline:113}}"})
    edit.lost_words = lambda lost: f"Blijft: {sorted(lost)}"
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    press(edit, *keys)
    assert (edit.markdown(), said) == (text, ["Blijft: ['{{helper}}']"])
    edit.selectAll()
    QTest.keyClicks(edit, "x")
    assert edit.markdown() == text
    at(edit, "Dag ", end=True)
    press(edit, Qt.Key.Key_Delete)
    assert "{{school}}" not in edit.markdown()
    edit.cut()
    edit.load("Bel {{helper}} of {{helper}}\n")
    edit.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    press(edit, Qt.Key.Key_Backspace)
    assert edit.markdown().count("{{helper}}") == 1


def test_what_is_cut_is_on_the_clipboard_though_its_key_is_a_letter(edit):
    """As on a Mac, where the key comes with its letter."""
    QApplication.clipboard().clear()
    edit.load("Een twee\n")
    edit.select(0, 4)
    QTest.keySequence(edit, "Ctrl+X")
    assert edit.markdown() == "twee\n"
    assert QApplication.clipboard().text() == "Een "
    edit.paste()
    assert edit.markdown() == "Een twee\n"
