"""Menus, undo and the search stand in one row, and a new workshop above the pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenuBar

from hope_desktop.ui.main_window import Navigation
from hope_desktop.ui.widgets.page import Page, PageEntry
from tests.tools.shared_ui import made_ui

ENTRIES = tuple(
    PageEntry(name, name.title(), "house", lambda: Page("x")) for name in ("today", "modules")
)


def test_arrow_keys_choose_a_page(styled):
    chosen: list[int] = []
    navigation = Navigation(ENTRIES, chosen.append, made_ui("en"))
    navigation.show_chosen(0)
    navigation.show()
    navigation.activateWindow()
    navigation.setFocus()
    QApplication.processEvents()
    QTest.keySequence(navigation.buttons[0], "Down")
    assert chosen == [1]


def test_being_shown_a_page_tells_nobody(styled):
    chosen: list[int] = []
    navigation = Navigation(ENTRIES, chosen.append, made_ui("en"))
    navigation.show_chosen(1)
    assert (chosen, navigation.current()) == ([], 1)


def test_list_is_as_wide_as_its_longest_word(styled):
    long = (PageEntry("x", "Een heel lange naam van een bladzijde", "house", lambda: Page("x")),)
    assert (
        Navigation(long, print, made_ui("en")).minimumWidth()
        > Navigation(ENTRIES, print, made_ui("en")).minimumWidth()
    )


def test_a_double_click_is_one(styled):
    chosen: list[int] = []
    navigation = Navigation(ENTRIES, chosen.append, made_ui("en"))
    navigation.show()
    for part in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        part(navigation.buttons[1], Qt.MouseButton.LeftButton)
    assert chosen == [1]


@pytest.mark.parametrize("width", [1024, 1366])
def test_menus_and_search_share_a_row_of_44_pixels(desk, width):
    window = desk.window
    window.resize(width, 640)
    window.show()
    QApplication.processEvents()
    assert window.toolbar.height() == 44
    (bar,) = window.findChildren(QMenuBar)
    assert bar.parentWidget() is window.toolbar
    for part in (bar, window.toolbar.search):
        assert abs(part.geometry().center().y() - 21) <= 2


@pytest.mark.nightly
def test_in_the_smallest_window_with_the_largest_text_every_menu_has_its_place(
    desk,
):
    window = desk.window
    window.resize(1024, 640)
    window.show()
    for _step in range(9):
        window.commands["zoom_in"].trigger()
    QApplication.processEvents()
    bar = window.toolbar.bar
    last = bar.actionGeometry(bar.actions()[-1])
    assert 0 < last.right() <= bar.width()
    assert bar.geometry().right() < window.toolbar.search.x()
    assert window.toolbar.search.width() >= window.toolbar.search.minimumWidth()


def test_new_workshop_follows_its_command(desk):
    new = desk.window.commands["new_session"]
    heard: list[bool] = []
    new.triggered.connect(lambda: heard.append(True))
    desk.window.new_session.click()
    assert heard == [True]
    new.setEnabled(False)
    assert not desk.window.new_session.isEnabled()
