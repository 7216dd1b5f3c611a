"""Keeps the drawn papers in step with the workshop: read here, drawn or composed in the worker.

Reading waits until changes pause; nothing is redrawn when the paper has not changed. Drawn papers
are compared with what was printed, so that only what is not right yet is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.printing.copies import Wanted
from hope_desktop.domain.terms import ActivityId, SessionId
from hope_desktop.domain.workshops.plan import Session
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.planned import Documents
from hope_desktop.services.printing.printed import Bundle
from hope_desktop.services.printing.printing import Document, Printing
from hope_desktop.services.printing.prints import Prints
from hope_desktop.settings import Settings
from hope_desktop.ui.widgets.thumbnails import drawn_later
from hope_desktop.ui.widgets.worker import Job, Report, Worker

if TYPE_CHECKING:
    from hope_desktop.services.printing.to_print import DrawnPapers


PAUSE_MS = 250


class PapersDrawing(QObject):
    """The papers of one workshop.

    Signals:
        prepared: The `Documents`: what they will be, not drawn yet.
        begun: The `Job` that draws them.
        drawn: The `DrawnPapers`.
        refused: The `HopeError` that prevents printing; nothing is drawn.
    """

    prepared = Signal(object)
    begun = Signal(object)
    drawn = Signal(object)
    refused = Signal(object)

    def __init__(self, printing: Printing, prints: Prints, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self.settings = Settings()
        """How the trainer wants paper to be used."""
        self.chosen: dict[SessionId, dict[str, Any]] = {}
        """The reading forms that were chosen since the start; a print keeps its own."""
        self.numbers: dict[SessionId, dict[str, int]] = {}
        """The same for how many of a kind of paper."""
        self._again: frozenset[str] = frozenset()
        self._printing, self._prints = printing, prints
        self._worker = worker
        self._session: SessionId | None = None
        self._instead: Session | None = None
        self.wanted: Documents | None = None
        self.whole: Bundle | None = None
        self._result: DrawnPapers | None = None
        self.job: Job | None = None
        """What is being drawn now."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.refresh)

    def current(self) -> DrawnPapers | None:
        """Return the papers as the workshop is now; None while that is being done."""
        return None if self._pause.isActive() else self._result

    def pdf_of(self, sha: str) -> Callable[[Report], bytes]:
        """Return the bytes of a drawn paper for its picture, where a cover is upright."""
        files = self.whole.files if self.whole else ()
        file = next((one for one in files if one.printed.sha256 == sha), None)
        if file and file.planned.kind.part == "lesson":
            return drawn_later(file.planned.drawn)
        return lambda _report: file.rendered.pdf if file else b""

    def show_session(self, session: SessionId | None, instead: Session | None = None) -> None:
        """Take another workshop, or none; the same one is looked at again.

        `instead` is the plan of which the papers lie in the bag.
        """
        is_same = session is not None and (session, instead) == (self._session, self._instead)
        self._session, self._instead = session, instead
        if is_same:
            self.refresh_soon()
            return
        self._forget()
        self._again = frozenset()
        self.refresh()

    def follow_settings(self, settings: Settings) -> None:
        """Use paper as the trainer chose it."""
        self.settings = settings
        self.refresh_soon()

    def choose(self, what: str, chosen: object) -> None:
        """Print a workshop in another reading form, or in another language."""
        if self._session is not None:
            self.chosen.setdefault(self._session, {})[what] = chosen
            self.refresh_soon()

    def want(self, kind: str, number: int) -> None:
        """Print so many of a paper in all; 0 is none of it."""
        if self._session is not None:
            self.numbers.setdefault(self._session, {})[kind] = number
            self._compare()

    def print_again(self, kinds: frozenset[str]) -> None:
        """These have to be printed, whatever lies there."""
        self._again |= kinds
        self._compare()

    def was_printed(self, kinds: frozenset[str]) -> None:
        """Once is enough."""
        self._again -= kinds

    def refresh_soon(self) -> None:
        """Something changed: look again when the changes pause."""
        self._pause.start()

    def refresh(self) -> None:
        """Read the workshop now, and draw it when it is not what was drawn."""
        self._pause.stop()
        session = self._session
        if session is None:
            return
        chosen = self.chosen.get(session, {})
        try:
            documents = self._printing.prepare(session, instead=self._instead, **chosen)
        except HopeError as error:
            self._forget()
            self.refused.emit(error)
            return
        if documents != self.wanted:
            self._forget()
            self.wanted = documents
            self.prepared.emit(documents)
            from hope_desktop.services.printing.drawing import draw_bundle

            def task(report: Report) -> Bundle:
                return draw_bundle(documents, report, spoken_names=True)

            self.job = self._worker.do(task, self._on_drawn, self._on_failed)
            self.begun.emit(self.job)
        elif self.whole is not None:
            self._compare()

    def _on_drawn(self, whole: Bundle) -> None:
        self.job, self.whole = None, whole
        self._compare()

    def _compare(self) -> None:
        """See what of it is on paper; the rest is made ready in the worker."""
        from hope_desktop.services.printing.to_print import made_ready

        whole, before = self.whole, self._result
        if whole is None:
            return
        numbers = self.numbers.get(whole.documents.session, {})
        found = self._prints.compared(whole, numbers, self._again)
        if before is not None and before == found:
            self._on_compared(before)
            return
        self._stop()
        self._result = None

        def task(_report: Report) -> DrawnPapers:
            return made_ready(found)

        self.job = self._worker.do(task, self._on_compared, self._on_failed)

    def _on_compared(self, result: DrawnPapers) -> None:
        self.job, self._result = None, result
        if not self._pause.isActive():
            self.drawn.emit(result)

    def _stop(self) -> None:
        if self.job is not None:
            self.job.cancel()
            self.job.disconnect(self)
            self.job = None

    def _forget(self) -> None:
        """Drop what was drawn or is being drawn: it is of no use any more."""
        self._stop()
        self.wanted = self.whole = self._result = None

    def _on_failed(self, error: HopeError) -> None:
        self.job = self.wanted = None
        if not isinstance(error, Cancelled):
            self.refused.emit(error)


type _Names = Mapping[ActivityId | None, list[str]]
LEFT_OUT_MS = 400


class LeftOut(QObject):
    """Looks again when changes pause, and composes only what became another sheet."""

    changed = Signal()

    def __init__(self, services: Services, drawing: PapersDrawing) -> None:
        super().__init__(drawing)
        self._services, self._drawing, self._worker = services, drawing, Worker(self)
        self._session: SessionId | None = None
        self._sheets: tuple[Document, ...] = ()
        self.names: _Names = {}
        """What is left out of each activity."""
        self._pause = QTimer(self, singleShot=True, interval=LEFT_OUT_MS)
        self._pause.timeout.connect(self._read)

    def follow(self, session: SessionId | None) -> None:
        """Look at a workshop as it is, or at none."""
        if session != self._session:
            self._session, self._sheets, self.names = session, (), {}
        self._pause.start()

    def _read(self) -> None:
        if self._session is None or not self._services.is_open:
            return
        chosen = self._drawing.chosen.get(self._session, {})
        wanted = Wanted(chosen.get("profile"), chosen.get("language", ""))
        try:
            every = self._services.printing.documents(self._session, wanted).every
        except HopeError:  # whoever shows the workshop says it
            return
        sheets = tuple(one.document for one in every if str(one.kind) == "pupils-lesson")
        if sheets != self._sheets:
            self._sheets = sheets

            def task(_report: Report) -> _Names:
                from hope_desktop.services.printing.drawing import without_room

                return without_room(sheets)

            self._worker.do(task, partial(self._tell, sheets))

    def _tell(self, sheets: tuple[Document, ...], names: _Names) -> None:
        if sheets == self._sheets and names != self.names:
            self.names = names
            self.changed.emit()
