"""Slow work beside the window: in a thread of its own, one job after another.

A job gets frozen values only, never the database and never a widget. It is asked to stop between
pages; what it gives or why it failed arrives in the window's thread.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from hope_desktop.domain.errors import Cancelled, HopeError

type Report = Callable[[int, int], bool]
"""Told how much is done of how much; gives False when the work should stop."""
type Task = Callable[[Report], Any]

_ONE_AT_A_TIME = threading.Lock()
"""Over all workers: two drawings at once would share fonts and only slow each other down."""


class Job(QObject):
    """One piece of work. What draws nothing, but waits for a printer, keeps nobody from drawing.

    Signals:
        progressed: How much is done, of how much.
        finished: What the work gave.
        failed: The `HopeError` that ended it; `Cancelled` when it was stopped.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, task: Task, *, draws: bool = True) -> None:
        super().__init__()
        self._task = task
        self._turn = _ONE_AT_A_TIME if draws else contextlib.nullcontext()
        self._stopped = threading.Event()
        self.is_over = False
        self._ended.connect(self._tell)

    def cancel(self) -> None:
        """Ask the work to stop; `failed` tells when it has."""
        self._stopped.set()

    def run(self) -> None:
        """Do the work; called in the worker's thread."""
        result: object = None
        error: BaseException | None = None
        try:
            with self._turn:
                if self._stopped.is_set():
                    raise Cancelled
                result = self._task(self._report)
        except BaseException as problem:  # noqa: BLE001 - raised again in the window's thread
            error = problem
        self._ended.emit(result, error)

    def _report(self, done: int, total: int) -> bool:
        self.progressed.emit(done, total)
        return not self._stopped.is_set()

    @Slot(object, object)
    def _tell(self, result: object, error: BaseException | None) -> None:
        self.is_over = True
        if error is None:
            self.finished.emit(result)
        elif isinstance(error, HopeError):
            self.failed.emit(error)
        else:
            raise error


class Worker(QObject):
    """A thread for slow work.

    Not a QThreadPool: that waits for its thread when it is destroyed, while the thread waits for
    Python. This one is told to stop when the program quits, and Python waits for it at its end.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="hope-worker")
        self._jobs: list[Job] = []
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def start(self, job: Job) -> Job:
        """Do a job as soon as those before it have ended; connect its signals first."""
        # Kept until it is over, so that it is not destroyed in the other thread.
        self._jobs = [one for one in self._jobs if not one.is_over]
        self._jobs.append(job)
        self._thread.submit(job.run)
        return job

    @Slot()
    def stop(self) -> None:
        """Cancel everything."""
        for job in self._jobs:
            job.cancel()
