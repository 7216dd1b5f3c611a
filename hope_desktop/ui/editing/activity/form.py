"""The form of an activity: what everybody fills in comes first, and the rest below it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.activity import Activity, Variant
from hope_desktop.domain.texts.representation import PeopleGroup
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.editing.activity import tables
from hope_desktop.ui.editing.activity.form_parts import (
    Option,
    PapersPart,
    PickPart,
    PlacePart,
    ReviewPart,
    RowsPart,
    Together,
    origin_part,
)
from hope_desktop.ui.editing.activity.rows_edit import RowsEdit, VariantRow
from hope_desktop.ui.editing.activity.tables import RowTable
from hope_desktop.ui.editing.fields import FieldsPart, FormPart, Values, chosen, ticked, translated
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.forms import Form
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import card, column
from hope_desktop.ui.widgets.texts import heading, label

if TYPE_CHECKING:
    from hope_desktop.domain.ids import ActivityId
    from hope_desktop.domain.library.curriculum import Target
    from hope_desktop.domain.library.handout import Handout


class ActivityForm(QWidget):
    """Signals when a field of `Activity` changed by hand."""

    changed = Signal(str, object)  # the name of the field and its new value

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._shown: ActivityId | None = None
        self._targets: tuple[Target, ...] = ()
        self._others: tuple[tuple[Handout, str], ...] = ()
        self.what = FieldsPart(tables.WHAT, ui)
        self.steps = self._rows("steps", tables.STEPS)
        self.materials = self._rows("materials", tables.MATERIALS)
        self.levels = self._rows("differentiation", tables.NOTES_FOR_LEVELS)
        self.variants = self._variants()
        self.papers = PapersPart(self._handouts_offered, ui)
        self.review = ReviewPart(ui)
        self.place = PlacePart(ui)
        self.folds: dict[FormPart, tuple[str, Fold]] = {}
        """Of each part that is shut at first: its name, and what opens it."""
        self.more = Fold(ui.translate("More"))
        for words, part in self._besides():
            name = ui.translate(words)
            fold = Fold(name)
            fold.add(part)
            self.folds[part] = (name, fold)
            self.more.add(card(fold, margins=GRID))
        first = ((_("What it is"), self.what), (_("Steps"), self.steps))
        cards = [card(heading(ui.translate(name)), part, space=GRID + 4) for name, part in first]
        self.parts: tuple[FormPart, ...] = (self.what, self.steps, *self.folds)
        for part in self.parts:
            part.changed.connect(self.changed)
        self.setLayout(column(*cards, self.more, 1, space=GRID + 4))

    def offer(self, targets: Sequence[Target], others: Sequence[tuple[Handout, str]]) -> None:
        """What there is to choose from: targets, and handouts with the title of their activity."""
        self._targets, self._others = tuple(targets), tuple(others)

    def show_activity(
        self, activity: Activity, papers: Sequence[Handout] = (), *, is_own: bool = True
    ) -> None:
        """Fill everything; who types is not disturbed."""
        if self._shown != activity.id:  # what is whole already is not hidden
            self._shown = activity.id
            self.more.head.setChecked(not is_own)
        self.place.is_own = is_own
        self.papers.show_papers(papers, is_own=is_own)
        for part in self.parts:
            part.show_text(activity)
        for part, (name, fold) in self.folds.items():  # nobody has to open it to know
            count = part.count(activity)
            fold.head.setText(f"{name} ({count})" if count else name)

    def reach(self, place: str) -> QWidget | None:
        """Go to a field such as `steps[2].say`, also when it is in a part that is shut."""
        for part in self.parts:
            editor = part.editor(place)
            if editor is not None:
                if part in self.folds:
                    self.folds[part][1].head.setChecked(True)
                    self.more.head.setChecked(True)
                editor.setFocus()
                return editor
        return None

    # Building

    def _besides(self) -> tuple[tuple[str, FormPart], ...]:
        ui, translate = self._ui, self._ui.translate
        levels = FieldsPart(tables.LEVELS, ui, "audiences", read=ticked, make=chosen)
        bring = Together(self.materials, FieldsPart(tables.WITHOUT_PAPER, ui))
        notes = FieldsPart(tables.NOTES, ui, read=tables.lines_of, make=tables.of_lines)
        aims = Together(
            label(translate("What this adds to")),
            PickPart(
                "curriculum",
                translate("Choose an aim of the school…"),
                self._targets_offered,
                ui,
            ),
            label(translate("Who appears")),
            PickPart("representation", translate("Choose who appears…"), self._groups_offered, ui),
        )
        return (
            (_("Goal and length"), FieldsPart(tables.GOAL, ui)),
            (_("Keep it safe"), FieldsPart(tables.SAFETY, ui)),
            (_("For whom"), Together(levels, FieldsPart(tables.FOR_WHOM, ui))),
            (_("Bring"), bring),
            (_("Handouts"), self.papers),
            (_("Shorter ways"), self.variants),
            (_("Ways of working"), self._rows("ways", tables.WAYS)),
            (_("For other levels"), self.levels),
            (_("Risks and tips"), notes),
            (_("What this adds to, and who appears"), aims),
            (_("Place in a workshop"), self.place),
            (_("In English"), FieldsPart(tables.ENGLISH, ui)),
            (_("Source and licence"), origin_part(ui)),
            (_("Review"), self.review),
        )

    def _rows(self, name: str, table: RowTable) -> RowsPart:
        return RowsPart(name, self._rows_edit(table), table)

    def _rows_edit(self, table: RowTable) -> RowsEdit:
        make = partial(Form, translated(table.fields, self._ui))
        words = self._ui.translate(table.add)
        empty: partial[Values] = partial(dict, table.empty)
        return RowsEdit(make, empty, words, self._ui, drops_empty=table.drops_empty)

    def _variants(self) -> RowsPart:
        """A shorter way begins as the whole activity: leaving out is less work than typing."""
        ui, steps = self._ui, tables.STEPS

        def make(values: Values) -> Variant:
            made = tuple(map(steps.make, values["steps"]))
            return Variant(values["name"], sum(step.minutes for step in made), made)

        def empty() -> Values:
            return {"name": ui.translate("Short"), "steps": self.steps.rows.values()}

        table = _VariantTable((), {}, _("Add a shorter way"), make)
        rows = RowsEdit(
            lambda: VariantRow(self._rows_edit(steps), ui), empty, ui.translate(table.add), ui
        )
        return RowsPart("variants", rows, table)

    # What there is to choose from

    def _targets_offered(self, activity: Activity) -> list[Option]:
        """Those for its levels; what was chosen for another level stays to be seen."""
        meant = [
            target
            for target in self._targets
            if target.audiences & activity.audiences or target.uuid in activity.curriculum
        ]
        meant.sort(key=lambda target: not target.is_law)
        return [(one.uuid, f"{one.words or one.topic} ({one.label})") for one in meant]

    def _groups_offered(self, _activity: Activity) -> list[Option]:
        return [(group.value, name_of(group, self._ui.translate)) for group in PeopleGroup]

    def _handouts_offered(self, activity: Activity) -> list[Option]:
        return [
            (handout.id, f"{handout.title} ({title})")
            for handout, title in self._others
            if handout.activity != activity.id
        ]


class _VariantTable(RowTable):
    """Records with rows of their own."""

    def read(self, record: Variant) -> Values:
        """A name and steps."""
        return {"name": record.name, "steps": [tables.STEPS.read(one) for one in record.steps]}
