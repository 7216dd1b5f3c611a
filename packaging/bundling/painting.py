"""What a first paint of the packed program costs, against an empty window of the same Qt.

A ratio, because it says the same on a fast and on a slow computer. Both draw offscreen, write
what they drew as an unpacked picture and end. Both are in memory already and are started in turns.
Counted is processor time, and the middle one of each: waiting for a turn on a busy computer is no
work of ours, and the fastest of many is luck that not both of them have.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bundling.project import FIRST_PAINT_RATIO, NAME, WORK, Refusal

ROUNDS = 25
EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(1280, 800)
window.show()
app.processEvents()
window.grab().save(sys.argv[1])
"""


def ratio() -> str:
    """Measure; refuses when the program is too slow."""
    program = WORK / "pyinstaller" / NAME / NAME
    if not program.exists():
        raise Refusal("make it first: python3 tasks.py bundle tar")
    with tempfile.TemporaryDirectory() as name:
        picture = str(Path(name, "window.bmp"))
        ours = [str(program), "--data", str(Path(name, "data")), "--picture", picture]
        empty = [sys.executable, "-c", EMPTY, picture]
        for warm in (ours, empty, ours, empty):
            processor_time(warm)
        pairs = [(processor_time(ours), processor_time(empty)) for _ in range(ROUNDS)]
    return verdict(pairs)


def verdict(pairs: Sequence[tuple[float, float]]) -> str:
    """What the seconds of ours and of an empty window say; refuses when ours are too many."""
    mine, theirs = (median(times) for times in zip(*pairs, strict=True))
    text = f"{mine * 1000:.0f} ms / {theirs * 1000:.0f} ms = {mine / theirs:.2f}"
    if mine / theirs > FIRST_PAINT_RATIO:
        raise Refusal(f"{text}, over {FIRST_PAINT_RATIO}")
    return text


def processor_time(command: Sequence[str]) -> float:
    """Seconds that the processors worked for a command, from its start to its end."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    before = _of_children()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return _of_children() - before


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
