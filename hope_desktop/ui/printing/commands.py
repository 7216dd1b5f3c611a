"""What can be done on the printing page, with its keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.printing.records import SLIDES
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.commands import page_action
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
    copier: QAction
    stick: QAction
    elsewhere: QAction
    pack: QAction

    def __iter__(self) -> Iterator[QAction]:
        return iter((self.print, self.save, self.copier, self.stick, self.elsewhere))

    def enable(self, kinds: frozenset[str] = frozenset()) -> None:
        """These documents can be made; packing needs no paper, and slides no printer."""
        for action in self:
            action.setEnabled(bool(kinds))
        self.print.setEnabled(bool(kinds - {SLIDES}))


def make_commands(page: QWidget, ui: Ui, *, can_print: bool) -> PrintingCommands:
    """The actions of the page, added to it. Where no command prints, papers are opened."""
    return PrintingCommands(
        print=page_action(_("Print") if can_print else _("Open to print"), "printer", ui, page),
        save=page_action(_("Save as PDF"), "file-down", ui, page, "Ctrl+E"),
        copier=page_action(_("For the copy room…"), "copy", ui, page),
        stick=page_action(_("Put on USB stick"), "usb", ui, page),
        elsewhere=page_action(_("Save somewhere else…"), "folder-output", ui, page),
        pack=page_action(_("Packing"), "package", ui, page),
    )
