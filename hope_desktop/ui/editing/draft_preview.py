"""The preview of a text while it is typed: drawn in the worker when typing pauses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, override

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.pdf_view import PdfPreview
from hope_desktop.ui.widgets.worker import Job, Worker, drawn

if TYPE_CHECKING:
    from hope_desktop.domain.printing.print_jobs import Rendered
    from hope_desktop.services.printing.printing import Document

PAUSE_MS = 150


class DraftPreview(QWidget):
    """Shows the bytes that would be printed; the visible page stays visible."""

    drawn = Signal(int)  # the number of pages that are shown now

    def __init__(
        self, document_of: Callable[..., Document], ui: Ui, *, whole: bool = False
    ) -> None:
        """`document_of` gives what is drawn of a handout or an activity.

        `whole` is for looking, not typing: a page at a time, at once.
        """
        super().__init__()
        self._document_of = document_of
        self._ui = ui
        self._worker = Worker(self)
        self._wanted: tuple[Any, ...] = ()
        self._drawn: tuple[Any, ...] = ()
        self._job: Job | None = None
        self.beside: QWidget = self
        """What has to be in sight for it to be drawn: itself, or what it is a part of."""
        self.pdf = PdfPreview(ui, whole=whole)
        self.pdf.tabs.tabBar().setVisible(whole)  # who types has the words beside it
        self._pause = QTimer(self, singleShot=True, interval=0 if whole else PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self.setLayout(column(self.pdf))

    @property
    def is_busy(self) -> bool:
        """Something is being drawn, or will be."""
        return self._job is not None or self._pause.isActive()

    def show_draft(self, text: Handout | Activity, *how: Any) -> None:
        """Draw a text soon; only the last one that is asked for is drawn."""
        self._wanted = text, *how
        self._pause.start()

    def count(self, text: Handout | Activity, tell: Callable[[int], object]) -> None:
        """Tell of how many pages another text is, which is not shown."""
        try:
            document = self._document_of(text)
        except HopeError:  # it went a moment ago
            return
        self._worker.do(lambda report: drawn(document, report).pages, tell)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """What was typed while it was folded away was not drawn."""
        super().showEvent(event)
        self._pause.start()

    def _draw(self) -> None:
        if self._wanted == self._drawn or not self.beside.isVisible():
            return
        if self._job is not None:
            self._job.cancel()
            return  # its end begins the next
        wanted = self._wanted
        try:
            document = self._document_of(*wanted)
        except HopeError as error:  # it went a moment ago
            self.pdf.show_nothing(sentence(error, self._ui.translate))
            return
        self._drawn = wanted
        self._job = self._worker.do(partial(drawn, document), self._show, self._explain)

    def _show(self, rendered: Rendered) -> None:
        self._job = None
        if self._drawn:
            self.pdf.show_document(self._drawn[0].title, rendered.pdf, rendered.text)
            self.drawn.emit(rendered.pages)
        self._draw()

    def _explain(self, error: HopeError) -> None:
        self._job = None
        if not isinstance(error, Cancelled):
            self.pdf.show_nothing(sentence(error, self._ui.translate))
        else:
            self._drawn = ()
        self._draw()
