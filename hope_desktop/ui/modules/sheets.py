"""A sheet is listed once, in the version that suits the next class, with its other versions."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.library.handout import (
    SCHOOL,
    Handout,
    HandoutKind,
    Part,
    name_of,
    part_of,
    versions_for,
)
from hope_desktop.domain.terms import ActivityId, HandoutId, audiences_of, frozen, usual_profile
from hope_desktop.domain.texts.directives import shows_pictures
from hope_desktop.i18n.catalogue import language_of
from hope_desktop.i18n.labels import label
from hope_desktop.i18n.versions import version_names
from hope_desktop.services.library.library import Library
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import chip_button
from hope_desktop.ui.widgets.layouts import Flow, clear, column, label as text_label
from hope_desktop.ui.widgets.rows import Row

_MOST = 2
"""More chips than this are a wall; the others stand in the menu."""


@frozen
class SheetVersions:
    """One sheet: the chosen version, and all of them."""

    shown: Handout
    versions: tuple[Handout, ...]


def every_sheet(
    handouts: Iterable[Handout], facts: ClassFacts | None, ui: Ui
) -> tuple[SheetVersions, ...]:
    """Return each sheet once: those of pupils first, and of these those that most classes have.

    Stories are sheets of their own: they are different texts.
    """
    every, groups = tuple(handouts), dict[tuple[str, str], list[Handout]]()
    for one in every:
        told = one.title if one.kind is HandoutKind.STORY_SHEET else ""
        groups.setdefault((name_of(one.id), told), []).append(one)
    found = [SheetVersions(_suiting(some, facts, ui), tuple(some)) for some in groups.values()]
    found.sort(key=lambda one: (part_of(one.shown.kind) is Part.TRAINER, -len(one.versions)))
    return tuple(found)


def sheet_row(sheet: SheetVersions, ui: Ui) -> Row:
    """Return a tile: what it is, and in how many versions."""
    below = label(sheet.shown.kind, ui.translate)
    if len(sheet.versions) > 1:
        count = ui.plural("%(n)d version", "%(n)d versions", len(sheet.versions))
        count = count.replace(" ", "\u00a0")
        below = count if sheet.shown.title == below else f"{below}\u00a0· {count}"
    return Row(sheet.shown.id, sheet.shown.title, below, icon="file-text", sheets=(sheet.shown,))


def neighbours(handout_id: HandoutId, library: Library) -> tuple[Handout, ...]:
    """Return the sheets it lies among: those of its activity, or of a letter only its versions."""
    owner = ActivityId(handout_id.partition("/")[0])
    if owner == SCHOOL:
        return library.versions(handout_id)
    return library.handouts_of([library.activity(owner)])


def _suiting(versions: Sequence[Handout], facts: ClassFacts | None, ui: Ui) -> Handout:
    level = facts.level if facts else None
    audiences = audiences_of(level, facts.band) if facts and level else frozenset()
    pictured = any(shows_pictures(one.body) for one in versions)
    profile = usual_profile(level, has_pictures=pictured)
    found = versions_for(versions, audiences, language_of(ui.translate), profile, level=level)
    ready = (one for one in (*found, *versions) if not one.draft)
    return next(ready, versions[0])


class VersionLinks(QWidget):
    """The shown one is pressed; `more` has the others."""

    handout_chosen = Signal(object)  # the id of another version

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.chips: dict[str, QPushButton] = {}
        """By the id of the version."""
        self._chips = column()
        self.setLayout(self._chips)
        self.more = chip_button("")
        self.menu = QMenu(self)

    def show_versions(self, shown: Handout, versions: Sequence[Handout]) -> None:
        """Make a chip of each version but the least near ones, and fill the menu."""
        translate = self._ui.translate
        clear(self._chips)
        self.chips = {}
        self.menu.clear()
        named = list(zip(versions, version_names(versions, self._ui.translate), strict=True))
        named.sort(key=lambda one: (one[0] is not shown and one[0].draft, len(one[0].id)))
        first = [one for one in named[:_MOST] if one[0].id != shown.id][: _MOST - 1]
        for version, name in named:
            if version.id == shown.id or (version, name) in first:
                is_shown = version.id == shown.id
                made = chip_button(name, "check" if is_shown else "")
                made.setChecked(is_shown)
                made.clicked.connect(partial(self._choose, version))
                self.chips[version.id] = made
                made.setShortcut(str(len(self.chips)))
                made.setToolTip(f"{name} ({len(self.chips)})")
            else:
                self.menu.addAction(name, partial(self.handout_chosen.emit, version.id))
        self.more = chip_button(translate("Another version"), "chevron-down")
        self.more.setCheckable(False)
        self.more.clicked.connect(self._offer)
        chips = [*self.chips.values()]
        if not self.menu.isEmpty():
            chips.append(self.more)
        self._chips.addWidget(text_label(translate("Version"), bold=True))
        self._chips.addWidget(Flow(chips, space=GRID - 2))

    def _choose(self, one: Handout) -> None:
        self.chips[one.id].setChecked(True)
        self.handout_chosen.emit(one.id)

    def _offer(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
