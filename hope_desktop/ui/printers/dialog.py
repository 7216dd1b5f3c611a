"""Asks how papers are printed. The first choice is usually right, so that Enter prints.

It is our own dialog: Qt's is half in English and cannot say how much paper it takes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.printing.print_jobs import Printer, PrintJob, ranges_of
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui import icons
from hope_desktop.ui.printers.choices import CopyFields, PrinterChoice, SidesBox, Untried
from hope_desktop.ui.printers.words import SIDES, only_pages, sheets_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import Scroll, below_name, card, column, holder, line, row
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.texts import heading, hint, label, title

COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What should be printed, and where."""

    printer: Printer
    jobs: tuple[PrintJob, ...]


class PrintDialog(QDialog):
    """Looks for printers when it opens; Enter prints as soon as there is one.

    Signals:
        search_requested: Wish to have the printers looked for; `show_printers` is the answer.
        print_requested: The `PrintWish`; the dialog is closed.
        test_requested: Wish to have the test sheet on this `Printer`; the dialog stays.
    """

    search_requested = Signal()
    print_requested = Signal(object)
    test_requested = Signal(object)

    def __init__(
        self,
        jobs: tuple[PrintJob, ...],
        ui: Ui,
        parent: QWidget | None = None,
        *,
        has_stick: bool = True,
        is_tried: bool = True,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self.piles = CopyFields(jobs, ui)
        self.untried = Untried(ui)
        if is_tried:
            self.untried.hide()
        self._build(has_stick=has_stick)
        self._connect()
        self._count()

    def wish(self) -> PrintWish | None:
        """What would be printed now; None while that is not possible."""
        printer = self.choice.printer()
        if printer is None:
            return None
        try:
            jobs = self._jobs(printer)
        except WrongValue:
            jobs = ()
        return PrintWish(printer, jobs) if jobs else None

    def show_printers(self, printers: tuple[Printer, ...]) -> None:
        """Take the printers of this computer, with the one that was used last in front."""
        self.choice.show_printers(printers, self._ui.preferences.settings.printer)
        self._follow_printer()
        self._fit()
        if self.focusWidget() in {None, self.cancel}:  # else something is being chosen already
            first = self.choice.pdf if self.choice.has_none else self.go
            first.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.cancel.setFocus()
        self._search()

    def _fit(self) -> None:
        """As high as what is asked needs, within reason; lower only when nothing can be asked."""
        letter = self.fontMetrics().averageCharWidth()
        wide = max(self.width(), 72 * letter)
        inside = self.content.heightForWidth(wide - 6 * GRID)  # buttons may go on below
        wanted = inside + self._foot.sizeHint().height() + 6 * GRID
        least = 0 if self.choice.has_none else self.height()
        self.resize(wide, max(least, min(wanted, 100 * letter)))

    # Building

    def _build(self, *, has_stick: bool) -> None:
        translate = self._ui.translate
        self.setWindowTitle(translate("Print"))
        self.choice = PrinterChoice(self._ui, has_stick=has_stick)
        self.sides = SidesBox(self.piles.jobs, self._ui)
        self.ink = ChoiceBox()
        inks = (("", translate("Black and white")), (COLOUR, translate("Colour")))
        self.ink.offer(inks, self._ui.preferences.settings.ink)
        self.pages = QLineEdit()
        self.pages.setMaxLength(60)
        self.pages.setPlaceholderText(translate("All pages"))
        self.more = Fold(translate("More choices"))
        self.pages_hint = hint(translate("For example: 1-3, 5"))
        self.pages.setAccessibleDescription(self.pages_hint.text())
        self.more.add(holder(below_name(translate("P&ages"), self.pages, self.pages_hint)))
        self.sum = heading()
        self.cancel = quiet_button(translate("Cancel"))
        self.go = primary_button(translate("Print"), "printer")
        self.go.setDefault(True)
        sides = below_name(translate("&Sides"), self.sides)
        ink = below_name(translate("C&olour"), self.ink)
        asked = (self.untried, self.piles, sides, ink, self.more)
        self.settings = holder(column(*asked, space=GRID + 4))
        self.content = holder(
            column(title(translate("Print")), self.choice, self.settings, 1, space=2 * GRID)
        )
        edges = (3 * GRID, GRID, 3 * GRID, 2 * GRID)
        self._foot = row(self.sum, 1, self.cancel, self.go, margins=edges)
        self.setLayout(column(Scroll(self.content), self._foot, space=0))

    def _connect(self) -> None:
        self.choice.box.currentIndexChanged.connect(self._follow_printer)
        self.choice.again.clicked.connect(self._search)
        for instead in (self.choice.pdf, self.choice.stick, self.untried.one_by_one):
            instead.clicked.connect(self.reject)
        self.piles.changed.connect(self._count)
        self.sides.currentIndexChanged.connect(self._count)
        self.ink.currentIndexChanged.connect(self._count)
        self.pages.textChanged.connect(self._count)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._print)
        self.untried.test.clicked.connect(self._test)

    # Following

    def _search(self) -> None:
        self.choice.show_searching()
        self._follow_printer()
        self.search_requested.emit()

    def _follow_printer(self) -> None:
        """A printer that prints no colour, or on one side only, is not asked to."""
        printer = self.choice.printer()
        self.settings.setVisible(not self.choice.has_none)
        self.sum.setVisible(not self.choice.has_none)
        self.go.setVisible(not self.choice.has_none)
        self.ink.setEnabled(printer is None or printer.colour)
        self.sides.show_sides(duplex=printer is None or printer.duplex)
        self._count()

    def _jobs(self, printer: Printer | None) -> tuple[PrintJob, ...]:
        """The papers as they are chosen now."""
        wanted = [job for job in self.piles.chosen() if job.copies]
        sides = self.sides.sides()
        colour = self.ink.currentData() == COLOUR and (printer is None or printer.colour)
        typed = self.pages.text().strip() if self._may_choose(wanted) else ""
        return tuple(
            replace(
                job,
                colour=colour,
                pages=ranges_of(typed, job.page_count) if typed else job.pages,
                completes=job.completes and not typed,
            ).on(job.sides if sides is None else sides)
            for job in wanted
        )

    @staticmethod
    def _may_choose(jobs: list[PrintJob]) -> bool:
        """Of several papers, or of half a paper, pages cannot be chosen."""
        return len(jobs) == 1 and not jobs[0].part

    def _count(self) -> None:
        printer, problem = self.choice.printer(), ""
        single = self._may_choose([job for job in self.piles.chosen() if job.copies])
        self.pages.setEnabled(single)
        try:
            jobs = self._jobs(printer)
        except WrongValue as error:
            jobs, problem = (), sentence(error, self._ui.translate)
        if problem:
            self.pages_hint.setText(problem)
        elif single:
            self.pages_hint.setText(self._ui.translate("For example: 1-3, 5"))
        else:
            self.pages_hint.setText(self._ui.translate("Possible when you print one paper."))
        self.sum.setText(sheets_words(jobs, self._ui))
        self.go.setEnabled(printer is not None and bool(jobs))

    # Answers

    def _test(self) -> None:
        printer = self.choice.printer()
        if printer is not None:
            self.test_requested.emit(printer)

    def _print(self) -> None:
        wish = self.wish()
        if wish is None:
            return
        ink = self.ink.currentData() if wish.printer.colour else self._ui.preferences.settings.ink
        self._ui.preferences.change(printer=wish.printer.name, ink=ink)
        self.accept()
        self.print_requested.emit(wish)


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
        if job.completes:
            words = f"{only_pages(job.pages, ui)} · {words}"
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
