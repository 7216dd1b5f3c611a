"""How cards get their back and how large posters are: saved, since the printer stays the same.

How much paper a workshop takes: two ways, each with its sheets for the whole visit.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QRadioButton, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.settings import BACKS_OFF
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, Number
from hope_desktop.ui.widgets.layouts import Flow, column, holder
from hope_desktop.ui.widgets.texts import hint, label

_FOLD, _A4 = "fold", "a4"


class PaperFields(QWidget):
    """Writes to the preferences. The fields for backs are shown when backs have to line up."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.form = Form(_fields(ui))
        self.backs = Form(_back_fields(ui))
        self.test = link_button(ui.translate("Make test sheet…"), "file-down")
        words = _("Are the backs not behind the fronts? The test sheet shows how far they are off.")
        self._lining_up = holder(column(hint(ui.translate(words)), Flow([self.test]), self.backs))
        self.setLayout(column(self.form, self._lining_up))
        self._fill()
        self.form.value_changed.connect(self._keep)
        self.backs.value_changed.connect(self._keep)

    def _fill(self) -> None:
        kept = self._ui.preferences.settings
        self.form.fill({"cards": kept.cards or _FOLD, "posters": kept.posters or _A4})
        self.backs.fill({"back_right": kept.back_right, "back_up": kept.back_up})
        self._lining_up.setVisible((kept.cards or _FOLD) != _FOLD)

    def _keep(self, _name: str) -> None:
        self._ui.preferences.change(**self.form.values(), **self.backs.values())
        self._lining_up.setVisible(self.form.values()["cards"] != _FOLD)


def _fields(ui: Ui) -> tuple[Field, ...]:
    cards = (
        (_FOLD, ui.translate("fold in two")),
        ("long-edge", ui.translate("two sides, long edge")),
        ("short-edge", ui.translate("two sides, short edge")),
        ("fronts-backs", ui.translate("all fronts, then all backs")),
    )
    posters = ((_A4, "A4"), ("a3", "A3"))
    return (
        Field("cards", ui.translate("&Cards"), Choice(cards)),
        Field("posters", ui.translate("&Posters"), Choice(posters)),
    )


def _back_fields(ui: Ui) -> tuple[Field, ...]:
    off = Number(BACKS_OFF.start, BACKS_OFF.stop - 1, unit="mm")
    return (
        Field(
            "back_right",
            ui.translate("The cross is to the &right by"),
            off,
            ui.translate("To the left is less than 0."),
        ),
        Field(
            "back_up",
            ui.translate("The cross is &up by"),
            off,
            ui.translate("Down is less than 0."),
        ),
    )


SPARING, ROOMY = "sparing", "roomy"
_WAYS = {
    SPARING: (_("Sparing"), _("Both sides; cards of one kind share sheets, cut once for a stack.")),
    ROOMY: (_("Roomy"), _("One side; every pupil's cards together, every letter apart.")),
}


class PaperUseChoice(QWidget):
    """Saved with the preferences: a trainer who chooses roomy wants it the next time too."""

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

    def show_sheets(self, way: str, sheets: int) -> None:
        """So many sheets it would take this way."""
        self._say(way, self._ui.plural("%(n)d sheet", "%(n)d sheets", sheets) % {"n": sheets})

    def _say(self, way: str, sheets: str) -> None:
        name = self._ui.translate(_WAYS[way][0])
        self.ways[way].setText(f"{name}: {sheets}" if sheets else name)

    def _keep(self, way: str, chosen: bool) -> None:
        if chosen:
            self._ui.preferences.change(paper=way)
