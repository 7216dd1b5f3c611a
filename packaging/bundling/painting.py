"""How long the packed program takes to its first paint, against an empty window of the same Qt.

A ratio, because it says the same on a fast and on a slow computer. Both draw offscreen and write
what they drew as an unpacked picture; its moment of writing ends the time. Both are in memory
already and are started in turns; the fastest of each are compared, since whatever else runs on
the computer only adds to a start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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
            _seconds(warm, picture)
        pairs = [(_seconds(ours, picture), _seconds(empty, picture)) for _ in range(ROUNDS)]
    mine, theirs = (min(times) for times in zip(*pairs, strict=True))
    text = f"{mine * 1000:.0f} ms / {theirs * 1000:.0f} ms = {mine / theirs:.2f}"
    if mine / theirs > FIRST_PAINT_RATIO:
        raise Refusal(f"{text}, over {FIRST_PAINT_RATIO}")
    return text


def _seconds(command: list[str], picture: str) -> float:
    began = time.time()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return Path(picture).stat().st_mtime - began
