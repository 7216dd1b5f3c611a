"""A part of a page that is closed at first: choices that few people need."""

from PySide6.QtWidgets import QWidget

from hope_desktop.ui import icons
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.layouts import beside, clear, column


class Fold(QWidget):
    """A heading to press, and what is below it; shut at first."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.head = link_button(words)
        self.head.setCheckable(True)
        self._column = column(margins=(GRID, 0, 0, GRID))
        self._inside = QWidget()
        self._inside.setLayout(self._column)
        self.setLayout(column(beside(self.head, 1), self._inside, space=GRID // 2))
        self.head.toggled.connect(self._show_inside)
        self._show_inside(is_open=False)

    @property
    def is_open(self) -> bool:
        """Return what is inside can be seen."""
        return self.head.isChecked()

    def add(self, part: QWidget) -> None:
        """Put a part below the others inside."""
        self._column.addWidget(part)

    def fill(self, part: QWidget) -> None:
        """Put a part in the place of all others."""
        clear(self._column)
        self.add(part)

    def _show_inside(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        icons.put(self.head, "chevron-down" if is_open else "chevron-right", "accent")
