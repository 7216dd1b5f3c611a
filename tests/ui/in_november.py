"""The window on 24 November 2026, for the folders of tests that need a day: import all three."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.services.opening import Services
from hope_desktop.settings import Settings
from hope_desktop.ui.window_actions import WindowActions
from tests.tools.window import opened


@pytest.fixture
def settings() -> Settings:
    """What the trainer chose."""
    return Settings()


@pytest.fixture
def opened_desk(
    qtbot: QtBot, tmp_path: Path, settings: Settings
) -> Iterator[tuple[WindowActions, Services]]:
    with opened(tmp_path / "data", settings) as both:
        window = both[0].window
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        yield both


@pytest.fixture
def desk(opened_desk: tuple[WindowActions, Services]) -> WindowActions:
    return opened_desk[0]


@pytest.fixture
def services(opened_desk: tuple[WindowActions, Services]) -> Services:
    return opened_desk[1]
