"""What can be done in a lesson: one button and one or two keys for each."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _

_KEYS: dict[str, tuple[str, tuple[str, ...]]] = {
    "back": (_("Back (←)"), ("Left", "PgUp")),
    "shorter": (_("Shorter (−)"), ("-",)),
    "longer": (_("Longer (+)"), ("+", "=")),
    "next": (_("Next (→)"), ("Right", "PgDown")),
    "steps": (_("Steps (S)"), ("S",)),
    "exits": (_("Way out (U)"), ("U",)),
    "card": (_("Someone tells (K)"), ("K",)),
    "hide": (_("Hide (H)"), ("H", ".")),
    "stop": (_("Stop (Esc)"), ("Esc",)),
}
"""Page keys are those of a presenter in the hand."""


class KeyBar(QWidget):
    """The buttons at the bottom.

    Signals:
        chosen: The name of what is wanted, by mouse or key.
    """

    chosen = Signal(str)

    def __init__(self, translate: Translator) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for name, (text, keys) in _KEYS.items():
            button = QPushButton(translate(text))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            action = QAction(button.text(), self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(button.click)
            button.clicked.connect(partial(self.chosen.emit, name))
            self.addAction(action)
            self.buttons[name] = button
            line.addWidget(button)
            if name == "next":
                line.addStretch(1)
