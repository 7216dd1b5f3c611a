"""The whole of printing: asks how, sends the papers to the printer, and reports progress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.errors import Cancelled
from hope_desktop.domain.printing.print_jobs import PrintJob
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.printers.dialog import PrintDialog, PrintWish
from hope_desktop.ui.printers.print_worker import Handing
from hope_desktop.ui.printers.words import amount_words, names_words, trouble_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.warnings import Weight

if TYPE_CHECKING:
    from hope_desktop.services.printing.print_out import Handed


@dataclass(frozen=True, slots=True)
class News:
    """The progress, in a sentence."""

    words: str
    weight: Weight | None = None
    """None while it is going on."""
    can_stop: bool = False


class PrintFlow(QObject):
    """One pile of papers at a time.

    Signals:
        told: The `News`.
        handed: The `Handed` papers that a printer took: to be kept.
        taken_back: The `Handed` papers that stayed there when the others were taken back.
        pdf_requested: There is no printer; wish to save instead.
        stick_requested: There is no printer; wish to put it on a stick.
    """

    told = Signal(object)
    handed = Signal(object)
    taken_back = Signal(object)
    pdf_requested = Signal()
    stick_requested = Signal()

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._ui = ui
        self._amount = ""
        self.dialog: PrintDialog | None = None
        """The question, while it is open."""
        self.handing = Handing(self)
        self.handing.handed.connect(self._on_handed)
        self.handing.queue_seen.connect(self._on_queue)
        self.handing.taken_back.connect(self._on_taken_back)

    @property
    def is_busy(self) -> bool:
        """The question is open, or papers are being given to a printer."""
        return self.dialog is not None or self.handing.is_busy

    def ask(self, jobs: tuple[PrintJob, ...], *, has_stick: bool = True) -> None:
        """Ask how some papers are printed, and print them."""
        if self.is_busy:
            return
        dialog = PrintDialog(jobs, self._ui, self._parent, has_stick=has_stick)
        dialog.search_requested.connect(self.handing.find)
        self.handing.printers_found.connect(dialog.show_printers)
        dialog.print_requested.connect(self._give)
        dialog.pdf_requested.connect(self.pdf_requested)
        dialog.stick_requested.connect(self.stick_requested)
        dialog.finished.connect(self._close)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def stop(self) -> None:
        """What is not on paper yet is taken back."""
        self.handing.cancel()

    @Slot()
    def _close(self) -> None:
        if self.dialog is not None:
            self.handing.printers_found.disconnect(self.dialog.show_printers)
            self.dialog.deleteLater()
        self.dialog = None

    @Slot(object)
    def _give(self, wish: PrintWish) -> None:
        job = self.handing.give(wish.jobs, wish.printer)
        words = self._ui.translate("Giving the papers to the printer…")
        self._ui.operations.show_work(job, words)

    @Slot(object)
    def _on_handed(self, handed: Handed) -> None:
        if handed.jobs:
            self.handed.emit(handed)
        self._amount = amount_words(handed.jobs, self._ui)
        if isinstance(handed.problem, Cancelled):
            self._say_stopped(handed)
        elif handed.problem is not None:
            words = sentence(handed.problem, self._ui.translate)
            self.told.emit(News(self._with_those(words, handed), "serious"))
        else:
            words = self._ui.translate("On the way to %(printer)s: %(amount)s.")
            shown = words % {"printer": handed.printer.label, "amount": self._amount}
            self.told.emit(News(shown, can_stop=True))

    @Slot(object)
    def _on_queue(self, queue: Any) -> None:
        if not queue.waiting:
            words = self._ui.translate("Ready. The printer has everything: %(amount)s.")
            self.told.emit(News(words % {"amount": self._amount}, "good"))
        elif queue.trouble:
            words = trouble_words(queue.trouble, self._ui)
            self.told.emit(News(words, "advice", can_stop=True))
        else:
            self._say(_("The printer is busy with your papers."), can_stop=True)

    @Slot(object)
    def _on_taken_back(self, handed: Handed) -> None:
        self.taken_back.emit(handed)
        self._say_stopped(handed)

    def _say_stopped(self, handed: Handed) -> None:
        if handed.jobs:
            words = self._with_those(self._ui.translate("Stopped."), handed)
        else:
            words = self._ui.translate("Stopped. Nothing was printed.")
        self.told.emit(News(words, "advice"))

    def _with_those(self, words: str, handed: Handed) -> str:
        if not handed.jobs:
            return words
        stayed = self._ui.translate("Already at the printer: %(names)s.")
        return f"{words} {stayed % {'names': names_words(handed.jobs, self._ui)}}"

    def _say(self, words: str, *, can_stop: bool) -> None:
        self.told.emit(News(self._ui.translate(words), can_stop=can_stop))
