"""The page of classes in the real window."""

import pytest

from hope_desktop.ui.classes.page import ClassesPage
from hope_desktop.ui.widgets.destination import to_class


@pytest.fixture
def page(desk) -> ClassesPage:
    """On top; there are no classes yet."""
    shown = desk.window.pages.show_page("classes")
    assert isinstance(shown, ClassesPage)
    return shown


@pytest.fixture
def shown(desk, class_2b) -> ClassesPage:
    """The page with class 2B in sight."""
    desk.window.pages.go(to_class(class_2b))
    page = desk.window.pages.current_page()
    assert isinstance(page, ClassesPage)
    return page
