"""The page of modules in the real window, with the starter library."""

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.window_actions import WindowActions


@pytest.fixture
def page(desk: WindowActions, qtbot: QtBot) -> ModulesPage:
    """On top, with the path in sight."""
    shown = desk.window.pages.show_page("modules")
    assert isinstance(shown, ModulesPage)
    return shown


@pytest.fixture
def workshop(services: Services) -> int:
    """The example: class 2B, module 1, on Tuesday."""
    return services.planning.example()[0]
