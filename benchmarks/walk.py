"""The main job in one window, five years with own pictures, begun 0.6 s after the first paint.

Nobody waits for what is made ahead. Of each step counts the longest time in which the window could
not answer: in processor time of its thread, and on a quarter of a core by the clock, where a
control group can be made (`quarter`).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.folders import kept
from benchmarks.measure import Ratio
from benchmarks.quarter import quarter

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services
    from hope_desktop.ui.operations import Operations
    from hope_desktop.ui.window_actions import WindowActions

ROUNDS = 3
HOLD_MS, CLOCK_MS = 50.0, 200.0
HASTE_MS, QUIET_MS, BEAT_MS = 600, 300, 5
"""How long after the first paint she goes on, and after each step."""
type Step = tuple[str, Callable[[], object]]


def run() -> list[Ratio]:
    """The longest hold of each step: the lowest of a few windows, as what else runs only adds."""
    walks = [_walked("five years", None) for _round in range(ROUNDS)]
    found = [
        Ratio(f"longest hold, {step} / 50 ms", _low(walks, step, 0), HOLD_MS, "ms", 1.0)
        for step in walks[0]
    ]
    with quarter() as door:
        if door is not None:
            slow = [_walked("five years", door) for _round in range(ROUNDS)]
            found += [
                Ratio(f"quarter of a core, {step} / 200 ms", _low(slow, step, 1), CLOCK_MS, "ms", 1)
                for step in slow[0]
            ]
    return found


def _low(walks: list[dict[str, list[float]]], step: str, which: int) -> float:
    return min(walk[step][which] for walk in walks)


def _walked(size: str, door: Path | None) -> dict[str, list[float]]:
    """By step the longest hold: processor time and clock, in milliseconds."""
    with tempfile.TemporaryDirectory() as copied:
        folder = shutil.copytree(kept(size), Path(copied, "data"))
        with subprocess.Popen(
            [sys.executable, "-m", "benchmarks.walk", str(folder)],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            if door is not None:
                door.write_text(str(process.pid))
            said, _nothing = process.communicate("go\n")
    found: dict[str, list[float]] = json.loads(said.splitlines()[-1])
    return found


class Holds:
    """A heart that beats each 5 ms while the window answers: the longest time between two beats."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.longest = [0.0, 0.0]
        self._since = self._now()
        self._beats = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beats.timeout.connect(self._beat)
        self._beats.start()

    def _now(self) -> tuple[int, int]:
        return time.thread_time_ns(), time.monotonic_ns()

    def _beat(self) -> None:
        now = self._now()
        for at, (one, since) in enumerate(zip(now, self._since, strict=True)):
            self.longest[at] = max(self.longest[at], (one - since) / 1e6)
        self._since = now


def walk(root: Path) -> dict[str, list[float]]:
    """Open a window over this folder and do each step in its own event loop."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from hope_desktop.ui.shell import _load_ahead
    from hope_desktop.ui.window_actions import AFTER_PAINT_MS
    from tests.tools.window import opened

    found: dict[str, list[float]] = {}
    with opened(root) as (desk, services):
        app: Any = QApplication.instance()
        holds = Holds()
        left = _steps(desk, services)
        name = "right after the first paint"

        def go_on() -> None:
            nonlocal name
            found[name], holds.longest = holds.longest, [0.0, 0.0]
            step = next(left, None)
            if step is None:
                app.quit()
                return
            name = step[0]
            QTimer.singleShot(QUIET_MS, go_on)
            step[1]()

        desk.window.show()
        app.processEvents()
        QTimer.singleShot(AFTER_PAINT_MS, partial(_load_ahead, desk))
        QTimer.singleShot(HASTE_MS, go_on)
        app.exec()
    return found


def _steps(desk: WindowActions, services: Services) -> Iterator[Step]:
    """In the order of a day; each is asked for when the one before it is done."""
    from hope_desktop.ui.operations import Operations
    from hope_desktop.ui.widgets import destination as to
    from tests.tools.stored import database_of

    pages, database = desk.window.pages, database_of(services)
    first = "SELECT id FROM sessions WHERE start > ? ORDER BY start"  # the window reads the list
    (session,) = database.connection.execute(first, (database.now().isoformat(),)).fetchone()
    go, show = partial(partial, pages.go), desk.window.navigation.buttons
    yield "first planner", show[2].click
    yield "first modules", show[1].click
    yield "first classes", show[3].click
    yield "first printmap", show[4].click
    yield "planner while papers are drawn", show[2].click
    yield "a workshop opens", go(to.to_workshop(session))
    yield from _plan(desk, desk.window.findChildren(Operations)[0])
    yield "the form of a new workshop", go(to.NEW_SESSION)
    yield "a printmap", go(to.to_papers(session))
    search = desk.window.toolbar.search
    yield "search everywhere, first letter", partial(search.words_changed.emit, "g")
    yield "search everywhere, again", partial(search.words_changed.emit, "gr")
    yield "an activity", go(to.to_activity("2.2"))
    sheet = services.library.activity(services.library.rows()[8].id).handouts[0].id
    yield "a sheet", go(to.to_handout(sheet))
    yield from _written(desk)
    yield "own files", go(to.Destination("modules", mine=True))
    yield "a module", go(to.to_module("2"))
    yield "settings", go(to.SETTINGS)
    yield "today", go(to.TODAY)
    yield "lesson mode", go(to.to_board(session))
    yield "a backup by the timer", desk.backing_up.back_up


def _plan(desk: WindowActions, operations: Operations) -> Iterator[Step]:
    """In the plan that is open."""
    from hope_desktop.ui.workshops.plan.plan_area import PlanArea

    area = desk.window.pages.page("planner").findChildren(PlanArea)[0]
    yield "a key in a note", partial(area.details.note.textEdited.emit, "Neem mee")
    yield "it is saved", operations.save_typed
    blocks = area.timeline.rows.block_ids()
    yield "a part is moved", partial(area.timeline.rows.plan.move, blocks[2], 3)
    yield "undo", operations.stack.undo


def _written(desk: WindowActions) -> Iterator[Step]:
    """In the sheet that is shown."""
    from hope_desktop.ui.modules.page import ModulesPage

    page = desk.window.pages.page("modules")
    assert isinstance(page, ModulesPage)
    yield "the editor opens", page.commands.change.trigger
    edit = page.views.handout_editor.edit
    yield "a key in a text", partial(edit.insertPlainText, "x")


if __name__ == "__main__":
    sys.stdin.readline()  # by then it may have been slowed down
    print(json.dumps(walk(Path(sys.argv[1]))))
