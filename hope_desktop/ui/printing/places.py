"""Asking where papers go: a folder, a file, or one of the sticks in the computer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hope_desktop.paths import DataFolder, on_this_computer
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.confirm import either
from hope_desktop.ui.widgets.paper import ask_file
from hope_desktop.ui.widgets.usb_sticks import Stick


class Places:
    """Remembers the folder that was chosen last."""

    def __init__(self, ui: Ui, folder: DataFolder, parent: QWidget) -> None:
        self._ui = ui
        self.folder = folder
        self._parent = parent

    def usual(self) -> Path:
        """Where printmaps go when nobody asks."""
        kept = self._ui.preferences.settings.print_folder
        return Path(kept) if kept else self.folder.papers

    def is_own(self, folder: Path) -> bool:
        """Whether it is a place of the program's, made when it is first needed."""
        return folder in {self.folder.papers, on_this_computer()}

    def settle(self) -> bool:
        """Before the first papers go where others can read them: ask, and keep the answer.

        False when the question was closed.
        """
        if self.folder.portable or self._ui.preferences.settings.print_folder:
            return True
        from hope_desktop.services.clouds import cloud_of  # asked once

        documents = self.folder.papers
        cloud = cloud_of(documents)
        if not cloud:
            return True
        stays = self._ask_cloud(cloud)
        if stays is None:
            return False
        chosen = on_this_computer() if stays else documents
        self._ui.preferences.change(print_folder=str(chosen))
        return True

    def _ask_cloud(self, cloud: str) -> bool | None:
        translate = self._ui.translate
        title = translate("Your Documents folder is in %(cloud)s") % {"cloud": cloud}
        text = translate(
            "What is put there goes to other computers by itself. Print folders name the "
            "school, the class and the person whom pupils can go to.\n\nHope Desktop can keep "
            "them on this computer only, in %(folder)s. You can change this in the settings."
        ) % {"folder": on_this_computer()}
        here = translate("Keep on this computer")
        there = translate("In %(cloud)s all the same") % {"cloud": cloud}
        return either(self._parent, title, text, here, there, translate("Cancel"))

    def ask_folder(self) -> Path | None:
        """Another folder, kept for the next time; None when the question was closed."""
        words = self._ui.translate("Where should the print folder go?")
        found = QFileDialog.getExistingDirectory(self._parent, words, str(self._start()))
        if not found:
            return None
        self._ui.preferences.change(print_folder=found)
        return Path(found)

    def ask_file(self, name: str) -> Path | None:
        """A name for one PDF; the question itself warns before a file is replaced."""
        return ask_file(self._parent, name, self._ui, self._start())

    def choose_stick(
        self, sticks: tuple[Stick, ...], at: QPoint, chosen: Callable[[Stick], None]
    ) -> QMenu | None:
        """Ask which stick when there are several; with one there is nothing to ask."""
        if len(sticks) == 1:
            chosen(sticks[0])
            return None
        menu = QMenu(self._parent)
        for stick in sticks:
            free = QLocale().formattedDataSize(
                stick.free_bytes, 0, QLocale.DataSizeFormat.DataSizeSIFormat
            )
            text = self._ui.translate("%(name)s (%(free)s free)")
            words = text % {"name": stick.name.replace("&", "&&"), "free": free}
            menu.addAction(words, partial(chosen, stick))
        menu.popup(at)
        return menu

    def _start(self) -> Path:
        usual = self.usual()
        return usual if usual.is_dir() else self.folder.papers.parent
