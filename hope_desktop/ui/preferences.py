"""The trainer's choices while the window is open: kept in one value, written at every change."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from hope_desktop.settings import Settings, write_settings


class Preferences(QObject):
    """Holds the settings.

    Signals:
        settings_changed: The new `Settings`.
        settings_unsaved: They hold for now, but could not be written.
    """

    settings_changed = Signal(object)
    settings_unsaved = Signal()

    def __init__(self, settings: Settings, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self._file = file

    def change(self, **values: Any) -> None:
        """Take other values for some fields of `Settings`."""
        changed = replace(self.settings, **values)
        if changed == self.settings:
            return
        self.settings = changed
        self.settings_changed.emit(changed)
        try:
            write_settings(self._file, changed)
        except OSError:
            self.settings_unsaved.emit()
