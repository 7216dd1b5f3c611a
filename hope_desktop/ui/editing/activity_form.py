"""The fields of an activity, in the order in which a trainer thinks of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.activity import Activity, Material, Origin, Per, Step, StepRole
from hope_desktop.domain.levels import Audience
from hope_desktop.labels import label as name_of
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.editing.rows_edit import RowsEdit
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.forms import Choice, Field, Form, Line, Number, Text, Tick
from hope_desktop.ui.widgets.layouts import card, column
from hope_desktop.ui.widgets.texts import heading

_INTENSITIES = {1: _("light"), 2: _("can touch people"), 3: _("touches deeply")}
_PER = {
    Per.CLASS: _("for the class"),
    Per.PUPIL: _("for each pupil"),
    Per.PAIR: _("for each pair"),
    Per.GROUP_OF_3: _("for each group of three"),
    Per.GROUP_OF_4: _("for each group of four"),
}
_LINES = ("risks", "tips")
"""Fields of several sentences; each stands on a line of its own."""
_ORIGIN = ("author", "source", "licence")


class ActivityForm(QWidget):
    """Signals when a field of `Activity` changed by hand.

    Signals:
        changed: The name of the field and its new value.
    """

    changed = Signal(str, object)

    def __init__(self, translate: Translator) -> None:
        super().__init__()
        self._translate = translate
        self._activity: Activity | None = None
        self.forms = [Form(fields) for fields in self._tables()]
        self.steps = RowsEdit(
            self._step_fields,
            {"what": "", "say": "", "minutes": 5, "role": StepRole.TRAINER_1},
            translate(_("Add a step")),
            translate,
        )
        self.materials = RowsEdit(
            self._material_fields,
            {"what": "", "count": 1, "per": Per.CLASS, "by_school": False},
            translate(_("Add something to bring")),
            translate,
        )
        self._build()
        for form in self.forms:
            form.value_changed.connect(self._on_value)
        self.steps.changed.connect(self._on_steps)
        self.materials.changed.connect(self._on_materials)

    def show_activity(self, activity: Activity) -> None:
        """Fill everything; who types is not disturbed."""
        self._activity = activity
        known = {name: getattr(activity, name) for name in _PLAIN}
        known |= {name: "\n".join(getattr(activity, name)) for name in _LINES}
        known |= {name: getattr(activity.origin, name) for name in _ORIGIN}
        known |= {audience.value: audience in activity.audiences for audience in Audience}
        for form in self.forms:
            form.refill({name: known[name] for name in form.values()})
        steps = [_fields_of(step, ("what", "say", "minutes", "role")) for step in activity.steps]
        self.steps.show_rows(steps)
        self.materials.show_rows(
            [_fields_of(one, ("what", "count", "per", "by_school")) for one in activity.materials]
        )

    def _build(self) -> None:
        translate = self._translate
        what, who, safe, origin = self.forms
        parts: tuple[tuple[str, QWidget], ...] = (
            (_("What it is"), what),
            (_("Steps"), self.steps),
            (_("For whom and how long"), who),
            (_("Keep it safe"), safe),
            (_("Bring"), self.materials),
            (_("Source and licence"), origin),
        )
        cards = [card(heading(translate(name)), part, space=GRID + 4) for name, part in parts]
        self.setLayout(column(*cards, 1, space=2 * GRID))

    def _tables(self) -> tuple[Sequence[Field], ...]:
        translate = self._translate
        intensities = [(number, translate(words)) for number, words in _INTENSITIES.items()]
        what = (
            Field("title", translate(_("&Title")), Line(longest=120)),
            Field("method", translate(_("Method")), Line()),
            Field("goal", translate(_("Goal")), Text(2)),
        )
        who = (
            Field("minutes", translate(_("Minutes")), Number(1, 240)),
            Field("min_minutes", translate(_("Shortest time")), Number(1, 240)),
            Field("max_minutes", translate(_("Longest time")), Number(1, 240)),
            Field("group_min", translate(_("Smallest group")), Number(1, 200)),
            Field("group_max", translate(_("Largest group")), Number(1, 200)),
            Field("intensity", translate(_("How heavy")), Choice(intensities)),
            *(Field(one.value, name_of(one, translate), Tick()) for one in Audience),
        )
        each = translate(_("Each on a line of its own."))
        safe = (
            Field("content_note", translate(_("Say beforehand what it is about")), Text(2)),
            Field(
                "content_note_en",
                translate(_("The same in English")),
                Text(2),
                translate(_("For English letters; without it they say it in Dutch.")),
            ),
            Field("exit", translate(_("Way out")), Text(2)),
            Field("lighter_alternative", translate(_("Lighter alternative")), Text(2)),
            Field("aftercare", translate(_("Aftercare")), Text(2)),
            Field("without_paper", translate(_("Without paper")), Text(2)),
            Field("risks", translate(_("Risks")), Text(3), each),
            Field("tips", translate(_("Tips")), Text(3), each),
        )
        origin = (
            Field("author", translate(_("Made by")), Line()),
            Field("source", translate(_("Source")), Line()),
            Field("licence", translate(_("Licence")), Line()),
        )
        return what, who, safe, origin

    def _step_fields(self) -> Sequence[Field]:
        translate = self._translate
        roles = [(role, name_of(role, translate)) for role in StepRole]
        return (
            Field("what", translate(_("What happens")), Text(2)),
            Field("say", translate(_("What you say")), Text(2)),
            Field("minutes", translate(_("Minutes")), Number(0, 240)),
            Field("role", translate(_("Who")), Choice(roles)),
        )

    def _material_fields(self) -> Sequence[Field]:
        translate = self._translate
        each = [(per, translate(words)) for per, words in _PER.items()]
        return (
            Field("what", translate(_("What")), Line()),
            Field("count", translate(_("How many")), Number(1, 999)),
            Field("per", translate(_("For whom")), Choice(each)),
            Field("by_school", translate(_("The school has it")), Tick()),
        )

    @Slot(str)
    def _on_value(self, name: str) -> None:
        values: dict[str, Any] = {}
        for form in self.forms:
            values |= form.values()
        if name in _PLAIN:
            self.changed.emit(name, values[name])
        elif name in _LINES:
            self.changed.emit(name, tuple(values[name].split("\n")))
        elif name in _ORIGIN:
            kept = self._activity.origin if self._activity else Origin()
            origin = {field: values[field] for field in _ORIGIN}
            self.changed.emit("origin", Origin(**origin, may_redistribute=kept.may_redistribute))
        else:
            chosen = frozenset(audience for audience in Audience if values[audience.value])
            self.changed.emit("audiences", chosen)

    @Slot()
    def _on_steps(self) -> None:
        steps = tuple(Step(**values) for values in self.steps.values())
        self.changed.emit("steps", steps)

    @Slot()
    def _on_materials(self) -> None:
        self.changed.emit("materials", tuple(Material(**one) for one in self.materials.values()))


_PLAIN = (
    *("title", "method", "goal", "minutes", "min_minutes", "max_minutes", "group_min"),
    *("group_max", "intensity", "content_note", "exit", "lighter_alternative", "aftercare"),
    *("without_paper", "content_note_en"),
)


def _fields_of(value: object, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names}
