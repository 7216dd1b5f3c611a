"""How many of each paper: a row with its title, its pages, and the number of copies.

Which sides of the paper: what fits each paper, or one way for all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QFrame, QSpinBox, QVBoxLayout

from hope_desktop.domain.printing.print_jobs import MOST_COPIES, PrintJob, Sides
from hope_desktop.ui.printers.words import SIDES, job_title, pages_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.choice import ChoiceBox
from hope_desktop.ui.widgets.fields.number import NumberBox
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.texts import hint, label


class CopyFields(QFrame):
    """The papers; with more than one, 0 copies shows as "none".

    Signals:
        changed: A number was changed.
    """

    changed = Signal()

    def __init__(self, jobs: tuple[PrintJob, ...], ui: Ui) -> None:
        super().__init__()
        self.jobs = jobs
        self.setProperty("look", "card")
        self.boxes: list[QSpinBox] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID + 4, GRID, GRID + 4, GRID)
        rows.setSpacing(GRID)
        for job in jobs:
            box = NumberBox(0 if len(jobs) > 1 else 1, MOST_COPIES)
            box.setSpecialValueText(ui.translate("none") if len(jobs) > 1 else "")
            box.setSuffix(" ×")
            box.setValue(job.copies)
            copies = ui.translate("Copies of %(title)s")
            box.setAccessibleName(copies % {"title": job_title(job, ui)})
            box.valueChanged.connect(self.changed)
            self.boxes.append(box)
            name = label(job_title(job, ui), bold=True)
            words = column(name, hint(pages_words(job, ui)), space=0)
            line = row(words, box, space=2 * GRID)
            line.setStretch(0, 1)
            rows.addLayout(line)

    def chosen(self) -> tuple[PrintJob, ...]:
        """The papers with the wanted numbers."""
        pairs = zip(self.jobs, self.boxes, strict=True)
        return tuple(replace(job, copies=box.value()) for job, box in pairs)


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
