"""The lines of the first page: each says one thing, and one press does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, override

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QWidget

from hope_desktop.domain.library.handout import Handout
from hope_desktop.ui import icons
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import Flow, beside, clear, column, line, row
from hope_desktop.ui.widgets.texts import TITLE, TextLabel, hint, label, picture

if TYPE_CHECKING:
    from hope_desktop.ui.widgets.thumbnails import Thumbnails

_ROUND = 44
_PAPER = QSize(44, 62)


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


type Saying = tuple[DayWords, Sequence[Press]]


class DayLine(QWidget):
    """A sign, the words, maybe papers, and the buttons; the last one is what it is about."""

    def __init__(self) -> None:
        super().__init__()
        self.papers = Papers()
        self.buttons: list[QPushButton] = []
        self._sign = picture("check")
        self._round = QFrame()
        self._round.setFixedSize(_ROUND, _ROUND)
        self._round.setLayout(row(1, self._sign, 1))
        self._above, self._below = hint(), label()
        self._below.setProperty("look", "hint")
        self._words = TextLabel("", TITLE, bold=True)
        words = column(self._above, self._words, self._below, space=2)
        self._buttons = column()
        middle = column(1, self._buttons, 1)
        self._right = row(self.papers, (middle, 1), space=2 * GRID)
        left = row(self._round, (words, 1), space=2 * GRID)
        self._box = beside((left, 1), self._right, space=2 * GRID)
        self.setLayout(self._box)

    def say(self, shown: DayWords) -> None:
        """Show other words; the buttons stay where they are."""
        for one, words in ((self._above, shown.above), (self._below, shown.below)):
            one.setText(words)
            one.setVisible(bool(words))
        self._words.setText(shown.words)
        icons.put_on_label(self._sign, shown.icon, "accent" if shown.is_good else "muted")
        set_look(self._round, "round good" if shown.is_good else "round")
        for button in self.buttons:
            button.setAccessibleDescription(shown.words)
        self._fit()

    def offer(self, presses: Sequence[Press]) -> None:
        """Show other buttons."""
        clear(self._buttons)
        self.buttons = [press.look(press.words, press.icon) for press in presses]
        for button, press in zip(self.buttons, presses, strict=True):
            button.setAccessibleDescription(self._words.text())
            button.clicked.connect(press.do)
        if self.buttons:
            self._buttons.addWidget(Flow(self.buttons, space=GRID))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words are not broken for what stands beside them: papers go, then buttons go below.

        What is said below them may take two lines.
        """
        below = self._below.fontMetrics().horizontalAdvance(self._below.text())
        words = _ROUND + 2 * GRID + max(self._words.sizeHint().width(), round(0.6 * below))
        buttons = sum(one.sizeHint().width() + GRID for one in self.buttons) + 2 * GRID
        fits = words + buttons <= self.width()
        papers = self.papers.width() + 2 * GRID
        self.papers.setVisible(self.papers.has_any and (words + buttons + papers <= self.width()))
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        self._right.setContentsMargins(0 if fits else _ROUND + 2 * GRID, 0, 0, 0)


class Papers(QWidget):
    """The first pages of what lies ready: signs, not for reading."""

    def __init__(self) -> None:
        super().__init__()
        self._thumbnails: Thumbnails | None = None
        self._sheets: tuple[Handout, ...] = ()

    def show_sheets(self, sheets: Sequence[Handout], thumbnails: Thumbnails) -> None:
        """Show some."""
        if self._thumbnails is None:
            self._thumbnails = thumbnails
            thumbnails.drawn.connect(self.update)
        self._sheets = tuple(sheets)
        wide = len(sheets) * (_PAPER.width() + GRID) - GRID
        self.setFixedSize(max(0, wide), _PAPER.height())
        self.update()

    @property
    def has_any(self) -> bool:
        """Whether there is something to see."""
        return bool(self._sheets)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, sheet in enumerate(self._sheets):
            area = QRect(at * (_PAPER.width() + GRID), 0, _PAPER.width() - 1, _PAPER.height() - 1)
            if self._thumbnails is not None:
                self._thumbnails.paint(painter, area, sheet)


class DayLines(QFrame):
    """All of them; Up and Down go from one to the next."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.lines = tuple(DayLine() for _ in range(count))
        self._rules = [line() for _ in self.lines]
        parts = chain.from_iterable(zip(self._rules, self.lines, strict=True))
        self.setLayout(
            column(*parts, space=3 * GRID, margins=(3 * GRID, 4 * GRID, 3 * GRID, 4 * GRID))
        )

    def show_lines(self, lines: Sequence[Saying | None]) -> None:
        """Show other ones; None leaves its line out."""
        for at, shown in enumerate(lines):
            self.show_line(at, shown)

    def show_line(self, at: int, shown: Saying | None) -> None:
        """Show another one in its place."""
        one = self.lines[at]
        one.setVisible(shown is not None)
        self._rules[at].setVisible(shown is not None and at > 0)
        if shown is not None:
            one.offer(shown[1])
            one.say(shown[0])
            for button in one.buttons:
                button.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            seen = [one for one in self.lines if one.buttons and not one.isHidden()]
            at = next((n for n, one in enumerate(seen) if watched in one.buttons), 0)
            if step and 0 <= at + step < len(seen):
                seen[at + step].buttons[-1].setFocus(Qt.FocusReason.TabFocusReason)
            return bool(step)
        return super().eventFilter(watched, event)
