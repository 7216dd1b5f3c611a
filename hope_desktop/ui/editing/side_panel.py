"""The panel beside a text that is edited: its page, the check, and the earlier text.

What was removed from the earlier text and added to it is shown in colour, sign and word.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTabWidget, QTextEdit, QWidget

from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.texts.differences import (
    DifferenceKind,
    DifferenceLine,
    differences,
    only_changes,
)
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.rich.document import BOLD, HEADED
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, column, holder, row
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


JUDGE_MS = 500


class SidePanel(QTabWidget):
    """Tabs; those that a text does not need are left out."""

    def __init__(self, preview: DraftPreview, hints: QWidget, check: str, ui: Ui) -> None:
        """`check` is what the tab of the `hints` is called."""
        super().__init__()
        self._ui, self._check = ui, check
        self._draft: Any = None
        self._original: Any = None
        self.setDocumentMode(True)
        for part in (self, self.tabBar()):
            part.setAccessibleName(ui.translate("What becomes of the text"))
        self.preview = preview
        self.comparing = Comparing(ui)
        self.back = quiet_button(ui.translate("Back to the original"), "rotate-ccw")
        self._comparison = holder(column(self.comparing, row(self.back, 1)))
        self.addTab(preview, ui.translate("Preview"))
        self.addTab(Scroll(hints), check)
        self._judging = QTimer(self, singleShot=True, interval=JUDGE_MS)
        self._judging.timeout.connect(self.judge)
        self.currentChanged.connect(self._refresh)

    def show_edition(self, edition: Edition[Any], *, new: bool) -> None:  # noqa: ARG002
        """Offer what a text has: a comparison for a version of the library's."""
        self._original = edition.original
        self.offer(self._comparison, _("Compare"), there=edition.is_mine)

    def follow(self, draft: Any) -> None:
        """Everything here shows what is typed, kept or not."""
        self._draft = draft
        self._refresh()

    def offer(self, part: QWidget, name: str, *, there: bool) -> None:
        """A tab that some texts have."""
        at = self.indexOf(part)
        if there and at < 0:
            self.addTab(part, self._ui.translate(name))
        elif not there and at >= 0:
            self.removeTab(at)

    def lines_of(self, text: Any) -> str:
        """A text in lines, to lay beside another."""
        raise NotImplementedError

    def checked(self, draft: Any) -> int:
        """Show what stands out in a text, and say how much that is."""
        raise NotImplementedError

    def _refresh(self) -> None:
        if self._draft is not None:
            self.preview.show_draft(self._draft)
            self._judging.start()

    def judge(self) -> None:
        """What takes a moment waits until the keys pause."""
        draft = self._draft
        if draft is None:
            return
        if self._original is not None and self.currentWidget() is self._comparison:
            self.comparing.show_texts(self.lines_of(self._original), self.lines_of(draft))
        count = self.checked(draft)
        self.setTabText(1, f"{self._check} ({count})" if count else self._check)
