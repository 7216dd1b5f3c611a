"""The bin: what lies in it, the way back, and erasing for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.confirm import confirmed
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.texts import hint, title

if TYPE_CHECKING:
    from hope_desktop.services.bin import Bin, Thrown

_KINDS = {
    "activity": (_("Activity, with its handouts"), "list-checks"),
    "handout": (_("Handout"), "file-text"),
    "file": (_("Own file"), "paperclip"),
}


class BinDialog(QDialog):
    """A list with two things to do about each: back, or gone."""

    def __init__(
        self,
        bin_: Bin,
        operations: Operations,
        translate: Translator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bin = bin_
        self._operations = operations
        self._translate = translate
        self._build()
        self.put_back.clicked.connect(self._put_back)
        self.erase.clicked.connect(self._erase)
        self.close_button.clicked.connect(self.close)
        self.list.row_selected.connect(self._on_selected)
        self.refresh()

    def refresh(self) -> None:
        """Show what lies there now."""
        found = self._bin.all()
        self.list.show_rows([self._row(one) for one in found])
        if found and self.list.view.current_key() is None:
            self.list.select(found[0])
        self._on_selected()

    def _build(self) -> None:
        translate = self._translate
        self.setWindowTitle(translate(_("Bin")))
        self.resize(600, 460)
        empty = EmptyState(
            "trash-2",
            translate(_("The bin is empty")),
            translate(_("What you throw away of your own material lies here.")),
        )
        self.list = RowList(translate(_("In the bin")), empty)
        self.put_back = primary_button(translate(_("&Put back")), "archive-restore")
        self.erase = quiet_button(translate(_("&Erase for good…")), "trash-2")
        self.close_button = quiet_button(translate(_("Close")))
        self.setLayout(
            column(
                title(translate(_("Bin"))),
                hint(translate(_("It stays here until you erase it."))),
                self.list,
                row(self.put_back, self.erase, 1, self.close_button),
                space=GRID + 4,
                margins=3 * GRID,
            )
        )

    def _row(self, one: Thrown) -> Row:
        words, icon = _KINDS[one.kind]
        return Row(one, one.title, self._translate(words), icon=icon)

    def _chosen(self) -> Thrown | None:
        from hope_desktop.services.bin import Thrown

        chosen = self.list.view.current_key()
        return chosen if isinstance(chosen, Thrown) else None

    @Slot()
    def _on_selected(self) -> None:
        for button in (self.put_back, self.erase):
            button.setEnabled(self._chosen() is not None)

    @Slot()
    def _put_back(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        words = self._translate(_("%(title)s put back")) % {"title": chosen.title}
        self._operations.run(partial(self._bin.put_back, chosen), words)
        self.refresh()

    @Slot()
    def _erase(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        translate = self._translate
        question = translate(_("Erase “%(title)s” for good?")) % {"title": chosen.title}
        consequence = translate(
            _(
                "This cannot be undone. Backups that were made before still hold it, until newer "
                "ones take their place; so does what you printed or saved elsewhere."
            )
        )
        yes, no = translate(_("Erase")), translate(_("Keep"))
        if confirmed(self, question, consequence, yes, no):
            self._operations.run(partial(self._bin.erase, chosen))
            self.refresh()
