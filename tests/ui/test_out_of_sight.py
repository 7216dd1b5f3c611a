"""What nobody sees is not read again: a save costs what is on the screen."""

from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import Module
from hope_desktop.ui.printing.drawing import PAUSE_MS
from hope_desktop.ui.widgets.destination import NEXT_BAG
from tests.making import moment
from tests.tools.stored import database_of
from tests.tools.week import make_week


def test_modules_that_are_out_of_sight_are_read_when_they_are_seen_again(desk, services):
    pages, read = desk.window.pages, list[str]()
    desk.window.show()
    start = pages.show_page("modules").start
    before = start.cards[Module.BOUNDARIES].accessibleName()
    pages.show_page("today")
    database_of(services).connection.set_trace_callback(read.append)
    new = services.material.new_activity
    desk.ui.operations.run(lambda: new(Module.BOUNDARIES, "Grenzen met krijt")[1], "")
    QApplication.processEvents()
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
    new = services.material.new_activity
    desk.ui.operations.run(lambda: new(Module.BOUNDARIES, "Grenzen met krijt")[1], "")
    qtbot.wait(PAUSE_MS + 100)
    assert [one for one in read if "FROM prints" in one] == []
    pages.show_page("planner")
    qtbot.waitUntil(lambda: [one for one in read if "FROM prints" in one] != [])
