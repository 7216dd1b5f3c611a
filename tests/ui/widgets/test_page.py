from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.widgets.page import Page


def test_a_page_can_do_nothing_until_it_says_so(qapp: QApplication) -> None:
    page = Page("Today")
    assert page.title == page.accessibleName() == "Today"
    assert page.preview() is None
    assert page.current_session() is None
    assert not page.focus_filter()
    assert page.actions() == []


def test_commands_of_a_page_are_its_actions(qapp: QApplication) -> None:
    page, action = Page("Today"), QAction("Copy")
    page.addAction(action)
    assert page.actions() == [action]
