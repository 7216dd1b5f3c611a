"""What a trainer sees when the program made a mistake: calm words and no content."""

from PySide6.QtWidgets import QMessageBox, QWidget

from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.paths import DataFolder
from hope_desktop.ui.widgets.confirm import answered, notice_box


def crash_box(
    parent: QWidget | None, folder: DataFolder, translate: Translator, *, looked: bool
) -> QMessageBox:
    """The dialog; it names the log file and nothing that a trainer typed.

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
        else _("Hope Desktop cannot start now."),
        _("What happened is written in this file, without anything you typed:\n%(file)s"),
    ]
    text = "\n\n".join(translate(part) for part in parts if part)
    title = translate("Something went wrong in the program")
    button = translate("Go on") if parent is not None else translate("Close")
    box = notice_box(parent, title, text % {"file": folder.log / "hope.log"}, button)
    box.setObjectName("crash")
    return box


def show_crash(
    parent: QWidget | None, folder: DataFolder, translate: Translator, *, looked: bool
) -> None:
    """Show the dialog and wait until it is closed."""
    answered(crash_box(parent, folder, translate, looked=looked))
