"""Commands around the pages: settings, manual, backups, help lines, text size, other starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.paths import DataFolder
from hope_desktop.settings import Settings
from hope_desktop.ui import icons, theme
from hope_desktop.ui.backing_up import BackingUp
from hope_desktop.ui.main_window import MainWindow
from hope_desktop.ui.shared import ZOOM_STEP, Ui
from hope_desktop.ui.widgets.destination import (
    BACKUPS,
    COLLEAGUE,
    FILES,
    LESSON,
    SETTINGS,
    YEARS,
    Destination,
)
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.search.finder import Finder

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services
    from hope_desktop.ui.lesson.lesson_window import Giving
    from hope_desktop.ui.modules.bringing import Bringing
    from hope_desktop.ui.modules.page import ModulesPage
    from hope_desktop.ui.search_everywhere import SearchEverywhere
    from hope_desktop.ui.settings.manual import ManualWindow
    from hope_desktop.ui.settings.page import ManagePage
    from hope_desktop.ui.trouble import Trouble
    from hope_desktop.ui.widgets.rows import Row

INBOX_MS = 5000
"""How often to look for other starts, besides being told: network folders do not tell."""


class WindowActions(QObject):
    """Opens dialogs and windows, and keeps the look in step with the settings."""

    def __init__(self, window: MainWindow, services: Services, ui: Ui, folder: DataFolder) -> None:
        super().__init__(window)
        self.window = window
        self.services = services
        services.settings = lambda: ui.preferences.settings  # also those that cannot be kept
        self.ui = ui
        self._folder = folder
        self._manual: ManualWindow | None = None
        self._giving: Giving | None = None
        self.finder = Finder(window.toolbar.search, self._find, self._open, ui, window)
        self._search: SearchEverywhere | None = None
        self._trouble: Trouble | None = None
        self.backing_up = BackingUp(services, ui, window.below, partial(window.pages.go, BACKUPS))
        wanted: dict[str, Callable[[], None]] = {
            "zoom_in": partial(self.ui.preferences.zoom, ZOOM_STEP),
            "zoom_out": partial(self.ui.preferences.zoom, -ZOOM_STEP),
            "zoom_normal": partial(self.ui.preferences.zoom, 0),
            "send": self._send,
            "receive": partial(self.window.pages.go, replace(COLLEAGUE, is_new=True)),
            "add_files": lambda: self.bringing.ask_here(),  # noqa: PLW0108 - made later
            "lesson": partial(self._show_elsewhere, LESSON),
            "settings": partial(self.window.pages.go, SETTINGS),
            "manual": lambda: self.show_manual(self.window.pages.current_page().help_topic),
            "keys": lambda: self.show_manual("sneltoetsen"),
            "about": self._show_about,
            "years": partial(self.window.pages.go, YEARS),
        }
        for name, method in wanted.items():
            self.window.commands[name].triggered.connect(method)
        self.window.pages.elsewhere.connect(self._show_elsewhere)
        self.window.pages.page_made.connect(self._on_page_made)
        self.window.window_closed.connect(self.backing_up.stop)
        # Who met the damage is not done yet.
        self.ui.operations.damage_found.connect(self.tell, Qt.ConnectionType.QueuedConnection)
        self.ui.preferences.settings_changed.connect(self._apply)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @cached_property
    def bringing(self) -> Bringing:
        """Takes files in; made ahead after the first paint, since a start need not wait for it."""
        from hope_desktop.ui.modules.bringing import Bringing

        window = self.window
        bringer = Bringing(
            self.services,
            self.ui,
            window,
            lambda: window.pages.current_page().showing(),
            self.receive,
        )
        bringer.go.connect(window.pages.go)
        return bringer

    def receive(self, path: Path) -> None:
        """Show what a colleague sent."""
        self.window.pages.go(replace(COLLEAGUE, package=path))

    def _send(self) -> None:
        """Of what is shown, and of everything."""
        pages = self.window.pages
        shown = pages.current_page().to_send()
        pages.go(replace(shown, page=COLLEAGUE.page, section=COLLEAGUE.section))

    def watch_inbox(self, read_inbox: Callable[[], list[Path]]) -> None:
        """Come to the front when the program is started again."""
        inbox = self._folder.inbox
        watcher = QFileSystemWatcher(self)
        timer = QTimer(self, interval=INBOX_MS)

        def look() -> None:
            if not watcher.directories() and inbox.is_dir():
                watcher.addPath(str(inbox))
            if inbox.is_dir() and any(inbox.glob("*.json")):
                wanted = read_inbox()
                self.bring_forward()
                for file in wanted[:1]:
                    self.receive(file)

        watcher.directoryChanged.connect(look)
        timer.timeout.connect(look)
        timer.start()
        look()

    def tell(self, error: BaseException) -> None:
        """Say what an error that nobody caught means for the work."""
        if self._trouble is None:
            from hope_desktop.ui.trouble import Trouble

            checked = self.services.start_check, self.services.backups
            self._trouble = Trouble(*checked, self.ui, self._folder, self.window)
        self._trouble.tell(error)

    def bring_forward(self) -> None:
        """Show the window above the others."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def _on_page_made(self, page: Page) -> None:
        if page.objectName() == "modules":
            cast("ModulesPage", page).start.above.addWidget(self.bringing.panel)
        elif page.objectName() == "manage":
            manage = cast("ManagePage", page)
            manage.place_chosen.connect(self.backing_up.bring_up_to_date)
            manage.along_wanted.connect(self.backing_up.take_along)

    def show_manual(self, topic: str) -> None:
        """Show the manual, at the page about a screen; it stays open beside the work."""
        from hope_desktop.ui.settings.manual import ManualWindow

        if self._manual is None:
            self._manual = ManualWindow(self.ui, self.window)
        self._manual.show_topic(topic)
        self._manual.show()
        self._manual.raise_()
        self._manual.activateWindow()

    def _show_about(self) -> None:
        from hope_desktop.ui.settings.about import AboutDialog

        AboutDialog(self.services.library.version(), self.ui, self.window).open()

    def _show_elsewhere(self, wanted: Destination) -> None:
        """In front of a class, at files to choose, or at the settings."""
        from hope_desktop.ui.lesson.lesson_window import Giving

        if wanted == SETTINGS:
            from hope_desktop.ui.settings.settings import SettingsDialog

            given = self.ui, self._folder, self.services.files.photos(), self.window
            SettingsDialog(*given).open()
            return
        if wanted.page == FILES.page:
            self.bringing.ask(wanted)
            return
        if self._giving is None:
            self._giving = Giving(self.services, self.ui, self.window, self.window.pages.go)
        page = self.window.pages.current_page()
        self.ui.operations.save_typed()
        show = partial(self._giving.show, wanted, page.current_session())
        if self.ui.operations.read(show) is False:
            words = _("No workshop with a date is coming. Open one first.")
            self.window.status.show_message(self.ui.translate(words))

    def _find(self, asked: str) -> Sequence[Row]:
        if self._search is None:
            from hope_desktop.ui.command_search import find_commands
            from hope_desktop.ui.search_everywhere import SearchEverywhere
            from hope_desktop.ui.widgets.thumbnails import made_thumbnails

            self.finder.list.view.show_paper(made_thumbnails(self.services, self.ui, self))
            self._search = SearchEverywhere(
                self.services,
                self.ui,
                lambda words: find_commands(words, self.window.every_action(), self.ui),
            )
        return self._search.find(asked)

    def _open(self, key: QAction | Destination) -> None:
        if isinstance(key, Destination):
            self.window.pages.go(key)
        else:
            self.window.pages.current_page().focus_first()
            key.trigger()

    def _apply(self, settings: Settings) -> None:
        app = cast("QApplication", QApplication.instance())
        theme.apply(app, settings.theme, settings.text_scale, self.window)
        icons.recolour(self.window)

    def _follow_system(self) -> None:
        if self.ui.preferences.settings.theme == "system":
            self._apply(self.ui.preferences.settings)
