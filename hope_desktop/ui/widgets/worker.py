"""Slow work in its own thread, one job after another.

A job gets frozen values only, never the database and never a widget. It is asked to stop between
pages; what it gives or why it failed arrives in the window's thread.

Whoever lets go of an object of Qt last destroys it, and one that is destroyed beside the window's
thread takes the program with it. So a thread holds none but the `_Post`, and as long as a thread
works nothing is tidied up by Python, which would do so in any thread.
"""

from __future__ import annotations

import gc
import threading
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.ui.widgets.touches import Stillness, touches

if TYPE_CHECKING:
    from hope_desktop.domain.printing.print_jobs import Rendered
    from hope_desktop.services.printing.printing import Document
    from hope_desktop.services.spelling import Dictionary, Spelling

type Report = Callable[[int, int], bool]
"""Told how much is done of how much; gives False when the work should stop."""
type Task = Callable[[Report], Any]

_CALM, CALM_MS, _LONGEST_SECONDS = threading.Event(), 50, 1
"""Not set while a key or click is being answered, and until that is painted: drawing waits, for so
long at most."""
_ONE_AT_A_TIME = threading.Lock()
"""Over all workers: two drawings at once would share fonts and only slow each other down."""


class Job(QObject):
    """One piece of work. A job that only waits for a printer does not hold up drawing.

    The program does not wait at its end for what `may_hang`, such as a share that is not there.

    Signals:
        progressed: How much is done, of how much.
        finished: What the work gave.
        failed: The `HopeError` that ended it; `Cancelled` when it was stopped.
        ended: It is over, however it ended.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, task: Task, *, draws: bool = True, may_hang: bool = False) -> None:
        super().__init__()
        self.task = task
        self.turn = _ONE_AT_A_TIME if draws else nullcontext()
        self.may_hang = may_hang
        self.stopped = threading.Event()
        self.is_over = False
        self.destroyed.connect(self.stopped.set)  # nobody waits for it any more

    def cancel(self) -> None:
        """Ask the work to stop; `failed` tells when it has."""
        self.stopped.set()

    def tell(self, result: object, error: BaseException | None) -> None:
        """Say what came of it."""
        self.is_over = True
        self.ended.emit()
        self.deleteLater()
        if error is None:
            self.finished.emit(result)
        elif isinstance(error, HopeError):
            self.failed.emit(error)
        else:
            raise error


class Worker(QObject):
    """Does jobs in the order in which they come.

    Not a QThreadPool: that waits for its thread when it is destroyed, while the thread waits for
    Python. This one is told to stop when the program quits, and Python waits for it at its end.
    When a worker goes, with its window, its jobs go too.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Job] = deque()
        self._working: Job | None = None
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def do(
        self,
        task: Task,
        done: Callable[[Any], object],
        failed: Callable[[Any], object] | None = None,
        *,
        draws: bool = True,
        may_hang: bool = False,
    ) -> Job:
        """Do a task as soon as those before it have ended, and tell what came of it."""
        job = Job(task, draws=draws, may_hang=may_hang)
        job.finished.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        return self.start(job)

    def start(self, job: Job) -> Job:
        """Do a job as soon as those before it have ended; connect its signals first."""
        job.setParent(self)
        job.ended.connect(self._go_on)
        self._waiting.append(job)
        if self._working is None:
            self._go_on()
        return job

    @Slot()
    def stop(self) -> None:
        """Cancel everything; the window goes with all that waits for it, so that nobody is told."""
        for job in (self._working, *self._waiting):
            if job is not None:
                job.cancel()
                job.blockSignals(True)  # noqa: FBT003 - as Qt asks

    @Slot()
    def _go_on(self) -> None:
        self._working = self._waiting.popleft() if self._waiting else None
        if self._working is not None:
            _post().begin(self._working)


class _Post(QObject):
    """Carries messages of threads into the window's thread. Lives as long as the program."""

    progressed = Signal(int, int, int)
    ended = Signal(int, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._busy: dict[int, tuple[Job, threading.Thread]] = {}
        self._numbers = count()
        self._painted = QTimer(self, interval=CALM_MS, singleShot=True)
        self._painted.timeout.connect(_CALM.set)
        _CALM.set()
        touches().touched.connect(self._let_answer)
        self.progressed.connect(self._pass_progress)
        self.ended.connect(self._pass_end)

    def begin(self, job: Job) -> None:
        """Give a job its thread, which knows it by a number only."""
        number = next(self._numbers)
        given = (self, number, job.task, job.turn, job.stopped)
        thread = threading.Thread(target=_work, args=given, name="hope-worker", daemon=job.may_hang)
        self._busy[number] = job, thread
        gc.disable()
        thread.start()

    def _let_answer(self) -> None:
        """Let a thread leave Python to the window until what was asked is done."""
        _CALM.clear()
        QTimer.singleShot(0, self._painted.start)

    @Slot(int, int, int)
    def _pass_progress(self, number: int, done: int, total: int) -> None:
        job, _thread = self._busy[number]
        if isValid(job):
            job.progressed.emit(done, total)

    @Slot(int, object, object)
    def _pass_end(self, number: int, result: object, error: BaseException | None) -> None:
        job, thread = self._busy.pop(number)
        thread.join()  # this was its last word
        if not self._busy:
            gc.enable()
        if isValid(job):
            job.tell(result, error)


@cache
def _post() -> _Post:
    return _Post()


def _work(
    post: _Post,
    number: int,
    task: Task,
    turn: AbstractContextManager[Any],
    stopped: threading.Event,
) -> None:
    """Do the work of a job, in a thread of its own."""
    result: object = None
    error: BaseException | None = None
    told = (-1, -1)

    def report(done: int, total: int) -> bool:
        nonlocal told
        if (done, total) != told:
            told = done, total
            post.progressed.emit(number, done, total)
        _CALM.wait(_LONGEST_SECONDS)
        return not stopped.is_set()

    try:
        with turn:
            _CALM.wait(_LONGEST_SECONDS)
            if stopped.is_set():
                raise Cancelled
            result = task(report)
    except BaseException as problem:  # noqa: BLE001 - raised again in the window's thread
        error = problem
    post.ended.emit(number, result, error)


def drawn(document: Document, report: Report) -> Rendered:
    """Draw a document, in the worker: what draws is loaded there."""
    from hope_desktop.services.printing.drawing import draw

    return draw(document, lambda page: report(page, 0))


def dictionary_timer(
    spelling: Spelling,
    parent: QObject,
    done: Callable[[], object] = lambda: None,
    failed: Callable[[Any], object] | None = None,
) -> Stillness:
    """Return what reads how words are written once all is still: a quarter of a second is held."""
    worker, still = Worker(parent), Stillness(parent)

    def task(_report: Report) -> Dictionary:
        from hope_desktop.services.spelling import Dictionary

        return Dictionary()

    def use(dictionary: Dictionary) -> None:
        spelling.dictionary = dictionary
        done()

    def read() -> None:
        if spelling.dictionary is None:
            worker.do(task, use, failed)

    still.timeout.connect(read)
    return still
