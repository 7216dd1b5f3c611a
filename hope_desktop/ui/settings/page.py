"""What is seldom needed, on one page: what is kept, a colleague, and help lines."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.commands import on_back
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import chip_button
from hope_desktop.ui.widgets.destination import BACK, Destination
from hope_desktop.ui.widgets.layouts import Flow, Scroll, column, flush, row, title
from hope_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from hope_desktop.ui.settings.kept import KeptSection


SECTIONS = {
    "kept": _("Copies and bin"),
    "colleague": _("A colleague"),
    "reading": _("Remarks"),
    "helplines": _("Help lines"),
}
"""Their words; *reading* is for who keeps the library."""


class ManagePage(Page):
    """Names in a row, and below them what was chosen: one thing in sight, with all the room.

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
        """The one that is in sight; what is refused is said there."""
        on_back(self, lambda: self.go.emit(BACK))
        self._shown: dict[str, tuple[Scroll, Section]] = {}
        self.ways = {name: chip_button(ui.translate(words)) for name, words in SECTIONS.items()}
        group = QButtonGroup(self)
        for name, way in self.ways.items():
            group.addButton(way)
            way.clicked.connect(partial(self._show, name))
        self._names = Flow(self.ways.values())
        self._stack = QStackedWidget()
        above = row(title(self.title), (self._names, 1), space=3 * GRID)
        self.setLayout(column(above, (self._stack, 1), space=2 * GRID, margins=2 * GRID))
        self._offer()
        ui.bus.changed.connect(self.refresh_when_seen)
        ui.operations.problem_found.connect(self._say)
        ui.preferences.settings_changed.connect(self._offer)
        self.refresh_when_seen()

    def _offer(self) -> None:
        """Show what can be chosen."""
        self.ways["reading"].setVisible(self._ui.preferences.settings.keeps_library)

    def _say(self, words: str) -> None:
        if self.section is not None and self.isVisible():  # else the status line says it
            self.section.say(words)

    @override
    def refresh(self) -> None:
        if self.section is None:
            self._show("kept")
        else:
            self.section.refresh()

    @override
    def focus_first(self) -> None:
        next(way for way in self.ways.values() if way.isChecked()).setFocus()

    @override
    def stops(self) -> list[tuple[QWidget, QWidget]]:
        return [(one, one) for one in (self._names, self.section) if one is not None]

    @override
    def show_destination(self, wanted: Destination) -> None:
        self._show(wanted.section)
        self.focus_first()
        if self.section is not None:
            self.section.arrive(wanted)

    def _show(self, wanted: str, _checked: bool = False) -> None:
        """Bring a section into sight."""
        self.ways[wanted].setChecked(True)
        if wanted in self._shown:
            self._shown[wanted][1].refresh()
        else:
            section = self._make(wanted)
            section.go.connect(self.go)
            if wanted == "kept":
                backups = cast("KeptSection", section).backups
                backups.place_chosen.connect(self.place_chosen)
                backups.along_wanted.connect(self.along_wanted)
            self._shown[wanted] = flush(Scroll(section)), section
            self._stack.addWidget(self._shown[wanted][0])
        area, self.section = self._shown[wanted]
        self._stack.setCurrentWidget(area)
