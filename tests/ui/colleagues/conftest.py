"""Two trainers: one at the window, and Joris who sends."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from hope_desktop.services.opening import Services
from hope_desktop.ui.window_actions import WindowActions
from tests.sharing import trainer


@pytest.fixture
def joris(tmp_path: Path) -> Iterator[Services]:
    """A colleague with a folder of his own."""
    with trainer(tmp_path / "joris") as opened:
        yield opened


def shown[Dialog: QDialog](qtbot: QtBot, desk: WindowActions, kind: type[Dialog]) -> Dialog:
    """The dialog that comes when the worker is ready."""
    qtbot.waitUntil(lambda: isinstance(desk.colleagues.dialog, kind))
    dialog = desk.colleagues.dialog
    assert isinstance(dialog, kind)
    return dialog
