from typing import override

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from hope_desktop.ui.widgets.page import Page


def test_a_page_can_do_nothing_until_it_says_so(qapp):
    page = Page("Today")
    assert page.title == page.accessibleName() == "Today"
    assert page.current_session() is None
    assert not page.focus_filter()
    assert page.actions() == []


def test_commands_of_a_page_are_its_actions(qapp):
    page, action = Page("Today"), QAction("Copy")
    page.addAction(action)
    assert page.actions() == [action]


class Read(Page):
    """Counts how often it reads what it shows."""

    times = 0

    @override
    def refresh(self) -> None:
        self.times += 1


def test_a_page_that_nobody_sees_is_not_read_until_it_comes_in_sight(qtbot):
    pages, seen, unseen = QStackedWidget(), Read("Today"), Read("Classes")
    pages.addWidget(seen)
    pages.addWidget(unseen)
    qtbot.addWidget(pages)
    pages.show()
    for _change in range(3):
        seen.refresh_when_seen()
        unseen.refresh_when_seen()
    assert (seen.times, unseen.times) == (3, 0)
    pages.setCurrentWidget(unseen)
    assert (seen.times, unseen.times) == (3, 1), "three changes are one reading"
    pages.setCurrentWidget(seen)
    pages.setCurrentWidget(unseen)
    assert (seen.times, unseen.times) == (3, 1), "nothing changed since"
