"""What is asked before printing: which printer, how many of each paper, and on which sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QSpinBox, QWidget

from hope_desktop.domain.printing.print_jobs import MOST_COPIES, Printer, PrintJob, Sides
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.printers.words import SIDES, job_title, pages_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox, NumberBox
from hope_desktop.ui.widgets.layouts import Flow, below_name, column, holder, row
from hope_desktop.ui.widgets.texts import hint, label
from hope_desktop.ui.widgets.warnings import Notice, notice


class CopyFields(QFrame):
    """The papers; with more than one, 0 copies shows as "none"."""

    changed = Signal()

    def __init__(self, jobs: tuple[PrintJob, ...], ui: Ui) -> None:
        super().__init__()
        self.jobs = jobs
        self.setProperty("look", "card")
        self.boxes: list[QSpinBox] = []
        lines = []
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
            lines.append(row((words, 1), box, space=2 * GRID))
        self.setLayout(column(*lines, margins=(GRID + 4, GRID, GRID + 4, GRID)))

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

    def show_sides(self, *, duplex: bool) -> None:
        """Offer what a printer can do; what was chosen stays when it is possible."""
        each = [(None, _("As fits each paper"))] if duplex and self._differs else []
        can = (*each, *(one for one in SIDES.items() if duplex or one[0] is Sides.ONE))
        with QSignalBlocker(self):
            self.offer(((sides, self._ui.translate(words)) for sides, words in can), self._wanted)
        self.setEnabled(self.count() > 1)

    def _keep(self) -> None:
        """Chosen by hand: it comes back when another printer can do it again."""
        self._wanted = self.sides()


class Untried(QWidget):
    """What has to be known where the program never printed on a real printer, and two ways out."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        words = ui.translate("Not tried on a real printer yet: print the test sheet first.")
        self.test = quiet_button(ui.translate("Print test sheet"), "printer")
        self.one_by_one = quiet_button(ui.translate("Open one by one"), "eye")
        self.one_by_one.setToolTip(ui.translate("Your own PDF program prints."))
        self.said = label()
        self.said.hide()
        ways = (self.test, self.one_by_one)
        self.setLayout(column(notice(Notice(words), ui.translate, *ways, below=self.said)))

    def say(self, words: str) -> None:
        """What came of the test sheet."""
        self.said.setText(words)
        self.said.show()


class PrinterChoice(QWidget):
    """One of three at a time; `box` has the printers, and other ways have buttons."""

    def __init__(self, ui: Ui, *, has_stick: bool = True) -> None:
        super().__init__()
        self._ui = ui
        self._printers: tuple[Printer, ...] = ()
        self.has_none = False
        """There is no printer to choose."""
        self._build(has_stick=has_stick)
        self.show_searching()

    def printer(self) -> Printer | None:
        """The chosen one."""
        at = self.box.currentIndex()
        return self._printers[at] if 0 <= at < len(self._printers) else None

    def show_searching(self) -> None:
        """Say that printers are being looked for."""
        self.has_none = False
        self._fill(())
        self._show(self.searching)

    def show_printers(self, printers: tuple[Printer, ...], used: str) -> None:
        """Offer printers, or say that there is none. The one used last comes first."""
        found = tuple(sorted(printers, key=lambda one: one.name != used))
        self.has_none = not found
        self._fill(found)
        self._show(self.none if self.has_none else self.some)

    def _fill(self, printers: tuple[Printer, ...]) -> None:
        self._printers = printers
        blocker = QSignalBlocker(self.box)
        self.box.clear()
        self.box.addItems([printer.label for printer in printers])
        blocker.unblock()

    def _show(self, part: QWidget) -> None:
        for one in (self.searching, self.some, self.none):
            one.setVisible(one is part)

    def _build(self, *, has_stick: bool) -> None:
        translate = self._ui.translate
        looking = translate("Looking for printers…")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedHeight(GRID)
        bar.setAccessibleName(looking)
        self.searching = holder(column(label(looking), bar, space=GRID // 2))
        self.box = ChoiceBox()
        self.some = holder(below_name(translate("P&rinter"), self.box))
        self.none = self._build_none(has_stick=has_stick)
        self.setLayout(column(self.searching, self.some, self.none))

    def _build_none(self, *, has_stick: bool) -> QWidget:
        translate = self._ui.translate
        words = _("No printer found. Save the papers as PDF, or put them on a stick.")
        if not has_stick:
            words = _("No printer found. Save the paper as PDF.")
        self.pdf = quiet_button(translate("Save as PDF"), "file-down")
        self.stick = quiet_button(translate("Put on USB stick"), "usb")
        self.again = link_button(translate("Look again"), "search")
        ways = [self.pdf, *([self.stick] if has_stick else []), self.again]
        return holder(column(notice(Notice(translate(words)), translate), Flow(ways), space=GRID))
