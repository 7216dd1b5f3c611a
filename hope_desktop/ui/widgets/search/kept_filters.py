"""Below the filters: those that a trainer keeps, and a button to keep or forget what is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.views import EVERYTHING, ActivityFilter, SavedFilter
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.dialogs import NameDialog, NameQuestion
from hope_desktop.ui.widgets.fields.choice import ChoiceBox
from hope_desktop.ui.widgets.layouts import Flow, column
from hope_desktop.ui.widgets.search.filters import with_name

if TYPE_CHECKING:
    from hope_desktop.domain.changes import Changes
    from hope_desktop.services.library.saved_filters import SavedFilters

NAME_LENGTH = 60
_LETTERS = 18
"""A closed field shows so much; beside a workshop there is no room for more."""


class KeptFilters(QWidget):
    """Nothing is seen of it until something is asked or was kept.

    Signals:
        filter_picked: The `ActivityFilter` that was chosen from those that are kept.
    """

    filter_picked = Signal(object)

    def __init__(self, filters: SavedFilters, ui: Ui) -> None:
        super().__init__()
        self._filters = filters
        self._ui = ui
        self._kept: tuple[SavedFilter, ...] = ()
        self._wanted = EVERYTHING
        self._suggested = ""
        self.dialog: NameDialog | None = None
        self._build()
        self.choice.activated.connect(self._pick)
        self.keep.clicked.connect(self._ask)
        self.forget.clicked.connect(self._forget)
        ui.bus.changed.connect(self._on_changed)
        self.refresh()

    def show_wanted(self, wanted: ActivityFilter, suggested: str) -> None:
        """What is asked for now, and how it would be called."""
        self._wanted, self._suggested = wanted, suggested
        self._show()

    def refresh(self) -> None:
        """Read again what is kept."""
        self._kept = self._filters.all()
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItem(self._ui.translate("choose…"), None)
            for one in self._kept:
                self.choice.addItem(one.name, one.name)
        self._show()

    def _build(self) -> None:
        translate = self._ui.translate
        self.choice = ChoiceBox()
        self.choice.setMinimumContentsLength(_LETTERS)
        self.kept = with_name(translate("Kept filters"), self.choice)
        self.keep = link_button(translate("Keep these filters…"), "bookmark")
        self.forget = link_button(translate("Forget this filter"), "trash-2")
        self.setLayout(column(Flow((self.kept, self.keep, self.forget), space=GRID + 4)))

    def _show(self) -> None:
        mine = self._mine()
        self.kept.setVisible(bool(self._kept))
        self.keep.setVisible(mine is None and self._wanted != EVERYTHING)
        self.forget.setVisible(mine is not None)
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(max(0, self.choice.findData(mine.name if mine else None)))
        self.setVisible(bool(self._kept) or self._wanted != EVERYTHING)

    def _mine(self) -> SavedFilter | None:
        """What is asked, when it is kept."""
        return next((one for one in self._kept if one.wanted == self._wanted), None)

    @Slot(int)
    def _pick(self, at: int) -> None:
        name = self.choice.itemData(at)
        for one in self._kept:
            if one.name == name:
                self.filter_picked.emit(one.wanted)
                return
        self._show()

    @Slot()
    def _ask(self) -> None:
        translate = self._ui.translate
        asked = NameQuestion(
            translate("Keep these filters"),
            translate("You find them back here and beside a workshop, under “Kept filters”."),
            self._suggested[:NAME_LENGTH],
            NAME_LENGTH,
        )
        self.dialog = NameDialog(asked, self._replaced, self._keep, self._ui, self.window())
        self.dialog.open()

    def _replaced(self, name: str) -> str:
        same = any(one.name.casefold() == name.casefold() for one in self._kept)
        return self._ui.translate("This takes the place of what has this name.") if same else ""

    def _keep(self, name: str) -> bool:
        words = self._ui.translate("Filter %(name)s kept") % {"name": name}
        kept = self._ui.operations.run(partial(self._filters.keep, name, self._wanted), words)
        if kept:
            self.choice.setFocus()  # not on the button to forget it, where Enter would undo this
        return kept

    @Slot()
    def _forget(self) -> None:
        mine = self._mine()
        if mine is not None:
            words = self._ui.translate("Filter %(name)s forgotten") % {"name": mine.name}
            self._ui.operations.run(partial(self._filters.remove, mine.name), words)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.filters or changes.everything:
            self.refresh()
