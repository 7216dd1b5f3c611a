"""What is seldom needed is one page: a list, and beside it what was chosen."""

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import Module
from hope_desktop.ui.settings.page import ManagePage
from hope_desktop.ui.widgets.destination import (
    ABOUT,
    BACKUPS,
    BIN,
    COLLEAGUE,
    HELPLINES,
    SETTINGS,
    Destination,
)
from hope_desktop.ui.window_actions import WindowActions

YEARS = Destination("manage", section="years")
NAMES = [
    "Reservekopieën",
    "Prullenbak",
    "Hulplijnen",
    "Jaaroverzicht",
    "Een collega",
    "Instellingen",
    "Dit programma",
]


def _page(desk: WindowActions, to: Destination) -> ManagePage:
    desk.window.show()
    desk.window.pages.go(to)
    QApplication.processEvents()
    page = desk.window.pages.current_page()
    assert isinstance(page, ManagePage)
    return page


@pytest.mark.parametrize(
    ("to", "name"),
    list(zip((BACKUPS, BIN, HELPLINES, YEARS, COLLEAGUE, SETTINGS, ABOUT), NAMES, strict=True)),
)
def test_each_is_one_choice_in_the_list(desk, to, name):
    page = _page(desk, to)
    assert [row.title for row in page.list.rows.rows] == NAMES
    assert page.section.name.text() == name
    assert page.section.isVisible()
    assert page.list.hasFocus()


def test_the_keys_of_settings_open_it_and_the_arrow_leads_back(desk):
    desk.window.pages.show_page("classes")
    desk.window.commands["settings"].trigger()
    page = desk.window.pages.current_page()
    page.back.click()
    assert desk.window.pages.current_page().objectName() == "classes"


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


def test_no_page_of_the_column_is_marked_meanwhile(desk):
    desk.window.pages.show_page("classes")
    assert desk.window.navigation.current() == 3
    _page(desk, BIN)
    assert desk.window.navigation.current() == -1
    desk.window.pages.current_page().back.click()
    assert desk.window.navigation.current() == 3


def test_what_was_undone_is_shown_at_once(desk, services):
    made, _changes = services.material.new_activity(Module.LOVE, "Estafette")
    page = _page(desk, BIN)
    assert page.section.list.view.rows.rows == ()
    desk.ui.operations.run(lambda: services.material.remove(made), "weg")
    assert [row.title for row in page.section.list.view.rows.rows] == ["Estafette"]
    desk.window.commands["undo"].trigger()
    assert page.section.list.view.rows.rows == ()
