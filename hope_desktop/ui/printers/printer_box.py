"""Which printer: those of this computer, the one that was used last first."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox

from hope_desktop.domain.printing.print_jobs import Printer
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox

type PrintersCall = Callable[[tuple[Printer, ...]], object]

_AGAIN = "again"
_WIDEST = 24
"""In letters."""


class PrinterBox(ChoiceBox):
    """Looks for printers when it comes in sight, and once more when that is chosen in it."""

    changed = Signal()  # another printer is chosen, or there is none

    def __init__(self, find: Callable[[PrintersCall], object], ui: Ui) -> None:
        """`find` asks the computer for its printers, and tells `PrintersCall` a moment later."""
        super().__init__(letters=3)
        self._ui, self._find = ui, find
        self.is_searching = False
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST)
        self.setAccessibleName(ui.translate("Printer"))
        self.activated.connect(self._on_chosen)
        self._fill((), _("Looking for printers…"))

    def printer(self) -> Printer | None:
        """Return the chosen one."""
        found = self.currentData()
        return found if isinstance(found, Printer) else None

    def look(self) -> None:
        """Ask the computer for its printers."""
        if not self.is_searching:
            self.is_searching = True
            if self.printer() is None:
                self._fill((), _("Looking for printers…"))
            self._find(self.show_printers)

    def show_printers(self, printers: tuple[Printer, ...]) -> None:
        """Offer printers, or say that there is none."""
        self.is_searching = False
        now = self.printer()
        used = now.name if now else self._ui.preferences.settings.printer
        found = tuple(sorted(printers, key=lambda one: one.name != used))
        self._fill(found, "" if found else _("No printer found"))
        self.changed.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def _fill(self, printers: tuple[Printer, ...], instead: str) -> None:
        blocker = QSignalBlocker(self)
        self.clear()
        for one in printers:
            self.addItem(one.label, one)
        if instead:
            self.addItem(self._ui.translate(instead))
        if not self.is_searching:
            self.addItem(self._ui.translate("Look for printers again"), _AGAIN)
        self.setCurrentIndex(0)
        blocker.unblock()

    def _on_chosen(self) -> None:
        if self.currentData() == _AGAIN:
            self.setCurrentIndex(0)
            self.look()
            return
        printer = self.printer()
        if printer is not None:
            self._ui.preferences.change(printer=printer.name)
        self.changed.emit()
