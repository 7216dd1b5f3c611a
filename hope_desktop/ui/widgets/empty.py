"""What a list says when there is nothing in it: why, and the one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.layouts import (
    LayoutPart,
    beside,
    column,
    heading,
    hint,
    picture,
    title,
)


class EmptyState(QWidget):
    """An icon, a heading, a sentence and at most one button, in the middle of the room."""

    button_clicked = Signal()

    def __init__(self, icon: str, name: str, text: str, button: str = "") -> None:
        super().__init__()
        sign = picture(icon, "muted", 40)
        self._title, self._text = heading(name), hint(text)
        self.button: QPushButton | None = None
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        parts: list[LayoutPart] = [1, beside(1, sign, 1), self._title, self._text]
        if button:
            self.button = primary_button(button)
            self.button.clicked.connect(self.button_clicked)
            parts.append(beside(1, self.button, 1, margins=(0, GRID, 0, 0)))
        self.setLayout(column(*parts, 2, margins=3 * GRID))

    def say(self, name: str, text: str) -> None:
        """Use other words, for example when a search finds nothing."""
        self._title.setText(name)
        self._text.setText(text)


def empty_page(name: str, empty: EmptyState) -> QWidget:
    """Return a page on which nothing is yet, with its title."""
    page = QWidget()
    page.setLayout(column(title(name), empty, margins=(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)))
    return page
