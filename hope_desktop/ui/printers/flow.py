"""The whole of printing: sends the papers to the printer, and reports progress.

All waiting for printers is in a worker: finding them, sending papers, following the queue.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, override

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.printing.print_jobs import Printer, PrintJob, Queue
from hope_desktop.domain.terms import frozen
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.printers.words import amount_words, trouble_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, quiet_button
from hope_desktop.ui.widgets.layouts import card, label, row
from hope_desktop.ui.widgets.paper import PaperPanel
from hope_desktop.ui.widgets.warnings import Notice, Weight, notice
from hope_desktop.ui.widgets.worker import Job, Report, Worker

if TYPE_CHECKING:
    from hope_desktop.services.printing.print_out import Handed
    from hope_desktop.ui.printers.dialog import PrintDialog

LOOK_MS = 3000
LOOKS = 200
"""After so many looks, ten minutes, the printer is left alone."""


@frozen
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
        pdf_requested: Wish to save the one paper that was asked about instead.
    """

    told = Signal(object)
    handed = Signal(object)
    taken_back = Signal(object)
    pdf_requested = Signal()

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._ui = ui
        self._worker = Worker(self)
        self._job: Job | None = None
        self._handed: Handed | None = None
        self._looks = 0
        self._timer = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.dialog: PrintDialog | None = None
        """The question about one paper, while it is open."""

    @property
    def is_busy(self) -> bool:
        """Check whether the question is open, or papers are being given to a printer."""
        return self.dialog is not None or self._job is not None

    def find(self, show: Callable[[tuple[Printer, ...]], object]) -> None:
        """Ask the computer for its printers; a computer that does not say has none.

        `show` is the only receiver: Qt lets go of a method when its widget dies, of a lambda not.
        """
        found: Callable[[], tuple[Printer, ...]] = _print_out().find_printers

        def look(_report: object) -> tuple[Printer, ...]:
            try:
                return found()
            except HopeError:
                return ()

        self._worker.do(look, show, draws=False)

    def ask(self, jobs: tuple[PrintJob, ...]) -> None:
        """Ask how one paper is printed by itself, and print it."""
        from hope_desktop.ui.printers.dialog import PrintDialog

        if self.is_busy:
            return
        dialog = PrintDialog(jobs[0], self.find, self.print, self._ui, self._parent)
        dialog.pdf_requested.connect(self.pdf_requested)
        dialog.finished.connect(self._close)
        self.dialog = dialog
        dialog.open()

    def print(self, jobs: tuple[PrintJob, ...], printer: Printer) -> None:
        """Give papers to a printer."""

        def give(report: Report) -> Handed:
            handed: Handed = _print_out().hand_over(jobs, printer, report)
            return handed

        def stopped(_error: HopeError) -> None:
            """Cancelled before the first paper."""
            self._on_handed(_print_out().Handed(printer, (), (), Cancelled()))

        if self._job is not None:
            return
        self._leave()
        self._job = self._worker.do(give, self._on_handed, stopped, draws=False)
        words = self._ui.translate("Giving the papers to the printer…")
        self.told.emit(News(words, can_stop=True))
        self._ui.operations.show_work(self._job, words)

    def stop(self) -> None:
        """Take back what is not on paper yet."""
        if self._job is not None:
            self._job.cancel()
        elif self._handed is not None:
            handed = self._handed
            self._leave()
            withdraw = partial(_print_out().withdraw, handed)
            self._worker.do(lambda _report: withdraw(), self._on_taken_back, draws=False)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _leave(self) -> None:
        """Look after the papers no more."""
        self._timer.stop()
        self._handed = None

    def _on_handed(self, handed: Handed) -> None:
        self._job = None
        if handed.jobs and not isinstance(handed.problem, Cancelled):
            self._handed, self._looks = handed, 0
            self._timer.start()
        if handed.jobs:
            self.handed.emit(handed)
        amount = amount_words(handed.jobs, self._ui)
        if isinstance(handed.problem, Cancelled):
            self._say_stopped(handed)
        elif handed.problem is not None:
            words = sentence(handed.problem, self._ui.translate)
            self.told.emit(News(self._with_those(words, handed), "serious"))
        else:
            words = self._ui.translate("On the way to %(printer)s: %(amount)s.")
            shown = words % {"printer": handed.printer.label, "amount": amount}
            self.told.emit(News(shown, can_stop=True))

    def _look(self) -> None:
        """See how far the printer is; one that says nothing is asked no more."""
        handed = self._handed
        if handed is not None:
            self._looks += 1
            look = partial(_print_out().look_after, handed)
            self._worker.do(lambda _report: look(), self._on_queue, draws=False)

    def _on_queue(self, queue: Queue) -> None:
        handed = self._handed
        if handed is None:
            return
        if not queue.waiting:
            text = self._ui.translate("Ready. The printer has everything: %(amount)s.")
            amount = amount_words(handed.jobs, self._ui)
            self.told.emit(News(text % {"amount": amount}, "good"))
        elif queue.trouble:
            text = trouble_words(queue.trouble, self._ui)
            self.told.emit(News(text, "advice", can_stop=True))
        else:
            text = self._ui.translate("The printer is busy with your papers.")
            self.told.emit(News(text, can_stop=True))
        if queue.waiting and self._looks < LOOKS:
            self._timer.start()
        else:
            self._leave()

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
        names = listed((job.title for job in handed.jobs), self._ui.translate)
        return f"{words} {stayed % {'names': names}}"


class PrinterPanel(PaperPanel):
    """One sentence at a time, with a button to stop while that is possible."""

    def __init__(self, flow: PrintFlow, ui: Ui) -> None:
        super().__init__(ui)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.button: QAbstractButton | None = None
        self.flow = flow
        flow.told.connect(self.show_news)

    @override
    def dismiss(self) -> None:
        super().dismiss()
        self.button = None

    @override
    def _put(self, frame: QWidget, words: str) -> None:
        super()._put(frame, words)
        self.button = None

    def show_news(self, news: News) -> None:
        """Replace the sentence; the focus stays on the button when it was there."""
        if news.words == self.said:
            return
        had_focus = self.button is not None and self.button.hasFocus()
        button: QAbstractButton
        if news.can_stop:
            button = quiet_button(self._ui.translate("Stop printing"), "x")
            button.clicked.connect(self.flow.stop)
        else:
            button = icon_button(self._ui.translate("Close this message"), "x")
            button.clicked.connect(self.dismiss)
        if news.weight is not None:
            frame: QWidget = notice(Notice(news.words, news.weight), self._ui.translate, button)
        else:
            line = row((label(news.words), 1), button, space=2 * GRID)
            frame = card(line, look="tinted", margins=GRID + 4)
        self._put(frame, news.words)
        self.button = button
        if had_focus:
            self.button.setFocus()


def _print_out() -> Any:
    """Return the service that speaks to printers: loaded when it is used."""
    from hope_desktop.services.printing import print_out

    return print_out
