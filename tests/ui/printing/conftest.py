"""The printing page in the real window, with the example workshop on it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.settings import Settings
from hope_desktop.ui.printing.page import PrintingPage
from hope_desktop.ui.widgets.destination import to_papers
from hope_desktop.ui.window_actions import WindowActions
from tests.ui.in_november import desk, opened_desk, services

__all__ = ["desk", "opened_desk", "services"]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Where the printmaps of this test go."""
    made = tmp_path / "papers"
    made.mkdir()
    return made


@pytest.fixture
def settings(papers: Path) -> Settings:
    return Settings(print_folder=str(papers))


@pytest.fixture
def session(services: Services) -> SessionId:
    """The example: class 2B, module 1, 50 minutes, 27 pupils."""
    return services.planning.example()[0]


@pytest.fixture
def page(qtbot: QtBot, desk: WindowActions, session: SessionId) -> PrintingPage:
    """The page with everything drawn."""
    desk.window.pages.go(to_papers(session))
    shown = desk.window.pages.current_page()
    assert isinstance(shown, PrintingPage)
    qtbot.waitUntil(lambda: shown.drawing.current() is not None)
    return shown
