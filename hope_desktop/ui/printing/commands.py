"""What can be done on the printing page, with its keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.printing.records import SLIDES
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class PrintingCommands:
    """The actions; the window puts them in the menu Actions while the page is shown.

    All but `pack` make papers.
    """

    print: QAction
    save: QAction
    stick: QAction
    elsewhere: QAction
    only: QAction
    pack: QAction

    def __iter__(self) -> Iterator[QAction]:
        return iter((self.print, self.save, self.stick, self.elsewhere, self.only))

    def enable(self, kinds: frozenset[str] = frozenset()) -> None:
        """These documents can be made; packing needs no paper, and slides no printer."""
        for action in self:
            action.setEnabled(bool(kinds))
        self.print.setEnabled(bool(kinds - {SLIDES}))


def make_commands(page: QWidget, ui: Ui, *, can_print: bool) -> PrintingCommands:
    """The actions of the page, added to it. Where no command prints, papers are opened."""

    def make(words: str, icon: str, keys: str = "") -> QAction:
        action = QAction(ui.translate(words), page)
        action.setIconText(action.text())
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.put(action, icon)
        page.addAction(action)
        return action

    return PrintingCommands(
        print=make(_("Print") if can_print else _("Open to print"), "printer"),
        save=make(_("Save as PDF"), "file-down", "Ctrl+E"),
        stick=make(_("Put on USB stick"), "usb"),
        elsewhere=make(_("Save somewhere else…"), "folder-output"),
        only=make(_("Save only this paper…"), "file-text"),
        pack=make(_("Packing"), "package"),
    )
