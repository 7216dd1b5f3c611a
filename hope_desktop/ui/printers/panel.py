"""Reports the progress of printing; hidden when there is nothing to say."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from hope_desktop.ui.printers.flow import News, PrintFlow
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, quiet_button
from hope_desktop.ui.widgets.layouts import card, row
from hope_desktop.ui.widgets.paper import PaperPanel
from hope_desktop.ui.widgets.texts import label
from hope_desktop.ui.widgets.warnings import Notice, notice


class PrinterPanel(PaperPanel):
    """One sentence at a time, with a button to stop while that is possible."""

    def __init__(self, flow: PrintFlow, ui: Ui) -> None:
        super().__init__(None, ui)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.button: QAbstractButton | None = None
        self._flow = flow
        flow.told.connect(self.show_news)

    @override
    @Slot()
    def dismiss(self) -> None:
        super().dismiss()
        self.button = None

    @Slot(object)
    def show_news(self, news: News) -> None:
        """Replace the sentence; the focus stays on the button when it was there."""
        if news.words == self.said:
            return
        had_focus = self.button is not None and self.button.hasFocus()
        self.button = self._make_button(news)
        self._put(self._frame(news, self.button), news.words)
        if had_focus:
            self.button.setFocus()

    def _frame(self, news: News, button: QAbstractButton) -> QWidget:
        if news.weight is not None:
            return notice(Notice(news.words, news.weight), self._ui.translate, button)
        line = row(label(news.words), button, space=2 * GRID)
        line.setStretch(0, 1)
        return card(line, look="tinted", margins=GRID + 4)

    def _make_button(self, news: News) -> QAbstractButton:
        made: QAbstractButton
        if news.can_stop:
            made = quiet_button(self._ui.translate("Stop printing"), "x")
            made.clicked.connect(self._flow.stop)
        else:
            made = icon_button(self._ui.translate("Close this message"), "x")
            made.clicked.connect(self.dismiss)
        return made
