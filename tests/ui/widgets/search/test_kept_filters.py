"""Kept filters: hidden until they are of use, picked, forgotten, and the same everywhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.levels import Level
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.modules.start_view import StartView
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.page import PlannerPage

SHORT = ActivityFilter(level=Level.MBO, max_minutes=15)


@pytest.fixture
def finding(desk: WindowActions) -> Iterator[StartView]:
    page = desk.window.pages.show_page("modules")
    assert isinstance(page, ModulesPage)
    page.views.finding.unfold.click()
    QApplication.processEvents()
    return page.views.finding


def _ask(finding: StartView) -> None:
    finding.filters.show_values(SHORT)
    QApplication.processEvents()


def test_nothing_is_seen_until_something_is_asked(finding: StartView) -> None:
    assert not finding.kept.isVisible()
    _ask(finding)
    assert finding.kept.keep.isVisible()
    assert not finding.kept.kept.isVisible()
    assert not finding.kept.forget.isVisible()
    finding.unfold.click()
    assert not finding.kept.isVisible()


def test_enter_keeps_it_and_undo_forgets_it(
    finding: StartView, services: Services, desk: WindowActions
) -> None:
    _ask(finding)
    finding.kept.keep.click()
    dialog = finding.kept.dialog
    assert dialog is not None
    assert dialog.name() == "mbo, hooguit 15 min"
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [one.wanted for one in services.saved_filters.all()] == [SHORT]
    assert finding.kept.choice.currentText() == "mbo, hooguit 15 min"
    assert finding.kept.forget.isVisible()
    assert not finding.kept.keep.isVisible()
    assert desk.window.focusWidget() is finding.kept.choice
    desk.window._ui.operations.stack.undo()
    assert services.saved_filters.all() == ()
    assert finding.kept.keep.isVisible()


def test_picking_one_asks_for_it_with_its_words(finding: StartView, services: Services) -> None:
    wanted = ActivityFilter(level=Level.MBO, words="grens")
    services.saved_filters.keep("Grens op het mbo", wanted)
    finding.kept.refresh()
    assert finding.kept.kept.isVisible()
    finding.kept.choice.setCurrentIndex(1)
    finding.kept.choice.activated.emit(1)
    assert finding.filters.values(finding.search.text()) == wanted
    assert finding.count.text().startswith(f"{len(services.library.rows(wanted))} activiteiten")
    finding.clear()
    assert finding.kept.choice.currentIndex() == 0


def test_forgetting_goes_into_undo(
    finding: StartView, services: Services, desk: WindowActions
) -> None:
    services.saved_filters.keep("Kort", SHORT)
    finding.kept.refresh()
    _ask(finding)
    finding.kept.forget.click()
    assert services.saved_filters.all() == ()
    assert not finding.kept.kept.isVisible()
    desk.window._ui.operations.stack.undo()
    assert [one.name for one in services.saved_filters.all()] == ["Kort"]


def test_the_same_name_says_what_it_replaces(finding: StartView, services: Services) -> None:
    services.saved_filters.keep("Kort", ActivityFilter(max_minutes=5))
    finding.kept.refresh()
    _ask(finding)
    finding.kept.keep.click()
    dialog = finding.kept.dialog
    assert dialog is not None
    dialog.line.setText("kort")
    assert dialog.said.isVisible()
    dialog.accept()
    assert [(one.name, one.wanted) for one in services.saved_filters.all()] == [("Kort", SHORT)]


def test_what_is_kept_at_the_modules_is_there_beside_a_workshop(
    finding: StartView, services: Services, desk: WindowActions
) -> None:
    session, _ = services.planning.example()
    desk.window.pages.go(to_workshop(session))
    planner = desk.window.pages.current_page()
    assert isinstance(planner, PlannerPage)
    pane = planner.view.area.library
    _ask(finding)
    finding.kept.keep.click()
    assert finding.kept.dialog is not None
    finding.kept.dialog.accept()
    pane.filters_button.click()
    assert pane.kept.choice.count() == 2
    pane.kept.choice.setCurrentIndex(1)
    pane.kept.choice.activated.emit(1)
    assert [row.key for row in pane.view.rows.rows] == [r.id for r in services.library.rows(SHORT)]
