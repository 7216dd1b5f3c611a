"""A sentence that was changed is shown in its sister versions, and taken over there by one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.errors import PartLost
from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.texts.lines import lines_of, with_line
from hope_desktop.ui.widgets.destination import Destination

SHEET, EASY = HandoutId("3.11/blad"), HandoutId("3.11/blad.po")
OLD, NEW = "iemand thuis of in de familie", "iemand thuis of van de familie"


@pytest.fixture
def sheet(desk, services):
    """A sheet in its editor; another version of it has a sentence of it too."""
    assert OLD in lines_of(services.library.handout(EASY))
    desk.window.show()
    desk.window.pages.go(Destination("modules", handout=SHEET, editing=True))
    QApplication.processEvents()
    return desk.window.pages.current_page().views.handout_editor


def change(editor, old, new):
    at = editor.edit.markdown().index(old)
    editor.edit.select(at, at + len(old))
    QTest.keyClicks(editor.edit, new)
    editor.typing.flush()
    editor.judge()


def test_nothing_is_said_while_the_versions_agree(sheet):
    sheet.judge()
    assert not sheet.sisters.isVisible()


def test_one_key_changes_it_there_too_and_undo_takes_it_back(sheet, services, desk, qtbot):
    change(sheet, OLD, NEW)
    assert sheet.sisters.isVisible()
    assert "“Basisschool”" in sheet.sisters.said.text()
    assert OLD in sheet.sisters.said.toolTip()
    QTest.keyClick(sheet.edit, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: NEW in lines_of(services.library.handout(EASY)))
    assert OLD not in lines_of(services.library.handout(EASY))
    assert not sheet.sisters.isVisible()
    desk.window.commands["undo"].trigger()
    assert OLD in lines_of(services.library.handout(EASY))
    assert NEW in lines_of(services.library.handout(SHEET)), "what she typed stays"


def test_of_a_title_it_says_so(sheet, services):
    title = services.library.handout(SHEET).title
    assert services.library.handout(EASY).title == title
    sheet.facts.changed.emit("title", f"{title} samen")
    sheet.typing.flush()
    sheet.judge()
    assert sheet.sisters.said.text() == "“Met plaatjes” en “Basisschool” hebben nog de oude titel."


def test_it_is_said_again_when_the_text_is_opened_another_day(sheet, desk):
    change(sheet, OLD, NEW)
    desk.window.pages.go(Destination("modules", handout=EASY, editing=True))
    sheet.judge()
    assert not sheet.sisters.isVisible(), "here nothing was changed"
    desk.window.pages.go(Destination("modules", handout=SHEET, editing=True))
    sheet.judge()
    assert sheet.sisters.isVisible()


def test_a_sentence_put_back_is_no_change(sheet):
    change(sheet, OLD, NEW)
    change(sheet, NEW, OLD)
    assert not sheet.sisters.isVisible()


def test_what_is_refused_there_changes_nothing_anywhere(services):
    """A version that would lose what protects somebody keeps its sentence, and she is told."""
    poster, easy = HandoutId("O1/afsprakenposter"), HandoutId("O1/afsprakenposter.basis")
    shared = set(lines_of(services.library.handout(poster)))
    before = services.library.handout(easy)
    line = next(o for o in lines_of(before) if o in shared and "[helper]" in o)
    text = services.library.handout(poster)
    with pytest.raises(PartLost):  # the same words, without who helps
        services.rewordings.bring_along(text, with_line(text, line, "Er is hulp."))
    assert services.library.handout(easy) == before
