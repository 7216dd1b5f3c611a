"""Planning a workshop as a trainer does, also when it is refused, and after a power cut."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Level
from hope_desktop.services.opening import Services
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.journeys.trainer import focused, planner, row
from tests.planning import new_class, new_workshop
from tests.tools.window import opened

LEFT = Qt.MouseButton.LeftButton

ROOT = Path(__file__).resolve().parents[2]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key to whatever has the focus, as a keyboard does."""
    QTest.keyClick(focused(), key, modifier)
    QApplication.processEvents()


def type_words(words: str) -> None:
    QTest.keyClicks(focused(), words)


def plan(services: Services) -> list[tuple[str | None, int]]:
    (row,) = services.planning.all()
    blocks = services.planning.session(row.id).blocks
    return [(block.activity, block.minutes) for block in blocks]


FRESH = [("O1", 9), ("1.4", 25), ("C2", 7), ("C3", 8)]


@pytest.fixture
def on_a_part(opened_desk):
    desk, services = opened_desk
    desk.window.pages.go(to_workshop(services.planning.example()[0]))
    row(desk, "Mag dat?").setFocus()
    return opened_desk


def test_refused_change_is_explained_and_nothing_moves(on_a_part):
    desk, services = on_a_part
    press(Qt.Key.Key_F2)
    type_words("0")
    press(Qt.Key.Key_Return)
    assert plan(services) == FRESH
    assert desk.window.status.dismiss.isVisible()
    assert "1-240" in desk.window.status.words.text()
    assert desk.window.commands["undo"].isEnabled() is False


def test_a_skipped_module_asks_for_a_reason_and_then_prints(
    opened_desk,
):
    desk, services = opened_desk
    facts = ClassFacts("Het Baken", "3C", Level.VMBO_BK, year=3, pupils=24, helper="De mentor")
    class_id = new_class(services, facts)
    session = new_workshop(services, class_id, "S9")
    desk.window.pages.go(to_workshop(session))
    page = planner(desk)
    body = page.view.pane.parts[page.view.pane.opened].body
    assert "niet bij ons" in body.reason.asked.text()
    QTest.mouseClick(body.reason.buttons[1], LEFT)
    type_words("eerder gegeven door een collega")
    QTest.mouseClick(page.view.foot.on, LEFT)
    assert services.planning.session(session).facts.reason.startswith("eerder")
    assert page.view.face is WorkshopFace.BAG


KILLED = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from hope_desktop.ui.widgets.destination import to_workshop
from tests.journeys.trainer import focused, planner, row
from tests.tools.window import opened

with opened(Path(sys.argv[1])) as (desk, services):
    session = services.planning.example()[0]
    desk.window.show()
    desk.window.activateWindow()
    QTest.qWaitForWindowActive(desk.window)
    desk.window.pages.go(replace(to_workshop(session), section="plan"))
    part = row(desk, "Mag dat?")
    part.setFocus()
    QTest.keySequence(part, "+")
    QTest.keySequence(part, "Alt+Down")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal nobody can catch")
def test_what_was_done_is_there_after_the_power_went(qtbot, tmp_path):
    root = tmp_path / "data"
    command = [sys.executable, "-c", KILLED, str(root)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=60)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    with opened(root) as (_desk, services):
        assert plan(services) == [("O1", 9), ("C2", 7), ("1.4", 30), ("C3", 8)]
