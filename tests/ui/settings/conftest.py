"""Two trainers: one at the window, and Joris who sends."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.services.opening import Services
from hope_desktop.ui.settings.colleague import ColleagueSection
from hope_desktop.ui.window_actions import WindowActions
from tests.sharing import trainer


@pytest.fixture
def joris(tmp_path) -> Iterator[Services]:
    """A colleague with a folder of his own."""
    with trainer(tmp_path / "joris") as opened:
        yield opened


def section(desk: WindowActions) -> ColleagueSection:
    """The part of Beheer that is in sight."""
    page = desk.window.pages.current_page()
    assert isinstance(page.section, ColleagueSection)
    return page.section


def received(qtbot: QtBot, desk: WindowActions) -> ColleagueSection:
    """The same, when the worker has read what came."""
    qtbot.waitUntil(lambda: section(desk).received is not None)
    return section(desk)
