"""Keeps the drawn bundle in step with the workshop: read here, drawn in the worker.

Reading waits until changes pause; nothing is redrawn when the paper has not changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.levels import Profile
from hope_desktop.settings import Settings
from hope_desktop.ui.widgets.worker import Job, Report, Worker

if TYPE_CHECKING:
    from hope_desktop.services.printing.printed import Prepared
    from hope_desktop.services.printing.printing import Printing
    from hope_desktop.services.printing.printmap import Drawn

PAUSE_MS = 250


class BundleDrawing(QObject):
    """The papers of one workshop.

    Signals:
        prepared: The `Prepared` bundle: what it will be, not drawn yet.
        begun: The `Job` that draws them.
        drawn: The `Drawn` documents.
        refused: The `HopeError` that prevents printing; nothing is drawn.
    """

    prepared = Signal(object)
    begun = Signal(object)
    drawn = Signal(object)
    refused = Signal(object)

    def __init__(self, printing: Printing, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self.settings = Settings()
        """How the trainer wants paper to be used."""
        self.profiles: dict[SessionId, Profile] = {}
        """The reading forms that were chosen since the start; a print keeps its own."""
        self.languages: dict[SessionId, str] = {}
        """The same for the languages of what pupils, parents and the school get."""
        self._printing = printing
        self._worker = worker
        self._session: SessionId | None = None
        self._left_out: frozenset[str] = frozenset()
        self._missing: dict[str, int] = {}
        self._wanted: tuple[Prepared, frozenset[str], dict[str, int]] | None = None
        self._result: Drawn | None = None
        self.job: Job | None = None
        """What is being drawn now."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.refresh)

    def current(self) -> Drawn | None:
        """The documents when they are as the workshop is now; None while that is being done."""
        return None if self._pause.isActive() else self._result

    def show_session(self, session: SessionId | None) -> None:
        """Take another workshop, or none; the same one is looked at again."""
        if session is not None and session == self._session:
            self.refresh_soon()
            return
        self._forget()
        self._session, self._left_out, self._missing = session, frozenset(), {}
        self.refresh()

    def leave_out(self, kinds: frozenset[str], missing: Mapping[str, int]) -> None:
        """Choose all documents but these; of those in `missing` only so many copies."""
        if (kinds, missing) != (self._left_out, self._missing):
            self._left_out, self._missing = kinds, dict(missing)
            self._pause.start()

    def follow_settings(self, settings: Settings) -> None:
        """Use paper as the trainer chose it."""
        self.settings = settings
        self.refresh_soon()

    def show_profile(self, profile: Profile) -> None:
        """Print what pupils of this workshop read in another reading form."""
        if self._session is not None:
            self.profiles[self._session] = profile
            self.refresh_soon()

    def show_language(self, language: str) -> None:
        """Print what pupils, parents and the school read in another language."""
        if self._session is not None:
            self.languages[self._session] = language
            self.refresh_soon()

    def refresh_soon(self) -> None:
        """Something changed: look again when the changes pause."""
        self._pause.start()

    def refresh(self) -> None:
        """Read the workshop now, and draw it when it is not what was drawn."""
        from hope_desktop.services.printing.planned import paper_of

        self._pause.stop()
        if self._session is None:
            return
        try:
            session, paper = self._session, paper_of(self.settings)
            profile, language = self.profiles.get(session), self.languages.get(session, "")
            found = self._printing.prepare(session, profile, paper, language)
        except HopeError as error:
            self._forget()
            self.refused.emit(error)
            return
        kinds = frozenset(one.key for one in found.documents if not one.is_hers) - self._left_out
        wanted = (found, kinds, self._missing)
        if wanted != self._wanted:
            self._forget()
            self._wanted = wanted
            self.prepared.emit(found)
            self._draw(*wanted)
        elif self._result is not None:
            self.drawn.emit(self._result)

    def _draw(self, found: Prepared, kinds: frozenset[str], missing: dict[str, int]) -> None:
        from hope_desktop.services.printing.printmap import draw_choice

        def task(report: Report) -> Drawn:
            return draw_choice(found, kinds, report, missing)

        self.job = self._worker.do(task, self._on_finished, self._on_failed)
        self.begun.emit(self.job)

    def _forget(self) -> None:
        """What was drawn or is being drawn is of no use any more."""
        if self.job is not None:
            self.job.cancel()
            self.job.disconnect(self)
        self.job = self._wanted = self._result = None

    def _on_finished(self, result: Drawn) -> None:
        self.job, self._result = None, result
        if not self._pause.isActive():
            self.drawn.emit(result)

    def _on_failed(self, error: HopeError) -> None:
        self.job = self._wanted = None
        if not isinstance(error, Cancelled):
            self.refused.emit(error)
