"""Going about the page of modules, by mouse and by keyboard."""

from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.terms import ActivityId, Changes, Module, SessionId
from hope_desktop.ui.widgets.destination import to_activity, to_module, to_workshop
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.page import PlannerPage


@pytest.mark.nightly
def test_from_the_path_to_a_handout_and_all_the_way_back(page, qtbot):
    views = page
    page.activateWindow()
    card = views.start.cards[Module.BOUNDARIES]
    card.setFocus()
    QTest.keySequence(card, "Space")
    assert page.stack.currentWidget() is views.module
    view = views.module.activities.view
    qtbot.waitUntil(view.hasFocus)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(view, key)
    QTest.keySequence(view, "Return")
    assert views.activity.name.text() == "Mag dat? Het meningenveld"
    views.activity.handouts.row_opened.emit("1.4/stellingenkaarten")
    assert page.stack.currentWidget() is views.handout
    seen = []
    while page.commands.back.isEnabled():
        QTest.keySequence(page, "Alt+Left")
        seen.append(page.stack.currentWidget())
    assert seen == [views.activity, views.module, views.start]


def test_the_window_opens_modules_and_activities(page, desk):
    desk.window.pages.go(to_activity("2.1"))
    assert page.stack.currentWidget() is page.activity
    desk.window.pages.go(to_module("3"))
    assert page.module.name.text() == "3. Onprettige situaties"


def click_in_navigation(desk: WindowActions, name: str) -> None:
    (button,) = [one for one in desk.window.navigation.buttons if one.text() == name]
    button.click()


def test_a_second_click_in_the_navigation_goes_to_the_first_page(page, desk, workshop):
    page.show_destination(to_activity(ActivityId("1.4")))
    click_in_navigation(desk, "Modules")
    assert page.stack.currentWidget() is page.start
    desk.window.pages.go(to_workshop(workshop))
    planner = desk.window.pages.current_page()
    assert isinstance(planner, PlannerPage)
    click_in_navigation(desk, "Modules")
    click_in_navigation(desk, "Workshops")
    assert planner.stack.currentWidget() is planner.view, "the first click shows what was there"
    click_in_navigation(desk, "Workshops")
    assert planner.stack.currentWidget() is planner.sessions


def test_modules_in_the_column_is_home_at_once_and_back_leads_to_the_sheet(page, desk, qtbot):
    page.show_destination(to_activity(ActivityId("1.4")))
    page.activity.handouts.row_opened.emit("1.4/stellingenkaarten")
    desk.window.pages.show_page("today")
    click_in_navigation(desk, "Modules")
    assert page.stack.currentWidget() is page.start
    QTest.keySequence(page, "Alt+Left")
    assert page.stack.currentWidget() is page.handout
    QTest.keySequence(page, "Alt+Left")
    assert page.stack.currentWidget() is page.activity


def test_the_column_reads_modules_once(page, desk):
    desk.window.show()
    desk.window.pages.show_page("today")
    desk.ui.bus.changed.emit(Changes(everything=True))
    with patch.object(page.start, "refresh", wraps=page.start.refresh) as read:
        click_in_navigation(desk, "Modules")
    assert read.call_count == 1


def test_the_way_back_to_the_workshop_is_named(page, desk, workshop, qtbot):
    page.show_destination(to_activity(ActivityId("2.1")))
    pages = desk.window.pages
    pages.go(to_workshop(workshop))
    planner = pages.current_page()
    planner.view.pane.go.emit(to_activity("1.4"))
    assert pages.current_page() is page
    origin = page.crumbs.origin
    assert origin.text() == "Terug naar 2B · Voorbeeldschool De Brug"
    page.activity.handouts.row_opened.emit("1.4/stellingenkaarten")
    assert origin.isVisible()
    origin.click()
    assert pages.current_page() is planner
    assert planner.stack.currentWidget() is planner.view
    planner.view.pane.go.emit(to_activity("1.4"))
    page.activity.handouts.row_opened.emit("1.4/stellingenkaarten")
    for shown in (page, planner):
        QTest.keySequence(page, "Alt+Left")
        assert pages.current_page() is shown
    click_in_navigation(desk, "Modules")
    click_in_navigation(desk, "Modules")
    page.show_destination(to_activity(ActivityId("1.4")))
    assert not origin.isVisible(), "one began anew"


def test_what_does_not_exist_is_explained(page, desk):
    page.show_destination(to_activity(ActivityId("9.9")))
    assert "9.9" in desk.window.status.words.text()
    assert page.stack.currentWidget() is page.start


def test_ctrl_f_goes_to_the_search_above(page, desk, qtbot):
    page.show_destination(to_activity(ActivityId("1.4")))
    page.activateWindow()
    desk.window.commands["find_here"].trigger()
    qtbot.waitUntil(desk.window.toolbar.search.hasFocus)


def test_button_and_key_offer_the_workshops(
    page,
    services,
    workshop,
    qtbot,
    monkeypatch,
):
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: menus.append(menu))
    page.show_destination(to_activity(ActivityId("1.4")))
    qtbot.mouseClick(page.activity.add, Qt.MouseButton.LeftButton)
    page.show_destination(to_module(Module.BOUNDARIES))
    page.module.activities.select(ActivityId("1.1"))
    assert page.commands.add.isEnabled()
    page.commands.add.trigger()
    for menu in menus:
        menu.actions()[0].trigger()
    found = services.planning.session(SessionId(workshop)).blocks
    planned = [block.activity for block in found]
    assert {"1.4", "1.1"} <= set(planned)


def test_a_restored_library_is_read_again(page, desk):
    page.show_destination(to_activity(ActivityId("1.4")))
    page.activity.name.setText("oud")
    desk.ui.bus.changed.emit(Changes(everything=True))
    assert page.activity.name.text() == "Mag dat? Het meningenveld"


def test_it_speaks_english_too(open_desk):
    shown = open_desk("en", "dark").window.pages.show_page("modules")
    shown.show_destination(to_activity("1.4"))
    assert shown.activity.add.text() == "Add to a workshop…"
    assert shown.help_topic == "modules"
