"""The window on 24 November 2026, for the folders of tests that need a day: import all three."""

from collections.abc import Iterator

import pytest

from hope_desktop.services.opening import Services
from hope_desktop.settings import Settings
from hope_desktop.ui.window_actions import WindowActions
from tests.tools.window import opened


@pytest.fixture
def settings() -> Settings:
    """What the trainer chose."""
    return Settings()


@pytest.fixture
def opened_desk(qtbot, tmp_path, settings) -> Iterator[tuple[WindowActions, Services]]:
    with opened(tmp_path / "data", settings) as both:
        window = both[0].window
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        yield both


@pytest.fixture
def desk(opened_desk) -> WindowActions:
    return opened_desk[0]


@pytest.fixture
def services(opened_desk) -> Services:
    return opened_desk[1]
