import sys

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hope_desktop.ui.lesson.awake import Awake


def test_a_system_that_cannot_be_asked_is_left_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    parent = QObject()
    awake = Awake(parent)
    assert not awake.keep()
    awake.let_go()


@pytest.mark.skipif(sys.platform != "linux", reason="the command is that of Linux")
def test_what_keeps_it_on_goes_with_the_lesson(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr("hope_desktop.ui.lesson.awake._COMMANDS", {"linux": ("sleep", ("600",))})
    parent = QObject()
    awake = Awake(parent)
    assert awake.keep()
    process = awake._process
    assert process is not None
    assert process.waitForStarted(2000)
    awake.let_go()
    assert awake._process is None
