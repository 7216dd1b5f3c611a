"""First painted window with a week of data, against an empty PySide6 window and with five years."""

import shutil
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.folders import kept
from benchmarks.measure import Ratio, interleaved, middle, told

ROUNDS = 40

EMPTY = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(1280, 800)
window.show()
app.processEvents()
print(time.process_time())
"""

OURS = """
import sys, time
from pathlib import Path
from hope_desktop import app

def painted(folder, **options):
    if folder.name == "painted":  # made for the picture, as soon as the window has been painted
        print(time.process_time())
        sys.exit()
    make(folder, **options)

make, Path.mkdir = Path.mkdir, painted
app.main(["--data", sys.argv[1], "--picture", sys.argv[1] + "/painted/window.png"])
"""


def run() -> list[Ratio]:
    """Processor time from starting the interpreter until the first painted window."""
    with tempfile.TemporaryDirectory() as name:
        week = shutil.copytree(kept("a week"), Path(name, "week"))
        years = shutil.copytree(kept("five years"), Path(name, "years"))
        for folder in (week, years):
            _milliseconds(OURS, str(folder))  # makes the settings
        times = interleaved(
            ROUNDS,
            {
                "empty": partial(_milliseconds, EMPTY),
                "week": partial(_milliseconds, OURS, str(week)),
                "years": partial(_milliseconds, OURS, str(years)),
            },
        )
    return [
        Ratio(
            "first paint, a week / empty PySide6 window",
            *middle(times["week"], times["empty"]),
            "ms",
            2.1,
        ),
        Ratio(
            "first paint, five years / a week", *middle(times["years"], times["week"]), "ms", 1.1
        ),
    ]


def _milliseconds(program: str, *words: str) -> float:
    return 1000 * float(told("-c", program, *words))
