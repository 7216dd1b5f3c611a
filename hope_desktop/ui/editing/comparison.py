"""My version beside the original: what was removed and added, in colour, sign and word."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from hope_desktop.domain.texts.differences import (
    DifferenceKind,
    DifferenceLine,
    differences,
    only_changes,
)
from hope_desktop.ui.editing.rich.document import BOLD, HEADED
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.texts import hint

_SIGNS = {DifferenceKind.REMOVED: "−", DifferenceKind.ADDED: "+", DifferenceKind.SAME: " "}


class Comparing(QWidget):
    """Read only; plain text only."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._shown: tuple[str, str] | None = None
        self._looks = {
            BOLD: f" ({ui.translate('bold')})",
            HEADED: f"({ui.translate('heading')}) ",
        }
        self.about = hint(
            ui.translate("− stands before what the original says, + before what you made of it.")
        )
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAcceptRichText(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(ui.translate("Differences from the original"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, GRID, 0, 0)
        whole.addWidget(self.about)
        whole.addWidget(self.text, 1)

    def show_texts(self, original: str, mine: str) -> None:
        """Compare two texts."""
        if (original, mine) == self._shown:
            return
        self._shown = (original, mine)
        self.text.clear()
        lines = differences(original, mine)
        cursor = self.text.textCursor()
        if all(line.kind is DifferenceKind.SAME for line in lines):
            cursor.insertText(self._ui.translate("The text is the same as the original."))
            return
        for line in only_changes(lines):
            self._write(cursor, line)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, cursor: QTextCursor, line: DifferenceLine | None) -> None:
        if line is None:
            cursor.insertText("…\n", QTextCharFormat())
            return
        cursor.insertText(f"{_SIGNS[line.kind]} ", _look(line.kind, whole=False))
        for kind, text in line.pieces:
            is_same, said = kind is DifferenceKind.SAME, text
            for letter, words in self._looks.items():
                said = said.replace(letter, "" if is_same else words)
            cursor.insertText(said, _look(kind, whole=not is_same))
        cursor.insertText("\n", QTextCharFormat())


def _look(kind: DifferenceKind, *, whole: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    if kind is DifferenceKind.SAME:
        return look
    tone = tones().serious if kind is DifferenceKind.REMOVED else tones().good
    look.setForeground(QColor(tone))
    look.setFontWeight(700)
    if whole:
        look.setFontStrikeOut(kind is DifferenceKind.REMOVED)
        look.setFontUnderline(kind is DifferenceKind.ADDED)
    return look
