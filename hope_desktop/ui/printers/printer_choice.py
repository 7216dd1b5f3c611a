"""Which printer: still searching, a choice, or none, with other ways to print."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from hope_desktop.domain.printing.print_jobs import Printer
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.fields.choice import ChoiceBox
from hope_desktop.ui.widgets.layouts import Flow, column, holder
from hope_desktop.ui.widgets.texts import label
from hope_desktop.ui.widgets.warnings import Notice, notice


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

    @Slot()
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
        name = label(translate("P&rinter"), buddy=self.box)
        self.some = holder(column(name, self.box, space=GRID // 2))
        self.none = self._build_none(has_stick=has_stick)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        for part in (self.searching, self.some, self.none):
            whole.addWidget(part)

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
