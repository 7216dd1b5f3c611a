"""The page about making the print folder of a workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from hope_desktop.domain.changes import Changes
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.bus import Bus
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.preferences import Preferences
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.page import Page, Plural
from hope_desktop.ui.widgets.texts import title

if TYPE_CHECKING:
    from hope_desktop.services.planning import Planning
    from hope_desktop.services.printing import Printing


class PrintingPage(Page):
    """Signals: those of `Page`."""

    help_topic = "afdrukken"

    def __init__(
        self,
        printing: Printing,
        planning: Planning,
        preferences: Preferences,
        operations: Operations,
        bus: Bus,
        translate: Translator,
        plural: Plural,
    ) -> None:
        super().__init__(translate(_("Printing")))
        self._printing = printing
        self._planning = planning
        self._preferences = preferences
        self._operations = operations
        self._translate = translate
        self._plural = plural
        self._build()
        self._connect(bus)

    def _build(self) -> None:
        self.setLayout(column(title(self.title), 1, margins=3 * GRID))

    def _connect(self, bus: Bus) -> None:
        bus.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """Ask whether any of it is shown here."""
