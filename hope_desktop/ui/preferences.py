"""The trainer's choices while the window is open: held in one value, saved at every change."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from hope_desktop.settings import TEXT_SCALES, Settings, write_settings

ZOOM_STEP = 10


class Preferences(QObject):
    """Holds the settings.

    Signals:
        settings_changed: The new `Settings`.
        settings_unsaved: They apply now, but could not be saved.
    """

    settings_changed = Signal(object)
    settings_unsaved = Signal()

    def __init__(
        self,
        settings: Settings,
        file: Path,
        parent: QObject | None = None,
        documents: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.documents = documents or Path.home()
        """Where a question for a file begins."""
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

    def zoom(self, step: int = 0) -> None:
        """Text so many percent larger or smaller; without a step of the computer's own size."""
        percent = self.settings.text_scale + step if step else 100
        self.change(text_scale=max(TEXT_SCALES.start, min(percent, TEXT_SCALES.stop - 1)))
