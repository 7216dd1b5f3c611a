"""The form of an activity: what everybody writes first, and below it what can be said besides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.activity import (
    Activity,
    Differentiation,
    Per,
    Step,
    StepRole,
    Supply,
    Variant,
)
from hope_desktop.domain.library.ways import Way, WorkingForm
from hope_desktop.domain.texts.representation import PeopleGroup
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.editing.activity import tables
from hope_desktop.ui.editing.activity.form_parts import (
    OriginPart,
    PapersPart,
    PlacePart,
    ReviewPart,
)
from hope_desktop.ui.editing.activity.parts import (
    FieldsPart,
    FormPart,
    LevelsPart,
    PickPart,
    RowsPart,
    Together,
    chosen,
    ticked,
)
from hope_desktop.ui.editing.activity.rows_edit import RowsEdit, Values
from hope_desktop.ui.editing.activity.section import FormSection
from hope_desktop.ui.editing.activity.variant_row import VariantRow
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.forms import Form
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.texts import label

if TYPE_CHECKING:
    from hope_desktop.domain.ids import ActivityId
    from hope_desktop.domain.library.curriculum import Target
    from hope_desktop.domain.library.handout import Handout
    from hope_desktop.ui.editing.activity.pick_list import Option


class ActivityForm(QWidget):
    """Signals when a field of `Activity` changed by hand.

    Signals:
        changed: The name of the field and its new value.
    """

    changed = Signal(str, object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._shown: ActivityId | None = None
        self._targets: tuple[Target, ...] = ()
        self._others: tuple[tuple[Handout, str], ...] = ()
        self._build()

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
        for section, part in self._parts:
            part.show_activity(activity)
            section.say_count(part.count(activity))

    def reach(self, place: str) -> QWidget | None:
        """Go to a field such as `steps[2].say`, also when it is in a part that is shut."""
        for section, part in self._parts:
            editor = part.editor(place)
            if editor is not None:
                section.open()
                self.more.head.setChecked(self.more.is_open or self.more.isAncestorOf(editor))
                editor.setFocus()
                return editor
        return None

    # Building

    def _build(self) -> None:
        translate = self._ui.translate
        self.what = FieldsPart(tables.what_it_is(self._ui))
        self.steps = self._steps()
        self.safety = FieldsPart(tables.safety(self._ui))
        self.variants = self._variants()
        self.materials = self._materials()
        self.levels = self._notes_for_levels()
        self.papers = PapersPart(self._handouts_offered, self._ui)
        self.aims = self._aims()
        self.origin = OriginPart(self._ui)
        self.review = ReviewPart(self._ui)
        self.place = PlacePart(self._ui)
        paperless = FieldsPart(tables.without_paper(self._ui))
        groups = FieldsPart(tables.for_whom(self._ui))
        notes = FieldsPart(tables.notes(self._ui), ("risks", "tips"))
        english = FieldsPart(tables.english(self._ui))
        first: tuple[tuple[str, FormPart], ...] = (
            (_("What it is"), self.what),
            (_("Steps"), self.steps),
        )
        more: tuple[tuple[str, FormPart], ...] = (
            (_("Goal and length"), FieldsPart(tables.goal(self._ui))),
            (_("Keep it safe"), self.safety),
            (_("For whom"), Together(LevelsPart(self._ui), groups)),
            (_("Bring"), Together(self.materials, paperless)),
            (_("Handouts"), self.papers),
            (_("Shorter ways"), self.variants),
            (_("Ways of working"), self._ways()),
            (_("For other levels"), self.levels),
            (_("Risks and tips"), notes),
            (_("What this adds to, and who appears"), self.aims),
            (_("Place in a workshop"), self.place),
            (_("In English"), english),
            (_("Source and licence"), self.origin),
            (_("Review"), self.review),
        )
        self._parts = [
            (FormSection(translate(name), part, folded=parts is more), part)
            for parts in (first, more)
            for name, part in parts
        ]
        for _section, part in self._parts:
            part.changed.connect(self.changed)
        self.more = Fold(translate("More"))
        sections = [section for section, _part in self._parts]
        for section in sections[len(first) :]:
            self.more.add(section)
        self.setLayout(column(*sections[: len(first)], self.more, 1, space=GRID + 4))

    def _steps(self) -> RowsPart:
        return RowsPart("steps", self._step_rows(), _read_step, _make_step)

    def _step_rows(self) -> RowsEdit:
        translate = self._ui.translate
        make = partial(Form, tables.step(self._ui))
        empty: partial[Values] = partial(dict, what="", say="", minutes=5, role=StepRole.TRAINER_1)
        return RowsEdit(make, empty, translate("Add a step"), self._ui)

    def _variants(self) -> RowsPart:
        words = self._ui.translate("Add a shorter way")
        rows = RowsEdit(self._variant_row, self._empty_variant, words, self._ui)
        return RowsPart("variants", rows, _read_variant, _make_variant)

    def _variant_row(self) -> VariantRow:
        return VariantRow(self._step_rows(), self._ui)

    def _empty_variant(self) -> Values:
        """It begins as the whole activity: leaving out is less work than typing."""
        return {"name": self._ui.translate("Short"), "steps": self.steps.rows.values()}

    def _ways(self) -> RowsPart:
        translate = self._ui.translate
        make = partial(Form, tables.way(self._ui))
        empty: partial[Values] = partial(dict, how="", form=WorkingForm.PAIRS, minutes=None)
        words = translate("Add a way of working")
        rows = RowsEdit(make, empty, words, self._ui, drops_empty=True)
        return RowsPart("ways", rows, _read_way, _make_way)

    def _materials(self) -> RowsPart:
        translate = self._ui.translate
        make = partial(Form, tables.material(self._ui))
        empty: partial[Values] = partial(dict, what="", count=1, per=Per.CLASS, by_school=False)
        words = translate("Add something to bring")
        rows = RowsEdit(make, empty, words, self._ui, drops_empty=True)
        return RowsPart("materials", rows, _read_material, _make_material)

    def _notes_for_levels(self) -> RowsPart:
        translate = self._ui.translate
        make = partial(Form, tables.for_levels(self._ui))
        empty: partial[Values] = partial(dict, text="", **ticked(frozenset()))
        words = translate("Add a note for some levels")
        rows = RowsEdit(make, empty, words, self._ui, drops_empty=True)
        return RowsPart("differentiation", rows, _read_note, _make_note)

    def _aims(self) -> Together:
        translate = self._ui.translate
        aims = translate("Choose an aim of the school…")
        people = translate("Choose who appears…")
        return Together(
            label(translate("What this adds to")),
            PickPart("curriculum", aims, self._targets_offered, self._ui),
            label(translate("Who appears")),
            PickPart("representation", people, self._groups_offered, self._ui),
        )

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


def _fields_of(value: object, names: Sequence[str]) -> Values:
    return {name: getattr(value, name) for name in names}


def _read_step(step: Step) -> Values:
    return _fields_of(step, ("what", "say", "minutes", "role"))


def _make_step(values: Values) -> Step:
    return Step(**values)


def _read_variant(variant: Variant) -> Values:
    return {"name": variant.name, "steps": [_read_step(step) for step in variant.steps]}


def _make_variant(values: Values) -> Variant:
    steps = tuple(map(_make_step, values["steps"]))
    return Variant(values["name"], sum(step.minutes for step in steps), steps)


def _read_way(way: Way) -> Values:
    return {"how": way.how, "form": way.form, "minutes": way.minutes or None}


def _make_way(values: Values) -> Way:
    return Way(values["form"], values["how"], values["minutes"] or 0)


def _read_material(material: Supply) -> Values:
    return _fields_of(material, ("what", "count", "per", "by_school"))


def _make_material(values: Values) -> Supply:
    return Supply(**values)


def _read_note(note: Differentiation) -> Values:
    return {"text": note.text, **ticked(note.audiences)}


def _make_note(values: Values) -> Differentiation:
    return Differentiation(chosen(values), values["text"])
