"""What is seldom needed is one page: a list, and beside it what was chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from hope_desktop.ui.settings.page import ManagePage
from hope_desktop.ui.widgets.destination import (
    ABOUT,
    BACKUPS,
    BIN,
    COLLEAGUE,
    HELPLINES,
    READING,
    SETTINGS,
    Destination,
)
from hope_desktop.ui.widgets.warnings import NoticeList
from hope_desktop.ui.window_actions import WindowActions

YEARS = Destination("manage", section="years")
IN_SIGHT = {
    "Reservekopieën": BACKUPS,
    "Prullenbak": BIN,
    "Jaaroverzicht": YEARS,
    "Een collega": COLLEAGUE,
    "Opmerkingen": READING,
    "Instellingen": SETTINGS,
    "Hulplijnen": HELPLINES,
    "Dit programma": ABOUT,
}


def _page(desk: WindowActions, to: Destination) -> ManagePage:
    desk.window.show()
    desk.window.pages.go(to)
    QApplication.processEvents()
    page = desk.window.pages.current_page()
    assert isinstance(page, ManagePage)
    return page


@pytest.mark.parametrize("name", IN_SIGHT)
def test_what_is_asked_for_is_in_sight(desk, name):
    desk.window.resize(1024, 640)
    desk.ui.preferences.change(keeps_library=True)
    page = _page(desk, IN_SIGHT[name])
    assert [row.title for row in page.list.rows.rows] == list(IN_SIGHT)
    assert page.list.current_key() == IN_SIGHT[name].section
    assert page.section.name.text() == name
    assert not page.section.name.visibleRegion().isEmpty()
    assert page.list.hasFocus()


def test_nothing_of_another_is_in_sight_and_no_button_is_cut(desk, services):
    services.backups.now()
    desk.window.resize(1024, 640)
    page = _page(desk, BACKUPS)
    shown = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    assert all(page.section.isAncestorOf(one) for one in shown)
    assert all(one.visibleRegion().boundingRect() == one.rect() for one in shown)


def test_what_is_refused_is_said_once(desk):
    page = _page(desk, BACKUPS)
    desk.ui.operations.problem_found.emit("Dat kan niet.")
    said = [one.isVisible() for one in page.findChildren(NoticeList)]
    assert said.count(True) == 1


def test_it_stands_in_the_column_has_keys_and_alt_and_left_leads_back(desk):
    desk.window.show()
    desk.window.pages.show_page("classes")
    desk.window.commands["settings"].trigger()
    page, navigation = desk.window.pages.current_page(), desk.window.navigation
    assert (navigation.current(), navigation.buttons[4].text()) == (4, "Beheer")
    QTest.keyClick(page.list, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.window.pages.current_page().objectName() == "classes"
    assert navigation.current() == 3


@pytest.mark.nightly
def test_a_half_typed_line_is_there_when_she_comes_back(desk):
    page = _page(desk, HELPLINES)
    section = page.section
    name = section.table.item(section.table.rowCount() - 1, 0)
    name.setText("De Kring")
    for to in (BIN, BACKUPS, HELPLINES):
        page = _page(desk, to)
    assert page.section is section
    name = section.table.item(section.table.rowCount() - 1, 0)
    assert name.text() == "De Kring"
    name.setText("")
    _page(desk, BIN)
    assert _page(desk, HELPLINES).section is not section, "nothing was typed any more"
