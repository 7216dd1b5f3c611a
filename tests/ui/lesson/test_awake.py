import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess

from hope_desktop.ui.lesson import awake
from hope_desktop.ui.lesson.awake import Awake

ROOT = Path(__file__).resolve().parents[3]
KILLED = """
import os, signal, sys
from PySide6.QtCore import QCoreApplication, QObject
from hope_desktop.ui.lesson import awake

app = QCoreApplication([])
awake._COMMANDS = {"linux": ("sh", ("-c", f"echo $$ > {sys.argv[1]}; exec cat"))}
parent = QObject()
assert awake.Awake(parent).keep()
while not os.path.exists(sys.argv[1]) or not open(sys.argv[1]).read().strip():
    app.processEvents()
os.kill(os.getpid(), signal.SIGKILL)
"""
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the command is that of Linux")


def test_a_system_that_cannot_be_asked_is_left_alone(qtbot, monkeypatch):
    monkeypatch.setattr(sys, "platform", "plan9")
    parent = QObject()
    kept = Awake(parent)
    assert not kept.keep()
    kept.let_go()


@LINUX
def test_what_keeps_it_on_goes_with_the_lesson(qtbot, monkeypatch):
    monkeypatch.setattr(awake, "_COMMANDS", {"linux": ("cat", ())})
    parent = QObject()
    kept = Awake(parent)
    assert kept.keep()
    process = parent.findChild(QProcess)
    assert process.waitForStarted(2000)
    kept.let_go()
    assert process.exitStatus() is process.ExitStatus.NormalExit
    assert process.state() is process.ProcessState.NotRunning


@LINUX
def test_a_crash_does_not_keep_a_laptop_awake_for_ever(tmp_path):
    file = tmp_path / "pid"
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(file)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    left = Path("/proc") / file.read_text().strip()
    deadline = time.monotonic() + 60
    while left.exists() and "Z" not in (left / "stat").read_text().split()[2]:
        assert time.monotonic() < deadline, "it is still running"
        time.sleep(0.05)
