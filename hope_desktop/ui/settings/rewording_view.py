"""One rewording: how the line reads now and how it would read."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QSizeF, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from hope_desktop.i18n.labels import roles_text
from hope_desktop.i18n.lines import month_text
from hope_desktop.ui.editing.side_panel import JUDGE_MS, Comparing
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import Scroll, column, flush
from hope_desktop.ui.widgets.texts import heading, hint, label

if TYPE_CHECKING:
    from hope_desktop.services.library.rewordings import Rewording


_HIGHEST = 40 * GRID


class RewordingView(QWidget):
    """Shows one rewording at a time, and takes the words that she likes better."""

    def __init__(self, take: Callable[[], object], leave: Callable[[], object], ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.rewording: Rewording | None = None
        translate = ui.translate
        self.title = heading()
        self.said = label()
        """What the reader says, where these are no words for the text."""
        self.about = hint()
        self.compared = Comparing(ui)
        self.compared.about.hide()
        self.compared.text.setAccessibleName(translate("How it reads now, and how it would read"))
        self.is_leaving = False
        """The words that she types are why it stays as it is."""
        self.words = Words(take, leave)
        parts = (self.title, self.said, self.about, self.compared, self.words)
        inside = column(*parts, 1, space=GRID)
        self._scroll = flush(Scroll(inside))
        self.setLayout(column((self._scroll, 1)))
        layout = self.compared.text.document().documentLayout()
        layout.documentSizeChanged.connect(self._fit)
        self.words.setFixedHeight(10 * GRID)
        self.words.hide()
        self._typed = QTimer(self, singleShot=True, interval=JUDGE_MS)
        self._typed.timeout.connect(self._show_words)
        self.words.textChanged.connect(self._typed.start)

    def show_rewording(self, rewording: Rewording | None) -> None:
        """Show another one."""
        self.rewording = rewording
        self.stop_typing()
        self.setVisible(rewording is not None)
        if rewording is None:
            return
        remark = rewording.remark
        self.title.setText(rewording.title)
        self.said.setText(f"“{remark.words}”")
        self.said.setVisible(not rewording.is_ready and bool(remark.words))
        who = roles_text([remark.role.name], self._ui.translate)
        told = (f"{who}, {month_text(remark.month, self._ui.translate)}", self._about(rewording))
        self.about.setText("\n".join(filter(None, told)))
        self._show_words()

    def _fit(self, size: QSizeF) -> None:
        """As high as the two lines, up to what leaves room for the rest."""
        self.compared.setFixedHeight(min(ceil(size.height()) + 3 * GRID, _HIGHEST))

    def type(self) -> None:
        """Let her change the words first."""
        if self.rewording and not self.words.isVisibleTo(self):
            self._ask(self.rewording.words, self._ui.translate("Words that you like better"))
        self.words.setFocus()

    def type_why(self) -> None:
        """Let her say why it stays as it is; the words of the reader are compared meanwhile."""
        self.stop_typing()
        self.is_leaving = True
        self._ask("", self._ui.translate("We leave it as it is, because…"))
        self.words.setFocus()

    def _ask(self, words: str, name: str) -> None:
        self.words.setAccessibleName(name)
        self.words.setPlaceholderText(name)
        self.words.setPlainText(words)
        self.words.selectAll()
        self.words.show()
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.words))

    def stop_typing(self) -> None:
        """The words of the reader count again."""
        self._typed.stop()
        self.is_leaving = False
        self.words.hide()

    def _about(self, rewording: Rewording) -> str:
        remark, translate = rewording.remark, self._ui.translate
        if not remark.line:
            return translate("About the whole text.")
        if "/" not in remark.text:
            return f"“{remark.line}”"
        if not rewording.now:
            return translate("This line is gone: “%(line)s”") % {"line": remark.line}
        if not rewording.is_ready:
            return translate("It reads now: “%(line)s”") % {"line": rewording.now}
        if rewording.now != remark.line:
            return translate("When it was read it said: “%(line)s”") % {"line": remark.line}
        return ""

    def _show_words(self) -> None:
        rewording = self.rewording
        if rewording is None or self.is_leaving:
            return
        typed = self.words.isVisibleTo(self)
        words = self.words.toPlainText() if typed else rewording.words
        has_words = bool(rewording.now) and (typed or rewording.is_ready)
        self.compared.setVisible(has_words)
        self.compared.show_texts(rewording.now, words)


class Words(QPlainTextEdit):
    """A few lines; Enter takes them, Esc leaves."""

    def __init__(self, take: Callable[[], object], leave: Callable[[], object]) -> None:
        super().__init__()
        self._take, self._leave = take, leave
        self.setTabChangesFocus(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
