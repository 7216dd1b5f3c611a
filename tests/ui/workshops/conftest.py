"""The planner in the real window, in English so that words can be asked for."""

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import ClassId, Level
from hope_desktop.settings import Settings
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.one.page import WorkshopView
from hope_desktop.ui.workshops.one.pane import RowsPane
from hope_desktop.ui.workshops.page import PlannerPage
from tests.planning import new_class
from tests.ui.in_november import desk, opened_desk, services

__all__ = ["desk", "opened_desk", "services"]


@pytest.fixture
def settings() -> Settings:
    return Settings(language="en", trainer1="Noor")


@pytest.fixture
def dutch(open_desk) -> WindowActions:
    """The window in Dutch."""
    return open_desk()


@pytest.fixture
def class_id(services) -> ClassId:
    """A class nothing was done with yet, without a helper."""
    facts = ClassFacts("Het Baken", "3C", Level.VMBO_BK, year=3, pupils=24)
    return new_class(services, facts)


@pytest.fixture
def page(desk) -> PlannerPage:
    """The page with its list."""
    shown = desk.window.pages.show_page("planner")
    assert isinstance(shown, PlannerPage)
    QApplication.processEvents()
    return shown


@pytest.fixture
def view(page, session) -> WorkshopView:
    """The example workshop, open."""
    page.show_session(session, "plan")
    QApplication.processEvents()
    return page.view


@pytest.fixture
def pane(view) -> RowsPane:
    return view.pane
