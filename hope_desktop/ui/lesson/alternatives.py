"""What can replace this part: the activities in reserve, and what each costs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from hope_desktop.domain.ids import BlockId
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.lesson import look
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import Scroll, clear, column, flush
from hope_desktop.ui.widgets.texts import label

_KEYS = 9
_WIDE = 10_000
"""The letters are for a whole screen, not for a column to read."""


class Instead(QWidget):
    """A button for each activity, with the key that presses it.

    Signals:
        chosen: The id of the spare block that is to be given.
    """

    chosen = Signal(int)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._room = 0.0
        self.buttons: list[QPushButton] = []
        self.name = label(ui.translate("Something else"))
        self.words = label()
        self._lines = column(space=GRID // 2)
        self.pane = flush(Scroll(self._lines, width=_WIDE))
        self.setLayout(column(self.name, self.words, (self.pane, 1), margins=GRID))

    def show_offers(self, offers: Sequence[tuple[BlockId, str, str]]) -> None:
        """Show what can be given now; the first one has the focus."""
        clear(self._lines)
        self.buttons = []
        for number, (block, text, cost) in enumerate(offers, 1):
            key = f" ({number})" if number <= _KEYS else ""
            button = QPushButton((text + key).replace("&", "&&"))
            button.setAccessibleDescription(cost)
            button.clicked.connect(partial(self.chosen.emit, block))
            if number <= _KEYS:
                # Not the button's own: that one presses it some time later.
                action = QAction(button.text(), button)
                action.setShortcut(QKeySequence(str(number)))
                action.triggered.connect(button.click)
                button.addAction(action)
            told = label(cost)
            told.setProperty("quiet", bool(cost))
            told.setContentsMargins(GRID, 0, 0, 2 * GRID)
            self._lines.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            self._lines.addWidget(told)
            self.buttons.append(button)
        self._lines.addStretch(1)
        none = _("There is no time for it now: the opening and the closing keep theirs.")
        some = _("This part stops and the other begins. Back (←) undoes it.")
        self.words.setText(self._ui.translate(some if offers else none))
        self.fit(self._room)
        if self.buttons:
            self.buttons[0].setFocus()

    def fit(self, room: float) -> None:
        """Letters as a share of the room, in pixels."""
        self._room = room
        look.size(self.name, room * look.BOARD["title"], bold=True)
        for made in self.findChildren(QWidget):
            if made is not self.name:
                look.size(made, room * look.TEXT_SIZE)
