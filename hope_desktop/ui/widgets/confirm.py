"""Questions before a step that cannot be undone. They are ours, since Qt's are half English."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID


def answered(dialog: QDialog) -> int:
    """Show a dialog until it is answered; gives its result.

    After that Python owns it (PySide sees to that), and deletes it when its last name goes. What
    it still has of the focus would be told from within that, to whoever listens to the application;
    when Python then collects garbage, it walks over a widget that is half gone.
    """
    result = dialog.exec()
    if (focused := dialog.focusWidget()) is not None:
        focused.clearFocus()
    return result


def confirmed(parent: QWidget, question: str, consequence: str, yes: str, no: str) -> bool:
    """Ask; Cancel is the default and what Escape means. Only for what undo cannot bring back."""
    box = question_box(parent, question, consequence, yes, no)
    answered(box)
    chosen = box.clickedButton()
    return box.buttonRole(chosen) is QMessageBox.ButtonRole.DestructiveRole


def question_box(
    parent: QWidget, question: str, consequence: str, yes: str, no: str
) -> QMessageBox:
    """The box itself, for whoever does not want to wait for it."""
    box = _box(parent, question, consequence)
    box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return box


def either(
    parent: QWidget, question: str, text: str, first: str, second: str, cancel: str
) -> bool | None:
    """Ask which of two; True is the first, which Enter takes, and None that nothing is wanted."""
    box = _box(parent, question, text)
    one = box.addButton(first, QMessageBox.ButtonRole.AcceptRole)
    other = box.addButton(second, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(one)
    box.setEscapeButton(box.addButton(cancel, QMessageBox.ButtonRole.RejectRole))
    answered(box)
    chosen = box.clickedButton()
    return chosen is one if chosen in {one, other} else None


def agreed(parent: QWidget, question: str, text: str, yes: str, no: str) -> bool:
    """Ask; yes is the default and what Escape means. For what undo can bring back."""
    box = _box(parent, question, text)
    wanted = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(no, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(wanted)
    box.setEscapeButton(wanted)
    answered(box)
    return box.clickedButton() is wanted


def tell(parent: QWidget, title: str, text: str, ui: Ui) -> None:
    """Say something that must be read; the status line is for everything else."""
    answered(notice_box(parent, title, text, ui.translate("Close")))


def notice_box(parent: QWidget | None, title: str, text: str, button: str) -> QMessageBox:
    """The box of `tell`, for whoever does not want to wait for it."""
    box = _box(parent, title, text)
    box.setEscapeButton(box.addButton(button, QMessageBox.ButtonRole.AcceptRole))
    return box


def _box(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Hope Desktop")  # the question stands inside, whole
    box.setText(title)
    box.setInformativeText(text)
    if (layout := box.layout()) is not None:  # Qt's own is tighter than any other window here
        layout.setContentsMargins(GRID, 3 * GRID, 3 * GRID, 2 * GRID)
    return box
