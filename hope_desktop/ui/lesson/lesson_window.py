"""Opens the screen of a lesson, and remembers where it was when it is opened again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.domain.workshops.plan import Block
    from hope_desktop.services.opening import Services
    from hope_desktop.services.workshops.lessons import Given


class Giving(QObject):
    """One lesson at a time; it goes on while its screen is away, as the class does."""

    def __init__(self, services: Services, ui: Ui, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._ui = ui
        self._window = window
        self._given: Given | None = None
        self._left: tuple[Lesson, float] | None = None
        """The lesson when its screen was left, and when that was."""
        self.screen: LessonScreen | None = None

    def show(self, session: SessionId | None) -> bool:
        """The screen of a workshop; without one that of the next. False when none comes.

        Raises:
            NotFound: there is no such workshop.
        """
        if self.screen is not None:
            self.screen.activateWindow()
            return True
        coming = self._services.overview.today().next_session
        wanted = session or (coming.id if coming else None)
        if wanted is None:
            return False
        given = self._services.lessons.begin(wanted)
        lesson = given.lesson
        before, self._given = self._given, given
        same = before and before.session_id == wanted and _plan_of(before) == _plan_of(given)
        if same and self._left is not None:
            lesson = self._left[0].tick(time.time() - self._left[1])
        self.screen = LessonScreen(lesson, given.name, given.card, self._ui, self._window)
        self.screen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.screen.stopped.connect(self._on_stopped)
        self.screen.begin()
        return True

    @Slot(object)
    def _on_stopped(self, lesson: Lesson) -> None:
        self._left = (lesson, time.time())
        self.screen = None


def _plan_of(given: Given) -> tuple[tuple[Block, ...], ...]:
    """What a lesson was begun with."""
    return given.lesson.planned, given.lesson.spare
