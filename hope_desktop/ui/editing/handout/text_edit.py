"""Where a text is typed: plain letters, whatever is pasted, with the marks one button away."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextDocumentFragment
from PySide6.QtWidgets import QPlainTextEdit

from hope_desktop.ui.editing.handout.formatting import Edit
from hope_desktop.ui.theme import GRID

_SMALLEST = 30
"""Letters on a line that are always in sight."""


class TextEdit(QPlainTextEdit):
    """Undo inside the text is its own; what was saved is undone by the window.

    Signals:
        picture_left_out: What was pasted or dropped is a picture or a file; a text has only words.
    """

    picture_left_out = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _SMALLEST + 4 * GRID)
        self.document().setDocumentMargin(GRID + 4)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A picture too: it is not taken, and that has to be said."""
        return super().canInsertFromMimeData(source) or source.hasImage() or source.hasHtml()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only the letters of what is pasted: no fonts, no pictures, nothing that is loaded."""
        is_file = source.hasUrls() and all(url.isLocalFile() for url in source.urls())
        text = "" if is_file else source.text()
        if not text and source.hasHtml():
            text = QTextDocumentFragment.fromHtml(source.html()).toPlainText()
        text = text.replace("\u00a0", " ").replace("\ufffc", "")
        if text.strip():
            self.insertPlainText(text)
        elif is_file or source.hasImage() or source.hasHtml():
            self.picture_left_out.emit()

    def apply(self, do: Callable[[str, int, int], Edit]) -> None:
        """Let a function of `marks` change the text; one step of undo."""
        cursor, text = self.textCursor(), self.toPlainText()
        start, end = (
            letters_before(text, at) for at in (cursor.selectionStart(), cursor.selectionEnd())
        )
        edit = do(text, start, end)
        cursor.beginEditBlock()
        cursor.setPosition(units_before(text, edit.start))
        cursor.setPosition(units_before(text, edit.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(edit.text)
        cursor.endEditBlock()
        self.select(edit.select_from, edit.select_to)
        self.setFocus()

    @Slot(int, int)
    def select(self, start: int, end: int) -> None:
        """Choose a place in the text, counted in letters, and bring it into sight."""
        cursor, text = self.textCursor(), self.toPlainText()
        cursor.setPosition(units_before(text, start))
        cursor.setPosition(units_before(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_all(self, text: str) -> None:
        """Show another text; the cursor stays about where it was."""
        at = letters_before(self.toPlainText(), self.textCursor().position())
        self.setPlainText(text)
        self.select(at, at)


def units_before(text: str, letters: int) -> int:
    """Qt counts some letters, such as pictures, as two."""
    before = text[:letters]
    return len(before) if before.isascii() else len(before.encode("utf-16-le")) // 2


def letters_before(text: str, units: int) -> int:
    """The other way round."""
    if text.isascii():
        return min(units, len(text))
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))
