"""Who tells the story of a workshop: chosen and stopped in one click, and what she wants then."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from hope_desktop.domain.overview import Wish
from hope_desktop.domain.terms import Changes, SessionId
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.layouts import Flow, card, clear, column, label, row


class TellerChoice(QWidget):
    """A button for each trainer, and one for the made-up story."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._line = column()
        self.setLayout(self._line)

    @property
    def teller(self) -> str:
        """Return who is chosen; empty is the made-up story."""
        return next((name for name, one in self.buttons.items() if one.isChecked()), "")

    def show_choices(self, trainers: Sequence[str], teller: str) -> None:
        """Show who gives the workshop, and who of them tells."""
        translate = self._ui.translate
        names = tuple(dict.fromkeys(filter(None, trainers)))
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        if (*self.buttons,) != (*names, ""):
            clear(self._line)
            self.buttons = {}
            me = self._ui.preferences.settings.trainer1
            for name in (*names, ""):
                words = name.replace("&", "&&") or translate("Made-&up story")
                mine = name and name == me
                button = QRadioButton(translate("I tell it &myself") if mine else words)
                self._group.addButton(button)
                self.buttons[name] = button
            asked = label(translate("Who tells?"), bold=True)
            for button in self.buttons.values():
                button.setAccessibleDescription(asked.text())
            self._line.addWidget(Flow((asked, *self.buttons.values()), space=GRID))
        chosen = self.buttons[teller if teller in self.buttons else ""]
        chosen.setChecked(True)
        if had_focus:
            chosen.setFocus()

    def forget(self) -> None:
        """Nobody is chosen."""
        self.show_choices((), "")


def stop_telling(ui: Ui, call: Callable[[], Changes]) -> bool:
    """Read the made-up story instead; False when it was refused, and explained."""
    return ui.operations.run(call, ui.translate("The made-up story is in the plan"))


def wish_line(wish: Wish, keep: Callable[[SessionId, str], Changes], ui: Ui) -> QWidget:
    """Show hers before all else: what she chose herself, and the way to let it go for good."""
    said = label(ui.translate("You wanted now: %(wish)s.") % {"wish": wish.words.rstrip(".")})
    away = link_button(ui.translate("Take it &away"))
    away.clicked.connect(lambda: ui.operations.run(partial(keep, wish.session, "")))
    return card(row((said, 1), away), look="plain")
