"""Own files into an activity: chosen or dropped, looked at in the worker, then kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.ids import ActivityId
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.worker import Job, Report, Worker

if TYPE_CHECKING:
    from hope_desktop.services.library.material_files import MaterialFiles
    from hope_desktop.services.library.taking_in import Arrival
    from hope_desktop.ui.modules.views import Rooms
    from hope_desktop.ui.widgets.paper import PaperPanel


class AddingFiles(QObject):
    """Takes in one file after another, and what the trainer changes about one that is kept.

    Signals:
        file_left: The file that is shown goes away; its page has to be left.
    """

    file_left = Signal()

    def __init__(
        self, files: MaterialFiles, rooms: Rooms, panel: PaperPanel, ui: Ui, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._rooms = rooms
        self._panel = panel
        self._ui = ui
        self._worker = Worker(self)
        self._waiting: list[tuple[ActivityId, Path]] = []
        self._job: Job | None = None
        self._told: list[str] = []
        rooms.activity.file_wanted.connect(self.ask)
        rooms.activity.files_dropped.connect(self.bring)
        rooms.own_file.remove_requested.connect(self._remove)
        rooms.own_file.open_requested.connect(self._open)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._look_for_changes)
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
        start = QStandardPaths.writableLocation(place)
        found, _kind = QFileDialog.getOpenFileNames(self._rooms, words, start)
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

        def task(report: Report) -> Arrival:
            from hope_desktop.services.library.taking_in import Found

            return self._files.take_in(Found(file), lambda: report(0, 0))

        job = Job(task)
        job.finished.connect(partial(self._keep, activity))
        job.failed.connect(self._refuse)
        self._job = job
        self._panel.show_busy(self._ui.translate("Looking at %(name)s…") % {"name": file.name})
        self._worker.start(job)

    def _keep(self, activity: ActivityId, arrival: Arrival) -> None:
        translate, title = self._ui.translate, arrival.material.title
        words = translate("%(file)s added") % {"file": title}
        if arrival.unprinted is not None:
            self._told.append(sentence(arrival.unprinted, translate))
        if arrival.dropped:
            said = translate("Taken out of %(file)s: %(what)s.")
            names = sorted(name_of(one, translate) for one in arrival.dropped)
            self._told.append(said % {"file": title, "what": listed(names, translate)})
        add = partial(self._files.materials.add, [arrival], activity)
        self._ui.operations.run_new(add, words)
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
    def _open(self) -> None:
        shown = self._rooms.own_file.shown
        if shown is None:
            return
        try:
            copy = self._files.open_copy(shown.id)
        except HopeError as error:
            self._ui.operations.explain(error)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            words = self._ui.translate("Nothing on this computer opens it. It lies here: %(file)s")
            self._ui.operations.problem_found.emit(words % {"file": copy})

    @Slot(object)
    def _look_for_changes(self, state: Qt.ApplicationState) -> None:
        """Back from another program: what was changed there is taken in."""
        if state is Qt.ApplicationState.ApplicationActive:
            for piece, arrival in self._files.changed_copies():
                words = self._ui.translate("%(file)s changed") % {"file": piece.title}
                self._ui.operations.run(partial(self._files.take_back, piece, arrival), words)

    @Slot()
    def _remove(self) -> None:
        shown = self._rooms.own_file.shown
        if shown is None:
            return
        words = self._ui.translate("%(file)s put in the bin") % {"file": shown.title}
        self.file_left.emit()
        self._ui.operations.run(partial(self._files.materials.remove, shown.id), words)
