"""The packing page in the real window, for the example workshop."""

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.packing.page import PackingPage
from hope_desktop.ui.widgets.destination import to_packing
from hope_desktop.ui.window_actions import WindowActions
from tests.ui.in_november import desk, opened_desk, services, settings

__all__ = ["desk", "opened_desk", "services", "settings"]


@pytest.fixture
def session(services: Services) -> SessionId:
    """Class 2B, module 1, 50 minutes, 27 pupils."""
    return services.planning.example()[0]


@pytest.fixture
def page(qtbot: QtBot, desk: WindowActions, session: SessionId) -> PackingPage:
    """The list, with its papers counted."""
    desk.window.pages.go(to_packing(session))
    shown = desk.window.pages.current_page()
    assert isinstance(shown, PackingPage)
    qtbot.waitUntil(lambda: shown.papers.sheets("cards") is not None)
    return shown
