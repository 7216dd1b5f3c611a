"""Cleans what a person typed into a text of the library, and refuses what cannot be stored.

An unfinished text may be stored: the content check says what it still lacks. It refuses only what
would make a plan unsafe and what does not fit its field.
"""

from dataclasses import replace
from itertools import count
from typing import Any

from hope_desktop.domain.errors import PartLost, TextTooLong, WrongValue
from hope_desktop.domain.library.activity import Activity, PlanRole, Step, Variant
from hope_desktop.domain.library.editions import MAX_BODY, MAX_TITLE
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.texts.kept_parts import kept_kind, lost_parts
from hope_desktop.domain.typed import one_line, several_lines

MOST_MINUTES = 240
MOST_PUPILS = 200
MOST_YEARS = 99
_KEPT = "\n\t\u00a0"
"""The space at which no line ends is kept in a text, too."""


def checked_title(title: str) -> str:
    """Return a title on one line."""
    kept = one_line("title", title, MAX_TITLE)
    if not kept:
        raise WrongValue("title", "")
    return kept


def kept_letters(text: str) -> str:
    """Return what is seen of a text, and its lines: no marks that hide in it or turn it."""
    return "".join(c for c in text if c in _KEPT or c.isprintable())


def checked_handout(handout: Handout, original: Handout | None = None) -> Handout:
    """Return a handout that may be kept. What protects somebody stays as the library has it."""
    if original is not None:
        refuse_lost(handout, original)
        handout = replace(
            handout,
            kind=kept_kind(handout, original),
            language=original.language,
            audiences=original.audiences,
            profile=original.profile,
        )
    body = handout.body.replace("\r\n", "\n").replace("\r", "\n")
    if len(body) > MAX_BODY:
        raise TextTooLong("body", MAX_BODY)
    return replace(
        handout,
        title=checked_title(handout.title),
        body=kept_letters(body),
        source=one_line("source", handout.source),
        licence=one_line("licence", handout.licence),
    )


def refuse_lost(handout: Handout, original: Handout) -> None:
    """Refuse a text that lacks what protects somebody."""
    if original.fictional and not handout.fictional:
        raise PartLost("fictional", ("fictional",))
    if lost := lost_parts(handout, original):
        raise PartLost("body", lost)


def checked_activity(activity: Activity, original: Activity | None) -> Activity:
    """Return an activity that may be kept. What protects a class stays as the library has it."""
    least, usual, most = activity.min_minutes, activity.minutes, activity.max_minutes
    if not 1 <= least <= usual <= most <= MOST_MINUTES:
        raise WrongValue("minutes", str(usual))
    if original is not None and original.role is PlanRole.SAFETY and least < original.min_minutes:
        raise WrongValue("min_minutes", str(least), str(original.min_minutes))
    if original is not None and activity.intensity < original.intensity:
        raise WrongValue("intensity", str(activity.intensity), str(original.intensity))
    if not 1 <= activity.group_min <= activity.group_max <= MOST_PUPILS:
        raise WrongValue("group_min", str(activity.group_min))
    if not 0 < activity.age_min <= activity.age_max <= MOST_YEARS:
        raise WrongValue("age_min", str(activity.age_min))
    if not activity.audiences:
        raise WrongValue("audiences", "")
    texts: dict[str, Any] = {name: several_lines(name, getattr(activity, name)) for name in _TEXTS}
    checked_later = activity.review.needs_check
    author, source, licence = (
        one_line("origin", text)
        for text in (activity.origin.author, activity.origin.source, activity.origin.licence)
    )
    for_levels = (
        replace(note, text=several_lines("differentiation", note.text))
        for note in activity.differentiation
    )
    ways = (replace(way, how=several_lines("ways", way.how)) for way in activity.ways)
    kept = replace(
        activity,
        title=checked_title(activity.title),
        handouts=(),
        steps=tuple(map(_step, activity.steps)),
        variants=_variants(activity.variants),
        differentiation=tuple(note for note in for_levels if note.text),
        ways=tuple(way for way in ways if way.how),
        origin=replace(activity.origin, author=author, source=source, licence=licence),
        review=replace(activity.review, needs_check=one_line("review", checked_later)),
        materials=tuple(
            replace(one, what=one_line("materials", one.what), count=max(1, one.count))
            for one in activity.materials
            if one.what.strip()
        ),
        risks=_sentences("risks", activity.risks),
        tips=_sentences("tips", activity.tips),
        **texts,
    )
    if original is None:
        return kept
    notes: dict[str, Any] = {
        f"{name}_en": _in_english(name, kept, original) for name in ("content_note", "letter_note")
    }
    return replace(with_protection(kept, original), **notes)


def with_protection(activity: Activity, original: Activity) -> Activity:
    """Return a version with what protects a class as the library has it now."""
    protected: dict[str, Any] = {name: getattr(original, name) for name in _PROTECTED}
    return replace(activity, **protected)


_TEXTS = (
    *("goal", "method", "content_note", "exit", "lighter_alternative", "aftercare"),
    *("without_paper", "content_note_en", "letter_note", "letter_note_en"),
)
_PROTECTED = (
    *("id", "module", "position", "role", "needs_live_consent", "requires_modules"),
    *("shared_handouts", "disclosure_risk", "leans_on"),
    *("from_year", "not_levels", "needs_helper", "slides"),
    *("setting", "setting_of", "was"),
)
"""What decides over order and protection in a plan: no version of a shipped activity changes it."""


def _in_english(name: str, kept: Activity, original: Activity) -> str:
    """Return the note in English: the library's goes with its Dutch, else letters name another."""
    shipped, said = getattr(original, f"{name}_en"), getattr(kept, f"{name}_en")
    if getattr(kept, name) == getattr(original, name):
        return str(said or shipped)
    return "" if said == shipped else str(said)


def _step(step: Step) -> Step:
    if not 0 <= step.minutes <= MOST_MINUTES:
        raise WrongValue("steps", str(step.minutes))
    what, say = several_lines("steps", step.what), several_lines("steps", step.say)
    return replace(step, what=what, say=say)


def _variants(variants: tuple[Variant, ...]) -> tuple[Variant, ...]:
    """Check each as its steps are, and that its name is its own: a plan chooses it by name."""
    kept: list[Variant] = []
    for variant in variants:
        steps = tuple(map(_step, variant.steps))
        minutes = sum(step.minutes for step in steps)
        name = one_line("variants", variant.name) or f"{minutes} min"
        taken = {other.name for other in kept}
        numbered = (f"{name} {number}" for number in count(2))
        while name in taken:
            name = next(numbered)
        kept.append(Variant(name, minutes, steps))
    return tuple(kept)


def _sentences(field: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    kept = (one_line(field, text, 1000) for text in texts)
    return tuple(text for text in kept if text)
