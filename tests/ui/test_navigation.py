from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.navigation import Navigation
from hope_desktop.ui.widgets.page import Page, PageEntry
from tests.tools.shared_ui import made_ui

ENTRIES = tuple(
    PageEntry(name, name.title(), "house", lambda: Page("x")) for name in ("today", "modules")
)


def test_arrow_keys_choose_a_page(styled: QApplication) -> None:
    navigation = Navigation(ENTRIES, made_ui("en"))
    chosen: list[int] = []
    navigation.show_chosen(0)
    navigation.show()
    navigation.activateWindow()
    navigation.setFocus()
    QApplication.processEvents()
    navigation.page_chosen.connect(chosen.append)
    QTest.keyClick(navigation.buttons[0], Qt.Key.Key_Down)
    assert chosen == [1]


def test_being_shown_a_page_tells_nobody(styled: QApplication) -> None:
    navigation = Navigation(ENTRIES, made_ui("en"))
    chosen: list[int] = []
    navigation.page_chosen.connect(chosen.append)
    navigation.show_chosen(1)
    assert (chosen, navigation.current()) == ([], 1)


def test_list_is_as_wide_as_its_longest_word(styled: QApplication) -> None:
    long = (PageEntry("x", "Een heel lange naam van een bladzijde", "house", lambda: Page("x")),)
    assert (
        Navigation(long, made_ui("en")).minimumWidth()
        > Navigation(ENTRIES, made_ui("en")).minimumWidth()
    )


def test_a_double_click_is_one(styled: QApplication) -> None:
    navigation = Navigation(ENTRIES, made_ui("en"))
    chosen: list[int] = []
    navigation.show()
    navigation.page_chosen.connect(chosen.append)
    for part in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        part(navigation.buttons[1], Qt.MouseButton.LeftButton)
    assert chosen == [1]
