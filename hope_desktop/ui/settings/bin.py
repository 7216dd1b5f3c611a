"""The bin: what is in it, putting it back, and erasing it for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from hope_desktop.domain.bin import Thrown
from hope_desktop.ui.settings.bin_words import BinWords
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.confirm import confirmed
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.texts import hint, title
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

if TYPE_CHECKING:
    from hope_desktop.services.bin import Bin

MANY = 8
"""A longer list has a box to search in."""


class BinDialog(QDialog):
    """A list; each row can be put back or erased."""

    def __init__(self, bin_: Bin, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bin = bin_
        self._ui = ui
        self._words = BinWords(ui)
        self._build()
        self._connect()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what lies there now, as far as it is searched for; the place in the list stays."""
        found = self._bin.all()
        words = self.search.text().casefold().split()
        rows = [self._words.row(one) for one in found]
        shown = [one for one in rows if all(word in one.name.casefold() for word in words)]
        at = max(self.list.view.currentIndex().row(), 0)
        self.search.setVisible(len(found) > MANY or bool(words))
        self._say_empty(searched=bool(words))
        self.list.show_rows(shown)
        if shown and self._chosen() is None:
            self.list.select(shown[min(at, len(shown) - 1)].key)
        self._on_selected()

    def _build(self) -> None:
        translate = self._ui.translate
        self.setWindowTitle(translate("Bin"))
        self.resize(680, 520)
        self.search = SearchBox(translate("Search the bin"))
        self.list = RowList(translate("In the bin"), EmptyState("trash-2", "", ""))
        self.problem = NoticeList(translate)
        self.note = hint("")
        self.put_back = primary_button(translate("&Put back"), "archive-restore")
        self.erase = quiet_button(translate("&Erase for good…"), "trash-2")
        self.close_button = quiet_button(translate("Close"))
        self.setLayout(
            column(
                title(translate("Bin")),
                hint(translate("It stays here until you erase it.")),
                self.search,
                self.list,
                self.problem,
                self.note,
                row(self.put_back, self.erase, 1, self.close_button),
                space=GRID + 4,
                margins=3 * GRID,
            )
        )

    def _connect(self) -> None:
        self.put_back.clicked.connect(self._put_back)
        self.erase.clicked.connect(self._erase)
        self.close_button.clicked.connect(self.close)
        self.search.words_changed.connect(self.refresh)
        self.list.row_selected.connect(self._on_selected)
        self._ui.operations.problem_found.connect(self._say)

    def _say_empty(self, *, searched: bool) -> None:
        translate = self._ui.translate
        if searched:
            self.list.empty.say(translate("Nothing found"), translate("Try fewer letters."))
        else:
            words = translate("What you throw away lies here, and can be put back.")
            self.list.empty.say(translate("The bin is empty"), words)

    def _chosen(self) -> Thrown | None:
        chosen = self.list.view.current_key()
        return chosen if isinstance(chosen, Thrown) else None

    @Slot()
    def _on_selected(self) -> None:
        chosen = self._chosen()
        self.problem.show_notices(())
        self.note.setText(self._words.along(chosen) if chosen else "")
        self.note.setVisible(bool(self.note.text()))
        for button in (self.put_back, self.erase):
            button.setEnabled(chosen is not None)

    @Slot()
    def _put_back(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        words = self._ui.translate("%(title)s put back")
        words %= {"title": self._words.name(chosen)}
        if self._ui.operations.run(partial(self._bin.put_back, chosen), words):
            self.refresh()

    @Slot()
    def _erase(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        question = self._ui.translate("Erase “%(title)s” for good?")
        question %= {"title": self._words.name(chosen)}
        yes, no = self._ui.translate("Erase"), self._ui.translate("Keep")
        if not confirmed(self, question, self._words.consequence(chosen), yes, no):
            return
        if self._ui.operations.run(partial(self._bin.erase, chosen)):
            self.refresh()

    @Slot(str)
    def _say(self, text: str) -> None:
        self.problem.show_notices([Notice(text, "serious")])
