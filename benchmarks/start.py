"""First painted window with the starter library, against an empty PySide6 window."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import Ratio, interleaved, median

ROUNDS = 11

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(1366, 768)
window.show()
app.processEvents()
window.grab()
"""

OURS = """
import sys
from hope_desktop.app import main
sys.exit(main(["--data", sys.argv[1], "--picture", sys.argv[2]]))
"""


def run() -> list[Ratio]:
    """Time from starting the interpreter to the first picture of the window; both take one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data, picture = str(folder / "data"), str(folder / "window.png")
        _seconds(OURS, data, picture)  # makes the database and compiles the bytecode
        times = interleaved(
            ROUNDS,
            {
                "empty": lambda: _seconds(EMPTY),
                "ours": lambda: _seconds(OURS, data, picture),
            },
        )
    ours, empty = median(times["ours"]), median(times["empty"])
    return [Ratio("first painted window / empty PySide6 window", ours, empty, "ms", 1.65)]


def _seconds(program: str, *words: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = os.times().elapsed
    subprocess.run([sys.executable, "-c", program, *words], env=environment, check=True)
    return (os.times().elapsed - before) * 1000
