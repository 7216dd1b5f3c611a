"""The papers of a workshop at a printer: asked for, and kept when a printer took them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from hope_desktop.ui.operations import Operations
from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.printing.documents import DocumentList

if TYPE_CHECKING:
    from hope_desktop.services.printing.print_out import Handed
    from hope_desktop.services.printing.printing import Bundle
    from hope_desktop.services.printing.printmap import Drawn
    from hope_desktop.services.printing.prints import Prints


class Printouts(QObject):
    """Knows which bundle the printer is about."""

    def __init__(
        self,
        flow: PrintFlow,
        documents: DocumentList,
        operations: Operations,
        prints: Prints,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._flow, self._documents = flow, documents
        self._operations, self._prints = operations, prints
        self._bundle: Bundle | None = None
        flow.handed.connect(self._on_handed)
        flow.taken_back.connect(self._on_taken_back)

    @property
    def is_busy(self) -> bool:
        """The question is open, or papers are being given to a printer."""
        return self._flow.is_busy

    def ask(self, drawn: Drawn) -> None:
        """Ask how the chosen papers are printed."""
        self._bundle = drawn.chosen
        self._flow.ask(self._documents.jobs(drawn.chosen))

    @Slot(object)
    def _on_handed(self, handed: Handed) -> None:
        bundle = self._taken(handed)
        if bundle is not None:
            self._operations.run(partial(self._prints.record, bundle, "printer"))

    @Slot(object)
    def _on_taken_back(self, handed: Handed) -> None:
        bundle = self._taken(handed)
        if bundle is not None:
            self._operations.run(partial(self._prints.correct, bundle))

    def _taken(self, handed: Handed) -> Bundle | None:
        from hope_desktop.services.printing.printed import as_handed

        return None if self._bundle is None else as_handed(self._bundle, handed.jobs)
