"""All waiting for printers, in a worker: finding them, sending papers, following the queue."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.printing.print_jobs import Printer, PrintJob
from hope_desktop.ui.widgets.worker import Job, Report, Task, Worker

if TYPE_CHECKING:
    from hope_desktop.services.printing.print_out import Handed

LOOK_MS = 3000
LOOKS = 200
"""After so many looks, ten minutes, the printer is left alone."""


class Handing(QObject):
    """One pile of papers at a time.

    Signals:
        printers_found: A tuple of `Printer`s; empty when there is none.
        handed: The `Handed` papers, also when it was stopped or refused half-way.
        queue_seen: The `Queue`: what is not on paper yet, and what the printer waits for.
        taken_back: The `Handed` papers that could not be taken back any more.
    """

    printers_found = Signal(object)
    handed = Signal(object)
    queue_seen = Signal(object)
    taken_back = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._job: Job | None = None
        self._handed: Handed | None = None
        self._looks = 0
        self._timer = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Papers are being given to a printer."""
        return self._job is not None

    @Slot()
    def find(self) -> None:
        """Ask the computer for its printers; a computer that does not say has none."""

        def task(_report: Report) -> tuple[Printer, ...]:
            from hope_desktop.services.printing.print_out import find_printers

            return find_printers()

        self._start(task, self.printers_found.emit, lambda _error: self.printers_found.emit(()))

    def give(self, jobs: tuple[PrintJob, ...], printer: Printer) -> Job:
        """Give papers to a printer."""

        def task(report: Report) -> Handed:
            from hope_desktop.services.printing.print_out import hand_over

            return hand_over(jobs, printer, report)

        self.leave()
        self._job = self._start(task, self._on_handed, self._on_stopped)
        return self._job

    @Slot()
    def cancel(self) -> None:
        """Stop giving, and take back what is not on paper yet."""
        if self._job is not None:
            self._job.cancel()
        elif self._handed is not None:
            handed = self._handed
            self.leave()

            def task(_report: Report) -> Handed:
                from hope_desktop.services.printing.print_out import withdraw

                return withdraw(handed)

            self._start(task, self.taken_back.emit, _ignore)

    @Slot()
    def leave(self) -> None:
        """Look after the papers no more."""
        self._timer.stop()
        self._handed = None

    def _start(self, task: Task, done: Callable[[Any], None], failed: Callable[[Any], None]) -> Job:
        job = Job(task, draws=False)
        job.finished.connect(done)
        job.failed.connect(failed)
        return self._worker.start(job)

    def _on_handed(self, handed: Handed) -> None:
        self._job = None
        if handed.jobs and not isinstance(handed.problem, Cancelled):
            self._handed, self._looks = handed, 0
            self._timer.start()
        self.handed.emit(handed)

    def _on_stopped(self, _error: HopeError) -> None:
        """Cancelled before the first paper."""
        from hope_desktop.services.printing.print_out import Handed

        self._job = None
        self.handed.emit(Handed(Printer("", ""), (), (), Cancelled()))

    @Slot()
    def _look(self) -> None:
        if self._handed is None:
            return
        handed = self._handed

        def task(_report: Report) -> object:
            from hope_desktop.services.printing.print_out import look_after

            return look_after(handed)

        self._looks += 1
        self._start(task, self._on_seen, _ignore)

    def _on_seen(self, queue: Any) -> None:
        if self._handed is None:
            return
        self.queue_seen.emit(queue)
        if queue.waiting and self._looks < LOOKS:
            self._timer.start()
        else:
            self.leave()


def _ignore(_error: HopeError) -> None:
    """A queue that says nothing is asked no more."""
