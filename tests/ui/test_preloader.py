import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from hope_desktop.ui.preloader import PAUSE_MS, TOUCHED_MS, Preloader
from hope_desktop.ui.shell import _load_ahead
from tests import files_of_others as others
from tests.bringing import bring
from tests.tools.window import opened

LOADED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from hope_desktop.ui.preloader import Preloader
from tests.tools.window import opened

def ours():
    return {name for name in sys.modules if name.startswith("hope_desktop.")}

with opened(Path(sys.argv[1])) as (desk, services):
    pages = desk.window.pages
    if sys.argv[2] == "ahead":
        ahead = Preloader(desk, services, pages)
        while ahead.step():
            pass
        assert pages.current_page().objectName() == "today"
        assert "view" in vars(pages.page("planner")), "a workshop opens a third sooner"
        pages.page_made.connect(lambda page: print(page.objectName(), "came late"))
        before = ours()
        for name in pages.entries:
            pages.show_page(name)
    else:
        before = ours()
        pages.show_page(sys.argv[2])
    QApplication.processEvents()
    print(len(ours() - before))
"""


@pytest.mark.parametrize(
    ("page", "most"),
    [("ahead", 0), ("planner", 41), ("modules", 66), ("classes", 26)],
)
def test_a_first_page_loads_few_modules_and_none_that_was_made_ahead(tmp_path, page, most):
    """Counted, and not timed; a number may only fall."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(tmp_path / "data"), page],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert int(done.stdout) <= most


def test_it_waits_while_somebody_does_something(desk, services, qtbot):
    with qtbot.waitActive(desk.window):
        desk.window.show()
        desk.window.activateWindow()
    ahead = Preloader(desk, services, desk.window.pages)
    ahead._left = iter([lambda: None])
    timer = ahead.findChild(QTimer)
    assert timer.interval() == PAUSE_MS
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Shift)
    assert timer.interval() == TOUCHED_MS
    ahead.step()
    assert timer.interval() == PAUSE_MS


def test_own_files_are_seen_to_when_all_is_loaded(qtbot, tmp_path):
    with opened(tmp_path / "data") as (window_actions, services):
        copy = services.files.open_copy(bring(services, "brief.docx", others.docx("<w:p/>")))
        yesterday = copy.stat().st_mtime - 2 * 24 * 3600
        os.utime(copy.parent, (yesterday, yesterday))
        _load_ahead(window_actions)
        (ahead,) = window_actions.findChildren(Preloader)
        while ahead.step():
            pass
        assert not copy.parent.exists()


def test_nothing_is_read_any_more_once_the_work_is_closed(tmp_path):
    with opened(tmp_path / "data") as (desk, services):
        ahead = Preloader(desk, services, desk.window.pages)
        services.close()
        assert not ahead.step()
        assert not ahead.findChild(QTimer).isActive()
