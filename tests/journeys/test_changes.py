"""Changes that a trainer would make in a text, by keys alone and by mouse alone.

`docs/journeys.md` tells how many keys and clicks each takes, counted from the open text.
"""

from difflib import ndiff

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from hope_desktop.domain.terms import HandoutId
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.editing.handout.formatting_bar import ChipBox
from hope_desktop.ui.widgets.destination import to_handout
from tests.journeys.test_stories import told
from tests.journeys.trainer import Trainer

CARDS = "1.4/stellingenkaarten"


def test_a_statement_more_is_numbered_like_its_neighbours(trainer):
    editor = opened(trainer, CARDS)
    if trainer.way == "keys":
        trainer.press("Ctrl+End", "Ctrl+Return")
    else:
        click(trainer, editor, editor.edit.document().lastBlock().text(), end=True)
        trainer.click(editor.toolbar.buttons["card"])
    trainer.type("Ik zeg wat ik vind.")
    told("a statement more", trainer)
    went, came = changed(trainer, editor, CARDS)
    assert went == []
    assert came == ["---", "## Stelling 9", "Ik zeg wat ik vind."]


def test_a_line_fewer(trainer):
    editor = opened(trainer, "4.8/posterkop")
    if trainer.way == "keys":
        trainer.press("Down", "F2", "Down", "Return")
    else:
        click(trainer, editor, "Dit zeggen wij", twice=True)
        trainer.type("2")
        trainer.click(box(editor).yes)
    told("a line fewer", trainer)
    went, came = changed(trainer, editor, "4.8/posterkop")
    assert (went, came) == (["{{lines:3|Dit zeggen wij}}"], ["{{lines:2|Dit zeggen wij}}"])


@pytest.mark.nightly
def test_another_picture(trainer):
    editor = opened(trainer, "C3/posterstrook.picto")
    QApplication.setKeyboardInputInterval(10_000)  # a busy computer types slowly
    if trainer.way == "keys":
        trainer.press("F2", "C", "O", "M", "Return")
    else:
        click(trainer, editor, "Op school kun", twice=True, left=12)
        choice = box(editor).form.editor("what")
        assert isinstance(choice, QComboBox)
        trainer.choose(choice, "computer")
        trainer.click(box(editor).yes)
    told("another picture", trainer)
    went, came = changed(trainer, editor, "C3/posterstrook.picto")
    assert (went, came) == (
        ["{{picture:school|Een school}}"],
        ["{{picture:laptop|Een school}}"],
    )


def test_a_bold_word(trainer):
    editor = opened(trainer, CARDS)
    if trainer.way == "keys":
        trainer.press("Down", "Down", "End", "Left", "Ctrl+B")
    else:
        click(trainer, editor, "leent.")
        trainer.click(editor.toolbar.buttons["bold"])
    told("a bold word", trainer)
    went, came = changed(trainer, editor, CARDS)
    assert went == ["Ik vind het oké als iemand zomaar mijn pen leent."]
    assert came == ["Ik vind het oké als iemand zomaar mijn pen **leent**."]


def opened(trainer: Trainer, handout: str) -> HandoutEditor:
    """A text as it is opened, with the focus in it."""
    trainer.desk.window.pages.go(to_handout(HandoutId(handout)))
    page = trainer.page
    page.handout.change.click()
    QApplication.processEvents()
    assert QApplication.focusWidget() is page.handout_editor.edit
    return page.handout_editor


def click(
    trainer: Trainer,
    editor: HandoutEditor,
    words: str,
    *,
    end: bool = False,
    twice: bool = False,
    left: int = 0,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> None:
    """Click at the begin or the end of words in the text; the wheel brought them into sight."""
    edit = editor.edit
    cursor = edit.document().find(words)
    assert not cursor.isNull(), words
    bar, rect = edit.verticalScrollBar(), edit.cursorRect(cursor)
    if not edit.viewport().rect().contains(rect):
        bar.setValue(bar.value() + rect.top() - edit.viewport().height() // 2)
    cursor.setPosition(cursor.selectionEnd() if end else cursor.selectionStart())
    place = edit.cursorRect(cursor).center() + QPoint(1 - left, 0)
    for times in range(1 + twice):
        act = QTest.mouseDClick if times else QTest.mouseClick
        act(edit.viewport(), button, held, place)
        trainer.actions.append(f"click “{words}”")
    if button == Qt.MouseButton.RightButton:
        edit.customContextMenuRequested.emit(place)
    QApplication.processEvents()


def box(editor: HandoutEditor) -> ChipBox:
    return editor.toolbar.box


def body(trainer: Trainer, handout: str) -> str:
    return trainer.services.library.handout(HandoutId(handout)).body


def changed(trainer: Trainer, editor: HandoutEditor, handout: str) -> tuple[list[str], list[str]]:
    """The lines that went and that came."""
    editor.typing.flush()
    edition = trainer.services.material.handout(HandoutId(handout))
    before = (edition.original or edition.text).body.split("\n")
    lines = [one for one in ndiff(before, edition.text.body.split("\n")) if one[2:].strip()]
    went, came = ([line[2:] for line in lines if line[0] == sign] for sign in "-+")
    return went, came
