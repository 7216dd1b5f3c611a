"""What only who tells has: a row by itself, in no pile and no total, with its own button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, quiet_button
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.texts import hint, label

if TYPE_CHECKING:
    from hope_desktop.services.printing.printed import Prepared


class ApartRow(QFrame):
    """Hidden where nobody tells."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.kind = ""
        self.words = label(bold=True)
        told = hint(ui.translate("Only for who tells: in no pile, and not counted."))
        self.see = icon_button(ui.translate("See this paper"), "eye")
        self.print = quiet_button(ui.translate("Print apart"), "printer")
        words = column(self.words, told, space=0)
        edges = (2 * GRID, GRID, 2 * GRID, GRID)
        self.setLayout(row((words, 1), self.see, self.print, margins=edges))

    def show_prepared(self, prepared: Prepared | None) -> None:
        """Show it when there is one."""
        documents = prepared.documents if prepared is not None else ()
        hers = next((one for one in documents if one.is_hers), None)
        self.kind = hers.key if hers else ""
        label = prepared.class_label if prepared is not None else ""
        self.words.setText(hers.name.removesuffix(f" - {label}") if hers else "")
        self.setVisible(hers is not None)
