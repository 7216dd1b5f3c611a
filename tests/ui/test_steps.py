"""What takes a while comes in steps, and what was there stays until all of it is there."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import delete

from hope_desktop.domain.modules import Module
from hope_desktop.ui import steps as steps_module
from hope_desktop.ui.steps import Stepping
from hope_desktop.ui.widgets.destination import SETTINGS, to_activity, to_module, to_workshop
from hope_desktop.ui.widgets.worker import Report, Worker


def _counting(done: list[int], count: int) -> Iterator[None]:
    for number in range(count):
        done.append(number)
        yield


@pytest.fixture
def steps(qapp, monkeypatch) -> Stepping:
    """Each step alone, however quick it is."""
    monkeypatch.setattr(steps_module, "STEP_MS", 0)
    made = Stepping(QObject(qapp))
    made.apart = True
    return made


def test_without_a_window_all_is_done_at_once(qapp):
    done: list[int] = []
    Stepping(QObject(qapp)).begin(_counting(done, 3))
    assert done == [0, 1, 2]


def test_the_window_answers_between_two_steps(steps):
    done: list[int] = []
    answered: list[int] = []
    steps.begin(_counting(done, 3))
    assert done == [0]
    loop, beats = QEventLoop(), QTimer(interval=0)
    beats.timeout.connect(lambda: answered.append(len(done)) if steps.is_busy else loop.quit())
    beats.start()
    loop.exec()
    assert done == [0, 1, 2]
    assert 2 in answered


def test_what_was_begun_is_whole_before_anything_else_begins(steps):
    done: list[int] = []
    steps.begin(_counting(done, 3))
    steps.begin(_counting(done, 2))
    assert done == [0, 1, 2, 0]
    steps.finish()
    assert done == [0, 1, 2, 0, 1]


def test_what_a_worker_does_waits_until_it_is_there(steps, qtbot):
    done: list[int] = []
    asked: list[str] = []

    def task(report: Report) -> None:
        asked.append("begun")
        report(1, 2)
        asked.append("went on")

    steps.begin(_counting(done, 3))
    job = Worker(steps).do(task, lambda _result: None)
    time.sleep(0.05)
    assert asked == []
    with qtbot.waitSignal(job.ended):
        steps.finish()
    assert asked == ["begun", "went on"]


def test_a_step_may_ask_for_more(steps):
    done: list[int] = []

    def asking() -> Iterator[None]:
        steps.begin(_counting(done, 2))
        yield
        done.append(9)

    steps.begin(asking())
    steps.finish()
    assert done == [0, 1, 9]


def test_what_fails_ends_and_is_not_tried_again(steps):
    def failing() -> Iterator[None]:
        yield
        raise RuntimeError

    steps.begin(failing())
    with pytest.raises(RuntimeError):
        steps.finish()
    assert not steps.is_busy


def test_what_had_the_focus_may_be_gone_by_the_last_step(steps, qtbot):
    done: list[int] = []
    window = QWidget()
    field = QLineEdit(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    steps.begin(_counting(done, 3))
    delete(field)
    steps.finish()
    assert done == [0, 1, 2]


def test_a_key_finds_all_of_it(steps, qtbot):
    done: list[int] = []
    window = QWidget()
    field = QLineEdit(window)
    field.textEdited.connect(lambda _text: done.append(7))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    steps.begin(_counting(done, 3))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert done == [0, 1, 2, 7]


def _walked(desk) -> list[tuple[str, int]]:
    """By step what is on top, and how many widgets it made."""
    seen, pages, on_the_way = [], desk.window.pages, desk.ui.operations.steps
    while on_the_way.is_busy:
        before = len(QApplication.allWidgets())
        on_the_way.findChild(QTimer).timeout.emit()
        seen.append((pages.current_page().objectName(), len(QApplication.allWidgets()) - before))
    return seen


@pytest.fixture
def apart(desk, monkeypatch):
    monkeypatch.setattr(steps_module, "STEP_MS", 0)
    desk.ui.operations.steps.apart = True
    desk.window.show()
    return desk


@pytest.mark.parametrize(
    ("number", "name"), [(1, "modules"), (2, "planner"), (3, "classes"), (4, "papers")]
)
def test_a_page_is_made_in_steps_and_seen_when_it_is_whole(apart, services, number, name):
    services.planning.example()
    apart.window.navigation.buttons[number].click()
    assert apart.window.navigation.current() == number  # the press is answered at once
    seen = _walked(apart)
    assert [where for where, _made in seen][-1] == name
    assert {where for where, _made in seen[:-2]} == {"today"}
    assert apart.window.pages.current_page().isVisible()


def test_an_activity_is_made_in_steps_beside_what_is_shown(apart, services):
    pages = apart.window.pages
    pages.show_page("modules")
    pages.go(to_module(Module.BOUNDARIES))
    apart.ui.operations.steps.finish()
    views = pages.current_page().views
    pages.go(to_activity("1.1"))
    shown = []
    while apart.ui.operations.steps.is_busy:
        shown.append(views.currentWidget())
        apart.ui.operations.steps.findChild(QTimer).timeout.emit()
    assert {*shown} == {views.module}
    assert len(shown) > 8
    assert views.currentWidget() is views.activity
    assert views.activity.add.hasFocus() or not apart.window.isActiveWindow()


def test_no_step_of_a_workshop_makes_more_than_a_part_of_it(apart, services):
    services.planning.example()
    (row,) = services.planning.all()
    pages = apart.window.pages
    pages.page("planner")
    pages.go(to_workshop(row.id))
    made = [count for _where, count in _walked(apart)]
    assert sum(made) > 150
    assert max(made) <= 150
    assert pages.current_page().view.plan.session.id == row.id


def test_settings_are_made_before_they_are_seen(apart):
    pages = apart.window.pages
    pages.go(SETTINGS)
    assert _walked(apart)[-1][0] == "manage"
    assert pages.current_page().section is not None
    assert pages.current_page().section.isVisible()


def test_an_operation_meets_a_page_that_is_whole(apart, services):
    services.planning.example()
    apart.window.pages.go(to_activity("1.1"))
    apart.ui.operations.save_typed()
    assert not apart.ui.operations.steps.is_busy
    assert apart.window.pages.current_page().views.place.activity == "1.1"


def test_going_elsewhere_before_it_is_there_goes_elsewhere(apart, services):
    services.planning.example()
    buttons = apart.window.navigation.buttons
    buttons[1].click()
    buttons[3].click()
    _walked(apart)
    assert apart.window.pages.current_page().objectName() == "classes"
    assert apart.window.navigation.current() == 3
