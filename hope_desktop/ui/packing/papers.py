"""How much paper each document takes, and whether its print is up to date; drawn in a worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import SessionId
from hope_desktop.ui.widgets.worker import Job, Report, Worker

if TYPE_CHECKING:
    from hope_desktop.domain.printing.paper import PaperChoice
    from hope_desktop.domain.printing.reprinting import Different
    from hope_desktop.services.printing.printed import Prepared
    from hope_desktop.services.printing.printing import Printing
    from hope_desktop.services.printing.printmap import Drawn
    from hope_desktop.services.printing.prints import Prints


class PapersWatch(QObject):
    """Knows nothing while a workshop cannot be printed yet."""

    def __init__(
        self, printing: Printing, prints: Prints, show: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._show = show
        self._printing = printing
        self._prints = prints
        self._worker = Worker(self)
        self._job: Job | None = None
        self._prepared: Prepared | None = None
        self._drawn: Drawn | None = None
        self._different: dict[str, Different] = {}

    def sheets(self, kind: str) -> int | None:
        """Sheets of a document for all its copies, when it has been drawn."""
        found = self._drawn.files.get(kind) if self._drawn else None
        return found.printed.sheets if found else None

    def different(self, kind: str) -> Different | None:
        """Why a document has to be made again after the last print."""
        return self._different.get(kind)

    def look_at(self, session: SessionId, paper: PaperChoice) -> None:
        """Draw the papers of a workshop, unless they are as they were; `show` tells."""
        try:
            prepared = self._printing.prepare(session, paper=paper)
        except HopeError:
            self.forget()
            return
        if prepared == self._prepared:
            self._compare()
            return
        self.forget()
        self._prepared = prepared
        self._draw(prepared)

    def _draw(self, prepared: Prepared) -> None:
        from hope_desktop.services.printing.printmap import draw_choice

        kinds = frozenset(planned.key for planned in prepared.documents)

        def task(report: Report) -> Drawn:
            return draw_choice(prepared, kinds, report)

        self._job = self._worker.do(task, self._on_drawn)

    def forget(self) -> None:
        """Know nothing."""
        if self._job is not None:
            self._job.cancel()
            self._job.disconnect(self)
        self._job = self._prepared = self._drawn = None
        self._different = {}

    def _on_drawn(self, drawn: Drawn) -> None:
        self._job, self._drawn = None, drawn
        self._compare()
        self._show()

    def _compare(self) -> None:
        since = self._prints.since(self._drawn.whole) if self._drawn else None
        self._different = {paper.kind: paper for paper in since.papers} if since else {}
