"""Reports an error that nobody caught: a refusal, damage, or a bug in the program.

Nobody can foresee who meets a damaged page first, so damage has one place where it is told, with
the way back. It says that nothing was lost only after checking that.
"""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from hope_desktop.domain.backups import Salvaged
from hope_desktop.domain.errors import (
    DataReadOnly,
    DiskFull,
    FolderProblem,
    HopeError,
    NotOurDatabase,
)
from hope_desktop.i18n.catalogue import Translator, marked as _
from hope_desktop.i18n.refusals import sentence
from hope_desktop.paths import DataFolder
from hope_desktop.services.backups import Backups
from hope_desktop.services.start_check import StartCheck
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.dialogs import answered, notice_box

_ABOUT_THE_DATA = (NotOurDatabase, FolderProblem, DiskFull, DataReadOnly)


class Trouble:
    """Reports it over the open window. Damage opens its own window once, until it is repaired."""

    def __init__(
        self, check: StartCheck, backups: Backups, ui: Ui, folder: DataFolder, window: QWidget
    ) -> None:
        self._check, self._backups = check, backups
        self._ui, self._folder, self._window = ui, folder, window
        self._told = False

    def tell(self, error: BaseException) -> None:
        """Say what it means for the trainer's work."""
        if isinstance(error, HopeError):
            self._refuse(error)
            return
        try:
            self._check.must_be_sound()
        except HopeError as found:
            self._refuse(found)
        else:
            box = crash_box(self._window, self._folder, self._ui.translate, looked=True)
            answered(box)

    def _refuse(self, error: HopeError) -> None:
        if self._told or not isinstance(error, _ABOUT_THE_DATA):
            self._ui.operations.problem_found.emit(sentence(error, self._ui.translate))
            return
        from hope_desktop.ui.problems import ProblemWindow, WaysBack

        self._told = True
        backups = self._backups
        ways = WaysBack(backups.all, backups.verify, self._put_back)
        if answered(ProblemWindow(error, ways, self._ui.translate, self._window)):
            self._told = False

    def _put_back(self, file: Path) -> Salvaged:
        words = self._ui.translate("Put back. What you made after that backup is not in it.")
        put_back = partial(self._backups.restore, file)
        error = self._ui.operations.try_run(put_back, words)
        if error is not None:
            raise error
        return self._backups.salvaged


def crash_box(
    parent: QWidget | None, folder: DataFolder, translate: Translator, *, looked: bool
) -> QMessageBox:
    """Make the dialog; it names the log file and nothing that a trainer typed.

    Args:
        parent: the open window; None when it did not come to that.
        folder: where the log is.
        translate: into the reader's language.
        looked: the work was looked over just now, and all of it is there.
    """
    parts = [
        _("Your work was looked over just now: nothing that was saved is lost.") if looked else "",
        _("You can go on. If it happens again, close Hope Desktop and start it again.")
        if parent is not None
        else _("Hope Desktop cannot start"),
        _("What happened is written in this file, without anything you typed:\n%(file)s"),
    ]
    text = "\n\n".join(translate(part) for part in parts if part)
    title = translate("Something went wrong in the program")
    button = translate("Go on") if parent is not None else translate("Close")
    box = notice_box(parent, title, text % {"file": folder.log / "hope.log"}, button)
    box.setObjectName("crash")
    return box
