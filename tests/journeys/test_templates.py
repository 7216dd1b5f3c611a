"""A workshop kept as a template and begun again, by mouse, by keyboard alone, and after a crash."""

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
from hope_desktop.services.opening import Services
from hope_desktop.ui.widgets.destination import Destination, to_workshop
from tests.journeys.trainer import focused, planner
from tests.tools.window import opened

pytestmark = pytest.mark.nightly


LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
ROOT = Path(__file__).resolve().parents[2]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)
    QApplication.processEvents()


def plans(services: Services) -> list[list[tuple[str | None, int]]]:
    return [
        [(block.activity, block.minutes) for block in services.planning.session(row.id).blocks]
        for row in services.planning.all()
    ]


def test_by_mouse_from_one_class_to_the_next(both):
    desk, services = both
    session = services.planning.example()[0]
    services.classes.add(ClassFacts("De Vaart", "2A"))
    desk.window.pages.go(to_workshop(session))
    page = planner(desk)
    services.blocks.add_pause(session, 2)
    page.session_actions.by_name["template"].trigger()
    dialog = page.session_actions.templates.dialog
    QTest.mouseClick(dialog.yes, LEFT)

    QTest.mouseClick(desk.window.new_session, LEFT)
    new = page.new_session
    at = next(n for n, row in enumerate(new.picker.view.rows.rows) if "van mij" in row.below)
    place = new.picker.view.visualRect(new.picker.view.rows.index(at)).center()
    QTest.mouseClick(new.picker.view.viewport(), LEFT, pos=place)
    QTest.mouseClick(new.make, LEFT)
    assert page.stack.currentWidget() is page.view
    assert [len(one) for one in plans(services)] == [5, 5]


def test_by_keyboard_alone_with_the_search_and_back_with_undo(qtbot, both):
    desk, services = both
    session = services.planning.example()[0]
    services.classes.add(ClassFacts("De Vaart", "2A"))
    desk.window.pages.go(to_workshop(session))
    page = planner(desk)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Plus)
    page.session_actions.by_name["template"].trigger()
    QApplication.processEvents()
    QTest.keyClicks(focused(), "Ons spel")
    press(Qt.Key.Key_Return)
    desk.window.activateWindow()  # without a screen no window comes forward by itself
    QApplication.processEvents()

    press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(focused(), "ons spel")
    qtbot.waitUntil(desk.finder.isVisible)
    press(Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.new_session
    assert page.new_session.picker.choice().own
    press(Qt.Key.Key_Return, CONTROL)
    assert plans(services) == [plans(services)[0]] * 2
    press(Qt.Key.Key_Z, CONTROL)
    press(Qt.Key.Key_Z, CONTROL)
    assert len(plans(services)) == 1
    assert not any(one.own for one in services.planning.templates())


KILLED = """
import os, signal, sys
from pathlib import Path
from hope_desktop.ui.widgets.destination import to_workshop
from tests.journeys.trainer import focused, planner
from tests.tools.window import opened

with opened(Path(sys.argv[1])) as (desk, services):
    session = services.planning.example()[0]
    desk.window.pages.go(to_workshop(session))
    page = desk.window.pages.current_page()
    page.session_actions.by_name["template"].trigger()
    page.session_actions.templates.dialog.accept()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal nobody can catch")
def test_what_was_kept_is_there_after_the_power_went(qtbot, tmp_path):
    root = tmp_path / "data"
    command = [sys.executable, "-c", KILLED, str(root)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=60)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    with opened(root) as (desk, services):
        services.classes.add(ClassFacts("De Vaart", "2A"))
        (own,) = (one for one in services.planning.templates() if one.own)
        assert own.title == "Persoonlijke grenzen, 50 min"
        desk.window.pages.go(Destination("planner", template=own.id, is_new=True))
        page = planner(desk)
        page.new_session.make.click()
        assert len(plans(services)) == 2
