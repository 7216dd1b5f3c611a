"""Opens the screen of a lesson and the board for its class; a lesson resumes where it was left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.page import is_heavy, most_otherwise
from hope_desktop.domain.terms import ActivityId, SessionId
from hope_desktop.domain.workshops.afterwards import Aftercare, Ran
from hope_desktop.domain.workshops.lesson import Lesson, come_back
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.i18n.labels import label
from hope_desktop.services.opening import Services
from hope_desktop.ui.autosave import Refusals
from hope_desktop.ui.lesson.beside import Brought
from hope_desktop.ui.lesson.end import STAY_MINUTES
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import PRACTICE, TODAY, Destination, to_workshop
from hope_desktop.ui.widgets.fields.dates import is_today
from hope_desktop.ui.widgets.opening import open_piece
from hope_desktop.ui.widgets.part_lines import PartLines, PartPlace, finish
from hope_desktop.ui.widgets.teller import stop_telling
from hope_desktop.ui.widgets.thumbnails import made_thumbnails
from hope_desktop.ui.widgets.worker import dictionary_timer

if TYPE_CHECKING:
    from hope_desktop.services.workshops.lessons import Given
    from hope_desktop.ui.lesson.slide_screen import SlideScreen


class Giving(QObject):
    """One lesson at a time; its clock runs on while its screen is closed."""

    def __init__(
        self, services: Services, ui: Ui, window: QWidget, go: Callable[[Destination], object]
    ) -> None:
        super().__init__(window)
        self._go = go
        self._services = services
        self._ui = ui
        self._window = window
        self._given: Given | None = None
        self._typed: PartLines = PartLines(services.lines, services.planning, ui, self)
        self._typed.refused.connect(self._show_refusals)
        self._is_its_day = False
        """The lesson was begun on its own day."""
        self._left: tuple[Lesson, float] | None = None
        """The lesson when its screen was left, and when that was."""
        self.screen: LessonScreen | None = None
        self.board: SlideScreen | None = None
        self._thumbnails = made_thumbnails(services, ui, self)
        self._slides: dict[SessionId, int] = {}
        """Where the slides of a workshop were left: with one screen they come and go."""
        self._begins: dict[ActivityId | None, int] = {}
        """The first slide of each part of the lesson that is given."""

    def show(self, wanted: Destination, open_session: int | None) -> bool:
        """Show the board or the words of a workshop, or a lesson: the open one, or the next.

        False when none comes.
        """
        if wanted.session is not None:
            if wanted.page == PRACTICE:
                return self._begin(wanted.session, is_proof=True)
            self.show_board(wanted.session)
            return True
        return self._begin(SessionId(open_session) if open_session is not None else None)

    def _begin(self, session: SessionId | None, *, is_proof: bool = False) -> bool:
        if self.screen is not None:
            self.screen.activateWindow()
            return True
        coming = self._services.overview.today().next_session
        wanted = session or (coming.id if coming else None)
        if wanted is None:
            return False
        given = self._services.lessons.begin(wanted, is_proof=is_proof)
        lesson = given.lesson
        if is_proof:
            self._open(given, lesson, is_proof=True)
            return True
        before, self._given = self._given, given
        same = before and before.session_id == wanted and _plan_of(before) == _plan_of(given)
        if same and self._left is not None:
            lesson = come_back(self._left[0], wall_clock.seconds() - self._left[1], lesson)
        start = self._services.planning.session(wanted).facts.start
        self._is_its_day = start is not None and is_today(start.date())
        self._open(given, lesson)
        return True

    def _open(self, given: Given, lesson: Lesson, *, is_proof: bool = False) -> None:
        ui, wanted = self._ui.for_group(adults=given.adults), given.session_id
        give, stopped = partial(self._give, wanted), partial(self._on_stopped, wanted)
        self.screen = screen = LessonScreen(
            given, give, stopped, ui, self._window, lesson, is_proof=is_proof
        )
        screen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        brought = self._services.materials.along(lesson.activities, wanted)
        files = tuple(one for one in brought if dict(one.sessions).get(wanted) != 0)
        screen.bring(self._thumbnails, tuple(map(self._file, files)))
        screen.right.end.typed.connect(
            lambda activity, words: self._typed.change((wanted, activity), words=words)
        )
        screen.right.end.ticked.connect(partial(self._on_ticked, wanted))
        screen.part_begun.connect(partial(self._keep_minutes, wanted))
        screen.part_begun.connect(self._follow_part)
        screen.begin()

    def _give(self, session: SessionId, what: str) -> None:
        board = self.board if self.screen and self.screen.turns_slides else None
        if board is not None and what.startswith("page-"):
            board.turn(1 if what == "page-next" else -1)
        elif board is not None and what == "board":
            board.close()
        elif what == "board":
            self._show_beside_lesson(session)
        elif what == "made-up":
            if stop_telling(self._ui, partial(self._services.telling.read_instead, session)):
                self._turn(session, LessonScreen.read_instead)
        elif what == "end":
            self._end(session)
        elif what == "done":
            self._finish(session)
        else:
            teller = self._services.planning.session(session).teller
            name = teller.name if teller else ""
            words = self._ui.translate("%(name)s tells") % {"name": name}
            if self._ui.operations.run(partial(self._services.telling.tell, session, name), words):
                self._turn(session, LessonScreen.tell_after_all)

    def _end(self, session: SessionId) -> None:
        """Show how it went: the value of the page of the workshop, with the minutes of now."""
        if self.screen is None:  # it is being made
            return
        self._ui.operations.save_typed()
        services, lesson, end = self._services, self.screen.lesson, self.screen.right.end
        dictionary_timer(services.spelling, self).start()
        whole = services.wholes.get(session)
        after = replace(whole.after, minutes=_ran(lesson), not_given=lesson.left_out)
        whole = replace(whole, after=after)
        parts = whole.ran
        public = tuple(one for one in parts if one.is_public)
        ends = wall_clock.now() + timedelta(seconds=max(0.0, lesson.seconds_left))
        group = whole.plan.school_class.facts
        end.show_end(
            parts,
            most_otherwise(public, whole.plan.known.heart),
            is_heavy=is_heavy(parts),
            ends=ends + timedelta(minutes=STAY_MINUTES),
            helper="\n".join(filter(None, (group.helper, group.reserve))),
        )
        for one, tick in end.ticks.items():
            tick.setChecked(one in after.ticked)
        end.focus_field()

    def _on_ticked(self, session: SessionId, item: Aftercare, done: bool) -> None:
        keep = partial(self._services.aftercares.tick, session, item, done=done)
        self._ui.operations.run(keep, label(item, self._ui.translate))

    def _show_refusals(self, place: PartPlace, why: Refusals) -> None:
        if self.screen is not None and self._given and self._given.session_id == place[0]:
            self.screen.right.end.show_refusal(place[1], why)

    def _finish(self, session: SessionId) -> None:
        """Close the lesson: it was given, unless a line in it cannot be kept."""
        if self.screen is None:
            return
        self._ui.operations.save_typed()
        parts = self.screen.lesson.planned
        places = [(session, one.activity) for one in parts if one.activity]
        if any(self._typed.refusals(one) for one in places):
            return
        after = replace(to_workshop(session), section="after")  # the aftercare waits there
        is_table = bool(self._given and self._given.adults)
        way = after if is_table or self.screen.right.end.is_heavy else TODAY
        self._keep_minutes(session)
        if finish(self._services.planning, session, self._ui, self.screen):
            self._is_its_day = False  # kept, and what was said last is that it was given
            self.screen.close()
            self._go(way)

    def _file(self, file: Material) -> Brought:
        """Return what a trainer brought, to be opened by the computer. Pupils may see its name."""
        do = partial(open_piece, self._services.files, file.id, self._ui, self._window)
        shown = label(file.kind, self._ui.translate).capitalize() if file.only_me else file.title
        return Brought(shown, do, frozenset(file.activities))

    def show_board(self, session: SessionId) -> None:
        """Show the slides of a workshop, on the second screen where there is one."""
        from hope_desktop.services.printing.drawing import draw
        from hope_desktop.ui.lesson.slide_screen import SlideScreen, board_beside

        documents = self._services.printing.prepare(session)
        planned = next(one for one in documents.every if one.is_shown)
        if self.board is not None:
            self.board.close()
        drawn = draw(planned.document)
        self._begins = {part: drawn.begins[at] for part, at in planned.parts}
        at = max(self._slides.get(session, 0), self._here() or 0)
        self.board = SlideScreen(drawn.pdf, at, self._ui, self._window)
        self.board.closed.connect(partial(self._on_board_closed, session))
        self.board.fill(board_beside(self.screen or self._window))
        if self.screen is not None and self.board.screen() is not self.screen.screen():
            self.board.turned.connect(self.screen.show_board)
            self.board.turn(0)
            self.screen.activateWindow()  # the keys stay with who gives the lesson

    def _here(self) -> int | None:
        """Return the first slide of the part that is given."""
        part = self.screen.lesson.current if self.screen else None
        return self._begins.get(part.activity) if part else None

    def _follow_part(self) -> None:
        at = self._here()
        if self.board and self.screen and self.screen.turns_slides and at is not None:
            self.board.show_slide(at)

    def _show_beside_lesson(self, session: SessionId) -> None:
        try:
            self.show_board(session)
        except HopeError:  # why is for the trainer, and pupils may see this screen
            if self.screen is not None:
                words = self._ui.translate("There are no slides now. In the plan it says why.")
                self.screen.right.read(words, words)

    def _on_board_closed(self, session: SessionId, at: int) -> None:
        self._slides[session] = at
        board, self.board = self.board, None
        if self.screen is not None:
            self.screen.show_board("")
            if board and board.is_lost:
                words = self._ui.translate("The digital board is gone. D shows it again.")
                self.screen.right.tell(words)
        (self.screen or self._window).activateWindow()

    def _turn(self, session: SessionId, turn: Callable[[LessonScreen, Given], None]) -> None:
        """Show the plan that became another one."""
        self._given = self._services.lessons.begin(session)
        if self.screen is not None:
            turn(self.screen, self._given)
        if self.board is not None:  # on, where the story that is told had an empty slide
            self._show_beside_lesson(session)

    def _on_stopped(self, session: SessionId, lesson: Lesson) -> None:
        is_proof, self.screen = self.screen is not None and self.screen.is_proof, None
        if self.board is not None:
            self.board.close()
        if is_proof:
            return
        self._left = (lesson, wall_clock.seconds())
        self._keep_minutes(session, lesson)

    def _keep_minutes(self, session: SessionId, left: Lesson | None = None) -> None:
        """Keep how long each part took, of a lesson that was begun on its day, and given.

        At each part: a lid that is shut may end it. At home it is tried out, and between two
        lessons only looked at.
        """
        lesson = left or (self.screen.lesson if self.screen and not self.screen.is_proof else None)
        if lesson is not None and self._is_its_day and lesson.is_given:
            ran = partial(self._services.aftercares.ran, session, _ran(lesson), lesson.not_given)
            self._ui.operations.run(ran)


def _ran(lesson: Lesson) -> tuple[Ran, ...]:
    return tuple(Ran(one, round(seconds / 60)) for one, seconds in lesson.ran.items())


def _plan_of(given: Given) -> tuple[tuple[Block, ...], ...]:
    """Return what a lesson was begun with."""
    return given.lesson.planned, given.lesson.spare
