"""How many of each paper: a row with its title, how long it is, and the number of copies."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSpinBox, QVBoxLayout

from hope_desktop.domain.printing.print_jobs import MOST_COPIES, PrintJob
from hope_desktop.ui.printers.words import job_title, pages_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.number import NumberBox
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.texts import hint, label


class CopyFields(QFrame):
    """The papers; none of a paper is "not".

    Signals:
        changed: Another number is wanted.
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
