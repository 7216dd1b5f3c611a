"""The page about the path of modules with their activities and handouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from hope_desktop.domain.changes import Changes
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.bus import Bus
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.page import Page, Plural
from hope_desktop.ui.widgets.texts import title

if TYPE_CHECKING:
    from hope_desktop.services.blocks import Blocks
    from hope_desktop.services.library import Library
    from hope_desktop.services.planning import Planning
    from hope_desktop.services.printing import Printing


class ModulesPage(Page):
    """Signals: those of `Page`."""

    help_topic = "modules"

    def __init__(
        self,
        library: Library,
        planning: Planning,
        blocks: Blocks,
        printing: Printing,
        operations: Operations,
        bus: Bus,
        translate: Translator,
        plural: Plural,
    ) -> None:
        super().__init__(translate(_("Modules")))
        self._library = library
        self._planning = planning
        self._blocks = blocks
        self._printing = printing
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
