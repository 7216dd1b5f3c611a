"""Some things out of many: the chosen ones stand below each other, the others in one list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.fields.choice import ChoiceBox
from hope_desktop.ui.widgets.layouts import clear, column, holder, row, tab_before
from hope_desktop.ui.widgets.texts import label

type Option = tuple[str, str]
"""A key with its words."""


class PickList(QWidget):
    """Keys that have no words, from another library for instance, stay chosen and are not shown.

    Signals:
        changed: Something was added or left out by hand.
    """

    changed = Signal()

    def __init__(self, words: str, ui: Ui) -> None:
        """`words` stand in the list as long as nothing is chosen: "Choose an aim…"."""
        super().__init__()
        self._ui = ui
        self._words = words
        self._options: dict[str, str] = {}
        self._keys: list[str] = []
        self._chosen = QVBoxLayout()
        self._chosen.setSpacing(GRID // 2)
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(words)
        self.choice.activated.connect(self._add)
        self.setLayout(column(self._chosen, self.choice))

    def keys(self) -> tuple[str, ...]:
        """What is chosen, in the order in which it was."""
        return tuple(self._keys)

    def show_keys(self, keys: Sequence[str], options: Sequence[Option]) -> None:
        """Show what is chosen, and what can be."""
        if list(keys) == self._keys and dict(options) == self._options:
            return
        self._keys, self._options = list(keys), dict(options)
        self._build()

    def _build(self) -> None:
        clear(self._chosen)
        buttons = []
        for key in self._keys:
            if key in self._options:
                line, button = self._row(key)
                self._chosen.addWidget(line)
                buttons.append(button)
        tab_before(self.choice, buttons)
        self.choice.clear()
        self.choice.addItem(self._words)
        for key, words in self._options.items():
            if key not in self._keys:
                self.choice.addItem(words, key)

    def _row(self, key: str) -> tuple[QWidget, QWidget]:
        words = self._options[key]
        gone = icon_button(self._ui.translate("Leave out: %(name)s") % {"name": words}, "x")
        gone.clicked.connect(partial(self._remove, key))
        line = row(label(words), gone)
        line.setStretch(0, 1)
        return holder(line), gone

    @Slot(int)
    def _add(self, at: int) -> None:
        if at > 0:
            self._keys.append(self.choice.itemData(at))
            self._build()
            self.changed.emit()

    def _remove(self, key: str) -> None:
        self._keys.remove(key)
        self._build()
        self.choice.setFocus()
        self.changed.emit()
