"""What can be put back: backups, and beside them what was thrown away."""

from typing import override

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.settings.backups import BackupsSection
from hope_desktop.ui.settings.bin import BinSection
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import beside, card, heading

_LETTERS = 80
"""Of a line: in less room the bin stands below."""


class KeptSection(Section):
    """Two cards, whole in the smallest window."""

    def __init__(self, backups: BackupsSection, thrown: BinSection, ui: Ui) -> None:
        super().__init__(ui)
        self.backups, self.bin = backups, thrown
        named = {_("Backups"): backups, _("Bin"): thrown}
        cards = [(card(heading(ui.translate(words)), part), 1) for words, part in named.items()]
        self._cards: QBoxLayout = beside(*cards, space=2 * GRID)
        self.lay_out((self._cards, 1))

    @override
    def refresh(self) -> None:
        self.backups.refresh()
        self.bin.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > _LETTERS * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction
        self._cards.setDirection(way.LeftToRight if is_wide else way.TopToBottom)
