"""Own files into an activity: chosen or dropped, looked at in the worker, then kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.worker import Job, Report, Worker

if TYPE_CHECKING:
    from hope_desktop.domain.library.own_files import CleanFile
    from hope_desktop.services.library.own_files import OwnFiles
    from hope_desktop.ui.modules.own_file_view import OwnFileView
    from hope_desktop.ui.modules.views import Rooms
    from hope_desktop.ui.widgets.paper import PaperPanel


class AddingFiles(QObject):
    """Takes in one file after another, and what the trainer changes about one that is kept.

    Signals:
        file_left: The file that is shown goes away; its page has to be left.
    """

    file_left = Signal()

    def __init__(
        self, own_files: OwnFiles, rooms: Rooms, panel: PaperPanel, ui: Ui, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._own_files = own_files
        self._rooms = rooms
        self._panel = panel
        self._ui = ui
        self._worker = Worker(self)
        self._waiting: list[tuple[ActivityId, Path]] = []
        self._job: Job | None = None
        self._told: list[str] = []
        rooms.activity.file_wanted.connect(self.ask)
        rooms.activity.files_dropped.connect(self.bring)
        rooms.own_file.facts_changed.connect(self._change)
        rooms.own_file.remove_requested.connect(self._remove)
        panel.cancel_requested.connect(self.cancel)

    @property
    def is_speaking(self) -> bool:
        """A file is being looked at, or what came of it must stay to be read."""
        return self._job is not None or bool(self._told)

    @Slot()
    def ask(self) -> None:
        """Let the trainer choose files."""
        translate = self._ui.translate
        place = QStandardPaths.StandardLocation.DocumentsLocation
        words = translate("Add your own file")
        kinds = translate("PDF and pictures (*.pdf *.png *.jpg *.jpeg)")
        start = QStandardPaths.writableLocation(place)
        found, _kind = QFileDialog.getOpenFileNames(self._rooms, words, start, kinds)
        self.bring(tuple(map(Path, found)))

    @Slot(object)
    def bring(self, files: tuple[Path, ...]) -> None:
        """Take in files for the activity that is shown."""
        activity = self._rooms.chosen_activity()
        if activity is not None:
            self._waiting += [(activity, file) for file in files]
        if self._job is None:
            self._told = []
            self._next()

    @Slot()
    def cancel(self) -> None:
        """Stop after the page that is being looked at; what was kept stays."""
        self._waiting = []
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if not self._waiting:
            return
        activity, file = self._waiting.pop(0)

        def task(report: Report) -> CleanFile:
            from hope_desktop.services.library.own_files import look_at

            return look_at(file, lambda: report(0, 0))

        job = Job(task)
        job.finished.connect(partial(self._keep, activity))
        job.failed.connect(self._refuse)
        self._job = job
        self._panel.show_busy(self._ui.translate("Looking at %(name)s…") % {"name": file.name})
        self._worker.start(job)

    def _keep(self, activity: ActivityId, clean: CleanFile) -> None:
        words = self._ui.translate("%(file)s added") % {"file": clean.title}
        if clean.dropped:
            said = self._ui.translate("Taken out of %(file)s: %(what)s.")
            names = sorted(name_of(one, self._ui.translate) for one in clean.dropped)
            self._told.append(
                said % {"file": clean.title, "what": listed(names, self._ui.translate)}
            )
        self._ui.operations.run_new(partial(self._own_files.add, activity, clean), words)
        self._end()

    @Slot(object)
    def _refuse(self, error: HopeError) -> None:
        if not isinstance(error, Cancelled):
            self._told.append(sentence(error, self._ui.translate))
        self._end()

    def _end(self) -> None:
        self._job = None
        if self._waiting:
            self._next()
        elif self._told:
            self._panel.say("\n".join(self._told), "advice")
            self._told = []
        else:
            self._panel.dismiss()

    @Slot()
    def _change(self) -> None:
        view: OwnFileView = self._rooms.own_file
        file_id, title, size = view.facts()
        words = self._ui.translate("%(file)s changed") % {"file": title or view.shown_title}
        change = partial(self._own_files.change, file_id, title, GroupSize(size))
        if not self._ui.operations.run(change, words):
            view.put_back()

    @Slot()
    def _remove(self) -> None:
        view = self._rooms.own_file
        words = self._ui.translate("%(file)s put in the bin") % {"file": view.shown_title}
        file_id, _title, _size = view.facts()
        self.file_left.emit()
        self._ui.operations.run(partial(self._own_files.remove, file_id), words)
