"""Every step of the main job in the real window: processor time of its thread, by size of data."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from benchmarks.folders import SIZES, kept
from benchmarks.measure import Ratio, interleaved, median

if TYPE_CHECKING:
    from hope_desktop.ui.page_stack import PageStack

ROUNDS = 3
AGAIN = 5
"""How often a step is done in one window; a first opening comes once."""
OPENING_MS = 100.0
LONGEST_SECONDS = 300
_FIRST = "first opening"


def run() -> list[Ratio]:
    """First openings after a quiet moment, and each other step with five years against a week."""
    found: dict[str, list[dict[str, float]]] = {size: [] for size in SIZES}

    def walked(size: str) -> float:
        with tempfile.TemporaryDirectory() as copied:
            folder = shutil.copytree(kept(size), Path(copied, "data"))
            found[size].append(_walk_apart(folder))
        return 0.0

    interleaved(ROUNDS, {size: partial(walked, size) for size in SIZES})
    times = {
        size: {step: median([walk[step] for walk in walks]) for step in walks[0]}
        for size, walks in found.items()
    }
    week, years = times["a week"], times["five years"]
    return [
        Ratio(f"{step}, {size} / {OPENING_MS:g} ms", spent[step], OPENING_MS, "ms", 1.0)
        for size, spent in times.items()
        for step in spent
        if step.startswith(_FIRST)
    ] + [
        Ratio(f"{step}, five years / a week", years[step], week[step], "ms", 1.5)
        for step in week
        if not step.startswith(_FIRST)
    ]


def _walk_apart(folder: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.window", str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        timeout=LONGEST_SECONDS,
    )
    return cast("dict[str, float]", json.loads(done.stdout))


def walk(root: Path) -> dict[str, float]:
    """The main job once, in a window over this folder; milliseconds by step."""
    from hope_desktop.ui.ahead import Ahead
    from hope_desktop.ui.operations import Operations
    from hope_desktop.ui.widgets.destination import to_module, to_papers, to_workshop
    from hope_desktop.ui.workshops.plan.plan_area import PlanArea
    from tests.tools.window import opened

    found: dict[str, float] = {}
    with opened(root) as (desk, services):
        pages = desk.window.pages
        desk.window.show()
        ahead = Ahead(desk, services)
        while ahead.step():
            pass
        for name in ("planner", "modules", "classes", "printing", "packing"):
            found[f"{_FIRST} of {name}"] = _spent(partial(pages.show_page, name), 1)
        sessions = services.planning.all()
        session = sessions[0].id if sessions else services.planning.example()[0]
        steps: dict[str, Callable[[], object]] = {
            "today is shown": partial(pages.show_page, "today"),
            "a plan opens": partial(pages.go, to_workshop(session)),
            "a printmap opens": partial(pages.go, to_papers(session)),
            "a module opens": partial(pages.go, to_module("2")),
        }
        for step, work in steps.items():
            pages.show_page("classes")
            work()
            found[step] = _spent(partial(_there_again, pages, work))
        pages.go(to_workshop(session))
        area = pages.page("planner").findChildren(PlanArea)[0]
        operations = desk.window.findChildren(Operations)[0]
        letters = iter("grenzengrenzen")

        def note() -> None:
            area.details.note.textEdited.emit(f"Neem mee: {next(letters)}{next(letters)}")
            operations.save_typed()

        found["a note is saved"] = _spent(note)
        found["undo"] = _spent(operations.stack.undo, 4)
        area.library.search.setText("gren")
        found["a letter in the library"] = _spent(
            partial(area.library.search.words_changed.emit, "gren")
        )
        search = desk.window.toolbar.search
        found["a letter in search everywhere"] = _spent(partial(search.words_changed.emit, "gren"))
    return found


def _there_again(pages: PageStack, work: Callable[[], object]) -> None:
    pages.show_page("classes")
    work()


def _spent(work: Callable[[], object], times: int = AGAIN) -> float:
    from PySide6.QtWidgets import QApplication

    found = []
    for _ in range(times):
        QApplication.processEvents()
        before = time.thread_time_ns()
        work()
        QApplication.processEvents()
        found.append((time.thread_time_ns() - before) / 1e6)
    return median(found)


if __name__ == "__main__":
    print(json.dumps(walk(Path(sys.argv[1]))))
