"""A paper large, over the list, until Esc."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.pdf_view import PdfPreview
from hope_desktop.ui.widgets.texts import SECTION, OneLine


class LargePage(QWidget):
    """The pages of one paper, and their text."""

    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.kind = ""
        """What is shown; empty when it is closed."""
        self.preview = PdfPreview(ui, whole=True)
        self.name = OneLine("", SECTION, bold=True)
        self.back = quiet_button(ui.translate("Back to the list"), "arrow-left")
        self.back.clicked.connect(self.close_page)
        top = row(self.back, (self.name, 1), space=2 * GRID)
        self.setLayout(column(top, (self.preview, 1), margins=(3 * GRID, GRID, 3 * GRID, GRID)))

    def show_paper(self, kind: str, title: str, pdf: bytes, text: str) -> None:
        """Show a paper, or the same one as it has become."""
        self.kind = kind
        self.name.setText(title)
        self.preview.show_document(title, pdf, text)

    def close_page(self) -> None:
        """Back to the list."""
        self.kind = ""
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Space}:
            self.close_page()
        else:
            super().keyPressEvent(event)
