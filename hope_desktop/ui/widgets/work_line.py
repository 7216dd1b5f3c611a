"""The one place for long work: its name, its progress, and a way to stop it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QProgressBar, QWidget
from shiboken6 import isValid

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.layouts import SMALL, OneLine, row
from hope_desktop.ui.widgets.worker import Job

SOON_MS = 400
"""What is over sooner is not worth a look."""


@dataclass(slots=True)
class _Going:
    job: Job
    words: str
    cancel: Callable[[], object] | None
    """Another way to stop, which lets the job go on unseen."""
    far: tuple[int, int] = (0, 0)


class WorkLine(QWidget):
    """Shows the most recent running job; hidden while there is none."""

    def __init__(self, ui: Ui, beside: QWidget) -> None:
        super().__init__()
        self._ui = ui
        self._beside = beside
        self._going: list[_Going] = []
        self.name = OneLine("", SMALL)
        self.name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedSize(14 * GRID, GRID)
        self.stop = icon_button(ui.translate("Cancel"), "x")
        self.stop.clicked.connect(self._stop)
        self.setLayout(row((self.name, 1), self.bar, self.stop, margins=(GRID, 0, 2 * GRID, 0)))
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._appear)
        self.hide()

    @property
    def words(self) -> str:
        """Return what goes on, also before it is worth a look; empty when nothing does."""
        return self._going[-1].words if self._going else ""

    def add(self, job: Job, words: str, cancel: Callable[[], object] | None) -> None:
        """Show a job until it ends; `cancel` is another way to stop it."""
        self._going.append(_Going(job, words, cancel))
        job.progressed.connect(self._on_progress)
        job.ended.connect(self._tidy)
        job.destroyed.connect(self._tidy_soon)
        if self.isHidden():
            self._soon.start()
        self._show_last()

    def _appear(self) -> None:
        if self._going:
            self._beside.hide()
            self.show()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words))

    def _on_progress(self, done: int, total: int) -> None:
        for one in self._going:
            if one.job is self.sender():
                one.far = (done, total)
        self._show_last()

    def _tidy_soon(self) -> None:
        QTimer.singleShot(0, self, self._tidy)

    def _tidy(self) -> None:
        """Leave what is over; a job that went with its window never says that it ended."""
        self._going = [one for one in self._going if isValid(one.job) and not one.job.is_over]
        self._show_last()

    def _show_last(self) -> None:
        if not self._going:
            self.hide()
            self._beside.show()
            return
        last = self._going[-1]
        self.name.setText(last.words)
        self.bar.setAccessibleName(last.words)
        self.bar.setRange(0, last.far[1])
        self.bar.setValue(last.far[0])
        self.stop.setEnabled(not last.job.stopped.is_set())

    def _stop(self) -> None:
        last = self._going[-1]
        if last.cancel is None:
            last.words = self._ui.translate("Stopping…")
            last.job.cancel()
        else:
            self._going.remove(last)
            last.cancel()
        self._show_last()
