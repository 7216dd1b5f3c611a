"""The editor of a text by itself, and every text of the starter library."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.ui.editing.rich.edit import RichText
from tests.tools.shared_ui import made_ui

LIBRARY = Path(__file__).resolve().parents[4] / "resources" / "library"
FIELDS = re.compile(r"\A\+\+\+\n.*?^\+\+\+\n", re.DOTALL | re.MULTILINE)
SHIPPED = {
    str(path.relative_to(LIBRARY)): FIELDS.sub("", path.read_bytes().decode())
    for path in sorted(LIBRARY.rglob("*.md"))
    if path.name != "CHANGELOG.md"
}


@pytest.fixture
def edit(styled, qtbot) -> RichText:
    made = RichText("Tekst", made_ui("nl"))
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    made.setFocus()
    return made


def at(edit: RichText, words: str, *, end: bool = False) -> None:
    cursor = edit.document().find(words)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionEnd() if end else cursor.selectionStart())
    edit.setTextCursor(cursor)


def press(edit: RichText, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(edit, key)
