"""What the class may read: this part, the time that is left; and what can be given instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPixmap
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from hope_desktop.domain.ids import BlockId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import clock
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.lesson import look, words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import Scroll, beside, clear, column, flush, holder
from hope_desktop.ui.widgets.texts import label
from hope_desktop.ui.widgets.thumbnails import A4

_QUIET = {"class", "module", "lesson"}
_BOLD = {"title", "time"}
_LONG = {"title", "next", "hint"}
_STEPS = 1000


class Board(QWidget):
    """Nine texts, a bar, and the current sheet; there is nothing to operate."""

    def __init__(self, name: str, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.labels = {part: _label(part) for part in look.BOARD}
        self.labels["class"].setText(name)
        self.bar = QProgressBar(textVisible=False, maximum=_STEPS)
        self.bar.setAccessibleName(ui.translate("Time of this part"))
        self.sheet: QLabel = label()
        self.sheet.setAccessibleName(ui.translate("The sheet of this part"))
        self.sheet.hide()
        self._module: Module | None = None
        self._build()

    def _build(self) -> None:
        part = self.labels
        top = beside(part["class"], 1, part["clock"])
        now = (part["module"], part["title"], part["time"], self.bar, part["hint"])
        lines = holder(column(top, 1, *now, 1, part["next"], part["lesson"]))
        self.setLayout(beside((lines, 1), self.sheet, space=4 * GRID))

    def show_lesson(self, lesson: Lesson, moment: datetime) -> None:
        """A moment of the lesson."""
        activity = lesson.activity(lesson.current)
        is_over = lesson.current is None
        shown = {
            "clock": clock(moment),
            "module": words.module_of(activity, self._ui),
            "title": "" if is_over else words.title_of(activity, self._ui),
            "time": "" if is_over else words.remaining(lesson.block_seconds_left),
            "hint": words.hint_of(lesson, self._ui),
            "next": words.next_of(lesson, self._ui),
            "lesson": words.lesson_of(lesson, moment, self._ui),
        }
        for name, text in shown.items():
            self.labels[name].setText(text)
        self._colour(activity.module if activity else None)
        planned = lesson.current.minutes * 60 if lesson.current else 1
        self.bar.setValue(round(_STEPS * min(1.0, lesson.block_seconds / planned)))

    def _colour(self, module: Module | None) -> None:
        """The colour of the module by its name and in the bar, as it is on a dark ground."""
        if module is self._module:
            return
        self._module = module
        shade = MODULE_LOOKS[module].dark if module else look.GREEN
        self.labels["module"].setStyleSheet(f"color: {shade}")
        self.bar.setStyleSheet(f"QProgressBar::chunk {{ background: {shade}; }}")

    def show_sheet(self, picture: QPixmap | None) -> None:
        """What lies on the tables now, beside the time; nothing where there is no sheet."""
        self.sheet.setPixmap(picture or QPixmap())
        self.sheet.setVisible(picture is not None)

    def sheet_size(self) -> QSize:
        """A page as large as leaves the time its room."""
        return A4 * (look.room_of(self) * look.SHEET / A4.height())

    def fit(self, room: float) -> None:
        """Letters as a share of the room, in pixels."""
        for name, made in self.labels.items():
            look.size(made, room * look.BOARD[name], bold=name in _BOLD)
        self.bar.setFixedHeight(max(6, round(room * look.BAR)))


def _label(name: str) -> QLabel:
    made = label()
    made.setObjectName(name)
    made.setProperty("quiet", name in _QUIET)
    made.setWordWrap(name in _LONG)
    return made


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
