"""What can be done in a lesson: one button and one or two keys for each."""

from functools import partial
from typing import override

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QPushButton, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.layouts import holder, row

_KEYS: dict[str, tuple[str, tuple[str, ...]]] = {
    "back": (_("Back (←)"), ("Left", "PgUp")),
    "shorter": (_("Shorter (−)"), ("-",)),
    "longer": (_("Longer (+)"), ("+", "=")),
    "next": (_("Next (→)"), ("Right", "PgDown")),
    "instead": (_("Something else (A)"), ("A",)),
    "made-up": (_("Made-up story (V)"), ("V",)),
    "steps": (_("Steps (S)"), ("S",)),
    "exits": (_("Way out (U)"), ("U",)),
    "card": (_("Someone tells (K)"), ("K",)),
    "board": (_("Digital board (D)"), ("D",)),
    "files": (_("Material (M)"), ("M",)),
    "hide": (_("Hide (H)"), ("H", ".")),
    "stop": (_("Stop (Esc)"), ("Esc",)),
}
"""Page keys are those of a presenter in the hand."""
_TIME = {"back", "shorter", "longer", "next"}


class KeyBar(QWidget):
    """The buttons at the bottom.

    Signals:
        chosen: The name of what is wanted, by mouse or key.
    """

    chosen = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self._lines = [row(), row()]
        self._groups = [holder(line) for line in self._lines]
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for name, (text, keys) in _KEYS.items():
            button = QPushButton(ui.translate(text))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            action = QAction(button.text(), self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(button.click)
            button.clicked.connect(partial(self.chosen.emit, name))
            self.addAction(action)
            self.buttons[name] = button
            self._lines[name not in _TIME].addWidget(button)
        self._line.addWidget(self._groups[0])
        self._line.addStretch(1)
        self._line.addWidget(self._groups[1])

    @override
    def minimumSizeHint(self) -> QSize:
        wide = max(group.sizeHint().width() for group in self._groups)
        return QSize(wide, self._line.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """All buttons beside each other, or on a small screen in two rows."""
        wide = sum(group.sizeHint().width() for group in self._groups) + self._line.spacing()
        is_narrow = wide > self.width()
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if way is not self._line.direction():
            self._line.setDirection(way)
            self.updateGeometry()
