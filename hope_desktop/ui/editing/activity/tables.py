"""The fields of an activity as tables: their names, their kinds, and the help that they need."""

from __future__ import annotations

from collections.abc import Sequence

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import Per, PlanRole, StepRole
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.modules import NUMBERED, Module
from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import module_name
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


def what_it_is(translate: Translator) -> Sequence[Field]:
    """What everybody writes first."""
    return (
        Field("title", translate("&Title"), LineField(longest=LONG)),
        Field("goal", translate("Goal"), TextField(2, most=10)),
        Field("method", translate("Method"), LineField(longest=LONG)),
        Field("minutes", translate("Minutes"), Number(1, 240)),
        Field("min_minutes", translate("at least"), Number(1, 240), beside=True),
        Field("max_minutes", translate("at most"), Number(1, 240), beside=True),
    )


def safety(translate: Translator) -> Sequence[Field]:
    """What keeps a class safe; the last two are asked of what can touch people."""
    heavy = [(number, translate(words)) for number, words in INTENSITIES.items()]
    return (
        Field("content_note", translate("Say beforehand what it is about"), TextField(2, most=10)),
        Field(
            "letter_note",
            translate("What letters say about it"),
            TextField(2, most=10),
            translate("Whole sentences; without them letters say the words above."),
        ),
        Field("exit", translate("Way out"), TextField(2, most=10)),
        Field("intensity", translate("How heavy"), Choice(heavy)),
        Field("lighter_alternative", translate("Lighter alternative"), TextField(2, most=10)),
        Field("aftercare", translate("Aftercare"), TextField(2, most=10)),
    )


def for_whom(translate: Translator) -> Sequence[Field]:
    """Ages and the size of the group."""
    return (
        Field("age_min", translate("Youngest"), Number(1, 99, unit=translate("years"))),
        Field(
            "age_max",
            translate("oldest"),
            Number(1, 99, unit=translate("years")),
            beside=True,
        ),
        Field("group_min", translate("Smallest group"), Number(1, 200)),
        Field("group_max", translate("largest"), Number(1, 200), beside=True),
    )


def notes(translate: Translator) -> Sequence[Field]:
    """What a trainer learned by doing."""
    each = translate("Each on a line of its own.")
    return (
        Field("risks", translate("Risks"), TextField(3, most=10), each),
        Field("tips", translate("Tips"), TextField(3, most=10), each),
    )


def without_paper(translate: Translator) -> Sequence[Field]:
    """What to do when the copier is broken."""
    return (Field("without_paper", translate("Without paper"), TextField(2, most=10)),)


def english(translate: Translator) -> Sequence[Field]:
    """What is said in English about it."""
    return (
        Field(
            "letter_note_en",
            translate("What letters say about it"),
            TextField(2, most=10),
            translate("For English letters; without it they say it in Dutch."),
        ),
        Field("content_note_en", translate("What it is about"), TextField(2, most=10)),
    )


def step(translate: Translator) -> Sequence[Field]:
    """One step."""
    roles = [(role, name_of(role, translate)) for role in StepRole]
    return (
        Field("what", translate("What happens"), TextField(2, most=10)),
        Field("say", translate("What you say"), TextField(1, most=10)),
        Field("minutes", translate("Minutes"), Number(0, 240)),
        Field("role", translate("Who"), Choice(roles), beside=True),
    )


def material(translate: Translator) -> Sequence[Field]:
    """One thing to bring."""
    each = [(per, translate(words)) for per, words in _PER.items()]
    return (
        Field("what", translate("What"), LineField(longest=LONG)),
        Field("count", translate("How many"), Number(1, 999)),
        Field("per", translate("For whom"), Choice(each), beside=True),
        Field("by_school", translate("The school has it"), TickField()),
    )


def for_levels(translate: Translator) -> Sequence[Field]:
    """How it goes with some levels."""
    return (
        Field("text", translate("What is different"), TextField(3, most=10)),
        *level_ticks(translate),
    )


def level_ticks(translate: Translator) -> Sequence[Field]:
    """A tick for each level, beside each other."""
    return [
        Field(one.value, name_of(one, translate), TickField(), beside=number > 0)
        for number, one in enumerate(Audience)
    ]


def way(translate: Translator) -> Sequence[Field]:
    """Another working form."""
    forms = [(one, name_of(one, translate)) for one in WorkingForm]
    as_long = translate("as long")
    return (
        Field("how", translate("What is different"), TextField(2, most=10)),
        Field("form", translate("Way of working"), Choice(forms)),
        Field("minutes", translate("Minutes"), Number(1, 240, none=as_long), beside=True),
    )


def place(translate: Translator) -> Sequence[Field]:
    """Where an activity of the trainer's own stands, and what protects a class from it."""
    modules = [(module, module_name(module, translate)) for module in Module]
    roles = [(role, translate(words)) for role, words in ROLES.items()]
    risks = [(number, translate(words)) for number, words in RISKS.items()]
    return (
        Field("module", translate("Module"), Choice(modules)),
        Field("role", translate("When time is short"), Choice(roles)),
        Field(
            "disclosure_risk",
            translate("Chance that a pupil tells something"),
            Choice(risks),
        ),
        Field(
            "needs_live_consent",
            translate("Somebody tells a story of their own, live"),
            TickField(),
            translate("Then modules 1, 2 and 3 come first, and there is a plan B."),
        ),
    )


def required(translate: Translator) -> Sequence[Field]:
    """A tick for each module that can come first."""
    return [
        Field(module.value, module_name(module, translate), TickField(), beside=number > 0)
        for number, module in enumerate(NUMBERED[:-1])
    ]
