"""First painted window with the starter library, against an empty PySide6 window."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measure import Ratio, interleaved

ROUNDS = 15
SECONDS = 30
"""A start that takes longer hangs."""

EMPTY = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(1280, 800)
window.show()
app.processEvents()
print(time.monotonic())
"""

OURS = """
import sys, time
from pathlib import Path
from hope_desktop import app

def painted(folder, **options):
    if folder.name == "painted":  # made for the picture, as soon as the window has been painted
        print(time.monotonic())
        sys.exit()
    make(folder, **options)

make, Path.mkdir = Path.mkdir, painted
app.main(["--data", sys.argv[1], "--picture", sys.argv[1] + "/painted/window.png"])
"""


def run() -> list[Ratio]:
    """Time from starting the interpreter until the first painted window."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = str(folder / "data")
        _milliseconds(OURS, data)  # makes the database and compiles the bytecode
        times = interleaved(
            ROUNDS,
            {
                "empty": lambda: _milliseconds(EMPTY),
                "ours": lambda: _milliseconds(OURS, data),
            },
        )
    # The fastest: whatever else runs on the computer only adds to a start.
    ours, empty = min(times["ours"]), min(times["empty"])
    return [Ratio("first painted window / empty PySide6 window", ours, empty, "ms", 1.65)]


def _milliseconds(program: str, *words: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    return (float(done.stdout) - before) * 1000
