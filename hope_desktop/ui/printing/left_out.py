"""Says of a plan what has no room on its lesson sheet: composed in the worker, never drawn."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.printing.copies import Wanted
from hope_desktop.domain.terms import ActivityId, SessionId
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.printing import Document
from hope_desktop.ui.printing.drawing import PapersDrawing
from hope_desktop.ui.widgets.worker import Report, Worker

type _Names = Mapping[ActivityId | None, list[str]]
PAUSE_MS = 400


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
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
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
