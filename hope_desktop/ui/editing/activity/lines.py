"""An activity as lines of text, so that two of them can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import Activity, Step
from hope_desktop.i18n.catalogue import Translator, minutes_text
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.refusals import field_name
from hope_desktop.ui.editing.activity import tables

_TEXTS = ("title", "goal", "method")
_SAFE = ("content_note", "letter_note", "exit", "lighter_alternative", "aftercare", "without_paper")


def as_lines(activity: Activity, translate: Translator) -> str:
    """One line for each thing that a trainer can change and somebody reads."""
    return "\n".join(_lines(activity, translate))


def _lines(activity: Activity, translate: Translator) -> Iterator[str]:
    yield from _named(activity, _TEXTS, translate)
    words = translate("%(minutes)s, at least %(least)d, at most %(most)d")
    yield words % {
        "minutes": minutes_text(activity.minutes, translate),
        "least": activity.min_minutes,
        "most": activity.max_minutes,
    }
    yield from _steps(activity.steps, translate)
    yield from _named(activity, _SAFE, translate)
    heavy = translate(tables.INTENSITIES[activity.intensity])
    yield f"{field_name('intensity', translate)}: {heavy}"
    yield f"{field_name('audiences', translate)}: {_names(activity.audiences, translate)}"
    group = f"{activity.group_min}-{activity.group_max}"
    yield f"{field_name('group_min', translate)}: {group}"
    for material in activity.materials:
        yield f"{field_name('materials', translate)}: {material.count} {material.what}"
    for variant in activity.variants:
        yield f"{field_name('variants', translate)}: {variant.name}, {variant.minutes}"
        yield from _steps(variant.steps, translate)
    for note in activity.differentiation:
        yield f"{_names(note.audiences, translate)}: {note.text}"
    for name in ("risks", "tips"):
        yield from (f"{field_name(name, translate)}: {text}" for text in getattr(activity, name))
    origin = activity.origin
    yield f"{field_name('origin', translate)}: {origin.author}, {origin.source}, {origin.licence}"


def _named(activity: Activity, fields: Iterable[str], translate: Translator) -> Iterator[str]:
    for name in fields:
        text = " ".join(getattr(activity, name).split())
        if text:
            yield f"{field_name(name, translate)}: {text}"


def _steps(steps: tuple[Step, ...], translate: Translator) -> Iterator[str]:
    for number, step in enumerate(steps, start=1):
        said = f" “{' '.join(step.say.split())}”" if step.say else ""
        who = name_of(step.role, translate)
        yield f"{number}. ({step.minutes}, {who}) {' '.join(step.what.split())}{said}"


def _names(audiences: frozenset[Audience], translate: Translator) -> str:
    return ", ".join(name_of(one, translate) for one in Audience if one in audiences)
