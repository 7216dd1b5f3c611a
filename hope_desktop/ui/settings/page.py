"""What is seldom needed, in one place, from backups to something for a colleague."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast, override

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
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


PAGES = {
    "work": {
        "backups": (_("Backups"), "database-backup"),
        "bin": (_("Bin"), "trash-2"),
        "years": (_("Year overview"), "calendar-days"),
    },
    "colleague": {
        "colleague": (_("A colleague"), "users"),
        "reading": (_("Remarks"), "book-open"),
    },
    "settings": {
        "settings": (_("Settings"), "settings"),
        "helplines": (_("Help lines"), "phone"),
        "about": (_("This program"), "info"),
    },
}
"""The words and icons of the sections below each other; *reading* is for who keeps the library."""


class ManagePage(Page):
    """A list of all sections, and beside it the page of what was chosen, brought into sight.

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
        self._shown: dict[str, tuple[Scroll, dict[str, Section]]] = {}
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
            for sections in PAGES.values()
            for name, (words, icon) in sections.items()
            if self._keeps or name != "reading"
        ]
        current = self.list.current_key()
        with QSignalBlocker(self.list):
            self.list.rows.replace(rows)
        if isinstance(current, str):
            self._mark(current)
        for _area, sections in self._shown.values():
            if "reading" in sections:
                sections["reading"].setVisible(self._keeps)

    @property
    def _keeps(self) -> bool:
        return self._ui.preferences.settings.keeps_library

    def _say(self, words: str) -> None:
        if self.section is not None and self.isVisible():  # else the status line says it
            focused = (
                one for one in self._sections().values() if one.isAncestorOf(self.focusWidget())
            )
            next(focused, self.section).say(words)

    def _sections(self) -> dict[str, Section]:
        """Return what is in sight."""
        area = self._stack.currentWidget()
        return next((found for at, found in self._shown.values() if at is area), {})

    @override
    def refresh(self) -> None:
        for one in self._sections().values():
            one.refresh()

    @override
    def focus_first(self) -> None:
        self.list.setFocus()

    @override
    def stops(self) -> list[tuple[QWidget, QWidget]]:
        shown = [(one, one) for one in self._sections().values()]
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
        page = next(name for name, sections in PAGES.items() if wanted in sections)
        if page not in self._shown:
            self._shown[page] = self._made(page)
        area, sections = self._shown[page]
        self.section = top = sections[wanted]
        self._stack.setCurrentWidget(area)
        self._drop()
        QTimer.singleShot(0, top, lambda: area.verticalScrollBar().setValue(top.y()))

    def _drop(self, *, in_sight: bool = False) -> None:
        """Drop pages in which nothing is half typed: they are made anew when asked for."""
        for page, (area, sections) in list(self._shown.items()):
            is_there = area is self._stack.currentWidget()
            if is_there <= in_sight and not any(one.is_half_typed for one in sections.values()):
                del self._shown[page]
                self._stack.removeWidget(area)
                area.deleteLater()

    def _mark(self, name: str) -> None:
        with QSignalBlocker(self.list):
            self.list.setCurrentIndex(self.list.rows.index_of(name))

    def _follow(self) -> None:
        """Mark in the list what was scrolled to."""
        sections = self._sections()
        seen = [name for name, one in sections.items() if not one.name.visibleRegion().isEmpty()]
        if seen and self.section not in [sections[name] for name in seen]:
            self.section = sections[seen[0]]
            self._mark(seen[0])

    def _made(self, page: str) -> tuple[Scroll, dict[str, Section]]:
        sections = {name: self._make(name) for name in PAGES[page]}
        for name, made in sections.items():
            made.go.connect(self.go)
            if name == "reading" and not self._keeps:
                made.hide()
            if name == "backups":
                backups = cast("BackupsSection", made)
                backups.place_chosen.connect(self.place_chosen)
                backups.along_wanted.connect(self.along_wanted)
        area = flush(Scroll(column(*((one, 1) for one in sections.values()), space=4 * GRID)))
        area.verticalScrollBar().valueChanged.connect(self._follow)
        self._stack.addWidget(area)
        return area, sections
