"""What nobody should type, paste or live through: it is shown, kept, drawn, and nothing is lost."""

import shutil

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from hope_desktop.domain.texts.directives import MAX_CHARACTERS
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.ui.widgets.layouts import TextLabel
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


def test_what_is_pasted_of_it_stays_letters(editor):
    for text in ODD.values():
        editor.edit.load("Begin\n")
        editor.edit.moveCursor(QTextCursor.MoveOperation.End)
        data = QMimeData()
        data.setText(text)
        editor.edit.insertFromMimeData(data)
        if len(text) > MAX_CHARACTERS:
            assert editor.edit.markdown() == "Begin\n"
            assert "te lang" in editor.problems.findChildren(TextLabel)[0].text()
        else:
            words = "".join(c for c in text if c.isalpha())
            assert "".join(c for c in editor.edit.toPlainText() if c.isalpha()).endswith(words[-6:])
        editor.edit.undo()
        assert editor.edit.markdown() == "Begin\n"


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
