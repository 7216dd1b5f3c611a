"""The packing page in the real window, for the example workshop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.packing.page import PackingPage
from hope_desktop.ui.widgets.destination import to_packing
from hope_desktop.ui.window_actions import WindowActions
from tests.tools.window import opened


@pytest.fixture
def opened_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[WindowActions, Services]]:
    with opened(tmp_path / "data") as both:
        both[0].window.show()
        yield both


@pytest.fixture
def desk(opened_desk: tuple[WindowActions, Services]) -> WindowActions:
    return opened_desk[0]


@pytest.fixture
def services(opened_desk: tuple[WindowActions, Services]) -> Services:
    return opened_desk[1]


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
