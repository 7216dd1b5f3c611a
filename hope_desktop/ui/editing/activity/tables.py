"""The fields of an activity as tables: their names, their kinds, and the help that they need."""

from __future__ import annotations

from collections.abc import Sequence

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import Per, PlanRole, StepRole
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.modules import NUMBERED, Module
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import (
    Choice,
    Field,
    LineField,
    Number,
    TextField,
    TickField,
)

LONG = 100_000
"""Letters in a field that lets everything in: too much is said, and never cut in silence."""
INTENSITIES = {1: _("light"), 2: _("can touch people"), 3: _("touches deeply")}
RISKS = {
    0: _("hardly"),
    1: _("small"),
    2: _("rather large"),
    3: _("large"),
}
ROLES = {
    PlanRole.CORE: _("belongs to the workshop"),
    PlanRole.EXTRA: _("extra: goes out first when time is short"),
    PlanRole.SAFETY: _("safety: always stays in"),
}
_PER = {
    Per.CLASS: _("for the class"),
    Per.PUPIL: _("for each pupil"),
    Per.PAIR: _("for each pair"),
    Per.GROUP_OF_3: _("for each group of three"),
    Per.GROUP_OF_4: _("for each group of four"),
}


def what_it_is(ui: Ui) -> Sequence[Field]:
    """What everybody writes first."""
    return (
        Field("title", ui.translate("&Title"), LineField(longest=LONG)),
        Field("minutes", ui.translate("Minutes"), Number(1, 240)),
    )


def goal(ui: Ui) -> Sequence[Field]:
    """What for, how, and how short or long it may be."""
    return (
        Field("goal", ui.translate("Goal"), TextField(2, most=10)),
        Field("method", ui.translate("Method"), LineField(longest=LONG)),
        Field("min_minutes", ui.translate("Shortest time"), Number(1, 240)),
        Field("max_minutes", ui.translate("Longest time"), Number(1, 240), beside=True),
    )


def safety(ui: Ui) -> Sequence[Field]:
    """What keeps a class safe; the last two are asked of what can touch people."""
    heavy = [(number, ui.translate(words)) for number, words in INTENSITIES.items()]
    return (
        Field(
            "content_note", ui.translate("Say beforehand what it is about"), TextField(2, most=10)
        ),
        Field(
            "letter_note",
            ui.translate("What letters say about it"),
            TextField(2, most=10),
            ui.translate("Whole sentences; without them letters say the words above."),
        ),
        Field("exit", ui.translate("Way out"), TextField(2, most=10)),
        Field("intensity", ui.translate("How heavy"), Choice(heavy)),
        Field("lighter_alternative", ui.translate("Lighter alternative"), TextField(2, most=10)),
        Field("aftercare", ui.translate("Aftercare"), TextField(2, most=10)),
    )


def for_whom(ui: Ui) -> Sequence[Field]:
    """Ages and the size of the group."""
    return (
        Field("age_min", ui.translate("Youngest"), Number(1, 99, unit=ui.translate("years"))),
        Field(
            "age_max",
            ui.translate("oldest"),
            Number(1, 99, unit=ui.translate("years")),
            beside=True,
        ),
        Field("group_min", ui.translate("Smallest group"), Number(1, 200)),
        Field("group_max", ui.translate("largest"), Number(1, 200), beside=True),
    )


def notes(ui: Ui) -> Sequence[Field]:
    """What a trainer learned by doing."""
    each = ui.translate("Each on a line of its own.")
    return (
        Field("risks", ui.translate("Risks"), TextField(3, most=10), each),
        Field("tips", ui.translate("Tips"), TextField(3, most=10), each),
    )


def without_paper(ui: Ui) -> Sequence[Field]:
    """What to do when the copier is broken."""
    return (Field("without_paper", ui.translate("Without paper"), TextField(2, most=10)),)


def english(ui: Ui) -> Sequence[Field]:
    """What is said in English about it."""
    return (
        Field(
            "letter_note_en",
            ui.translate("What letters say about it"),
            TextField(2, most=10),
            ui.translate("For English letters; without it they say it in Dutch."),
        ),
        Field("content_note_en", ui.translate("What it is about"), TextField(2, most=10)),
    )


def step(ui: Ui) -> Sequence[Field]:
    """One step."""
    roles = [(role, name_of(role, ui.translate)) for role in StepRole]
    return (
        Field("what", ui.translate("What happens"), TextField(2, most=10)),
        Field("say", ui.translate("What you say"), TextField(1, most=10)),
        Field("minutes", ui.translate("Minutes"), Number(0, 240)),
        Field("role", ui.translate("Who"), Choice(roles), beside=True),
    )


def material(ui: Ui) -> Sequence[Field]:
    """One thing to bring."""
    each = [(per, ui.translate(words)) for per, words in _PER.items()]
    return (
        Field("what", ui.translate("What"), LineField(longest=LONG)),
        Field("count", ui.translate("How many"), Number(1, 999)),
        Field("per", ui.translate("For whom"), Choice(each), beside=True),
        Field("by_school", ui.translate("The school has it"), TickField()),
    )


def for_levels(ui: Ui) -> Sequence[Field]:
    """How it goes with some levels."""
    return (
        Field("text", ui.translate("What is different"), TextField(3, most=10)),
        *level_ticks(ui),
    )


def level_ticks(ui: Ui) -> Sequence[Field]:
    """A tick for each level, beside each other."""
    return [
        Field(one.value, name_of(one, ui.translate), TickField(), beside=number > 0)
        for number, one in enumerate(Audience)
    ]


def way(ui: Ui) -> Sequence[Field]:
    """Another working form."""
    forms = [(one, name_of(one, ui.translate)) for one in WorkingForm]
    as_long = ui.translate("as long")
    return (
        Field("how", ui.translate("What is different"), TextField(2, most=10)),
        Field("form", ui.translate("Way of working"), Choice(forms)),
        Field("minutes", ui.translate("Minutes"), Number(1, 240, none=as_long), beside=True),
    )


def place(ui: Ui) -> Sequence[Field]:
    """Where an activity of the trainer's own stands, and what protects a class from it."""
    modules = [(module, module_name(module, ui.translate)) for module in Module]
    roles = [(role, ui.translate(words)) for role, words in ROLES.items()]
    risks = [(number, ui.translate(words)) for number, words in RISKS.items()]
    return (
        Field("module", ui.translate("Module"), Choice(modules)),
        Field("role", ui.translate("When time is short"), Choice(roles)),
        Field(
            "disclosure_risk",
            ui.translate("Chance that a pupil tells something"),
            Choice(risks),
        ),
        Field(
            "needs_live_consent",
            ui.translate("Somebody tells a story of their own, live"),
            TickField(),
            ui.translate("Then modules 1, 2 and 3 come first, and there is a plan B."),
        ),
    )


def required(ui: Ui) -> Sequence[Field]:
    """A tick for each module that can come first."""
    return [
        Field(module.value, module_name(module, ui.translate), TickField(), beside=number > 0)
        for number, module in enumerate(NUMBERED[:-1])
    ]
