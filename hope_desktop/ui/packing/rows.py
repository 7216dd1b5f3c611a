"""A line to tick: large and easy to hit. The whole line is the tick box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame

from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.texts import SMALL, TextLabel, hint, label

HEIGHT = 6 * GRID
_COUNT_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says."""

    what: str
    count: int = 0
    below: str = ""
    told: str = ""
    """What is the matter with it."""
    counted: bool = True
    """It stands among lines with a number."""


class TickRow(QFrame):
    """One line. Space or a click ticks; the page hears of arrow keys.

    Signals:
        tick_wanted: It was ticked or not any more, by its key.
        moved: An arrow key was pressed: how many lines to move.
    """

    tick_wanted = Signal(str, bool)
    moved = Signal(int)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.tick = QCheckBox()
        self.tick.setProperty("look", "large")
        self.count = TextLabel(bold=True)
        self.count.setWordWrap(False)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.what = label()
        self.told = TextLabel(scale=SMALL, bold=True)
        self.below = hint()
        words = column(self.what, self.told, self.below, space=2)
        edges = (GRID // 2, GRID // 2, GRID, GRID // 2)
        self.setLayout(row(self.tick, self.count, (words, 1), margins=edges))
        self.setMinimumHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.tick.installEventFilter(self)
        self.tick.clicked.connect(self._tell)

    def show_line(self, said: Said, *, ticked: bool) -> None:
        """Show it; what is ticked steps back."""
        self.tick.setChecked(ticked)
        self.count.setText(f"{said.count} ×" if said.count else "")
        self.count.setVisible(said.counted)
        self.count.setFixedWidth(self.fontMetrics().averageCharWidth() * _COUNT_LETTERS)
        for part, text in (
            (self.what, said.what),
            (self.told, said.told),
            (self.below, said.below),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        for part in (self.what, self.count):
            set_look(part, "hint" if ticked else "")
        spoken = (self.count.text(), said.what, said.told, said.below)
        self.tick.setAccessibleName(", ".join(part for part in spoken if part))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.tick.setFocus(Qt.FocusReason.MouseFocusReason)
            self.tick.click()
        event.accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            ends = {Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
            step = (steps | ends).get(Qt.Key(event.key()))
            if step is not None:
                self.moved.emit(step)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.tick.click()
                return True
        return super().eventFilter(watched, event)

    @Slot(bool)
    def _tell(self, ticked: bool) -> None:
        self.tick_wanted.emit(self.key, ticked)
