"""What lies around the window: settings, manual, backups, text size, and other starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from hope_desktop.paths import DataFolder
from hope_desktop.settings import TEXT_SCALES, Settings
from hope_desktop.texts import translator
from hope_desktop.ui import theme
from hope_desktop.ui.main_window import MainWindow
from hope_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

ZOOM_STEP = 10


class Desk(QObject):
    """Opens what is not a page, and keeps the look in step with the settings."""

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        preferences: Preferences,
        folder: DataFolder,
        language: str,
    ) -> None:
        super().__init__(window)
        self.window = window
        self._services = services
        self._preferences = preferences
        self._folder = folder
        self._language = language
        self._translate = translator(language)
        self._connect()

    def _connect(self) -> None:
        commands = self.window.commands
        commands["zoom_in"].triggered.connect(self._zoom_in)
        commands["zoom_out"].triggered.connect(self._zoom_out)
        commands["zoom_normal"].triggered.connect(self._zoom_normal)
        self._preferences.settings_changed.connect(self._apply)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @Slot()
    def _zoom_in(self) -> None:
        self._zoom(self._preferences.settings.text_scale + ZOOM_STEP)

    @Slot()
    def _zoom_out(self) -> None:
        self._zoom(self._preferences.settings.text_scale - ZOOM_STEP)

    @Slot()
    def _zoom_normal(self) -> None:
        self._zoom(100)

    def _zoom(self, percent: int) -> None:
        self._preferences.change(
            text_scale=max(TEXT_SCALES.start, min(percent, TEXT_SCALES.stop - 1))
        )

    @Slot(object)
    def _apply(self, settings: Settings) -> None:
        app = cast("QApplication", QApplication.instance())
        theme.apply(app, settings.theme, settings.text_scale)

    @Slot()
    def _follow_system(self) -> None:
        if self._preferences.settings.theme == "system":
            self._apply(self._preferences.settings)
