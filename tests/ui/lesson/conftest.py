"""A lesson on its screen, with a clock that the test moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.services.opening import Services
from hope_desktop.settings import Settings
from hope_desktop.ui.window_actions import WindowActions
from tests.tools.window import opened


@pytest.fixture
def opened_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[WindowActions, Services]]:
    with opened(tmp_path / "data", Settings(language="en", trainer1="Noor")) as both:
        both[0].window.show()
        yield both


@pytest.fixture
def desk(opened_desk: tuple[WindowActions, Services]) -> WindowActions:
    return opened_desk[0]


@pytest.fixture
def services(opened_desk: tuple[WindowActions, Services]) -> Services:
    return opened_desk[1]
