"""Backups: what there is, make one now, put one back. What is there now is kept first."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.i18n.catalogue import amount, counted, listed
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.backup_rows import backup_row
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.confirm import confirmed
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.texts import hint, title
from hope_desktop.ui.widgets.warnings import Notice, NoticeList, Weight

if TYPE_CHECKING:
    from hope_desktop.services.backups import Backups


_CLASSES = counted("%(n)d class", "%(n)d classes")
_WORKSHOPS = counted("%(n)d workshop", "%(n)d workshops")


class BackupsDialog(QDialog):
    """The list of backups with what can be done about them."""

    def __init__(self, backups: Backups, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backups = backups
        self._ui = ui
        self._build()
        self._connect()
        self._refresh()

    def _build(self) -> None:
        translate = self._ui.translate
        self.setWindowTitle(translate("Backups"))
        self.resize(640, 520)
        self.notices = NoticeList(translate)
        empty = EmptyState(
            "database-backup",
            translate("No backups yet"),
            translate("One is made each time you close Hope Desktop."),
        )
        self.list = RowList(translate("Backups, the newest first"), empty)
        self.make = primary_button(translate("&Make a backup now"), "database-backup")
        self.restore = quiet_button(translate("&Put back…"), "archive-restore")
        self.close_button = quiet_button(translate("Close"))
        explained = hint(
            translate(
                "Backups are made and checked by themselves. "
                "Putting one back first keeps what is there now."
            )
        )
        self.setLayout(
            column(
                title(translate("Backups")),
                explained,
                self.notices,
                self.list,
                row(self.make, self.restore, 1, self.close_button),
                space=GRID + 4,
                margins=3 * GRID,
            )
        )

    def _connect(self) -> None:
        self.make.clicked.connect(self._make_one)
        self.restore.clicked.connect(self._put_back)
        self.close_button.clicked.connect(self.close)
        self.list.row_selected.connect(self._on_selected)

    def _refresh(self) -> None:
        found = list(reversed(self._backups.all()))
        self.list.show_rows([backup_row(backup, self._ui.translate) for backup in found])
        if found and self.list.view.current_key() is None:
            self.list.select(found[0].file)
        self.restore.setEnabled(self.list.view.current_key() is not None)

    @Slot(object)
    def _on_selected(self, key: object) -> None:
        self.restore.setEnabled(key is not None)

    @Slot()
    def _make_one(self) -> None:
        try:
            made = self._backups.now()
        except HopeError as error:
            self._say(sentence(error, self._ui.translate), "serious")
            return
        self._refresh()
        self.list.select(made.file)
        self._say(self._ui.translate("The backup was made and checked."), "good")

    @Slot()
    def _put_back(self) -> None:
        file = self.list.view.current_key()
        if not isinstance(file, Path):
            return
        try:
            changes = self._backups.what_changes(file)
        except HopeError as error:
            self._say(sentence(error, self._ui.translate), "serious")
            return
        text = self._ui.translate(
            "Now: %(now)s. Then: %(then)s.\nWhat is there now becomes a backup first."
        ) % {
            "now": _held(changes.now.classes, changes.now.workshops, self._ui),
            "then": _held(changes.then.classes, changes.then.workshops, self._ui),
        }
        question = self._ui.translate("Put this backup back?")
        yes, no = self._ui.translate("Put back"), self._ui.translate("Cancel")
        if not confirmed(self, question, text, yes, no):
            return
        if self._ui.operations.run(partial(self._backups.restore, file)):
            self._say(self._ui.translate("The backup was put back."), "good")
            self._refresh()
        else:
            self._say(
                self._ui.translate("This backup cannot be put back. Nothing changed."), "serious"
            )

    def _say(self, text: str, weight: Weight) -> None:
        self.notices.show_notices([Notice(text, weight)])


def _held(classes: int, workshops: int, ui: Ui) -> str:
    """`3 classes and 1 workshop`."""
    kept = ((_CLASSES, classes), (_WORKSHOPS, workshops))
    return listed((amount(text, number, ui.translate) for text, number in kept), ui.translate)
