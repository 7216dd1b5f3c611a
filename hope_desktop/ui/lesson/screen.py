"""The full screen of a lesson: at the left where it is, at the right its steps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLayout, QStackedWidget, QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.terms import BlockId
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.domain.workshops.stories import MADE_UP_STORY
from hope_desktop.i18n.labels import clock
from hope_desktop.i18n.lines import earlier_text
from hope_desktop.services.workshops.lessons import Given
from hope_desktop.ui.commands import bare
from hope_desktop.ui.lesson import look, words
from hope_desktop.ui.lesson.awake import Awake
from hope_desktop.ui.lesson.beside import AtHand, Brought, Instead, Reading
from hope_desktop.ui.lesson.end import EndOfLesson
from hope_desktop.ui.lesson.key_bar import KeyBar
from hope_desktop.ui.lesson.now import Now, WholeLesson
from hope_desktop.ui.lesson.steps import Steps
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.layouts import beside, column, holder, label, row
from hope_desktop.ui.widgets.thumbnails import Thumbnails


class Right(QWidget):
    """A line that says what is different, and below it one page."""

    def __init__(self, given: Given, ui: Ui) -> None:
        super().__init__()
        self.given, self._ui = given, ui
        self._marked: int | None = None
        """The step that was marked by hand, until the minutes reach it or another part begins."""
        self._open_for: BlockId | None = None
        """The part of the trainer's own whose steps may be seen."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notice = label()
        self.notice.setObjectName("notice")
        self.steps = Steps(ui, given.people)
        self.text = Reading(ui)
        self.instead = Instead(ui)
        self.at_hand = AtHand(ui)
        self.end = EndOfLesson(ui)
        self.home: QWidget = self.steps
        """What is there when nothing stands in its place."""
        self.stack = QStackedWidget()
        for page in (self.steps, self.text, self.instead, self.at_hand, self.end):
            self.stack.addWidget(page)
        self.setLayout(column(self.notice, (self.stack, 1)))

    @property
    def is_covered(self) -> bool:
        """Tell whether something stands in the place of the steps."""
        return self.stack.currentWidget() is not self.home

    def go_home(self, home: QWidget) -> None:
        """Let the steps, or the end of the lesson, be what is there."""
        if home is not self.home:
            self.home = home
            self.stack.setCurrentWidget(home)

    def begin_part(self) -> None:
        """Another part: what was marked or asked for the one before is gone."""
        self._marked = self._open_for = None
        self.notice.hide()

    def tell(self, said: str) -> None:
        """Say something above the steps, until another part begins."""
        self.notice.setText(said)
        self.notice.show()

    def show_steps(self, lesson: Lesson) -> None:
        """Show the steps, and how long the marked one takes; a trainer's own ask first."""
        activity, reached = lesson.activity(lesson.current), lesson.step
        if self._marked == reached:
            self._marked = None
        at = reached if self._marked is None else self._marked
        steps, way = lesson.steps, words.way_of(lesson, self._ui)
        earlier = self.given.next_time.get(activity.id) if activity else None
        if earlier is not None:
            way = "\n".join(filter(None, (way, earlier_text(earlier, self._ui.translate))))
        if activity and activity.only_me and lesson.current and lesson.current.id != self._open_for:
            steps, way = (), self._ui.translate("Only for you. S shows the steps.")
        is_other = self.steps.show_steps(steps, at, reached, way)
        if not steps:
            return
        whole = f"{steps[at].minutes} {self._ui.translate('min')}"
        self.steps.show_left(words.minutes_left(lesson, self._ui) if at == reached else whole)
        if is_other and QAccessible.isActive():
            said = words.step_said(steps, at, self._ui)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def mark(self, lesson: Lesson, move: int) -> None:
        """Another step; the clock goes on."""
        at = lesson.step if self._marked is None else self._marked
        self._marked = max(0, min(at + move, len(lesson.steps) - 1))
        self.show_steps(lesson)

    def open_own(self, lesson: Lesson) -> None:
        """Show the steps of a part that is for the trainer alone."""
        self._open_for = lesson.current.id if lesson.current else None
        self.stack.setCurrentWidget(self.steps)
        self.show_steps(lesson)

    def read(self, name: str, text: str) -> None:
        """Show a text, or put it away when it is the one that is shown."""
        if self.text.objectName() != name:
            self.uncover()
            self.text.setObjectName(name)
        if self.turn(self.text):
            self.text.read(text)
            self.text.setFocus()

    def offer(self, lesson: Lesson) -> None:
        """Offer what may be given in the place of this part."""
        if lesson.spare:
            self.instead.show_offers(words.offers_of(lesson, self._ui))
            self.turn(self.instead)

    def show_material(self) -> None:
        """Show the sheet of now and the files, when there are any."""
        if self.at_hand.sheet or self.at_hand.files:
            self.at_hand.show_files()
            self.turn(self.at_hand)
            self.at_hand.show_sheet()

    def turn(self, page: QWidget) -> bool:
        """To a page, or from it back to the steps; whether it is there now."""
        is_there = self.stack.currentWidget() is page
        self.stack.setCurrentWidget(self.home if is_there else page)
        if is_there:
            self.uncover()
        return not is_there

    def uncover(self) -> None:
        """Show the steps again."""
        self.stack.setCurrentWidget(self.home)
        self.window().setFocus()
        if self.home is self.end:
            self.end.focus_field()

    def fit(self) -> None:
        """Take letters that suit the screen."""
        look.size(self.notice, look.NEXT)
        for part in (self.steps, self.text, self.instead, self.at_hand, self.end):
            part.fit()


TICK_MS = 500
STEP = 2
"""Minutes that one press makes a block longer or shorter."""
_MARKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TURNS = {"page-back": "‹ PgUp", "page-next": "PgDn ›"}
_TOP, _LINES = 18, 14
"""Room above and below, and between strip, sides and buttons."""


class LessonScreen(QWidget):
    """Runs one lesson. It keeps nothing; who opened it hears how it went."""

    part_begun = Signal()

    def __init__(
        self,
        given: Given,
        give: Callable[[str], object],
        stopped: Callable[[Lesson], object],
        ui: Ui,
        parent: QWidget | None,
        lesson: Lesson,
        now: Callable[[], float] = wall_clock.seconds,
        *,
        is_proof: bool = False,
    ) -> None:
        """`lesson` is where it was left.

        `give` is asked `made-up`, when nobody tells, and `as-planned` when she does after all;
        `board`, for the slides, `page-next` and `page-back` of them; `end`, when the last part is
        over, and `done` there. In a proof
        the clock stands, and nothing is asked. `stopped` gets the lesson as it was left.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.lesson = lesson
        self._given, self._give, self._stopped = given, give, stopped
        self._ui, self.is_proof = ui, is_proof
        self._now, self._ticked_at = now, now()
        self.turns_slides = False
        """The board is on a screen beside this one."""
        self._told: Lesson | None = None
        """The lesson before somebody chose not to tell, until another part begins."""
        self._shown: BlockId | None = None
        """The part that was shown last."""
        name = f"{ui.translate('Rehearsal')} · {given.name}" if is_proof else given.name
        self.now = Now(name, partial(self.choose, "hide"), ui)
        self.strip = WholeLesson()
        self.right = Right(given, ui)
        self.bar = KeyBar(ui)
        self._awake = Awake(self)
        self._timer = QTimer(self, interval=TICK_MS)
        self._build()
        self._connect()
        self.show_lesson(self.lesson)

    def _build(self) -> None:
        self.setObjectName("lesson")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(bare(self._ui.translate("L&esson mode")))
        self.setStyleSheet(look.STYLE)
        between = QFrame()
        between.setObjectName("between")
        between.setFixedWidth(1)
        self.on_board = label()
        turns = row()
        for name, key in _TURNS.items():
            button = look.unfocused_button(key)
            button.clicked.connect(partial(self.choose, name))
            turns.addWidget(button)
        turns.addStretch()
        self.board_line = holder(column(self.on_board, turns))
        self.board_line.hide()
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
        self.now.beside_sheet.insertWidget(0, self.board_line)
        self.now.lines.addWidget(self.right.end.care)
        self.right.end.last.connect(self.bar.buttons["done"].setFocus)
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
            if reader and at_hand.sheet.activity == MADE_UP_STORY:
                said = self._ui.translate("%(name)s reads aloud") % {"name": reader}
        self.now.show_sheet(said, title, at_hand.picture(self.now.sheet_size()))

    def begin(self) -> None:
        """Fill the screen and keep it on."""
        self.showFullScreen()
        self._awake.keep()
        if not self.is_proof:
            self._timer.start()
        self.setFocus()

    def tick(self) -> None:
        """Look at the clock."""
        now = self._now()
        self.show_lesson(self.lesson.tick(now - self._ticked_at).awake())
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
            "instead": partial(right.offer, lesson),
            "material": right.show_material,
            "hide": lambda: self.stack.setCurrentIndex(1 - self.stack.currentIndex()),
            "stop": self._leave,
        }
        if name in moves:
            self.show_lesson(moves[name]())
            if self.is_proof and self.lesson.current is None:
                self.close()
        elif name in turns:
            if name not in {"hide", "stop"}:
                self.stack.setCurrentIndex(0)
            turns[name]()
        elif name.startswith("page-") and not self.turns_slides:
            self.bar.press(name.removeprefix("page-"))
        else:
            self._give("as-planned" if name == "made-up" and not lesson.is_live else name)

    def read_instead(self, given: Given) -> None:
        """Read the made-up story in the place of the one that was to be told."""
        told = self.lesson
        self._turn_plan(given, self.lesson.turned(given.lesson))
        self._told = told
        said = self._ui.translate("The programme is different today: a made-up story.")
        self.right.tell(said)

    def tell_after_all(self, given: Given) -> None:
        """Undo that; the clock went on."""
        told = self.lesson.turned(given.lesson)
        if self._told is not None:  # in the same part: at the step where it was
            passed = self.lesson.seconds - self._told.seconds
            told = replace(self._told.tick(passed).tick(0), has_turned=True)
        self._turn_plan(given, told)

    def _turn_plan(self, given: Given, lesson: Lesson) -> None:
        """In the same part, of which nothing that was marked is true any more."""
        self._given = self.right.given = given
        self._shown = None
        self.right.steps.call(given.people)
        self.right.uncover()
        self.show_lesson(lesson)

    def _give_instead(self, block: int) -> None:
        self.show_lesson(self.lesson.take(BlockId(block)))
        self.right.uncover()

    def show_board(self, said: str) -> None:
        """Say what stands on the screen beside this one; keys of a presenter turn it then."""
        self.turns_slides = bool(said)
        self.on_board.setText(f"{self._ui.translate('Digital board')} {said}")
        self.board_line.setVisible(self.turns_slides)

    def _leave(self) -> None:
        """From what covers the steps back to them, and from there out of the lesson."""
        if self.stack.currentIndex():
            self.stack.setCurrentIndex(0)
        elif self.right.is_covered:
            self.right.uncover()
        else:
            self.close()

    def show_lesson(self, lesson: Lesson) -> None:
        """Another moment of the lesson."""
        self.lesson = lesson
        here = lesson.current.id if lesson.current else None
        is_over = here is None and bool(lesson.planned) and not self.is_proof
        if is_over and self.right.home is not self.right.end:
            self.right.go_home(self.right.end)
            self._give("end")
        elif not is_over:
            self.right.go_home(self.right.steps)
        if here != self._shown or here is None:
            self._shown, self._told = here, None
            self.part_begun.emit()
            self.right.begin_part()
            self.right.at_hand.follow(lesson.current, self._given.sheets)
        moment = datetime.fromtimestamp(self._now())  # noqa: DTZ006 - the clock on the wall
        self.now.show_lesson(lesson, moment)
        self.strip.show_lesson(lesson)
        self.hidden.setText(clock(moment))
        self.right.show_steps(lesson)
        self.right.end.care.setVisible(is_over)
        self.bar.follow(lesson, is_over=is_over, is_proof=self.is_proof)

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
        self.now.fit()
        for shown in self.board_line.findChildren(QWidget):
            look.size(shown, look.SMALL)
        self.right.fit()
        look.size(self.hidden, look.HIDDEN, bold=True)
        self.bar.fit(self.width() - 2 * side)
        self._show_sheet()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Her letters may become larger while the lesson runs."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.isVisible():
            QTimer.singleShot(0, self, self._fit)  # what is in it takes its letters first

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self._awake.let_go()
        self._stopped(self.lesson)
        event.accept()
