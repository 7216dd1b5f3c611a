"""An activity as lines of text, so that two of them can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import Activity, Step
from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.refusals import field_name
from hope_desktop.ui.editing.activity import tables
from hope_desktop.ui.shared import Ui

_TEXTS = ("title", "goal", "method")
_SAFE = ("content_note", "letter_note", "exit", "lighter_alternative", "aftercare", "without_paper")


def as_lines(activity: Activity, ui: Ui) -> str:
    """One line for each thing that a trainer can change and somebody reads."""
    return "\n".join(_lines(activity, ui))


def _lines(activity: Activity, ui: Ui) -> Iterator[str]:
    yield from _named(activity, _TEXTS, ui)
    words = ui.translate("%(minutes)s, at least %(least)d, at most %(most)d")
    yield words % {
        "minutes": minutes_text(activity.minutes, ui.translate),
        "least": activity.min_minutes,
        "most": activity.max_minutes,
    }
    yield from _steps(activity.steps, ui)
    yield from _named(activity, _SAFE, ui)
    heavy = ui.translate(tables.INTENSITIES[activity.intensity])
    yield f"{field_name('intensity', ui.translate)}: {heavy}"
    yield f"{field_name('audiences', ui.translate)}: {_names(activity.audiences, ui)}"
    group = f"{activity.group_min}-{activity.group_max}"
    yield f"{field_name('group_min', ui.translate)}: {group}"
    for material in activity.materials:
        yield f"{field_name('materials', ui.translate)}: {material.count} {material.what}"
    for variant in activity.variants:
        yield f"{field_name('variants', ui.translate)}: {variant.name}, {variant.minutes}"
        yield from _steps(variant.steps, ui)
    for note in activity.differentiation:
        yield f"{_names(note.audiences, ui)}: {note.text}"
    for name in ("risks", "tips"):
        yield from (f"{field_name(name, ui.translate)}: {text}" for text in getattr(activity, name))
    origin = activity.origin
    name = field_name("origin", ui.translate)
    yield f"{name}: {origin.author}, {origin.source}, {origin.licence}"


def _named(activity: Activity, fields: Iterable[str], ui: Ui) -> Iterator[str]:
    for name in fields:
        text = " ".join(getattr(activity, name).split())
        if text:
            yield f"{field_name(name, ui.translate)}: {text}"


def _steps(steps: tuple[Step, ...], ui: Ui) -> Iterator[str]:
    for number, step in enumerate(steps, start=1):
        said = f" “{' '.join(step.say.split())}”" if step.say else ""
        who = name_of(step.role, ui.translate)
        yield f"{number}. ({step.minutes}, {who}) {' '.join(step.what.split())}{said}"


def _names(audiences: frozenset[Audience], ui: Ui) -> str:
    return ", ".join(name_of(one, ui.translate) for one in Audience if one in audiences)
