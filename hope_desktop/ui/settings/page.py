"""What is seldom needed, in one place, from backups to something for a colleague."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast, override

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.destination import BACK, Destination
from hope_desktop.ui.widgets.layouts import beside, column, row, title
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Row

if TYPE_CHECKING:
    from hope_desktop.ui.settings.backups import BackupsSection

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

    def __init__(self, make: Callable[[str], Section], ui: Ui) -> None:
        """`make` makes a section by its name."""
        super().__init__(ui.translate("Manage"))
        self._make, self._ui = make, ui
        self.section: Section | None = None
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
        self.list.setFixedWidth(30 * GRID * min(settings.text_scale, _WIDEST) // 100)
        rows = [
            Row(name, self._ui.translate(words), icon=icon)
            for name, (words, icon) in SECTIONS.items()
            if settings.keeps_library or name != "reading"
        ]
        if rows != list(self.list.rows.rows):
            with QSignalBlocker(self.list):
                self.list.rows.replace(rows)
                self.list.setCurrentIndex(self.list.rows.index_of(current))

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
                self._stack.removeWidget(self._sections.pop(other))
                one.deleteLater()
        if name not in self._sections:
            self._sections[name] = made = self._make(name)
            made.go.connect(self.go)
            if name == "backups":
                backups = cast("BackupsSection", made)
                backups.place_chosen.connect(self.place_chosen)
                backups.along_wanted.connect(self.along_wanted)
            self._stack.addWidget(made)
        self.section = self._sections[name]
        self._stack.setCurrentWidget(self.section)

    def _drop(self, name: str) -> None:
        one = self._sections.pop(name)
        self._stack.removeWidget(one)
        one.deleteLater()
