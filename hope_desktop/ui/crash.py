"""What a trainer sees when the program made a mistake: calm words and no content."""

from PySide6.QtWidgets import QMessageBox, QWidget

from hope_desktop.paths import DataFolder
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.widgets.confirm import notice_box


def crash_box(parent: QWidget | None, folder: DataFolder, translate: Translator) -> QMessageBox:
    """The dialog; it names the log file and nothing that a trainer typed."""
    text = translate(
        _(
            "Your work is saved; nothing was lost. You can go on. If it happens again, close "
            "Hope Desktop and start it again.\n\nWhat happened is written in this file, "
            "without anything you typed:\n%(file)s"
        )
    ) % {"file": folder.log / "hope.log"}
    title = translate(_("Something went wrong in the program"))
    box = notice_box(parent, title, text, translate(_("Go on")))
    box.setObjectName("crash")
    return box


def show_crash(parent: QWidget | None, folder: DataFolder, translate: Translator) -> None:
    """Show the dialog and wait until it is closed."""
    crash_box(parent, folder, translate).exec()
