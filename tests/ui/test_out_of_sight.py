"""What nobody sees is not read again: a save costs what is on the screen."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import Module, SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.printing.drawing import PAUSE_MS
from hope_desktop.ui.widgets.destination import NEXT_BAG, to_workshop
from hope_desktop.ui.window_actions import WindowActions
from tests.making import moment
from tests.tools.stored import database_of
from tests.tools.week import make_week


@pytest.mark.nightly
def test_a_save_reads_no_list_that_is_out_of_sight(desk, services):
    make_week(services, moment("2026-11-26T10:00"))
    pages = desk.window.pages
    for name in ("today", "classes", "planner"):
        pages.show_page(name)
        QApplication.processEvents()
    session = services.planning.all()[0].id
    pages.go(to_workshop(session))
    read: list[str] = []
    database_of(services).connection.set_trace_callback(read.append)
    _save(desk, services, session)
    database_of(services).connection.set_trace_callback(None)
    assert any("UPDATE sessions" in one for one in read)
    lists = [one for one in read if "FROM classes WHERE deleted" in one and "id =" not in one]
    lists += [one for one in read if "group_concat(DISTINCT a.module)" in one]
    assert lists == []


def test_modules_that_are_out_of_sight_are_read_when_they_are_seen_again(desk, services):
    pages, read = desk.window.pages, list[str]()
    desk.window.show()
    start = pages.show_page("modules").start
    before = start.cards[Module.BOUNDARIES].accessibleName()
    pages.show_page("today")
    database_of(services).connection.set_trace_callback(read.append)
    new = partial(services.material.new_activity, Module.BOUNDARIES, "Grenzen met krijt")
    desk.ui.operations.run(lambda: new()[1], "")
    QApplication.processEvents()
    database_of(services).connection.set_trace_callback(None)
    assert [one for one in read if "FROM modules" in one] == []
    assert start.cards[Module.BOUNDARIES].accessibleName() == before
    pages.show_page("modules")
    assert start.cards[Module.BOUNDARIES].accessibleName() != before


def test_papers_that_are_out_of_sight_are_worked_out_when_they_are_seen_again(
    desk, services, qtbot
):
    make_week(services, moment("2026-11-26T10:00"))
    pages, read = desk.window.pages, list[str]()
    desk.window.show()
    pages.go(NEXT_BAG)
    papers = pages.current_page().view.bag
    qtbot.waitUntil(lambda: papers.drawing.current() is not None)
    pages.show_page("modules")
    database_of(services).connection.set_trace_callback(read.append)
    new = partial(services.material.new_activity, Module.BOUNDARIES, "Grenzen met krijt")
    desk.ui.operations.run(lambda: new()[1], "")
    qtbot.wait(PAUSE_MS + 100)
    assert [one for one in read if "FROM prints" in one] == []
    pages.show_page("planner")
    qtbot.waitUntil(lambda: [one for one in read if "FROM prints" in one] != [])
    database_of(services).connection.set_trace_callback(None)


def _save(desk: WindowActions, services: Services, session: SessionId) -> None:
    block = services.planning.session(session).blocks[0].id
    desk.ui.operations.run(partial(services.blocks.set_note, session, block, "Krijt mee."), "")
    QApplication.processEvents()
