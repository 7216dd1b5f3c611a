"""The page of modules in the real window, with the starter library."""

import pytest

from hope_desktop.domain.terms import Module
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.modules.start_view import StartView
from hope_desktop.ui.widgets.destination import Destination
from tests.bringing import bring


@pytest.fixture
def page(desk, qtbot) -> ModulesPage:
    """On top, with the path in sight."""
    shown = desk.window.pages.show_page("modules")
    assert isinstance(shown, ModulesPage)
    return shown


@pytest.fixture
def workshop(services) -> int:
    """The example: class 2B, module 1, on Tuesday."""
    return services.planning.example()[0]


@pytest.fixture
def start_view(page, desk, qtbot) -> StartView:
    desk.window.resize(1366, 768)
    page.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    return page.start


@pytest.fixture
def mine(page, desk, services) -> StartView:
    for name in ("een.pdf", "twee.docx", "drie.mp4"):
        bring(services, name, name.encode())
    bring(services, "vier.txt", b"4", module=Module.LOVE)
    services.material.new_activity(Module.LOVE, "Mijn spel")
    desk.window.pages.go(Destination("modules", mine=True))
    return page.start
