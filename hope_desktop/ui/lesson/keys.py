"""The commands in a lesson, each with one button and one or two keys."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.layouts import Flow

_KEYS: dict[str, tuple[str, tuple[str, ...]]] = {
    "back": (_("Back (←)"), ("Left", "PgUp")),
    "shorter": (_("Shorter (−)"), ("-",)),
    "longer": (_("Longer (+)"), ("+", "=")),
    "next": (_("Next (→)"), ("Right", "PgDown")),
    "instead": (_("Something else (A)"), ("A",)),
    "made-up": (_("Plan B (V)"), ("V",)),  # pupils can read it: it says nothing about a story
    "steps": (_("Steps (S)"), ("S",)),
    "exits": (_("Way out (U)"), ("U",)),
    "card": (_("Someone tells (K)"), ("K",)),
    "board": (_("Digital board (D)"), ("D",)),
    "files": (_("Material (M)"), ("M",)),
    "hide": (_("Hide (H)"), ("H", ".")),
    "stop": (_("Stop (Esc)"), ("Esc",)),
}
"""Page keys are those of a presenter in the hand."""


class KeyBar(Flow):
    """The buttons at the bottom, on a small screen below each other.

    Signals:
        chosen: The name of what is wanted, by mouse or key.
    """

    chosen = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        for name, (text, keys) in _KEYS.items():
            button = QPushButton(ui.translate(text))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            action = QAction(button.text(), self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(button.click)
            button.clicked.connect(partial(self.chosen.emit, name))
            self.addAction(action)
            self.buttons[name] = button
            self.add(button)
