"""What takes a while has a name, a bar and a way to stop, all in one place of the window."""

import threading

import pytest
from PySide6.QtCore import QTimer

from hope_desktop.domain.errors import Cancelled
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.status import StatusLine
from hope_desktop.ui.widgets.worker import Job, Report, Worker
from tests.tools.shared_ui import made_ui


@pytest.fixture
def ui() -> Ui:
    return made_ui("en")


@pytest.fixture
def line(styled, qtbot, ui) -> StatusLine:
    made = StatusLine(ui, read_only=False)
    qtbot.addWidget(made)
    made.resize(900, 40)
    made.show()
    made.info.setText("12 workshops")
    return made


def _until_stopped(report: Report) -> None:
    for done in range(100_000):
        if not report(done % 7, 7):
            raise Cancelled
        threading.Event().wait(0.01)


def test_long_work_shows_its_name_and_progress_and_stops_when_asked(line, ui, qtbot):
    worker, job = Worker(line), Job(_until_stopped)
    ui.operations.show_work(job, "Making a backup…")
    worker.start(job)
    assert line.work.isHidden(), "most work is over before it is worth a look"
    qtbot.waitUntil(line.work.isVisible)
    assert line.work.name.text() == line.work.bar.accessibleName() == "Making a backup…"
    assert not line.info.isVisible()
    qtbot.waitUntil(lambda: line.work.bar.value() > 0)
    assert line.work.bar.maximum() == 7
    with qtbot.waitSignal(job.failed):
        line.work.stop.click()
        assert line.work.name.text() == "Stopping…"
        assert not line.work.stop.isEnabled()
    assert line.work.isHidden()
    assert line.info.isVisible()


def test_short_work_is_never_seen(line, ui, qtbot):
    worker, job = Worker(line), Job(lambda _report: None)
    ui.operations.show_work(job, "Short")
    with qtbot.waitSignal(job.finished):
        worker.start(job)
    assert line.work.words == ""
    line.work.findChild(QTimer).timeout.emit()
    assert line.work.isHidden()


def test_work_below_other_work_comes_back_when_that_ends(line, ui, qtbot):
    first, second, worker = Job(_until_stopped), Job(_until_stopped, draws=False), Worker(line)
    others = Worker(line)
    ui.operations.show_work(first, "First")
    worker.start(first)
    ui.operations.show_work(second, "Second")
    others.start(second)
    assert line.work.words == "Second"
    with qtbot.waitSignal(second.failed):
        second.cancel()
    assert line.work.words == "First"
    with qtbot.waitSignal(first.failed):
        first.cancel()


def test_stopping_in_another_way_lets_the_job_go_on_unseen(line, ui, qtbot):
    job, stopped = Job(_until_stopped), list[str]()
    ui.operations.show_work(job, "Papers", lambda: stopped.append("wish"))
    Worker(line).start(job)
    line.work.stop.click()
    assert stopped == ["wish"]
    assert line.work.words == ""
    assert not job.is_over
    with qtbot.waitSignal(job.failed):
        job.cancel()


def test_work_that_goes_with_its_window_does_not_stay(line, ui, qtbot):
    worker, job = Worker(), Job(_until_stopped)
    ui.operations.show_work(job, "Gone")
    worker.start(job)
    worker.deleteLater()
    qtbot.waitUntil(lambda: line.work.words == "")
