"""Leaves a question of the window that nobody answers, and tells which it was."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

LOOKS = 10
"""Seen so often, it is the same question all the time."""


@contextmanager
def unanswered(seconds: float) -> Iterator[list[str]]:
    """Gives the questions that stood open for so long; each is left as by Escape."""
    left: list[str] = []
    before: QWidget | None = None
    times = 0

    def look() -> None:
        nonlocal before, times
        asked = QApplication.activeModalWidget()
        times = times + 1 if asked is before else 0
        before = asked
        if isinstance(asked, QDialog) and times >= LOOKS:
            left.append(asked.text() if isinstance(asked, QMessageBox) else asked.windowTitle())
            asked.done(0)

    timer = QTimer(interval=round(seconds * 1000 / LOOKS))
    timer.timeout.connect(look)
    timer.start()
    try:
        yield left
    finally:
        timer.stop()
