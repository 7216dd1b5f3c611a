"""The lines of the first page: each says one thing, and one press does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, override

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QWidget

from hope_desktop.ui import icons
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import (
    TITLE,
    TextLabel,
    beside,
    clear,
    column,
    hint,
    label,
    line,
    picture,
    row,
)

_ROUND = 44
_LEAST = 120
"""Pixels that the words keep beside the buttons; less, and the buttons stand below them."""


class DayWords(NamedTuple):
    """What a line says."""

    icon: str
    above: str
    words: str
    below: str = ""
    is_good: bool = False
    """It is done: its sign is green."""


class Press(NamedTuple):
    """A button of a line."""

    words: str
    icon: str
    do: Callable[[], object]
    look: Callable[[str, str], QPushButton] = quiet_button


class Saying(NamedTuple):
    """A line: what it says, what can be pressed, and of what it is."""

    words: DayWords
    presses: Sequence[Press] = ()
    of: object = None
    """Where this and the words of the buttons are the same, the buttons do the same."""


class DayLine(QWidget):
    """A sign, the words, and at the height of the title the buttons; the last one is the main."""

    def __init__(self, *above: QWidget) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._offered: object = None
        self._sign = picture("check")
        self._round = QFrame()
        self._round.setFixedSize(_ROUND, _ROUND)
        self._round.setLayout(row(1, self._sign, 1))
        self._above, self._below = hint(), label()
        self._below.setProperty("look", "hint")
        self._words = TextLabel("", TITLE, bold=True)
        self._buttons = row(space=GRID)
        self._middle = beside((self._words, 1), self._buttons, space=2 * GRID)
        words = column(self._above, self._middle, self._below, space=2)
        said = row(self._round, (words, 1), space=2 * GRID)
        self.setLayout(column(*above, said, space=3 * GRID))

    def show_saying(self, shown: Saying) -> None:
        """Show other words; buttons that do the same stay, since one may be pressed this moment."""
        day_words = shown.words
        for one, words in ((self._above, day_words.above), (self._below, day_words.below)):
            one.setText(words)
            one.setVisible(bool(words))
        self._words.setText(day_words.words)
        icons.put_on_label(self._sign, day_words.icon, "accent" if day_words.is_good else "muted")
        set_look(self._round, "round good" if day_words.is_good else "round")
        offered = (shown.of, [(press.words, press.look) for press in shown.presses])
        if offered != self._offered:
            self._offered = offered
            had_focus = self.window().focusWidget() in self.buttons  # also behind another window
            clear(self._buttons)
            self.buttons = [press.look(press.words, press.icon) for press in shown.presses]
            for button, press in zip(self.buttons, shown.presses, strict=True):
                button.clicked.connect(press.do)
                self._buttons.addWidget(button)
                button.show()  # now: it may get the focus this moment
            if had_focus and self.buttons:
                self.buttons[-1].setFocus()
        for button in self.buttons:
            button.setAccessibleDescription(day_words.words)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the buttons beside the title, and below it where no word of it fits beside them."""
        buttons = sum(one.sizeHint().width() + GRID for one in self.buttons)
        room = self.width() - _ROUND - 4 * GRID - buttons
        fits = room >= max(_LEAST, self._words.minimumSizeHint().width())
        direction = QBoxLayout.Direction
        self._middle.setDirection(direction.LeftToRight if fits else direction.TopToBottom)


class DayLines(QFrame):
    """All of them, as many as there are."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.lines: list[DayLine] = []
        self._column = column(space=3 * GRID, margins=(3 * GRID, 4 * GRID, 3 * GRID, 4 * GRID))
        self.setLayout(self._column)

    def show_lines(self, sayings: Sequence[Saying]) -> None:
        """Show these, in this order."""
        while len(self.lines) < len(sayings):
            self.lines.append(DayLine(*([line()] if self.lines else [])))
            self._column.addWidget(self.lines[-1])
        for at, one in enumerate(self.lines):
            one.setVisible(at < len(sayings))
        for one, saying in zip(self.lines, sayings, strict=False):
            one.show_saying(saying)
