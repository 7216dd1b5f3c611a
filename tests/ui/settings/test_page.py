"""What is seldom needed is one page: names in a row, and below them what was chosen."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from hope_desktop.ui.settings.page import ManagePage
from hope_desktop.ui.widgets.destination import BACKUPS, COLLEAGUE, HELPLINES, READING, Destination
from hope_desktop.ui.widgets.warnings import NoticeList
from hope_desktop.ui.window_actions import WindowActions
from tests.planning import new_class

IN_SIGHT = {
    "Kopieën en prullenbak": BACKUPS,
    "Een collega": COLLEAGUE,
    "Opmerkingen": READING,
    "Hulplijnen": HELPLINES,
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
    shown = [way for way in page.ways.values() if way.isVisible()]
    assert [way.text() for way in shown] == list(IN_SIGHT)
    way = page.ways[IN_SIGHT[name].section]
    assert (way.isChecked(), way.text(), way.hasFocus()) == (True, name, True)
    assert not page.section.visibleRegion().isEmpty()


def test_nothing_of_another_is_in_sight_and_no_button_is_cut(desk, services, tmp_path):
    """What can be put back is one page: backups, and beside them the bin."""
    services.backups.now()
    services.backups.second_place.choose(tmp_path)
    services.classes.remove(new_class(services))
    desk.window.resize(1024, 640)
    page = _page(desk, BACKUPS)
    shown = [one for one in page.section.findChildren(QPushButton) if one.isVisible()]
    assert {"&Nu een kopie maken", "&Definitief wissen…"} <= {one.text() for one in shown}
    every = [*shown, page.section.backups.list, page.section.bin.list]
    assert all(one.visibleRegion().boundingRect() == one.rect() for one in every)


def test_what_is_refused_is_said_once(desk):
    page = _page(desk, BACKUPS)
    desk.ui.operations.problem_found.emit("Dat kan niet.")
    said = [one.isVisible() for one in page.findChildren(NoticeList)]
    assert said.count(True) == 1


def test_it_stands_in_the_column_has_keys_and_alt_and_left_leads_back(desk):
    desk.window.show()
    navigation = desk.window.navigation
    navigation.buttons[4].click()
    assert desk.window.pages.current_page().section.bin.isVisible(), "something at once"
    desk.window.pages.show_page("classes")
    page = _page(desk, BACKUPS)
    assert (navigation.current(), navigation.buttons[4].text()) == (4, "Beheer")
    QTest.keySequence(page.ways["kept"], "Alt+Left")
    assert desk.window.pages.current_page().objectName() == "classes"
    assert navigation.current() == 3


@pytest.mark.nightly
def test_a_half_typed_line_is_there_when_she_comes_back(desk):
    page = _page(desk, HELPLINES)
    section = page.section
    name = section.table.item(section.table.rowCount() - 1, 0)
    name.setText("De Kring")
    for to in (BACKUPS, COLLEAGUE, HELPLINES):
        page = _page(desk, to)
    assert page.section is section
    name = section.table.item(section.table.rowCount() - 1, 0)
    assert name.text() == "De Kring"
