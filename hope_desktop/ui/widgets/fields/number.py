"""A field for a whole number that takes what is typed, and does not turn by accident."""

from typing import override

from PySide6.QtGui import QAccessible, QKeyEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from hope_desktop.ui.theme import GRID


class NumberBox(QSpinBox):
    """Its digits have the same margin as the words of other fields."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.lineEdit().setTextMargins(GRID, 0, 0, 0)  # the stylesheet cannot reach it

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit replaces words such as "not known yet"; between them Qt refuses it."""
        if event.text().isdigit() and self.text() == self.specialValueText():
            self.selectAll()
        super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The line inside is read by itself, and has no label of its own."""
        super().showEvent(event)
        read = QAccessible.queryAccessibleInterface(self)
        self.lineEdit().setAccessibleName(read.text(QAccessible.Text.Name))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page below scrolls; a number changed by scrolling past would not be noticed."""
        event.ignore()
