import os
import subprocess
import sys
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.texts.wording_dutch import compiled
from hope_desktop.services.checking import judge
from hope_desktop.ui.ahead import TOUCHED_MS, Ahead
from hope_desktop.ui.shell import _load_ahead
from hope_desktop.ui.widgets.loading import PAUSE_MS
from tests import files_of_others as others
from tests.bringing import bring
from tests.tools.stored import database_of
from tests.tools.window import opened

OPEN_ALL = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from hope_desktop.ui.ahead import Ahead
from tests.tools.window import opened

with opened(Path(sys.argv[1])) as (desk, _services):
    ahead = Ahead(desk)
    while ahead.step():
        pass
    before = set(sys.modules)
    for entry in desk.window.pages.entries:
        desk.window.pages.show_page(entry.name)
    QApplication.processEvents()
    print(*(name for name in set(sys.modules) - before if name.startswith("hope_desktop")))
"""


@pytest.mark.nightly
def test_a_first_opening_reads_nothing_that_could_be_read_before(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", OPEN_ALL, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.split() == []


PLANNER = """
import sys
from hope_desktop.ui.widgets.loading import imports

for step in imports("services.library", "services.workshops", "ui.workshops"):
    step()
print(*sys.modules)
"""


@pytest.mark.nightly
def test_the_planner_waits_for_nothing_that_draws_paper():
    done = subprocess.run(
        [sys.executable, "-c", PLANNER],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert "reportlab" not in done.stdout.split()


def test_lists_of_everything_are_read_before_they_are_asked_for(desk, services):
    services.planning.example()
    ahead, asked = Ahead(desk, services), list[str]()
    while ahead.step():
        pass
    database_of(services).connection.set_trace_callback(asked.append)
    assert len(services.planning.all()) == 1
    assert services.library.rows()
    database_of(services).connection.set_trace_callback(None)
    assert asked == []


def test_the_rules_for_words_are_ready_before_a_text_is_opened_and_no_step_compiles_them_all(
    desk, services
):
    compiled.cache_clear()
    ahead, counts = Ahead(desk, services), [0]
    while ahead.step():
        counts.append(compiled.cache_info().misses)
    assert max(after - before for before, after in pairwise(counts)) <= 30
    judge(services.library.handout(HandoutId("3.11/blad")))
    assert compiled.cache_info().misses == counts[-1] > 90


@pytest.mark.nightly
def test_pages_are_there_before_they_are_asked_for_and_none_is_shown(desk, services):
    pages = desk.window.pages
    ahead = Ahead(desk, services, pages)
    while ahead.step():
        pass
    assert pages.current_page().objectName() == "today"
    made: list[str] = []
    pages.page_made.connect(made.append)
    for name in ("planner", "modules", "classes", "papers"):
        pages.show_page(name)
    assert made == []
    assert "view" in vars(pages.page("planner"))


def test_it_waits_while_somebody_does_something(qtbot):
    parent, window = QObject(), QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    ahead = Ahead(parent)
    ahead._left = iter([lambda: None])
    timer = ahead.findChild(QTimer)
    assert timer.interval() == PAUSE_MS
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert timer.interval() == TOUCHED_MS
    ahead.step()
    assert timer.interval() == PAUSE_MS
    parent.deleteLater()


def test_own_files_are_seen_to_when_all_is_loaded(qtbot, tmp_path):
    with opened(tmp_path / "data") as (window_actions, services):
        copy = services.files.open_copy(bring(services, "brief.docx", others.docx("<w:p/>")))
        yesterday = copy.stat().st_mtime - 2 * 24 * 3600
        os.utime(copy.parent, (yesterday, yesterday))
        _load_ahead(window_actions)
        (ahead,) = window_actions.findChildren(Ahead)
        while ahead.step():
            pass
        assert not copy.parent.exists()


def test_nothing_is_read_any_more_once_the_work_is_closed(tmp_path):
    with opened(tmp_path / "data") as (desk, services):
        ahead = Ahead(desk, services, desk.window.pages)
        services.close()
        assert not ahead.step()
        assert not ahead.findChild(QTimer).isActive()
