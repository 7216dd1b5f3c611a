"""Asks how one paper is printed by itself. What stands there is usually right: Enter prints."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.printing.print_jobs import MOST_COPIES, Printer, PrintJob, Sides, ranges_of
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui import icons
from hope_desktop.ui.printers.printer_box import PrinterBox, PrintersCall
from hope_desktop.ui.printers.words import COLOUR, SIDES, only_pages, sheets_by_size
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox, NumberBox
from hope_desktop.ui.widgets.layouts import (
    below_name,
    card,
    column,
    heading,
    hint,
    holder,
    label,
    line,
    row,
)
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.warnings import Notice, NoticeList


class PrintDialog(Dialog):
    """One paper, and how it is printed.

    Signals:
        pdf_requested: Wish to save it instead; the dialog is closed.
    """

    pdf_requested = Signal()

    def __init__(
        self,
        paper: PrintJob,
        find: Callable[[PrintersCall], object],
        send: Callable[[tuple[PrintJob, ...], Printer], object],
        ui: Ui,
        parent: QWidget,
    ) -> None:
        super().__init__(ui.translate("Print"), ui, parent)
        self._paper, self._send = paper, send
        translate = self._ui.translate
        self.number = NumberBox(1, MOST_COPIES)
        self.sides = ChoiceBox()
        self.pages = QLineEdit(maxLength=60, placeholderText=translate("All pages"))
        self.wrong = hint(translate("For example: 1-3, 5"))
        self.printers = PrinterBox(find, self._ui)
        self.sum = heading()
        self.pdf = quiet_button(translate("Save as PDF"), "file-down")
        self.go = primary_button(translate("Print"), "printer")
        self._pages = holder(below_name(translate("Pages"), self.pages, self.wrong))
        asked = column(
            label(paper.title, bold=True),
            below_name(translate("How many"), self.number),
            below_name(translate("Sides"), self.sides),
            self._pages,
            below_name(translate("Printer"), self.printers),
            self.sum,
            space=GRID + 4,
        )
        self.lay_out(asked, below=(self.pdf, 1), yes=(self.go,))
        self.go.setDefault(True)
        self.printers.changed.connect(self._follow_printer)
        self.number.valueChanged.connect(self._count)
        self.sides.currentIndexChanged.connect(self._count)
        self.pages.textChanged.connect(self._count)
        self.go.clicked.connect(self._print)
        self.pdf.clicked.connect(self.accept)
        self.pdf.clicked.connect(self.pdf_requested)
        self.number.setValue(max(1, paper.copies))
        self._follow_printer()
        self.printers.setFocus()

    def job(self) -> PrintJob | None:
        """Return what would be printed now; None while the pages are typed wrongly."""
        typed = self.pages.text().strip()
        try:
            pages = ranges_of(typed, self._paper.page_count) if typed else self._paper.pages
        except WrongValue:
            return None
        ink, printer = self._ui.preferences.settings.ink, self.printers.printer()
        colour = ink == COLOUR and (printer is None or printer.colour)
        sides = Sides(self.sides.currentData() or Sides.ONE)
        copies = self.number.value()
        return replace(self._paper, copies=copies, colour=colour, pages=pages).on(sides)

    def _follow_printer(self) -> None:
        printer = self.printers.printer()
        can_turn = printer is None or printer.duplex
        can = [(sides, words) for sides, words in SIDES.items() if can_turn or sides is Sides.ONE]
        self.sides.offer(
            ((sides, self._ui.translate(words)) for sides, words in can), self._paper.sides
        )
        self.sides.setEnabled(self.sides.count() > 1)
        self._count()

    def _count(self) -> None:
        job, printer = self.job(), self.printers.printer()
        words = self._ui.translate("For example: 1-3, 5")
        if job is None:
            most = f"1-{self._paper.page_count}"
            wrong = WrongValue("pages", self.pages.text().strip(), most)
            words = sentence(wrong, self._ui.translate)
        self.wrong.setText(words)
        self.sum.setText(sheets_by_size([job] if job else (), self._ui))
        self.go.setEnabled(job is not None and printer is not None)

    def _print(self) -> None:
        job, printer = self.job(), self.printers.printer()
        if job is not None and isinstance(printer, Printer):
            self._ui.preferences.change(printer=printer.name)
            self.accept()
            self._send((job,), printer)


class OpenDialog(Dialog):
    """A row for each paper: how many, on which sides, and a button that opens it."""

    def __init__(
        self, papers: tuple[tuple[PrintJob, Path], ...], waits: str, ui: Ui, parent: QWidget
    ) -> None:
        """`waits` is said of the papers that are not there yet."""
        super().__init__(ui.translate("Open to print"), ui, parent)
        self.resize(72 * GRID, 0)
        self.opened: list[PrintJob] = []
        self.buttons: list[QPushButton] = []
        rows: list[QWidget] = []
        for job, file in papers:
            if rows:
                rows.append(line())
            rows.append(self._row(job, file, ui))
        words = _("Your PDF program opens. Fill in there what stands beside the paper, and print.")
        papers_card = card(*rows, margins=GRID + 4)
        more = NoticeList(ui.translate)
        more.show_notices([Notice(waits)] if waits else ())
        self.lay_out(label(ui.translate(words)), more, inside=papers_card)
        self.buttons[0].setFocus()

    def _row(self, job: PrintJob, file: Path, ui: Ui) -> QWidget:
        copies = ui.plural("%(n)d copy", "%(n)d copies", job.copies)
        below = f"{copies} · {self._ui.translate(SIDES[job.sides])}"
        if job.size != "A4":
            below = f"{below} · {job.size}"
        if job.completes:
            below = f"{only_pages(job.pages, ui)} · {below}"
        opens = quiet_button(self._ui.translate("Open"), "eye")
        opens.setAccessibleName(f"{opens.text()}: {job.title}, {below}")
        opens.clicked.connect(partial(self._open, job, file, opens))
        self.buttons.append(opens)
        said = column(label(job.title, bold=True), hint(below), space=0)
        return holder(row((said, 1), opens))

    def _open(self, job: PrintJob, file: Path, button: QPushButton) -> None:
        """Open those that are chosen; a tick says which ones have been."""
        if open_path(file, self._ui, self):
            self.opened.append(job)
            icons.put(button, "check")
