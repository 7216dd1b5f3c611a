"""Writing papers to a folder, a stick or one file: in the worker, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from hope_desktop.domain.errors import FolderProblem, HopeError
from hope_desktop.ui.widgets.worker import Job, Report, Task, Worker

if TYPE_CHECKING:
    from hope_desktop.services.printing.printed import Bundle
    from hope_desktop.services.printing.printing import Document
    from hope_desktop.services.printing.printmap import Drawn


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written, and where."""

    bundle: Bundle | None
    """None when it is not of a workshop."""
    folder: Path
    files: tuple[Path, ...]
    on_stick: bool = False
    is_file: bool = False
    """One document under a name of the trainer's, not a folder."""
    too_large: bool = False
    """Most mail refuses it."""


class PaperSaving(QObject):
    """Writes one thing at a time.

    Signals:
        started: The `Job` that writes began.
        saved: A `Saved`; everything is on the disk.
        refused: The `HopeError` that stopped it; nothing was written.
    """

    started = Signal(object)
    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, worker: Worker, notes: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._notes = notes
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Something is being written."""
        return self._job is not None

    def save_bundle(
        self, bundle: Bundle, parent: Path, *, make_parent: bool = False, on_stick: bool = False
    ) -> None:
        """Write a bundle into a folder of its own under `parent`."""
        from hope_desktop.services.printing.printmap import put_down

        notes = self._notes

        def task(report: Report) -> Saved:
            try:
                folder = put_down(bundle, parent, report, notes=notes, make_parent=make_parent)
            except FolderProblem as problem:
                if on_stick and problem.why == "missing":
                    raise FolderProblem(parent, "gone") from problem
                raise
            files = tuple(folder / file.spoken_name for file in bundle.files)
            return Saved(bundle, folder, files, on_stick)

        self._start(task)

    def save_file(self, bundle: Bundle, file: Path) -> None:
        """Write the one document of a bundle under a name."""
        from hope_desktop.services.printing.drawing import write_file

        def task(_report: Report) -> Saved:
            write_file(bundle.files[0].rendered.pdf, file)
            return Saved(bundle, file.parent, (file,), is_file=True)

        self._start(task)

    def save_for_copier(self, drawn: Drawn, file: Path) -> None:
        """Write what the school copies in one file under a name."""
        from hope_desktop.services.printing.drawing import write_file
        from hope_desktop.services.printing.printmap import MAILED, for_copier

        def task(_report: Report) -> Saved:
            bundle, rendered = for_copier(drawn)
            write_file(rendered.pdf, file)
            too_large = len(rendered.pdf) > MAILED
            return Saved(bundle, file.parent, (file,), is_file=True, too_large=too_large)

        self._start(task)

    def save_document(self, document: Document, file: Path) -> None:
        """Draw a document and write it under a name."""
        from hope_desktop.services.printing.drawing import draw, write_file

        def task(_report: Report) -> Saved:
            write_file(draw(document).pdf, file)
            return Saved(None, file.parent, (file,), is_file=True)

        self._start(task)

    def cancel(self) -> None:
        """Stop before the first file is written; later it is too late."""
        if self._job is not None:
            self._job.cancel()

    def _start(self, task: Task) -> None:
        job = Job(task)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        self._job = job
        self.started.emit(job)
        self._worker.start(job)

    @Slot(object)
    def _on_finished(self, saved: Saved) -> None:
        self._job = None
        self.saved.emit(saved)

    @Slot(object)
    def _on_failed(self, error: HopeError) -> None:
        self._job = None
        self.refused.emit(error)
