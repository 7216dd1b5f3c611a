"""Which sides of the paper: what fits each paper, or one way for all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Slot

from hope_desktop.domain.printing.print_jobs import PrintJob, Sides
from hope_desktop.ui.printers.words import SIDES
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.choice import ChoiceBox


class SidesBox(ChoiceBox):
    """Tells nothing while its choices are replaced."""

    def __init__(self, jobs: Iterable[PrintJob], ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        found = {job.sides for job in jobs}
        self._differs = len(found) > 1
        self._wanted = None if self._differs else found.pop()
        self.currentIndexChanged.connect(self._keep)

    def sides(self) -> Sides | None:
        """The choice; None is what each paper asks for."""
        found = self.currentData()
        return Sides(found) if found else None

    def offer(self, *, duplex: bool) -> None:
        """Offer what a printer can do; what was chosen stays when it is possible."""
        blocker = QSignalBlocker(self)
        self.clear()
        if duplex and self._differs:
            self.addItem(self._ui.translate("As fits each paper"), None)
        for sides, words in SIDES.items():
            if duplex or sides is Sides.ONE:
                self.addItem(self._ui.translate(words), sides)
        self.setCurrentIndex(max(0, self.findData(self._wanted)))
        self.setEnabled(self.count() > 1)
        blocker.unblock()

    @Slot()
    def _keep(self) -> None:
        """Chosen by hand: it comes back when another printer can do it again."""
        self._wanted = self.sides()
