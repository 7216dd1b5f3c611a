"""What nobody should type, paste or live through: it is shown, kept, drawn, and nothing is lost."""

import shutil
from dataclasses import replace
from time import thread_time

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from hope_desktop.domain.texts.directives import MAX_CHARACTERS
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.widgets.texts import TextLabel
from tests.bringing import rewrite
from tests.ui.editing.conftest import CARDS

pytestmark = pytest.mark.nightly


ODD = {
    "letters without a space": "a" * 100_000,
    "a table of 50 columns": "| " + " | ".join(f"k{n}" for n in range(50)) + " |\n"
    + "|---" * 50 + "|\n" + "| x " * 50 + "|\n",
    "nested lists of 12": "".join("  " * n + f"- diep {n}\n" for n in range(12)),
    "right to left": "# שלום\n\nمرحبا **بكم** في المدرسة\n",
    "emoji": "- 👩‍👩‍👧 en 😀\n- 🏳️‍🌈 **🎉**\n",
    "a token nobody knows": "Dag {{wie}}\n\n{{onbekend:iets|anders}}\n\n{{lines:veel|x}}\n",
    "quotes and code": "> een\n>\n> twee\n\n```\ncode\n```\n",
}  # fmt: skip


def _body(services: Services) -> str:
    return services.library.handout(CARDS).body


def _paste(editor: HandoutEditor, text: str) -> float:
    """The seconds of processor time that it takes."""
    data = QMimeData()
    data.setText(text)
    begun = thread_time()
    editor.edit.insertFromMimeData(data)
    return thread_time() - begun


def test_an_odd_text_is_shown_changed_and_kept(editor, services, operations):
    signs = ("**", "|--", "> ", "```", "lines:")  # a token that nobody knows is printed as it is
    for text in ODD.values():
        kept = replace(services.library.handout(CARDS), body=f"{text.rstrip()}\n\nLaatste\n")
        services.material.keep_handout(kept)
        editor.open(CARDS)
        assert editor.edit.markdown() == _body(services)
        signs = (
            "**",
            "|--",
            "> ",
            "```",
            "lines:",
        )  # a token that nobody knows is printed as it is
        assert not [sign for sign in signs if sign in editor.edit.toPlainText()]
        before = _body(services)
        editor.edit.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(editor.edit, "x")
        operations.save_typed()
        assert _body(services) == before.replace("Laatste", "Laatstex")
        editor.edit.grab()


def test_what_is_pasted_of_it_stays_letters(editor):
    for text in ODD.values():
        editor.edit.load("Begin\n")
        editor.edit.moveCursor(QTextCursor.MoveOperation.End)
        took = _paste(editor, text)
        assert took < 2.0
        if len(text) > MAX_CHARACTERS:
            assert editor.edit.markdown() == "Begin\n"
            assert "te lang" in editor.problems.findChildren(TextLabel)[0].text()
        else:
            words = "".join(c for c in text if c.isalpha())
            assert "".join(c for c in editor.edit.toPlainText() if c.isalpha()).endswith(words[-6:])
        editor.edit.undo()
        assert editor.edit.markdown() == "Begin\n"


def test_pages_pasted_one_after_the_other_never_stall(editor):
    page = "Dit is een zin van een lange tekst, met **iets** erin.\n\n" * 60
    editor.edit.load("Begin\n")
    editor.edit.moveCursor(QTextCursor.MoveOperation.End)
    took = [_paste(editor, page) for _time in range(6)]
    assert max(took) < 1.0  # benchmarks measure it on a machine that does nothing else
    assert _paste(editor, page * 200) < 0.2
    assert editor.edit.markdown().startswith("Begin")


def test_an_undo_from_elsewhere_while_it_is_open(editor, services, desk):
    before = _body(services)
    rewrite(services, CARDS, body="Elders\n")
    editor.open(CARDS)
    assert editor.edit.markdown() == "Elders\n"
    services.material.back_to_original(CARDS)
    editor.open(CARDS)
    assert editor.edit.markdown() == before


def test_a_crash_between_two_letters_loses_one_letter(editor, services, tmp_path, operations):
    QTest.keyClicks(editor.edit, "Een")
    operations.save_typed()
    QTest.keyClick(editor.edit, Qt.Key.Key_T)
    shutil.copytree(tmp_path / "data", tmp_path / "after")  # the disk as a power cut leaves it
    again, _findings = open_services(data_folder(tmp_path / "after"))
    try:
        assert "## EenStelling 1\n" in again.library.handout(CARDS).body
    finally:
        again.close()
