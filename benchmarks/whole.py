"""What the program costs besides waiting: memory, bytes that are written, the first seconds.

Memory and bytes are what Linux tells of a process.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.folders import kept
from benchmarks.measure import Ratio, interleaved, middle, told

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

ROUNDS, SAVES = 20, 10
TIMES = {"a week": (0.1, 20.0), "five years": (0.1, 20.0, 55.0, 90.0, 100.0)}
"""Seconds after the window was made at which is looked; the backup of the last session begins after
a minute, and nothing is done when it is there."""
_PROCESS = Path("/proc/self")
_BARE = [sys.executable, "-c", "pass"]
_OURS = [sys.executable, "-m", "hope_desktop"]
_GOALS = {
    "memory of the window, a week": (90, "MB"),
    "memory, all made ahead, a week": (130, "MB"),
    "work of the first 20 s after the paint, five years": (1500, "ms"),
    "written in the first 55 s after the paint, five years": (1, "MB"),
    "work of 10 s after a minute and a half, five years": (10, "ms"),
    "bytes written for a note": (40, "kB"),
    "bytes written for a text": (100, "kB"),
}


def run() -> list[Ratio]:
    """All of it; an absolute figure is a ratio to its goal."""
    with tempfile.TemporaryDirectory() as name:
        week, years = (
            shutil.copytree(kept(size), Path(name, size)) for size in ("a week", "five years")
        )
        found: dict[str, float] = {}
        for folder in (week, years):
            found |= told("-m", "benchmarks.whole", str(folder), folder.name)
        listed = [*_OURS, "--data", str(week), "session", "list"]
        commands = {"pass": _BARE, "--version": [*_OURS, "--version"], "session list": listed}
        jobs = {command: partial(_spent, words) for command, words in commands.items()}
        times = interleaved(ROUNDS, jobs)
    return [
        *(Ratio(what, found[what], goal, unit, 1.0) for what, (goal, unit) in _GOALS.items()),
        *(
            Ratio(f"{one} / python -c pass", *middle(times[one], times["pass"]), "ms", goal)
            for one, goal in (("--version", 2.0), ("session list", 8.0))
        ),
    ]


def _spent(command: list[str]) -> float:
    """Processor time of a process, its beginning too, in milliseconds."""
    before = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - before) * 1000


def _number(file: str, name: str) -> int:
    lines = (_PROCESS / file).read_text(encoding="ascii").splitlines()
    (found,) = (line.split()[1] for line in lines if line.startswith(f"{name}:"))
    return int(found)


def _written(work: Callable[[], object]) -> float:
    before = _number("io", "wchar")
    work()
    return (_number("io", "wchar") - before) / 1000


def measure(root: Path, size: str) -> dict[str, float]:
    """Start the program over this folder by its own road, leave it alone, and save."""
    from hope_desktop import app
    from hope_desktop.ui import shell

    found: dict[str, float] = {}
    looked: list[tuple[float, float, float]] = []
    make = shell.make_window_actions

    def look() -> None:
        spent, wrote = time.process_time() * 1000, _number("io", "wchar") / 1e6
        looked.append((spent, wrote, _number("status", "VmRSS") / 1024))

    def made(start: shell.Start, services: Services) -> object:
        from PySide6.QtCore import QTimer  # not before: it looks at every import from then on

        desk = make(start, services)

        def end() -> None:
            found.update(_saved(services))
            desk.window.close()

        for seconds in TIMES[size]:
            QTimer.singleShot(int(seconds * 1000), look)
        QTimer.singleShot(int(TIMES[size][-1] * 1000) + 1, end)
        return desk

    shell.make_window_actions = made  # type: ignore[assignment]
    app.main(["--data", str(root)])
    if size == "a week":
        memory = {"memory of the window": 0, "memory, all made ahead": 1}
        return found | {f"{what}, {size}": looked[at][2] for what, at in memory.items()}
    spent, wrote, _held = zip(*looked, strict=True)
    return {
        f"work of the first 20 s after the paint, {size}": spent[1] - spent[0],
        f"written in the first 55 s after the paint, {size}": wrote[2] - wrote[0],
        f"work of 10 s after a minute and a half, {size}": spent[4] - spent[3],
    }


def _saved(services: Services) -> dict[str, float]:
    """Save notes and a text."""
    session = services.planning.all()[0].id
    block = services.planning.session(session).blocks[0]
    first = services.library.rows()[8].id
    sheet = services.material.handout(services.library.activity(first).handouts[0].id).text

    def note(words: str) -> None:
        services.blocks.set_note(session, block.id, words)

    def text(words: str) -> None:
        services.material.keep_handout(replace(sheet, body=f"{sheet.body} {words}"))

    found = {}
    for what, save in (("note", note), ("text", text)):
        save("Neem stiften mee.")
        written = [
            _written(partial(save, f"Neem{' alle' * number} potloden mee."))
            for number in range(SAVES)
        ]
        found[f"bytes written for a {what}"] = sum(written) / SAVES
    return found


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), sys.argv[2])))
