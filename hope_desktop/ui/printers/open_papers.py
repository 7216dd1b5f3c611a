"""Papers to open one by one in the trainer's own PDF program, where no command prints.

The settings to enter there are beside each paper, so the window stays open meanwhile.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from hope_desktop.domain.printing.print_jobs import PrintJob
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.printers.words import SIDES
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.widgets.layouts import card, column, holder, line, row
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.texts import hint, label


class OpenDialog(Dialog):
    """A row for each paper: how many, on which sides, and a button that opens it."""

    def __init__(self, papers: tuple[tuple[PrintJob, Path], ...], ui: Ui, parent: QWidget) -> None:
        super().__init__(ui.translate("Open to print"), ui, parent)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(72 * letter, 60 * letter)
        self.buttons: list[QPushButton] = []
        rows: list[QWidget] = []
        for job, file in papers:
            if rows:
                rows.append(line())
            rows.append(self._row(job, file, ui))
        words = _("Your PDF program opens. Fill in there what stands beside the paper, and print.")
        papers_card = card(*rows, margins=GRID + 4)
        self.lay_out(label(ui.translate(words)), inside=column(papers_card, 1))
        self.buttons[0].setFocus()

    def _row(self, job: PrintJob, file: Path, ui: Ui) -> QWidget:
        copies = ui.plural("%(n)d copy", "%(n)d copies", job.copies) % {"n": job.copies}
        words = f"{copies} · {self._ui.translate(SIDES[job.sides])}"
        if job.size != "A4":
            words = f"{words} · {job.size}"
        opens = quiet_button(self._ui.translate("Open"), "eye")
        opens.setAccessibleName(f"{opens.text()}: {job.title}, {words}")
        opens.clicked.connect(partial(self._open, file, opens))
        self.buttons.append(opens)
        said = column(label(job.title, bold=True), hint(words), space=0)
        return holder(row((said, 1), opens))

    def _open(self, file: Path, button: QPushButton) -> None:
        """A tick says which ones have been opened."""
        if open_path(file, self._ui, self):
            icons.put(button, "check")
