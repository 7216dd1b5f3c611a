"""The full screen of a lesson: at the left where it is, at the right its steps."""

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QStackedWidget, QWidget

from hope_desktop.domain.ids import BlockId
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.i18n.labels import clock
from hope_desktop.services.workshops.lessons import Given
from hope_desktop.ui.lesson import look, words
from hope_desktop.ui.lesson.awake import Awake
from hope_desktop.ui.lesson.beside import Brought
from hope_desktop.ui.lesson.key_bar import KeyBar
from hope_desktop.ui.lesson.now import Now, WholeLesson
from hope_desktop.ui.lesson.right import NEXT_TIME, Right
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.layouts import beside, column, holder
from hope_desktop.ui.widgets.texts import label
from hope_desktop.ui.widgets.thumbnails import Thumbnails

TICK_MS = 500
STEP = 2
"""Minutes that one press makes a block longer or shorter."""
_MARKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TOP, _LINES = 18, 14
"""Room above and below, and between strip, sides and buttons."""


class LessonScreen(QWidget):
    """Runs one lesson. It keeps nothing; who opened it hears how it went."""

    def __init__(
        self,
        given: Given,
        give: Callable[[str], object],
        stopped: Callable[[Lesson], object],
        ui: Ui,
        parent: QWidget | None = None,
        now: Callable[[], float] = time.time,
        lesson: Lesson | None = None,
    ) -> None:
        """`lesson` is where it was left; `now` gives the seconds of a clock.

        `give` is asked `made-up`, when nobody tells, and `as-planned` when she does after all;
        `board`, for the slides. `stopped` gets the lesson as it was when the screen was left.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.lesson = lesson or given.lesson
        self._given, self._give, self._stopped = given, give, stopped
        self._ui = ui
        self._now = now
        self._ticked_at = now()
        self._told: Lesson | None = None
        """The lesson before somebody chose not to tell."""
        self._shown: BlockId | None = None
        """The part that was shown last."""
        self.now = Now(given.name, partial(self.choose, "hide"), ui)
        self.strip = WholeLesson()
        self.right = Right(given.people, ui)
        self.bar = KeyBar(ui)
        self._awake = Awake(self)
        self._timer = QTimer(self, interval=TICK_MS)
        self._build()
        self._connect()
        self._take(self.lesson)

    def _build(self) -> None:
        self.setObjectName("lesson")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self._ui.translate("Lesson mode"))
        self.setStyleSheet(look.STYLE)
        between = QFrame()
        between.setObjectName("between")
        between.setFixedWidth(1)
        self._sides = beside(self.now, between, (self.right, 1))
        self.hidden = label()
        self.hidden.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hidden.setWordWrap(False)
        self.stack = QStackedWidget()
        self._whole = column(self.strip, (self._sides, 1))
        self.stack.addWidget(holder(self._whole))
        self.stack.addWidget(self.hidden)
        self._outer = column((self.stack, 1), self.bar)
        # On a smaller screen all becomes smaller, after the window.
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._outer)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.tick)
        self.bar.chosen.connect(self.choose)
        self.right.instead.chosen.connect(self._give_instead)
        self.right.at_hand.drawn.connect(self._show_sheet)
        self.right.notice.back.clicked.connect(partial(self.choose, "as-planned"))
        for button in (self.now.sheet, self.now.files):
            button.clicked.connect(partial(self.choose, "material"))

    def bring(self, thumbnails: Thumbnails, files: tuple[Brought, ...] = ()) -> None:
        """Show the sheet of each part, and give what was brought for the lesson."""
        self.now.files.setVisible(bool(files))
        self.right.at_hand.bring(thumbnails, files)

    def _show_sheet(self) -> None:
        at_hand, reader = self.right.at_hand, self._given.reader
        said = title = ""
        if at_hand.sheet is not None:
            said, title = self._ui.translate("On the tables now"), at_hand.sheet.title
            if reader and at_hand.sheet.kind is HandoutKind.STORY_SHEET:
                said = self._ui.translate("%(name)s reads aloud") % {"name": reader}
        self.now.show_sheet(said, title, at_hand.picture(self.now.sheet_size()))

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
        """Do what a button or a key stands for."""
        lesson, right = self.lesson, self.right
        moves: dict[str, Callable[[], Lesson]] = {
            "back": lesson.go_back,
            "next": lesson.go_on,
            "longer": partial(lesson.longer, STEP),
            "shorter": partial(lesson.longer, -STEP),
        }
        turns: dict[str, Callable[[], None]] = {
            "exits": lambda: right.read(name, words.exits_text(lesson, self._ui)),
            "card": lambda: right.read(name, self._given.card),
            "steps": partial(right.open_own, lesson),
            NEXT_TIME: partial(right.read_earlier, lesson, self._given.next_time),
            "instead": partial(right.offer, lesson),
            "material": right.show_material,
            "hide": lambda: self.stack.setCurrentIndex(1 - self.stack.currentIndex()),
            "stop": self._leave,
        }
        if name in moves:
            self._take(moves[name]())
        elif name in turns:
            if name not in {"hide", "stop"}:
                self.stack.setCurrentIndex(0)
            turns[name]()
        elif name != "as-planned" or self._told is not None:
            self._give(name)

    def read_instead(self, given: Given) -> None:
        """The made-up story takes the place of the one that was to be told."""
        told = self.lesson
        self._turn_plan(given, self.lesson.turned(given.lesson))
        self._told = told
        said = self._ui.translate("The programme is different today: a made-up story.")
        self.right.notice.say(said)

    def tell_after_all(self, given: Given) -> None:
        """Undo that; the clock went on."""
        assert self._told is not None, "nobody stopped"
        passed = self.lesson.seconds - self._told.seconds
        self._turn_plan(given, self._told.tick(passed).tick(0))

    def _turn_plan(self, given: Given, lesson: Lesson) -> None:
        """In the same part, of which nothing that was marked is true any more."""
        self._given, self._shown = given, None
        self.right.steps.call(given.people)
        self.right.uncover()
        self._take(lesson)

    def _give_instead(self, block: int) -> None:
        self._take(self.lesson.take(BlockId(block)))
        self.right.uncover()

    def explain(self, why: str) -> None:
        """Say what cannot be."""
        self.right.read(why, why)

    def _leave(self) -> None:
        """From what covers the steps back to them, and from there out of the lesson."""
        if self.stack.currentIndex():
            self.stack.setCurrentIndex(0)
        elif self.right.is_covered:
            self.right.uncover()
        else:
            self.close()

    def _take(self, lesson: Lesson) -> None:
        """Another moment of the lesson."""
        self.lesson = lesson
        here = lesson.current.id if lesson.current else None
        if here != self._shown or here is None:
            self._shown, self._told = here, None
            self.right.begin_part()
            self.right.at_hand.follow(lesson.current, self._given.sheets)
        moment = datetime.fromtimestamp(self._now())  # noqa: DTZ006 - the clock on the wall
        self.now.show_lesson(lesson, moment)
        self.strip.show_lesson(lesson)
        self.hidden.setText(clock(moment))
        self.right.show_steps(lesson)
        buttons = self.bar.buttons
        buttons["next"].setEnabled(lesson.current is not None)
        buttons["instead"].setVisible(bool(lesson.spare))
        buttons["made-up"].setVisible(lesson.is_told)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down mark another step, without changing the clock."""
        move = _MARKS.get(Qt.Key(event.key()))
        if move is None or self.right.is_covered or not self.right.steps.card.isVisible():
            super().keyPressEvent(event)
        else:
            self.right.mark(self.lesson, move)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Letters by the size of the screen, so that they are read from two metres away."""
        unit = look.unit(self)
        side, top, lines = (round(one * unit) for one in (look.SIDE, _TOP, _LINES))
        self._outer.setContentsMargins(side, top, side, top)
        self._outer.setSpacing(lines)
        self._whole.setSpacing(lines)
        self._sides.setSpacing(round(look.BETWEEN * unit))
        self.strip.setFixedHeight(max(5, round(8 * unit)))
        self.now.fit(unit)
        self.right.fit(unit)
        look.size(self.hidden, look.HIDDEN * unit, bold=True)
        self.bar.fit(unit, self.width() - 2 * side)
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
        self._stopped(self.lesson)
        event.accept()
