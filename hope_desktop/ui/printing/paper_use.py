"""How much paper a workshop takes: two ways, each with its sheets for the whole visit."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QRadioButton, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import Flow, column
from hope_desktop.ui.widgets.texts import label

SPARING, ROOMY = "sparing", "roomy"
_WAYS = {
    SPARING: (_("Sparing"), _("Both sides; cards of one kind share sheets, cut once for a stack.")),
    ROOMY: (_("Roomy"), _("One side; every pupil's cards together, every letter apart.")),
}


class PaperUseChoice(QWidget):
    """Kept with the preferences: who wants it roomy wants it the next time too."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.ways = {way: QRadioButton() for way in _WAYS}
        for way, button in self.ways.items():
            button.setToolTip(ui.translate(_WAYS[way][1]))
            button.setChecked(way == (ui.preferences.settings.paper or SPARING))
            button.toggled.connect(partial(self._keep, way))
        name = label(ui.translate("Paper for the whole visit, with the letters"))
        self.setLayout(column(name, Flow([*self.ways.values()], space=2 * GRID), space=0))
        self.forget()

    def forget(self) -> None:
        """Nothing has been counted yet."""
        for way in self.ways:
            self._say(way, "")

    @Slot(str, int)
    def show_sheets(self, way: str, sheets: int) -> None:
        """So many sheets it would take this way."""
        self._say(way, self._ui.plural("%(n)d sheet", "%(n)d sheets", sheets) % {"n": sheets})

    def _say(self, way: str, sheets: str) -> None:
        name = self._ui.translate(_WAYS[way][0])
        self.ways[way].setText(f"{name}: {sheets}" if sheets else name)

    def _keep(self, way: str, chosen: bool) -> None:
        if chosen:
            self._ui.preferences.change(paper=way)
