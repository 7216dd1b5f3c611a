"""To a colleague and from one: the dialogs, and the work beside the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.package import Package
from hope_desktop.i18n.packages import workshop_title
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.colleagues.dialogs import ReceiveDialog, SendDialog, ToSend
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.confirm import notice_box
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.worker import Job, Report, Worker

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

SUFFIX = ".hope"


class Colleagues(QObject):
    """Opens the dialogs, and writes and reads the files in the worker."""

    def __init__(self, services: Services, ui: Ui, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._ui, self._window = services, ui, window
        self._worker = Worker(self)
        self.dialog: QDialog | None = None

    def send(self, shown: Destination) -> None:
        """Ask what goes along, of what is shown or of everything; then where the file goes."""
        try:
            offers = self._offers(shown)
        except HopeError as error:
            self._ui.operations.explain(error)
            return
        dialog = SendDialog(offers, self._ui, self._window)
        dialog.send.clicked.connect(self._ask_place)
        self._open(dialog)

    @Slot()
    def ask(self) -> None:
        """Let the trainer choose a file of a colleague."""
        words = self._ui.translate("From a colleague")
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        found, _ = QFileDialog.getOpenFileName(self._window, words, start, f"*{SUFFIX}")
        if found:
            self.receive(Path(found))

    @Slot(object)
    def receive(self, path: Path) -> None:
        """Look at a file of a colleague, and show what it would bring."""
        packages = self._services.packages
        self._start(lambda _report: packages.read(path), partial(self._show, path))

    def _offers(self, shown: Destination) -> list[ToSend]:
        """What is shown first, and everything of one's own last."""
        sending, library, translate = (
            self._services.packages.sending,
            self._services.library,
            self._ui.translate,
        )
        offers: list[ToSend] = []
        if shown.session is not None:
            session = self._services.planning.session(shown.session)
            named = library.template(session.template).title if session.template else ""
            name = workshop_title(named, session.facts.slot_minutes, translate)
            offers.append((name, partial(sending.of_session, session.id, name)))
        elif shown.material is not None:
            piece = self._services.materials.get(shown.material)
            offers.append((piece.title, partial(sending.of_material, [piece.id])))
        elif shown.activity is not None:
            name = library.activity(shown.activity).title
            offers.append((name, partial(sending.of_activities, [shown.activity])))
        elif shown.module is not None:
            name = library.module(shown.module).text.title
            offers.append((name, partial(sending.of_module, shown.module)))
        return [*offers, (translate("Everything of mine"), sending.all_mine)]

    @Slot()
    def _ask_place(self) -> None:
        dialog = self.dialog
        if not isinstance(dialog, SendDialog) or dialog.parcel is None:
            return
        parcel = dialog.parcel
        from hope_desktop.services.library.material_files import safe_name  # seldom needed

        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        start = Path(documents) / safe_name(f"{dialog.chosen_name()}{SUFFIX}")
        words = self._ui.translate("Send to a colleague")
        found, _ = QFileDialog.getSaveFileName(dialog, words, str(start), f"*{SUFFIX}")
        if not found:
            return
        path, sender = Path(found), dialog.sender_name.text()
        path = path if path.suffix == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")
        write = self._services.packages.sending.write
        dialog.send.setEnabled(False)
        self._start(
            lambda _report: write(parcel, path, sender),
            lambda _nothing: self._tell_written(path),
        )

    def _tell_written(self, path: Path) -> None:
        self._close()
        said = self._ui.translate("Saved as %(file)s. Mail it, or put it on a stick.")
        self._say(self._ui.translate("Send to a colleague"), said % {"file": path})

    def _show(self, path: Path, package: Package) -> None:
        try:
            incoming = self._services.packages.compare(path, package)
        except HopeError as error:
            self._refuse(error)
            return
        dialog = ReceiveDialog(incoming, self._ui, self._window)
        dialog.take.clicked.connect(self._take)
        self._open(dialog)

    @Slot()
    def _take(self) -> None:
        dialog, packages = self.dialog, self._services.packages
        if not isinstance(dialog, ReceiveDialog):
            return
        incoming, choices = dialog.incoming, dialog.choices()
        dialog.take.setEnabled(False)

        def task(report: Report) -> object:
            return packages.keep_files(incoming, lambda: report(0, 0))

        def keep(files: object) -> None:
            words = self._ui.translate("Taken in from %(name)s")
            words %= {"name": incoming.package.sender or self._ui.translate("a colleague")}
            call = partial(packages.take_in, incoming, files, choices)  # type: ignore[arg-type]
            self._ui.operations.run(call, words)
            self._close()

        self._start(task, keep)

    def _start(
        self,
        task: Callable[[Report], object],
        done: Callable[[object], None] | Callable[[Package], None],
    ) -> None:
        job = Job(task, may_hang=True)
        job.finished.connect(done)
        job.failed.connect(self._refuse)
        self._worker.start(job)

    @Slot(object)
    def _refuse(self, error: HopeError) -> None:
        self._close()
        if not isinstance(error, Cancelled):
            self._say(self._ui.translate("That did not work"), sentence(error, self._ui.translate))

    def _say(self, what: str, text: str) -> None:
        self._open(notice_box(self._window, what, text, self._ui.translate("Close")))

    def _open(self, dialog: QDialog) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = dialog
        dialog.open()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
