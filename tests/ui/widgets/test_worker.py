"""Work beside the window: its result arrives in the window's thread, and it can be stopped."""

import gc
import threading
import time
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QThread, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.errors import Cancelled, DiskFull
from hope_desktop.ui.widgets.worker import Job, Report, Worker


class Listener(QObject):
    """Notes what arrives, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []
        self.threads: list[QThread] = []

    @Slot(object)
    def hear(self, what: object) -> None:
        self.heard.append(what)
        self.threads.append(QThread.currentThread())


def test_result_arrives_in_the_thread_of_the_window(qtbot):
    worker, listener, where = Worker(), Listener(), []

    def task(_report: Report) -> str:
        where.append(threading.current_thread())
        return "done"

    job = Job(task)
    job.finished.connect(listener.hear)
    with qtbot.waitSignal(job.finished):
        worker.start(job)
    assert listener.heard == ["done"]
    assert listener.threads == [QThread.currentThread()]
    assert where != [threading.main_thread()]


def test_a_thread_waits_while_a_key_is_answered(qtbot):
    worker, window, asked = Worker(), QWidget(), [0]
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    def task(report: Report) -> None:
        while report(0, 0):
            asked[0] += 1

    job = worker.do(task, lambda _done: None)
    qtbot.waitUntil(lambda: asked[0] > 0)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    time.sleep(0.01)  # it may have been asking
    before = asked[0]
    time.sleep(0.1)
    assert asked[0] == before
    qtbot.waitUntil(lambda: asked[0] > before)
    with qtbot.waitSignal(job.ended):
        job.cancel()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    before = asked[0]
    job = worker.do(task, lambda _done: None)
    time.sleep(0.1)
    assert asked[0] == before, "what the key itself began waits too"
    job.cancel()


def test_refusal_arrives_as_a_value(qtbot):
    def task(_report: Report) -> None:
        raise DiskFull

    worker, job = Worker(), Job(task)
    with qtbot.waitSignal(job.failed) as told:
        worker.start(job)
    assert isinstance(told.args[0], DiskFull)


def test_a_bug_is_raised_in_the_window(qtbot):
    def task(_report: Report) -> None:
        raise ZeroDivisionError

    worker, job = Worker(), Job(task)
    with qtbot.captureExceptions() as caught:
        worker.start(job)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_cancelled_work_stops_at_its_next_report(qtbot):
    go_on = threading.Event()

    def task(report: Report) -> None:
        go_on.wait(10)
        if not report(1, 2):
            raise Cancelled

    worker, job = Worker(), Job(task)
    worker.start(job)
    job.cancel()
    with qtbot.waitSignal(job.failed) as told:
        go_on.set()
    assert isinstance(told.args[0], Cancelled)


def test_work_that_waits_is_never_begun_when_all_stops_and_nobody_is_told(qtbot):
    go_on, begun = threading.Event(), []
    worker = Worker()
    first, second = Job(lambda _report: go_on.wait(10)), Job(lambda _report: begun.append(1))
    worker.start(first)
    worker.start(second)
    told: list[object] = []
    first.ended.connect(lambda: told.append(first))
    worker.stop()
    go_on.set()
    qtbot.waitUntil(lambda: first.is_over)
    qtbot.wait(10)
    assert begun == told == []


@pytest.mark.parametrize("count", [1, 5])
def test_jobs_of_all_workers_wait_for_each_other(qtbot, count):
    busy = threading.Lock()

    def task(_report: Report) -> bool:
        free = busy.acquire(blocking=False)
        QThread.msleep(5)
        busy.release()
        return free

    workers, listener = [Worker() for _number in range(count)], Listener()
    for worker in workers:
        job = Job(task)
        job.finished.connect(listener.hear)
        worker.start(job)
    qtbot.waitUntil(lambda: len(listener.heard) == count)
    assert all(listener.heard)


def test_a_window_that_goes_takes_its_work_along_in_its_own_thread(qapp, qtbot):
    go_on, ended, stops, gone = threading.Event(), threading.Event(), [], []

    def task(report: Report) -> None:
        go_on.wait(10)
        stops.append(not report(1, 2))
        ended.set()

    def note() -> None:
        gone.append(threading.current_thread())

    def open_and_close() -> None:
        window = QObject()
        job = Job(task)
        weakref.finalize(job, note)
        Worker(window).start(job)
        window.deleteLater()

    open_and_close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    go_on.set()
    assert ended.wait(10)
    qtbot.waitUntil(lambda: bool(gone))
    assert stops == [True]
    assert gone == [threading.main_thread()]


def test_nothing_of_the_window_is_tidied_up_in_the_thread_of_the_work(qtbot):
    gone: list[threading.Thread] = []

    def task(_report: Report) -> int:
        return len([[number] for number in range(100_000)])  # Python would tidy up many times

    def leave_a_circle() -> None:
        lonely = QObject()
        lonely.me = lonely
        weakref.finalize(lonely, lambda: gone.append(threading.current_thread()))

    worker, job = Worker(), Job(task)
    with qtbot.waitSignal(job.finished):
        worker.start(job)
        leave_a_circle()
    assert gc.isenabled()
    gc.collect()
    assert gone == [threading.main_thread()]
