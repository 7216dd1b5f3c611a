"""Every step of the main job in the real window: processor time of its thread, by size of data.

Windows with nothing, a week and five years are open side by side and do each step in turns. In a
hasty one with five years somebody goes on 0.6 s after the first paint.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import IO, TYPE_CHECKING

from benchmarks.folders import SIZES, kept
from benchmarks.measure import Ratio, interleaved, low, middle

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services
    from hope_desktop.ui.window_actions import WindowActions

ROUNDS, AGAIN = 9, 4
"""How many windows there are of each size, and how often each does a step."""
OPENING_MS, HASTY_MS, FIRST_MS = 100.0, 200.0, 15.0
HASTE_MS = 600
PAGES = ("planner", "modules", "classes", "papers")
FIRST = "the first letter in it after a save"
STEPS = (
    "today is shown",
    "a plan opens",
    "a printmap opens",
    "a module opens",
    "a note is saved",
    "undo",
    "a letter in the library",
    "a letter in search everywhere",
    FIRST,
)
GROWTH = {"a printmap opens": 1.2}
"""What a step with five years may take of one with a week, where that is not 1.5."""
type Step = tuple[Callable[[], object], Callable[[], object]]
"""What comes before it, and the step itself, which is measured."""


def run() -> list[Ratio]:
    """First openings after a quiet moment, and each other step with five years against a week."""
    openings: dict[tuple[str, str], list[float]] = defaultdict(list)
    steps: dict[tuple[str, str], list[float]] = defaultdict(list)
    hasty: dict[str, list[float]] = defaultdict(list)
    for seed in range(ROUNDS):
        with ExitStack() as windows:
            ask = {size: windows.enter_context(_window(size)) for size in SIZES}
            for kept_in, whats, times in ((openings, PAGES, 1), (steps, STEPS, AGAIN)):
                for what in whats:
                    jobs = {size: partial(one, what) for size, one in ask.items()}
                    for size, spent in interleaved(times, jobs, seed).items():
                        kept_in[size, what].extend(spent)
        with _window("five years", "hasty") as one:
            for page in PAGES:
                hasty[page].append(one(page))
    return (
        [
            Ratio(f"hasty first opening of {page} / 200 ms", low(spent), HASTY_MS, "ms", 1.0)
            for page, spent in hasty.items()
        ]
        + [
            Ratio(f"first opening of {page}, {size} / 100 ms", low(spent), OPENING_MS, "ms", 1.0)
            for (size, page), spent in sorted(
                openings.items(), key=lambda one: [*SIZES].index(one[0][0])
            )
        ]
        + [
            Ratio(
                f"{step}, five years / a week",
                *middle(steps["five years", step], steps["a week", step]),
                "ms",
                GROWTH.get(step, 1.5),
            )
            for step in STEPS
        ]
        + [Ratio(f"{FIRST} / 15 ms", low(steps["five years", FIRST]), FIRST_MS, "ms", 1.0)]
    )


@contextmanager
def _window(size: str, *how: str) -> Iterator[Callable[[str], float]]:
    """A window in a process of its own, which does the step it is asked for."""
    with tempfile.TemporaryDirectory() as copied:
        folder = shutil.copytree(kept(size), Path(copied, "data"))
        with subprocess.Popen(
            [sys.executable, "-m", "benchmarks.window", str(folder), *how],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            words, found = process.stdin, process.stdout
            assert words is not None
            assert found is not None
            yield partial(_ask, words, found)
            words.close()


def _ask(words: IO[str], found: IO[str], what: str) -> float:
    words.write(f"{what}\n")
    words.flush()
    return float(found.readline())


def serve(root: Path, *, hasty: bool = False) -> None:
    """Open a window over this folder, and do and time each step that is read."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from hope_desktop.ui.ahead import Ahead
    from hope_desktop.ui.window_actions import AFTER_PAINT_MS
    from tests.tools.window import opened

    with opened(root) as (desk, services):
        desk.window.show()
        if hasty:
            QApplication.processEvents()
            QTimer.singleShot(AFTER_PAINT_MS, partial(Ahead, desk, services, desk.window.pages))
            QTest.qWait(HASTE_MS)
        else:
            ahead = Ahead(desk, services, desk.window.pages)
            while ahead.step():
                pass
        steps: dict[str, Step] = {}
        for line in sys.stdin:
            what = line.strip()
            if what in PAGES:
                steps[what] = (_nothing, partial(desk.window.pages.show_page, what))
            elif what not in steps:
                steps = _steps(desk, services)
            before, work = steps[what]
            before()
            print(_spent(work), flush=True)


def _steps(desk: WindowActions, services: Services) -> dict[str, Step]:
    """Each step of the main job, all of which were done once before."""
    from hope_desktop.ui.operations import Operations
    from hope_desktop.ui.widgets.destination import to_module, to_papers, to_workshop
    from hope_desktop.ui.workshops.plan.plan_area import PlanArea

    pages, sessions = desk.window.pages, services.planning.all()
    session = sessions[0].id if sessions else services.planning.example()[0]
    goes: dict[str, Callable[[], object]] = {
        "today is shown": partial(pages.show_page, "today"),
        "a plan opens": partial(pages.go, to_workshop(session)),
        "a printmap opens": partial(pages.go, to_papers(session)),
        "a module opens": partial(pages.go, to_module("2")),
    }
    for work in goes.values():
        work()
    away = partial(pages.show_page, "classes")
    back = goes["a plan opens"]
    back()
    area = pages.page("planner").findChildren(PlanArea)[0]
    operations = desk.window.findChildren(Operations)[0]
    letters = cycle("grenzen")

    def note() -> None:
        area.details.note.textEdited.emit(f"Neem mee: {next(letters)}{next(letters)}")
        operations.save_typed()

    library = area.library.search
    library.setText("gren")
    typed = partial(library.words_changed.emit, "gren")
    everywhere = partial(desk.window.toolbar.search.words_changed.emit, "gren")
    steps: dict[str, Step] = {what: (away, work) for what, work in goes.items()}
    return steps | {
        "a note is saved": (back, note),
        "undo": (_nothing, operations.stack.undo),
        "a letter in the library": (_nothing, typed),
        "a letter in search everywhere": (_nothing, everywhere),
        FIRST: (partial(_saved, back, note), everywhere),
    }


def _nothing() -> None: ...


def _saved(back: Callable[[], object], note: Callable[[], object]) -> None:
    """Something was typed in a plan and kept a moment ago."""
    back()
    note()


def _spent(work: Callable[[], object]) -> float:
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    before = time.thread_time_ns()
    work()
    QApplication.processEvents()
    return (time.thread_time_ns() - before) / 1e6


if __name__ == "__main__":
    serve(Path(sys.argv[1]), hasty="hasty" in sys.argv)
