"""The content check for one activity: its minutes, how it protects people, and its words."""

import re
from collections.abc import Iterator

from hope_desktop.domain.library.activity import Activity, PlanRole
from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.library.ways import is_safe
from hope_desktop.domain.terms import Audience, Module
from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.domain.texts.text_rules import at_place, worded
from hope_desktop.domain.texts.wording_dutch import names_it
from hope_desktop.domain.workshops.stories import STORY_MAX_PUPILS

CARE_FROM_INTENSITY = 2
"""From here an activity needs aftercare and a lighter alternative."""
NEVER_LIVE = frozenset({Audience.PO, Audience.PRO, Audience.VSO, Audience.ISK})
NAMED_FROM = (Module.UNCOMFORTABLE, Module.STORIES)
BEFORE_A_STORY = (Module.BOUNDARIES, Module.LOVE, Module.UNCOMFORTABLE)

_LAW = re.compile(
    r"\b(wet|wetten|wettelijk|strafbaar|volgens de wet|rechter|against the law)\b", re.IGNORECASE
)
_VOTE = re.compile(r"\bstem(t|men|ming)?\b|\b(eens|handen?) (of|op)\b", re.IGNORECASE)
"""A working form in which the class votes."""
_PLAIN_FIELDS = (
    "title",
    "goal",
    "method",
    "content_note",
    "letter_note",
    "exit",
    "lighter_alternative",
    "aftercare",
    "without_paper",
)


def record_file(activity: Activity) -> str:
    """Return the file that an activity's record is read from."""
    return f"activities/{activity.id}/activity.toml"


def activity_findings(activity: Activity) -> Iterator[Finding]:
    """Return everything the rules say about an activity's own record."""
    yield from _minutes(activity)
    yield from _care(activity)
    yield from _ways(activity)
    yield from _story(activity)
    origin = activity.origin
    for name in ("author", "source", "licence"):
        if not getattr(origin, name).strip():
            yield _finding(activity, f"origin.{name}", Check.UNSIGNED)
    yield from _wording(activity)
    yield from _law(activity)
    note = activity.letter_note_in(USUAL_LANGUAGE)
    is_heavy = activity.module in NAMED_FROM and activity.intensity >= CARE_FROM_INTENSITY
    if is_heavy and note.strip() and not names_it(note):
        field = "letter_note" if activity.letter_note else "content_note"
        yield Finding(record_file(activity), field, Check.UNNAMED, serious=False, sentence=note)


def _finding(activity: Activity, field: str, rule: Check, **facts: str | int) -> Finding:
    return Finding(record_file(activity), field, rule, facts)


def _minutes(activity: Activity) -> Iterator[Finding]:
    timed = [("steps", activity.minutes, activity.steps)]
    timed += [(f"variants[{n}]", v.minutes, v.steps) for n, v in enumerate(activity.variants)]
    for field, minutes, steps in timed:
        total = sum(step.minutes for step in steps)
        if total != minutes:
            yield _finding(activity, field, Check.MINUTES, total=total, minutes=minutes)
    if not 0 < activity.min_minutes <= activity.minutes <= activity.max_minutes:
        yield _finding(activity, "min_minutes", Check.MINUTES_ORDER)
    least = activity.min_minutes if activity.role is PlanRole.SAFETY else 1
    for number, variant in enumerate(activity.variants):
        if not least <= variant.minutes < activity.minutes:
            yield _finding(activity, f"variants[{number}].minutes", Check.MINUTES_ORDER)
    shortest = min((variant.minutes for variant in activity.variants), default=0)
    if shortest > activity.min_minutes:
        facts = {"shortest": activity.min_minutes, "minutes": shortest}
        rule = Check.NO_WAY_SO_SHORT
        yield Finding(record_file(activity), "min_minutes", rule, facts, serious=False)
    if not 0 < activity.group_min <= activity.group_max:
        yield _finding(activity, "group_min", Check.GROUP)


def _care(activity: Activity) -> Iterator[Finding]:
    if activity.intensity not in {1, 2, 3}:
        yield _finding(activity, "intensity", Check.RANGE, least=1, most=3)
    if activity.disclosure_risk not in {0, 1, 2, 3}:
        yield _finding(activity, "disclosure_risk", Check.RANGE, least=0, most=3)
    needed = ["goal", "exit", "content_note", "without_paper"]
    if activity.intensity >= CARE_FROM_INTENSITY:
        needed += ["lighter_alternative", "aftercare"]
    for field in needed:
        if not getattr(activity, field).strip():
            yield _finding(activity, field, Check.MISSING, intensity=activity.intensity)
    for number, step in enumerate(activity.steps):
        if not step.what.strip():
            yield _finding(activity, f"steps[{number}].what", Check.MISSING)
    for number, note in enumerate(activity.differentiation):
        if not note.audiences:
            yield _finding(activity, f"differentiation[{number}]", Check.FOR_NOBODY)


def _ways(activity: Activity) -> Iterator[Finding]:
    """Check that a working form is told, fits the time, and leaves nobody alone with a secret."""
    forms = [way.form for way in activity.ways]
    for number, way in enumerate(activity.ways):
        field = f"ways[{number}]"
        if forms.index(way.form) != number:
            facts = {"times": forms.count(way.form)}
            yield _finding(activity, f"{field}.form", Check.DUPLICATE, **facts)
        if not way.how.strip():
            yield _finding(activity, f"{field}.how", Check.MISSING)
        if way.minutes and not activity.min_minutes <= way.minutes <= activity.max_minutes:
            yield _finding(activity, f"{field}.minutes", Check.MINUTES_ORDER)
        if not is_safe(way.form, activity.intensity, activity.disclosure_risk):
            yield _finding(activity, f"{field}.form", Check.WAY_UNSAFE)


def _story(activity: Activity) -> Iterator[Finding]:
    """Check that a lived story comes last, for few enough, and never for the youngest."""
    if not activity.needs_live_consent:
        return
    wrong = {
        "requires_modules": not set(BEFORE_A_STORY) <= set(activity.requires_modules),
        "group_max": activity.group_max > STORY_MAX_PUPILS,
        "audiences": not NEVER_LIVE.isdisjoint(activity.audiences),
    }
    for field, is_wrong in wrong.items():
        if is_wrong:
            yield _finding(activity, field, Check.STORY, pupils=STORY_MAX_PUPILS)


def _wording(activity: Activity) -> Iterator[Finding]:
    texts = {field: getattr(activity, field) for field in _PLAIN_FIELDS}
    timed = [("steps", activity.steps)]
    timed += [(f"variants[{n}].steps", v.steps) for n, v in enumerate(activity.variants)]
    for field, steps in timed:
        for number, step in enumerate(steps):
            texts[f"{field}[{number}].what"] = step.what
            texts[f"{field}[{number}].say"] = step.say
    for field, many in (("risks", activity.risks), ("tips", activity.tips)):
        texts |= {f"{field}[{number}]": text for number, text in enumerate(many)}
    for number, note in enumerate(activity.differentiation):
        texts[f"differentiation[{number}]"] = note.text
    for number, way in enumerate(activity.ways):
        texts[f"ways[{number}].how"] = way.how
    for number, material in enumerate(activity.materials):
        texts[f"materials[{number}]"] = material.what
    file = record_file(activity)
    for field, text in texts.items():
        asked = field.endswith((".say", ".how"))
        is_vote = field.endswith(".how") and bool(_VOTE.search(text))
        yield from worded(file, field, text, for_pupils=asked, is_vote=is_vote)
    for field in ("content_note_en", "letter_note_en"):
        english = getattr(activity, field)
        yield from worded(file, field, english, for_pupils=False, language="en")


def _law(activity: Activity) -> Iterator[Finding]:
    """Ask somebody who knows the law to check what is said of it."""
    if activity.review.needs_check.strip():
        return
    for handout in activity.handouts:
        for found in _LAW.finditer(handout.body):
            yield at_place(handout, Check.LAW, *found.span(), found[0])
            break
