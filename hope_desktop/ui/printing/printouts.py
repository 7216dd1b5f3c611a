"""The papers of a workshop at a printer: asked for, and kept when a printer took them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.printing.documents import DocumentList
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.printing.print_out import Handed
    from hope_desktop.services.printing.printed import Bundle
    from hope_desktop.services.printing.printmap import Drawn
    from hope_desktop.services.printing.prints import Prints


class Printouts(QObject):
    """Knows which bundle the printer is about."""

    def __init__(
        self, flow: PrintFlow, documents: DocumentList, ui: Ui, prints: Prints, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.flow, self._documents = flow, documents
        self._ui, self._prints = ui, prints
        self._bundle: Bundle | None = None
        flow.handed.connect(self._on_handed)
        flow.taken_back.connect(self._on_taken_back)

    @property
    def is_busy(self) -> bool:
        """The question is open, or papers are being given to a printer."""
        return self.flow.is_busy

    def ask(self, drawn: Drawn) -> None:
        """Ask how the chosen papers are printed."""
        self._bundle = drawn.chosen
        self.flow.ask(self._documents.jobs(drawn.chosen))

    def keep_saved(self, bundle: Bundle) -> None:
        """Papers were written as files."""
        self._ui.operations.run(partial(self._prints.record, bundle))

    @Slot(object)
    def _on_handed(self, handed: Handed) -> None:
        bundle = self._taken(handed)
        if bundle is not None:
            self._ui.operations.run(partial(self._prints.record, bundle, "printer"))

    @Slot(object)
    def _on_taken_back(self, handed: Handed) -> None:
        bundle = self._taken(handed)
        if bundle is not None:
            self._ui.operations.run(partial(self._prints.correct, bundle))

    def _taken(self, handed: Handed) -> Bundle | None:
        from hope_desktop.services.printing.printed import as_handed

        return None if self._bundle is None else as_handed(self._bundle, handed.jobs)
