"""A part of a long form: a card with its name, shut until asked for when few people need it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import card
from hope_desktop.ui.widgets.texts import heading


class FormSection(QWidget):
    """Says outside how much there is inside, so that nobody has to open it to know."""

    def __init__(self, name: str, inside: QWidget, *, folded: bool) -> None:
        super().__init__()
        self._name = name
        self._fold = Fold(name) if folded else None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        if self._fold is None:
            whole.addWidget(card(heading(name), inside, space=GRID + 4))
        else:
            self._fold.add(inside)
            whole.addWidget(card(self._fold, margins=GRID))

    @property
    def is_open(self) -> bool:
        """What is inside can be seen."""
        return self._fold is None or self._fold.is_open

    def open(self) -> None:
        """Show what is inside."""
        if self._fold is not None:
            self._fold.head.setChecked(True)

    def say_count(self, count: int) -> None:
        """How many things are inside; 0 says nothing."""
        if self._fold is not None:
            self._fold.head.setText(f"{self._name} ({count})" if count else self._name)
