"""The fields of an activity as tables: their names, their kinds, and the help that they need.

The words are marked here; `translated` gives them in the language of the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import (
    Differentiation,
    Per,
    PlanRole,
    Step,
    StepRole,
    Supply,
)
from hope_desktop.domain.library.ways import Way, WorkingForm
from hope_desktop.domain.modules import NUMBERED, Module
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.editing.fields import (
    INTENSITIES,
    LICENCE,
    PER,
    Values,
    chosen,
    member,
    one_of,
    ticked,
    ticks,
)
from hope_desktop.ui.widgets.fields.forms import (
    Field,
    LineField,
    Number,
    TextField,
    TickField,
)

RISKS = {0: _("hardly"), 1: _("small"), 2: _("rather large"), 3: _("large")}
ROLES = {
    PlanRole.CORE: _("belongs to the workshop"),
    PlanRole.EXTRA: _("extra: goes out first when time is short"),
    PlanRole.SAFETY: _("safety: always stays in"),
}
_LONG = LineField(longest=100_000)
"""A field that lets everything in: too much is said, and never cut in silence."""
_SHORT, _MORE = TextField(2, most=10), TextField(3, most=10)
_MINUTES, _PEOPLE = Number(1, 240), Number(1, 200)
_YEARS = Number(1, 99, unit=_("years"))
_EACH = _("Each on a line of its own.")


WHAT = (Field("title", _("&Title"), _LONG), Field("minutes", _("Minutes"), _MINUTES))
GOAL = (
    Field("goal", _("Goal"), _SHORT),
    Field("method", _("Method"), _LONG),
    Field("min_minutes", _("Shortest time"), _MINUTES),
    Field("max_minutes", _("Longest time"), _MINUTES, beside=True),
)
SAFETY = (
    Field("content_note", _("Say beforehand what it is about"), _SHORT),
    Field(
        "letter_note",
        _("What letters say about it"),
        _SHORT,
        _("Whole sentences; without them letters say the words above."),
    ),
    Field("exit", _("Way out"), _SHORT),
    Field("intensity", _("How heavy"), one_of(INTENSITIES)),
    Field("lighter_alternative", _("Lighter alternative"), _SHORT),
    Field("aftercare", _("Aftercare"), _SHORT),
)
FOR_WHOM = (
    Field("age_min", _("Youngest"), _YEARS),
    Field("age_max", _("oldest"), _YEARS, beside=True),
    Field("group_min", _("Smallest group"), _PEOPLE),
    Field("group_max", _("largest"), _PEOPLE, beside=True),
)
NOTES = (Field("risks", _("Risks"), _MORE, _EACH), Field("tips", _("Tips"), _MORE, _EACH))
WITHOUT_PAPER = (Field("without_paper", _("Without paper"), _SHORT),)
ENGLISH = (
    Field(
        "letter_note_en",
        _("What letters say about it"),
        _SHORT,
        _("For English letters; without it they say it in Dutch."),
    ),
    Field("content_note_en", _("What it is about"), _SHORT),
)
PLACE = (
    Field("module", _("Module"), member(Module)),
    Field("role", _("When time is short"), one_of(ROLES)),
    Field("disclosure_risk", _("Chance that a pupil tells something"), one_of(RISKS)),
    Field(
        "needs_live_consent",
        _("Somebody tells a story of their own, live"),
        TickField(),
        _("Then modules 1, 2 and 3 come first, and there is a plan B."),
    ),
)
ORIGIN = (
    Field("author", _("Made by"), _LONG),
    Field("source", _("Source"), _LONG),
    Field("licence", _("Licence"), LICENCE),
    Field("may_redistribute", _("May go along to others"), TickField()),
)
REVIEW = (
    Field(
        "needs_check",
        _("Still to check"),
        _LONG,
        _("Somebody who knows has to look this up first."),
    ),
)
LEVELS, FIRST = ticks(Audience), ticks(NUMBERED[:-1])
NAME = (Field("name", _("Name"), LineField()),)


@dataclass(frozen=True, slots=True)
class RowTable:
    """A field of several records, each of some fields."""

    fields: Sequence[Field]
    empty: Values
    add: str
    make: Callable[[Values], Any]
    drops_empty: bool = True

    def read(self, record: Any) -> Values:
        """The other way round from `make`."""
        known = {one.name: getattr(record, one.name, None) for one in self.fields}
        return known | (ticked(record.audiences) if hasattr(record, "audiences") else {})


def lines_of(activity: Any) -> Values:
    """The fields of `NOTES`: each sentence on a line of its own."""
    return {one.name: "\n".join(getattr(activity, one.name)) for one in NOTES}


def of_lines(values: Values, activity: Any) -> Any:
    """The other way round."""
    lines = {name: tuple(text.split("\n")) for name, text in values.items()}
    return replace(activity, **lines)


STEPS = RowTable(
    (
        Field("what", _("What happens"), _SHORT),
        Field("say", _("What you say"), TextField(1, most=10)),
        Field("minutes", _("Minutes"), Number(0, 240)),
        Field("role", _("Who"), member(StepRole), beside=True),
    ),
    {"what": "", "say": "", "minutes": 5, "role": StepRole.TRAINER_1},
    _("Add a step"),
    lambda values: Step(**values),
    drops_empty=False,
)
MATERIALS = RowTable(
    (
        Field("what", _("What"), _LONG),
        Field("count", _("How many"), Number(1, 999)),
        Field("per", _("For whom"), one_of(PER), beside=True),
        Field("by_school", _("The school has it"), TickField()),
    ),
    {"what": "", "count": 1, "per": Per.CLASS, "by_school": False},
    _("Add something to bring"),
    lambda values: Supply(**values),
)
WAYS = RowTable(
    (
        Field("how", _("What is different"), _SHORT),
        Field("form", _("Way of working"), member(WorkingForm)),
        Field("minutes", _("Minutes"), Number(1, 240, none=_("as long")), beside=True),
    ),
    {"how": "", "form": WorkingForm.PAIRS, "minutes": None},
    _("Add a way of working"),
    lambda values: Way(**values | {"minutes": values["minutes"] or 0}),
)
NOTES_FOR_LEVELS = RowTable(
    (Field("text", _("What is different"), _MORE), *LEVELS),
    {"text": "", **ticked(frozenset())},
    _("Add a note for some levels"),
    lambda values: Differentiation(chosen(values), values["text"]),
)
