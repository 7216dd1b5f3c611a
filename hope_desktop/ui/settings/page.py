"""What is seldom needed, in one place, from backups to something for a colleague."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast, override

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.commands import on_back
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.destination import BACK, Destination
from hope_desktop.ui.widgets.layouts import Scroll, beside, column, flush, title
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Row

if TYPE_CHECKING:
    from hope_desktop.ui.settings.backups import BackupsSection


SECTIONS = {
    "backups": (_("Backups"), "database-backup"),
    "bin": (_("Bin"), "trash-2"),
    "years": (_("Year overview"), "calendar-days"),
    "colleague": (_("A colleague"), "users"),
    "reading": (_("Remarks"), "book-open"),
    "settings": (_("Settings"), "settings"),
    "helplines": (_("Help lines"), "phone"),
    "about": (_("This program"), "info"),
}
"""Their words and icons; *reading* is for who keeps the library."""


class ManagePage(Page):
    """A list, and beside it what was chosen: one thing in sight, with all the room there is.

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
        """The one that was asked for; what is refused is said there."""
        on_back(self, lambda: self.go.emit(BACK))
        self.list = RowView(self.title)
        self.list.setFixedWidth(31 * GRID)
        self._shown: dict[str, tuple[Scroll, Section]] = {}
        """What is in sight, and where something is half typed."""
        self._list()
        self._mark("settings")
        self.list.row_selected.connect(self._show)
        self._stack = QStackedWidget()
        parts = beside(self.list, (self._stack, 1), space=3 * GRID)
        self.setLayout(column(title(self.title), (parts, 1), space=2 * GRID, margins=2 * GRID))
        ui.bus.changed.connect(self.refresh_when_seen)
        ui.operations.problem_found.connect(self._say)
        ui.preferences.settings_changed.connect(self._list)

    def _list(self) -> None:
        """Show what can be chosen."""
        rows = [
            Row(name, self._ui.translate(words), icon=icon)
            for name, (words, icon) in SECTIONS.items()
            if name != "reading" or self._ui.preferences.settings.keeps_library
        ]
        current = self.list.current_key()
        with QSignalBlocker(self.list):
            self.list.rows.replace(rows)
        if isinstance(current, str):
            self._mark(current)

    def _say(self, words: str) -> None:
        if self.section is not None and self.isVisible():  # else the status line says it
            self.section.say(words)

    @override
    def refresh(self) -> None:
        if self.section is not None:
            self.section.refresh()

    @override
    def focus_first(self) -> None:
        self.list.setFocus()

    @override
    def stops(self) -> list[tuple[QWidget, QWidget]]:
        shown = [(self.section, self.section)] if self.section else []
        return [(self.list, self.list), *shown] if shown else []

    @override
    def show_destination(self, wanted: Destination) -> None:
        self._mark(wanted.section)
        self._drop(in_sight=True)
        self._show(wanted.section)
        self.focus_first()
        if self.section is not None:
            self.section.arrive(wanted)

    def _show(self, wanted: str) -> None:
        """Bring a section into sight."""
        if wanted not in self._shown:
            self._shown[wanted] = self._made(wanted)
        area, self.section = self._shown[wanted]
        self._stack.setCurrentWidget(area)
        self._drop()

    def _drop(self, *, in_sight: bool = False) -> None:
        """Drop sections in which nothing is half typed: they are made anew when asked for."""
        for name, (area, section) in list(self._shown.items()):
            is_there = area is self._stack.currentWidget()
            if is_there <= in_sight and not section.is_half_typed:
                del self._shown[name]
                self._stack.removeWidget(area)
                area.deleteLater()

    def _mark(self, name: str) -> None:
        with QSignalBlocker(self.list):
            self.list.setCurrentIndex(self.list.rows.index_of(name))

    def _made(self, name: str) -> tuple[Scroll, Section]:
        made = self._make(name)
        made.go.connect(self.go)
        if name == "backups":
            backups = cast("BackupsSection", made)
            backups.place_chosen.connect(self.place_chosen)
            backups.along_wanted.connect(self.along_wanted)
        area = flush(Scroll(made))
        self._stack.addWidget(area)
        return area, made
