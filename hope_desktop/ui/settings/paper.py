"""How paper is used: saved, since who prints in colour or roomy wants it the next time too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.settings import BACKS_OFF
from hope_desktop.ui.printers.words import COLOUR
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, Number
from hope_desktop.ui.widgets.layouts import Flow, column, holder
from hope_desktop.ui.widgets.paper import PaperActions, ask_file, tell_of
from hope_desktop.ui.widgets.texts import hint

if TYPE_CHECKING:
    from hope_desktop.services.printing.printing import Document

_FOLD, _A4 = "fold", "a4"
SPARING, ROOMY = "sparing", "roomy"


class PaperFields(QWidget):
    """Writes to the preferences. The fields for backs are shown when backs have to line up."""

    def __init__(self, test: Callable[[], Document], ui: Ui) -> None:
        """`test` gives the sheet that shows how far backs are off."""
        super().__init__()
        self._ui, self._test = ui, test
        self.making = PaperActions(ui, self)
        tell_of(self.making, ui, self)
        self.form = Form(_fields(ui))
        self.backs = Form(_back_fields(ui))
        self.test = link_button(ui.translate("Make test sheet…"), "file-down")
        words = _("Are the backs not behind the fronts? The test sheet shows how far they are off.")
        self._lining_up = holder(column(hint(ui.translate(words)), Flow([self.test]), self.backs))
        self.setLayout(column(self.form, self._lining_up))
        self.test.clicked.connect(self._make_test)
        self._fill()
        self.form.value_changed.connect(self._keep)
        self.backs.value_changed.connect(self._keep)

    def _fill(self) -> None:
        kept = self._ui.preferences.settings
        chosen = {"cards": kept.cards or _FOLD, "posters": kept.posters or _A4}
        chosen |= {"paper": kept.paper or SPARING, "ink": kept.ink}
        self.form.fill(chosen)
        self.backs.fill({"back_right": kept.back_right, "back_up": kept.back_up})
        self._lining_up.setVisible((kept.cards or _FOLD) != _FOLD)

    def _make_test(self) -> None:
        document = self._test()
        file = ask_file(self, f"{document.title}.pdf", self._ui)
        if file is not None:
            self.making.save(document, file)

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
    ways = ((SPARING, ui.translate("Sparing")), (ROOMY, ui.translate("Roomy")))
    inks = (("", ui.translate("Black and white")), (COLOUR, ui.translate("Colour")))
    words = _(
        "Sparing: both sides, and cards of one kind share sheets, cut once for a stack. Roomy: one "
        "side, every pupil's cards together, every letter apart."
    )
    return (
        Field("paper", ui.translate("Pap&er"), Choice(ways), ui.translate(words)),
        Field("ink", ui.translate("C&olour"), Choice(inks)),
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
