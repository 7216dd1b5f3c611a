"""The full screen of a lesson: this block, the time that is left, what comes next."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QWidget,
)

from hope_desktop.domain.ids import ActivityId, BlockId
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import clock
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.lesson import look, words
from hope_desktop.ui.lesson.awake import Awake
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import Flow, Scroll, beside, clear, column, flush, holder
from hope_desktop.ui.widgets.texts import label
from hope_desktop.ui.widgets.thumbnails import A4, Thumbnails

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


_NUMBERED = 9
_WIDE = 10_000
"""The letters are for a whole screen, not for a column to read."""


class Instead(QWidget):
    """A button for each activity, with the key that presses it."""

    chosen = Signal(int)  # the id of the spare block that is to be given

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
            key = f" ({number})" if number <= _NUMBERED else ""
            button = QPushButton((text + key).replace("&", "&&"))
            button.setAccessibleDescription(cost)
            button.clicked.connect(partial(self.chosen.emit, block))
            if number <= _NUMBERED:
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
    """The buttons at the bottom, on a small screen below each other."""

    chosen = Signal(str)  # the name of what is wanted, by mouse or key

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


TICK_MS = 500
STEP = 2
"""Minutes that one press makes a block longer or shorter."""

_BOARD, _TEXT, _HIDDEN, _INSTEAD = range(4)


class LessonScreen(QWidget):
    """Runs one lesson. Nothing that happens here is kept.

    Signals: stopped: The lesson as it was when the screen was left. wanted: `made-up`, when nobody
    tells; `board`, for the slides; or `files`, to open own files.
    """

    stopped = Signal(object)
    wanted = Signal(str)

    def __init__(
        self,
        lesson: Lesson,
        name: str,
        card: str,
        ui: Ui,
        parent: QWidget | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        """`card` is the disclosure card in Markdown; `now` gives the seconds of a clock."""
        super().__init__(parent, Qt.WindowType.Window)
        self.lesson = lesson
        self._card = card
        self._ui = ui
        self._now = now
        self._ticked_at = now()
        self._sheets: dict[ActivityId, Handout] = {}
        self._thumbnails: Thumbnails | None = None
        self.board = Board(name, ui)
        self.bar = KeyBar(ui)
        self._awake = Awake(self)
        self._timer = QTimer(self, interval=TICK_MS)
        self._build()
        self._timer.timeout.connect(self.tick)
        self.bar.chosen.connect(self.choose)
        self._take(lesson)

    def _build(self) -> None:
        self.setObjectName("lesson")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self._ui.translate("Lesson mode"))
        self.setStyleSheet(look.STYLE)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self._ui.translate("Explanation"))
        self.hidden = label()
        self.hidden.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.instead = Instead(self._ui)
        self.instead.chosen.connect(self._give_instead)
        self.stack = QStackedWidget()
        for page in (self.board, self.text, self.hidden, self.instead):
            self.stack.addWidget(page)
        edges = (4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        self.setLayout(column((self.stack, 1), self.bar, space=2 * GRID, margins=edges))

    def show_paper(self, sheets: dict[ActivityId, Handout], thumbnails: Thumbnails) -> None:
        """Show the sheet of each part beside its time."""
        self._sheets, self._thumbnails = sheets, thumbnails
        thumbnails.drawn.connect(self._show_sheet)
        self._show_sheet()

    def _show_sheet(self) -> None:
        block = self.lesson.current
        sheet = self._sheets.get(block.activity) if block and block.activity else None
        picture = None
        if sheet is not None and self._thumbnails is not None:
            size = self.board.sheet_size()
            picture = self._thumbnails.pixmap(sheet, size, self.devicePixelRatioF())
        self.board.show_sheet(picture)

    def begin(self) -> None:
        """Fill the screen and keep it on."""
        self.showFullScreen()
        self._awake.keep()
        self._timer.start()
        self.setFocus()

    def tick(self) -> None:
        """Look at the clock."""
        now = self._now()
        self._take(self.lesson.tick(now - self._ticked_at))
        self._ticked_at = now

    def choose(self, name: str) -> None:
        """Do what a button of the bar stands for."""
        lesson = self.lesson
        moves: dict[str, Callable[[], Lesson]] = {
            "back": lesson.go_back,
            "next": lesson.go_on,
            "longer": partial(lesson.longer, STEP),
            "shorter": partial(lesson.longer, -STEP),
        }
        match name:
            case "steps":
                self._turn_text(name, words.steps_text(lesson, self._ui))
            case "exits":
                self._turn_text(name, words.exits_text(lesson, self._ui))
            case "card":
                self._turn_text(name, self._card)
            case "board" | "files" | "made-up":
                self.wanted.emit(name)
            case "instead":
                self.instead.show_offers(words.offers_of(lesson, self._ui))
                self._turn(_INSTEAD)
            case "hide":
                self._turn(_HIDDEN)
            case "stop":
                self._leave()
            case _:
                self._take(moves[name]())

    def read_instead(self, plan: Lesson, text: str) -> None:
        """The made-up story takes the place of the one that was to be told; shows a text."""
        self._take(self.lesson.turned(plan))
        self._turn_text("made-up", text)

    def _give_instead(self, block: int) -> None:
        self._take(self.lesson.take(BlockId(block)))
        self.stack.setCurrentIndex(_BOARD)
        self.setFocus()

    def explain(self, why: str) -> None:
        """Say what cannot be."""
        self._turn_text(why, why)

    def _leave(self) -> None:
        """From a text back to the time, and from there out of the lesson."""
        if self.stack.currentIndex() == _BOARD:
            self.close()
        else:
            self.stack.setCurrentIndex(_BOARD)

    def _turn(self, page: int) -> None:
        """To a page, or from it back to the board."""
        self.stack.setCurrentIndex(_BOARD if self.stack.currentIndex() == page else page)

    def _turn_text(self, name: str, text: str) -> None:
        if self.text.objectName() != name:
            self.stack.setCurrentIndex(_BOARD)
            self.text.setObjectName(name)
        if self.stack.currentIndex() != _TEXT:
            self.text.setMarkdown(text)
        self._turn(_TEXT)
        (self.text if self.stack.currentIndex() == _TEXT else self).setFocus()

    def _take(self, lesson: Lesson) -> None:
        """Another moment of the lesson."""
        is_other = lesson.current is not self.lesson.current
        self.lesson = lesson
        if is_other:
            self._show_sheet()
        moment = datetime.fromtimestamp(self._now())  # noqa: DTZ006 - the clock on the wall
        self.board.show_lesson(lesson, moment)
        self.hidden.setText(clock(moment))
        self.bar.buttons["next"].setEnabled(lesson.current is not None)
        self.bar.buttons["back"].setEnabled(lesson.at > 0)
        self.bar.buttons["instead"].setVisible(bool(lesson.spare))
        self.bar.buttons["made-up"].setVisible(lesson.is_told)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Letters by the height of the screen, so that they are read from the back of a class."""
        room = look.room_of(self)
        self.board.fit(room)
        look.size(self.hidden, room * look.HIDDEN, bold=True)
        look.size(self.text, room * look.TEXT_SIZE)
        self.instead.fit(room)
        for button in self.bar.buttons.values():
            look.size(button, room * look.BUTTON)
        self._show_sheet()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """The program's own text size may change while the lesson runs; ours stays."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._fit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self._awake.let_go()
        self.stopped.emit(self.lesson)
        event.accept()
