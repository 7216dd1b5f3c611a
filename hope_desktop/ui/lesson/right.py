"""The right of the lesson's screen, the only side that changes: steps, or what covers them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.ids import ActivityId, BlockId
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.domain.workshops.next_time import Earlier
from hope_desktop.i18n.next_time import earlier_text
from hope_desktop.ui.lesson import words
from hope_desktop.ui.lesson.beside import AtHand, Instead, Reading, WayBack
from hope_desktop.ui.lesson.steps import People, Steps
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.layouts import column

NEXT_TIME = "next-time"
"""What is read in the colour of what is said: her own line from an earlier workshop."""


class Right(QWidget):
    """A line that says what is different, and below it one page."""

    def __init__(self, people: People, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._marked: int | None = None
        """The step that was marked by hand, until the minutes reach it or another part begins."""
        self._open_for: BlockId | None = None
        """The part of the trainer's own whose steps may be seen."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notice = WayBack(ui)
        self.steps = Steps(ui, people)
        self.text = Reading(ui)
        self.instead = Instead(ui)
        self.at_hand = AtHand(ui)
        self.stack = QStackedWidget()
        for page in (self.steps, self.text, self.instead, self.at_hand):
            self.stack.addWidget(page)
        self.setLayout(column(self.notice, (self.stack, 1)))

    @property
    def is_covered(self) -> bool:
        """Whether something stands in the place of the steps."""
        return self.stack.currentWidget() is not self.steps

    def begin_part(self) -> None:
        """Another part: what was marked or asked for the one before is gone."""
        self._marked = self._open_for = None
        self.notice.say("")

    def show_steps(self, lesson: Lesson) -> None:
        """The steps, and how long the one that is marked takes; a trainer's own ask first."""
        activity, reached = lesson.activity(lesson.current), lesson.step
        if self._marked == reached:
            self._marked = None
        at = reached if self._marked is None else self._marked
        steps, way = lesson.steps, words.way_of(lesson, self._ui)
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
            self.text.setProperty("ink", "amber" if name == NEXT_TIME else "")
            self.text.style().polish(self.text)
        if self.turn(self.text):
            self.text.read(text)
            self.text.setFocus()

    def read_earlier(self, lesson: Lesson, lines: Mapping[ActivityId, Earlier]) -> None:
        """What was written at this part after an earlier workshop; nothing where there is none."""
        here = lesson.current.activity if lesson.current else None
        earlier = lines.get(here) if here else None
        if earlier is not None:
            said = literal(earlier_text(earlier, self._ui.translate))
            self.read(NEXT_TIME, f"## {said}")

    def offer(self, lesson: Lesson) -> None:
        """What may be given in the place of this part."""
        if lesson.spare:
            self.instead.show_offers(words.offers_of(lesson, self._ui))
            self.turn(self.instead)

    def show_material(self) -> None:
        """The sheet of now and the files, when there are any."""
        if self.at_hand.sheet or self.at_hand.files:
            self.at_hand.show_files()
            self.turn(self.at_hand)
            self.at_hand.show_sheet()

    def turn(self, page: QWidget) -> bool:
        """To a page, or from it back to the steps; whether it is there now."""
        is_there = self.stack.currentWidget() is page
        self.stack.setCurrentWidget(self.steps if is_there else page)
        if is_there:
            self.uncover()
        return not is_there

    def uncover(self) -> None:
        """The steps again."""
        self.stack.setCurrentWidget(self.steps)
        self.window().setFocus()

    def fit(self, unit: float) -> None:
        """For a screen on which a pixel is so many of ours."""
        for part in (self.steps, self.notice, self.text, self.instead, self.at_hand):
            part.fit(unit)
