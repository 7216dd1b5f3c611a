"""What the program costs besides waiting: memory, bytes that are written, leaving, `--version`.

Memory and bytes are what Linux tells of a process.
"""

from __future__ import annotations

import json
import os
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
from benchmarks.measure import Ratio, interleaved, middle

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services
    from hope_desktop.ui.window_actions import WindowActions

ROUNDS, SAVES = 20, 10
_PROCESS = Path("/proc/self")
_BARE = [sys.executable, "-c", "pass"]
_VERSION = [sys.executable, "-m", "hope_desktop", "--version"]
_GOALS = {
    "memory of the window, a week": (80, "MB"),
    "memory, all made ahead, a week": (110, "MB"),
    "memory at most, a backup of five years": (250, "MB"),
    "bytes written for a note": (40, "kB"),
    "bytes written for a handout": (100, "kB"),
    "longest save during a backup": (20, "ms"),
    "closing, until the window is gone": (23, "ms"),
}


def run() -> list[Ratio]:
    """All of it; an absolute figure is a ratio to its goal."""
    found = _told("a week") | _told("five years")
    times = interleaved(ROUNDS, {"ours": partial(_spent, _VERSION), "bare": partial(_spent, _BARE)})
    return [
        *(Ratio(what, found[what], goal, unit, 1.0) for what, (goal, unit) in _GOALS.items()),
        Ratio("--version / python -c pass", *middle(times["ours"], times["bare"]), "ms", 2.0),
    ]


def _told(size: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder = shutil.copytree(kept(size), Path(name, "data"))
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.whole", str(folder), size],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _spent(command: list[str]) -> float:
    """Processor time of a process, its beginning too, in milliseconds."""
    before = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - before) * 1000


def _number(file: str, name: str) -> int:
    lines = (_PROCESS / file).read_text(encoding="ascii").splitlines()
    (found,) = (line.split()[1] for line in lines if line.startswith(f"{name}:"))
    return int(found)


def _megabytes(name: str) -> float:
    return _number("status", name) / 1024


def _written(work: Callable[[], object]) -> float:
    before = _number("io", "wchar")
    work()
    return (_number("io", "wchar") - before) / 1000


def _ms(work: Callable[[], object]) -> float:
    before = time.thread_time_ns()
    work()
    return (time.thread_time_ns() - before) / 1e6


def measure(root: Path, size: str) -> dict[str, float]:
    """Open a window over this folder and use it."""
    from PySide6.QtWidgets import QApplication

    from hope_desktop.ui.ahead import Ahead
    from tests.tools.window import opened

    found: dict[str, float] = {}
    with opened(root) as (desk, services):
        desk.window.show()
        QApplication.processEvents()
        found[f"memory of the window, {size}"] = _megabytes("VmRSS")
        ahead = Ahead(desk, services, desk.window.pages)
        while ahead.step():
            pass
        found[f"memory, all made ahead, {size}"] = _megabytes("VmRSS")
        found |= _saved(desk, services)
        found["closing, until the window is gone"] = _ms(desk.window.close)
    return found


def _saved(desk: WindowActions, services: Services) -> dict[str, float]:
    """Notes and a handout that are saved, notes during a backup too."""
    from PySide6.QtTest import QTest

    session = services.planning.all()[0].id
    block = services.planning.session(session).blocks[0]
    first = services.library.rows()[8].id
    sheet = services.material.handout(services.library.activity(first).handouts[0].id).text

    def note(words: str) -> None:
        services.blocks.set_note(session, block.id, words)

    def text(words: str) -> None:
        services.material.keep_handout(replace(sheet, body=f"{sheet.body} {words}"))

    found = {}
    for what, save in (("note", note), ("handout", text)):
        save("Neem stiften mee.")
        written = [
            _written(partial(save, f"Neem{' alle' * number} potloden mee."))
            for number in range(SAVES)
        ]
        found[f"bytes written for a {what}"] = sum(written) / SAVES
    desk.backing_up.back_up()
    longest, number = 0.0, 0
    while desk.backing_up.job is not None:
        number += 1
        longest = max(longest, _ms(partial(note, f"Neem {number} potloden mee.")))
        QTest.qWait(5)
    found["longest save during a backup"] = longest
    found["memory at most, a backup of five years"] = _megabytes("VmHWM")
    return found


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), sys.argv[2])))
