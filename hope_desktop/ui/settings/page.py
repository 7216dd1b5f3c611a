"""What is seldom needed, in one place, from backups to something for a colleague."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.paths import DataFolder
from hope_desktop.services.opening import Services
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.destination import BACK, Destination
from hope_desktop.ui.widgets.layouts import beside, column, row
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.texts import title

SECTIONS = {
    "backups": (_("Backups"), "database-backup"),
    "bin": (_("Bin"), "trash-2"),
    "helplines": (_("Help lines"), "phone"),
    "years": (_("Year overview"), "calendar-days"),
    "colleague": (_("A colleague"), "users"),
    "reading": (_("Remarks"), "book-open"),
    "settings": (_("Settings"), "settings"),
    "about": (_("This program"), "info"),
}
"""Their words and icons, by the name of the section; *reading* is for who keeps the library."""


_WIDEST = 106
"""To so many percent the list grows with the letters."""


class ManagePage(Page):
    """A list at the left, and beside it what was chosen in it.

    Signals:
        place_chosen: There is a second place for backups, to be brought up to date.
        along_wanted: The `Path` of a file for all data; the window writes it.
    """

    place_chosen = Signal()
    along_wanted = Signal(object)

    help_topic = "je-werk"

    def __init__(self, services: Services, ui: Ui, folder: DataFolder) -> None:
        super().__init__(ui.translate("Manage"))
        self._services, self._ui, self._folder = services, ui, folder
        self.section: Section | None = None
        self._makers: dict[str, Callable[[], Section]] = {
            "backups": self._backups,
            "bin": self._bin,
            "helplines": self._helplines,
            "years": self._years,
            "colleague": self._colleague,
            "reading": self._reading,
            "settings": self._settings,
            "about": self._about,
        }
        self.back = icon_button(ui.translate("Back"), "arrow-left")
        self.back.setShortcut(QKeySequence("Alt+Left"))
        self.back.clicked.connect(lambda: self.go.emit(BACK))
        self.list = RowView(self.title)
        self._list()
        self.list.row_selected.connect(self._show)
        self._sections: dict[str, Section] = {}
        """The one in sight, and those in which something is half typed."""
        self._stack = QStackedWidget()
        top = row(self.back, title(self.title), 1, space=GRID + 4)
        parts = beside(self.list, (self._stack, 1), space=3 * GRID)
        self.setLayout(column(top, (parts, 1), space=2 * GRID, margins=2 * GRID))
        ui.bus.changed.connect(self.refresh_when_seen)
        ui.preferences.settings_changed.connect(self._list)

    def _list(self) -> None:
        """What can be chosen: what readers say only by who keeps the library."""
        current, settings = self.list.current_key(), self._ui.preferences.settings
        keeps = settings.keeps_library
        self.list.setFixedWidth(30 * GRID * min(settings.text_scale, _WIDEST) // 100)
        rows = [self._row(name) for name in SECTIONS if keeps or name != "reading"]
        if rows != list(self.list.rows.rows):
            with QSignalBlocker(self.list):
                self.list.rows.replace(rows)
                self.list.setCurrentIndex(self.list.rows.index_of(current))

    def _row(self, name: str) -> Row:
        words, icon = SECTIONS[name]
        return Row(name, self._ui.translate(words), icon=icon)

    @override
    def refresh(self) -> None:
        if self.section is not None:
            self.section.refresh()

    @override
    def focus_first(self) -> None:
        self.list.setFocus()

    @override
    def stops(self) -> list[tuple[QWidget, QWidget]]:
        if self.section is None:
            return []
        return [(self.list, self.list), (self.section, self.section)]

    @override
    def show_destination(self, wanted: Destination) -> None:
        if self.list.current_key() == wanted.section:
            self._show(wanted.section)
        self.list.setCurrentIndex(self.list.rows.index_of(wanted.section))
        self.focus_first()
        if self.section is not None:
            self.section.arrive(wanted)

    def _show(self, name: str) -> None:
        for other, one in list(self._sections.items()):
            if not one.is_half_typed and (other != name or one is self.section):
                self._drop(other)
        if name not in self._sections:
            self._sections[name] = made = self._makers[name]()
            self._stack.addWidget(made)
        self.section = self._sections[name]
        self._stack.setCurrentWidget(self.section)

    def _drop(self, name: str) -> None:
        one = self._sections.pop(name)
        self._stack.removeWidget(one)
        one.deleteLater()

    def _backups(self) -> Section:
        from hope_desktop.ui.settings.backups import BackupsSection

        made = BackupsSection(self._services.backups, self._ui)
        made.place_chosen.connect(self.place_chosen)
        made.along_wanted.connect(self.along_wanted)
        return made

    def _bin(self) -> Section:
        from hope_desktop.ui.settings.bin import BinSection

        return BinSection(self._services.bin, self._ui)

    def _helplines(self) -> Section:
        from hope_desktop.ui.settings.helplines import HelplinesSection

        checker = self._ui.preferences.settings.trainer1 or self._ui.translate("trainer")
        made = HelplinesSection(self._services.helplines, self._ui, checker)
        made.go.connect(self.go)
        return made

    def _years(self) -> Section:
        from hope_desktop.ui.settings.years import YearsSection

        return YearsSection(self._services.years, self._ui)

    def _colleague(self) -> Section:
        from hope_desktop.ui.settings.colleague import ColleagueSection

        made = ColleagueSection(self._services, self._ui)
        made.go.connect(self.go)
        return made

    def _reading(self) -> Section:
        from hope_desktop.ui.settings.reading import ReadingSection

        services = self._services
        made = ReadingSection(services.lines, self._ui)
        made.go.connect(self.go)
        return made

    def _settings(self) -> Section:
        from hope_desktop.ui.settings.settings import SettingsSection

        services = self._services
        photos = services.files.photos()
        return SettingsSection(self._ui, self._folder, photos)

    def _about(self) -> Section:
        from hope_desktop.ui.settings.about import AboutSection

        return AboutSection(self._services.library.version(), self._ui)
