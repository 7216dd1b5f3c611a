"""The full screen of a lesson: this block, the time that is left, what comes next."""

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QTextBrowser, QWidget

from hope_desktop.domain.ids import ActivityId, BlockId
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import clock
from hope_desktop.ui.lesson import look, words
from hope_desktop.ui.lesson.awake import Awake
from hope_desktop.ui.lesson.board import Board, Instead
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import Flow, column
from hope_desktop.ui.widgets.texts import label
from hope_desktop.ui.widgets.thumbnails import Thumbnails

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

    @Slot()
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

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        now = self._now()
        self._take(self.lesson.tick(now - self._ticked_at))
        self._ticked_at = now

    @Slot(str)
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

    @Slot(int)
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
