"""Opening a file or folder with the trainer's own program, and what is said when none opens."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from hope_desktop.domain.terms import MaterialId
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.dialogs import notice_box

if TYPE_CHECKING:
    from hope_desktop.services.library.material_files import MaterialFiles


def open_path(path: Path, ui: Ui, parent: QWidget) -> bool:
    """Open a folder or file; False when that did not work, which is said with its place."""
    if path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return True
    if path.exists():
        text = _("No program on this computer opens %(name)s. It is here:\n%(path)s")
    else:
        text = _("%(name)s is not there any more. It was here:\n%(path)s")
    words = ui.translate(text) % {"name": path.name, "path": path}
    box = notice_box(parent, ui.translate("Nothing opened"), words, ui.translate("Close"))
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    copy = box.addButton(ui.translate("Copy the place"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(path)))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return False


def open_piece(files: MaterialFiles, piece: MaterialId, ui: Ui, parent: QWidget) -> None:
    """Open a copy of a piece of material; what is saved in it there comes back by itself."""
    copy = ui.operations.read(partial(files.open_copy, piece))
    if copy is not None and open_path(copy, ui, parent) and copy.is_dir():
        words = _("It is in the folder that opened: only what is known to be safe is opened here.")
        ui.operations.told.emit(ui.translate(words))
