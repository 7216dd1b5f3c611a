"""Backups: making one, keeping them on a stick too, and putting one back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QSizePolicy

from hope_desktop import wall_clock
from hope_desktop.services.backups import Backups
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.dates import whole_date
from hope_desktop.ui.widgets.layouts import Flow, column, holder, label, row
from hope_desktop.ui.widgets.paper import ask_file
from hope_desktop.ui.widgets.restoring import backup_row, choose_backup, put_back
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.usb_sticks import stick_or

_LEAST = 14 * GRID
"""Of the list: all below it is in sight in the smallest window."""


class BackupsSection(Section):
    """The list of backups with the commands for them.

    Signals:
        place_chosen: There is a second place, to be brought up to date.
        along_wanted: The `Path` of a file for all data; the window writes it.
    """

    place_chosen = Signal()
    along_wanted = Signal(object)

    def __init__(self, backups: Backups, ui: Ui) -> None:
        super().__init__(ui)
        self._backups = backups
        translate = ui.translate
        empty = EmptyState("database-backup", translate("No backups yet"), "")
        self.list = RowList(translate("Backups"), empty)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        kept = holder(column((self.list, 1)))
        kept.setMinimumHeight(_LEAST)
        self.restore = quiet_button(translate("&Put back"), "archive-restore")
        self.from_file = quiet_button(translate("From a &file…"), "folder-open")
        self.take_along = quiet_button(translate("To another &computer…"), "usb")
        self.take_along.setToolTip(translate("All your work in one file"))
        self.make = primary_button(translate("Make a copy &now"), "database-backup")
        self.choose_place = quiet_button(translate("Keep on a &stick…"), "folder-open")
        self.forget_place = quiet_button(translate("&No second place"), "x")
        self.place = label("")
        self.takes_all = QCheckBox(translate("Also what is only for me"))
        explained = translate("They are made and checked by themselves.")
        keeps = Flow((self.make, self.choose_place, self.forget_place, self.take_along), space=GRID)
        ways = row(self.restore, self.from_file, 1)
        self.lay_out(explained, keeps, self.place, self.takes_all, (kept, 1), ways)
        self.make.clicked.connect(self._make)
        self.restore.clicked.connect(lambda: self._put_back(self.list.view.current_key()))
        self.from_file.clicked.connect(lambda: self._put_back(choose_backup(self, translate)))
        self.take_along.clicked.connect(self._take_along)
        self.choose_place.clicked.connect(self._choose_place)
        self.forget_place.clicked.connect(self._forget_place)
        self.takes_all.clicked.connect(self._take_all)
        self.refresh()

    def refresh(self) -> None:
        self._show_place()
        found = list(reversed(self._backups.all()))
        bad, translate = self._backups.unread, self._ui.translate
        self.list.show_rows([backup_row(one, translate, bad=one == bad) for one in found])
        if found and self.list.view.current_key() is None:
            self.list.select(found[0].file)
        self.restore.setVisible(bool(found))

    def _make(self) -> None:
        if self._ui.operations.done(self._backups.now):
            self.refresh()
            self.say(self._ui.translate("This backup is good."), "good")
            self.place_chosen.emit()

    def _put_back(self, file: object) -> None:
        told = isinstance(file, Path) and put_back(self._backups, file, self._ui, self)
        if told:
            self.say(told, "good")
            self.refresh()

    def _take_along(self) -> None:
        """It may take a while, so the window does it."""
        name, place = f"Hope Desktop {wall_clock.today()}.zip", self._ui.preferences.documents
        file = ask_file(self, name, self._ui, stick_or(place), ending=".zip")
        if file is not None:
            self.along_wanted.emit(file)

    def _choose_place(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self,
            self._ui.translate("Choose a stick or another disk"),
            str(stick_or(Path.home())),
        )
        choose = partial(self._backups.second_place.choose, Path(folder))
        if folder and self._ui.operations.done(choose):
            self.say(self._ui.translate("Each new backup is copied there too."), "good")
            self.refresh()
            self.forget_place.setFocus()
            self.place_chosen.emit()

    def _take_all(self, wanted: bool) -> None:
        take_all = partial(self._backups.second_place.take_all, wanted=wanted)
        if self._ui.operations.done(take_all):
            self.place_chosen.emit()
        self._show_place()

    def _forget_place(self) -> None:
        self._ui.operations.done(self._backups.second_place.forget)
        self.refresh()

    def _show_place(self) -> None:
        place, translate = self._backups.second_place, self._ui.translate
        self.choose_place.setVisible(place.path is None)
        for one in (self.forget_place, self.takes_all):
            one.setHidden(place.path is None)
        text = translate("No second place yet: a stick keeps your work if this computer breaks.")
        if place.path is not None:
            seen = whole_date(place.seen) if place.seen else "–"
            text = translate("Second place: %(folder)s, last copied to on %(date)s.")
            text %= {"folder": place.path.parent, "date": seen}
        self.place.setText(text)
        self.takes_all.setChecked(place.takes_all)
