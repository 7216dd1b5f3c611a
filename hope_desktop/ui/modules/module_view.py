"""A module as a gallery: its activities as cards with their sheets, and all sheets as a grid."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import ActivityId, Audience, audiences_of, following, frozen
from hope_desktop.domain.texts.directives import shows_pictures
from hope_desktop.domain.views import ActivityRow, ModulePage
from hope_desktop.i18n.catalogue import dotted, marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.gallery import Gallery
from hope_desktop.ui.modules.prose import Prose, ReadingPage, first_sentence, points
from hope_desktop.ui.modules.shapes import ModuleBand
from hope_desktop.ui.modules.sheets import every_sheet, sheet_row
from hope_desktop.ui.modules.tiles import CardDelegate
from hope_desktop.ui.modules.words import (
    activities_words,
    activity_card,
    coming_row,
    file_card,
    files_words,
    minutes_range,
    own_file_row,
)
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import chip_button, quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import Flow, column, hint, holder, label, row, title
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.thumbnails import Thumbnails


@frozen
class _Asked:
    """What a filter chip tests."""

    row: ActivityRow
    activity: Activity
    facts: ClassFacts | None


def _fits(one: _Asked) -> bool:
    level = one.facts.level if one.facts else None
    if one.facts is None or level is None:
        return True
    return bool(audiences_of(level, one.facts.band) & one.row.audiences)


_SHORT = 20
_WITH_PICTURES = {Audience.PRO, Audience.VSO, Audience.ISK}
"""Of them a text that is for them has pictures beside its lines."""
_CHIPS: Mapping[str, tuple[str, Callable[[_Asked], bool]]] = {
    "fits": (_("Fits %(class)s"), _fits),
    "light": (_("Light"), lambda one: one.row.intensity == 1),
    "short": (_("Up to 20 min"), lambda one: one.row.minutes <= _SHORT),
    "paperless": (_("Without paper"), lambda one: not one.activity.handouts),
    "pictures": (
        _("With pictures"),
        lambda one: any(
            h.audiences & _WITH_PICTURES and shows_pictures(h.body) for h in one.activity.handouts
        ),
    ),
    "mine": (_("Mine"), lambda one: "-" in one.row.id),
}
"""By name: the words, and what it lets through. What is one's own has a UUID for an id."""


class ModuleView(QWidget):
    """Everything about one module; aims, risks and the next step are folded below.

    Signals:
        opened: The id of an activity, handout or own file to look at, or the next `Module`.
        menu_requested: What can be done with a handout; its id and where.
        selection_changed: Another activity is chosen in the gallery.
    """

    opened = Signal(object)
    menu_requested = Signal(object, QPoint)
    selection_changed = Signal()

    def __init__(self, commands: ModulesCommands, thumbnails: Thumbnails, ui: Ui) -> None:
        super().__init__()
        self._commands = commands
        self._ui = ui
        self._thumbnails = thumbnails
        self._asked: tuple[_Asked, ...] = ()
        self._own: tuple[Material, ...] = ()
        self._unseen: Callable[[], list[Row]] | None = None
        self._build()
        self.pdf.clicked.connect(self._commands.pdf.trigger)
        for chip in self.chips.values():
            chip.clicked.connect(self._filter)
        self._turner.buttonClicked.connect(self._turn)
        self.activities.view.selectionModel().selectionChanged.connect(self.selection_changed)
        self.handouts.menu_requested.connect(self.menu_requested)
        for one in (self.activities, self.handouts):
            one.row_opened.connect(self.opened)

    def selected(self) -> ActivityId | None:
        """Return the activity that is chosen: Qt makes the first current, and shows it nowhere."""
        view = self.activities.view
        key = view.current_key() if view.selectedIndexes() else None
        return ActivityId(key) if isinstance(key, str) else None

    def focus_first(self) -> None:
        """Put the focus on the activities, or on what can be done when there are none."""
        shown = self.handouts if self.all_sheets.isChecked() else self.activities
        (shown.view if shown.view.rows.rowCount() else self.pdf).setFocus()

    def offer(self, coming: SessionRow | None) -> None:
        """Let each card offer to put its activity in the workshop that comes next."""
        words = self._ui.translate("In workshop %(class)s")
        name = (coming.class_label or coming.school) if coming else ""
        self.activities.delegate.offer = words % {"class": name} if coming else ""

    def show_module(
        self,
        page: ModulePage,
        rows: Sequence[ActivityRow],
        facts: ClassFacts | None = None,
        own: Sequence[Material] = (),
    ) -> None:
        """Replace what is shown; `facts` are of the class that comes next, `own` own files."""
        translate, text = self._ui.translate, page.text
        self.band.show_module(text.module)
        self.name.setText(module_name(text.module, translate))
        self.aim.setText(first_sentence(text.aim))
        whole = {one.id: one for one in page.activities}
        self._asked = tuple(_Asked(r, whole[r.id], facts) for r in rows if r.id in whole)
        fits, known = self.chips["fits"], facts is not None and facts.level is not None
        fits.setVisible(known)
        if facts is not None:
            name = facts.label or facts.school
            fits.setText(translate("Fits %(class)s") % {"class": name})
        self.chips["mine"].setVisible(bool(own) or any("-" in row.id for row in rows))
        self._own = tuple(own)
        self._unseen = partial(self._sheets, page, facts)
        self._turn()
        self._filter()
        texts = (
            (self.goals, _("Learning goals"), page.text.learning_goals),
            (self.risks, _("If it goes wrong"), page.text.risks),
        )
        for fold, name, told in texts:
            fold.setVisible(bool(told))
            fold.head.setText(f"{self._ui.translate(name)} · {len(told)}")
            fold.fill(points(told))
        self.goals.fill(Prose(page.text.aim))
        self.goals.add(points(page.text.learning_goals))
        self._show_next(page)
        self.sheet.to_top()

    def _sheets(self, page: ModulePage, facts: ClassFacts | None) -> list[Row]:
        owners = {one.id: one.title for one in page.activities}
        found = [h for activity in page.activities for h in activity.handouts]
        rows = [sheet_row(one, self._ui) for one in every_sheet(found, facts, self._ui)]
        names = Counter(row.title for row in rows)
        for at, one in enumerate(rows):
            if names[one.title] > 1:
                owner = owners[ActivityId(one.key.partition("/")[0])]
                more = owner if owner != one.title else one.below
                rows[at] = replace(one, title=f"{one.title}: {more}")
        mine = [own_file_row(one, self._ui) for one in self._own]
        coming = [one for activity in page.activities for one in activity.to_come]
        return mine + rows + [coming_row(one, self._ui) for one in coming]

    def _filter(self) -> None:
        """Show the activities that every pressed chip lets through, and say how many."""
        pressed = {name for name, chip in self.chips.items() if chip.isChecked()}
        asked = [_CHIPS[name][1] for name in pressed]
        kept = [one for one in self._asked if all(lets(one) for lets in asked)]
        cards = []
        for one in kept:
            sheets = every_sheet(one.activity.handouts, one.facts, self._ui)
            shown: list[Handout | Material] = [sheet.shown for sheet in sheets]
            shown += [file for file in self._own if one.row.id in file.activities]
            cards.append(activity_card(one.row, one.activity.goal, tuple(shown), self._ui))
        files = self._own if pressed <= {"fits", "mine"} else ()
        there = {one.row.id for one in kept}
        loose = [one for one in files if there.isdisjoint(one.activities)]
        self.activities.show_rows([*cards, *(file_card(one, self._ui) for one in loose)])
        length = minutes_range((one.row.minutes for one in kept), self._ui)
        mine = files_words(len(self._own), self._ui)
        about = (activities_words(len(kept), self._ui), mine, length)
        self._about.setText(dotted(*about))

    def _show_everything(self) -> None:
        for chip in self.chips.values():
            chip.setChecked(False)
        self._filter()

    def _turn(self) -> None:
        """Activities or all their sheets, which are read when they are first seen."""
        sheets = self.all_sheets.isChecked()
        if sheets and self._unseen is not None:
            self.handouts.show_rows(self._unseen())
            self._unseen = None
        self.handouts.setVisible(sheets)
        self.activities.setVisible(not sheets)
        self._chips.setEnabled(not sheets)

    def _show_next(self, page: ModulePage) -> None:
        text = page.text
        coming = following(text.module)
        heading = _("To the next module") if coming else _("Aftercare")
        parts: list[QWidget] = [Prose(text.next_step)]
        if coming is not None:
            name = module_name(coming, self._ui.translate)
            self.next = quiet_button(name, "arrow-right")
            self.next.clicked.connect(partial(self.opened.emit, coming))
            parts.append(Flow([self.next]))
        self.after.head.setText(self._ui.translate(heading))
        self.after.fill(holder(column(*parts, space=GRID)))
        self.after.setVisible(bool(text.next_step))

    def _build(self) -> None:
        translate = self._ui.translate
        self.name = title()
        self.aim = label()
        self._about = hint()
        self._about.setProperty("look", "")
        self.pdf = quiet_button(translate("Booklet to read together…"), "file-down")
        words = column(self.name, self._about, self.aim, space=GRID // 2)
        self.band = ModuleBand(words, self.pdf)
        self.chips = {
            name: chip_button(translate(words)) for name, (words, _lets) in _CHIPS.items()
        }
        self._chips = Flow(self.chips.values(), space=GRID - 2)
        self.all_activities, self.all_sheets = (
            chip_button(translate(words)) for words in (_("Activities"), _("All sheets"))
        )
        self.all_activities.setChecked(True)
        self._turner = QButtonGroup(self)
        for chip in (self.all_activities, self.all_sheets):
            self._turner.addButton(chip)
        none = EmptyState(
            "search", translate("No activity fits this"), "", translate("Show everything")
        )
        none.button_clicked.connect(self._show_everything)
        self.activities = Gallery(
            translate("Activities in order"), none, self._thumbnails, CardDelegate
        )
        paper = EmptyState("file-text", translate("No handouts"), "")
        self.handouts = Gallery(translate("Handouts"), paper, self._thumbnails)
        self.handouts.hide()
        self.goals, self.risks, self.after = (Fold("") for _fold in range(3))
        asks = row(self._chips, self.all_activities, self.all_sheets, space=GRID - 2)
        parts = (self.band, asks, self.activities, self.handouts)
        folds = (self.goals, self.risks, self.after)
        self.sheet = ReadingPage(holder(column(*parts, *folds, 1, space=GRID + 4)))
        self.setLayout(column(self.sheet))
