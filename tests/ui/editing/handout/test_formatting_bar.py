"""The buttons above a text, and the box in which one thing of it is changed."""

import pytest

from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.editing.rich.chip_box import ChipBox

TABLE = "woord\n\n| Kolom 1 | Kolom 2 |\n|---|---|\n| | |\n| | |"


def _box(editor: HandoutEditor) -> ChipBox:
    return editor.toolbar.box


@pytest.mark.parametrize(
    ("button", "made"),
    [
        ("bold", "**woord**"),
        ("heading", "## woord"),
        ("bullets", "- woord"),
        ("numbers", "1. woord"),
        ("boxes", "- [ ] woord"),
        ("table", TABLE),
        ("lines", "woord\n\n{{lines:3|Waarvoor de lijnen zijn}}"),
        ("scale", "woord\n\n{{scale:fijn|twijfel|niet fijn}}"),
        ("picture", "woord\n\n{{figure:happy|}}"),
        ("card", "woord\n\n---"),
        ("back", "woord\n\n***"),
        ("help", "woord\n\n{{help}}"),
    ],
)
def test_a_button_does(editor: HandoutEditor, button: str, made: str) -> None:
    editor.edit.load("woord")
    editor.edit.select(5, 5)
    editor.toolbar.buttons[button].click()
    if button in {"lines", "scale", "picture"}:
        _box(editor).keep.click()
    assert editor.edit.markdown() == made
    assert editor.toolbar.buttons[button].accessibleName()
    if button in {"bold", "heading", "bullets", "numbers", "boxes"}:
        editor.toolbar.buttons[button].click()
        assert editor.edit.markdown() == "woord"
    editor.edit.undo()


def test_words_have_nothing_to_change(editor: HandoutEditor) -> None:
    editor.edit.load("woord")
    assert not editor.toolbar.buttons["change"].isEnabled()


def test_cards_have_their_own_buttons(editor: HandoutEditor) -> None:
    assert editor.toolbar.buttons["card"].isVisible()
    editor.toolbar.offer(cards=False)
    assert not editor.toolbar.buttons["back"].isVisible()
    assert editor.toolbar.first() is editor.toolbar.buttons["bold"]
