"""How cards get their back and how large posters are: kept, since a printer stays what it is."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.settings import BACKS_OFF
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, Number
from hope_desktop.ui.widgets.layouts import Flow, column, holder
from hope_desktop.ui.widgets.texts import hint

_FOLD, _A4 = "fold", "a4"


class PaperFields(QWidget):
    """Writes to the preferences. What is about backs shows when backs have to line up.

    Signals:
        test_requested: The sheet that shows where this printer prints backs.
    """

    test_requested = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.form = Form(_fields(ui))
        self.backs = Form(_back_fields(ui))
        self.test = link_button(ui.translate("Make test sheet…"), "file-down")
        words = _("Are the backs not behind the fronts? The test sheet shows how far they are off.")
        self._lining_up = holder(column(hint(ui.translate(words)), Flow([self.test]), self.backs))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addWidget(self.form)
        whole.addWidget(self._lining_up)
        self._fill()
        self.form.value_changed.connect(self._keep)
        self.backs.value_changed.connect(self._keep)
        self.test.clicked.connect(self.test_requested)

    def _fill(self) -> None:
        kept = self._ui.preferences.settings
        self.form.fill({"cards": kept.cards or _FOLD, "posters": kept.posters or _A4})
        self.backs.fill({"back_right": kept.back_right, "back_up": kept.back_up})
        self._lining_up.setVisible((kept.cards or _FOLD) != _FOLD)

    @Slot(str)
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
