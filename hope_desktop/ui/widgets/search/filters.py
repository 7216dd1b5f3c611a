"""What limits a list of activities: a few words that can be pressed together."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from hope_desktop.domain.terms import Level
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui

_ASKED: dict[str, tuple[str, object]] = {
    "level": (_("Fits %(class)s"), None),
    "max_intensity": (_("Light"), 1),
    "max_minutes": (_("Up to 20 min"), 20),
    "nothing_to_bring": (_("Only paper"), True),
    "mine": (_("Mine"), True),
}
"""By the field of an `ActivityFilter`: the words, and what it asks for."""


class Filters(QObject):
    """Commands that stay pressed; buttons or the lines of a menu show them."""

    filter_changed = Signal()

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._filling = False
        self.level: Level | None = None
        self.actions: dict[str, QAction] = {}
        for name, (words, _asks) in _ASKED.items():
            made = self.actions[name] = QAction(ui.translate(words), self)
            made.setCheckable(True)
            made.toggled.connect(self._tell)
        self.show_values(ActivityFilter())

    def values(self, asked_words: str = "") -> ActivityFilter:
        """Return what is asked for, with the words of the search box."""
        asked: dict[str, Any] = {
            name: self.level if name == "level" else _ASKED[name][1]
            for name, one in self.actions.items()
            if one.isChecked()
        }
        return ActivityFilter(**asked, words=asked_words)

    def show_values(self, wanted: ActivityFilter) -> None:
        """Ask for what a filter asks, told once; its words are left to the search box."""
        self._filling = True
        self.level = wanted.level or self.level
        fits = self.actions["level"]
        fits.setVisible(self.level is not None)
        if self.level is not None:
            suits = self._ui.translate(_ASKED["level"][0])
            fits.setText(suits % {"class": name_of(self.level, self._ui.translate)})
        nothing = ActivityFilter()
        for name, one in self.actions.items():
            one.setChecked(getattr(wanted, name) != getattr(nothing, name))
        self._filling = False
        self.filter_changed.emit()

    def _tell(self) -> None:
        if not self._filling:
            self.filter_changed.emit()
