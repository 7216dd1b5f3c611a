"""The panel beside a text that is changed: its page, or what was changed in it.

What was removed from the earlier text and added to it is shown in colour, sign and word.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QStackedWidget, QTextEdit, QWidget

from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.texts.differences import (
    DifferenceKind,
    DifferenceLine,
    differences,
    only_changes,
)
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.rich.document import BOLD, HEADED
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import column, for_reading, hint, holder, row

_SIGNS = {DifferenceKind.REMOVED: "−", DifferenceKind.ADDED: "+", DifferenceKind.SAME: " "}
JUDGE_MS = 500
"""What takes a moment waits until the keys pause."""


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
        for_reading(self.text)
        self.text.setAccessibleName(ui.translate("Differences from the original"))
        self.setLayout(column(self.about, (self.text, 1), margins=(0, GRID, 0, 0)))

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


class SidePanel(QStackedWidget):
    """Shows the page, until it is asked what was changed in a version of the library's text."""

    def __init__(self, preview: DraftPreview, lines_of: Callable[[Any], str], ui: Ui) -> None:
        """`lines_of` gives a text in lines, to lay beside another."""
        super().__init__()
        self._ui, self._lines_of = ui, lines_of
        self._draft: Any = None
        self._original: Any = None
        self.preview = preview
        self.comparing = Comparing(ui)
        self.back = quiet_button(ui.translate("Back to the original"), "rotate-ccw")
        self.addWidget(preview)
        self.addWidget(holder(column(self.comparing, row(self.back, 1))))
        self._pause = QTimer(self, singleShot=True, interval=JUDGE_MS)
        self._pause.timeout.connect(self._compare)

    def show_edition(self, edition: Edition[Any], *, new: bool) -> None:
        """Follow the text as it is kept; one that has no original has nothing to compare."""
        self._original = edition.original
        if new or not edition.is_mine:
            self.turn(comparing=False)

    def turn(self, *, comparing: bool) -> None:
        """To what was changed, or back to the page."""
        self.setCurrentIndex(int(comparing))
        self._compare()

    def follow(self, draft: Any) -> None:
        """Everything here shows what is typed, kept or not."""
        self._draft = draft
        self.preview.show_draft(draft)
        self._pause.start()

    def _compare(self) -> None:
        if self.currentIndex() and self._draft is not None and self._original is not None:
            self.comparing.show_texts(self._lines_of(self._original), self._lines_of(self._draft))
