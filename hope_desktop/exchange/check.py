"""The content check: what a library says against the rules that keep pupils safe."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hope_desktop.domain.activity import Activity, Template
from hope_desktop.domain.content import LibraryContent
from hope_desktop.domain.handout import Handout, HandoutKind, Part, part_of
from hope_desktop.domain.helplines import TOKEN
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.readability import misses_goal
from hope_desktop.domain.safety import (
    LANDING,
    LANDING_FROM_INTENSITY,
    OPENING,
    OPENING_SHORT,
    WHERE_TO_GO,
)
from hope_desktop.domain.views import Finding
from hope_desktop.domain.wording import broken_rules
from hope_desktop.exchange.reading import curriculum_of, read_activity, read_library
from hope_desktop.exchange.refusals import Refused

CARE_FROM_INTENSITY = 2
"""From here an activity needs aftercare and a lighter alternative."""


def check_library(folder: Path) -> tuple[Finding, ...]:
    """Everything that is wrong with a library, errors first.

    The folder of one activity is checked too, for what can be known without its library.
    """
    if (folder / "activity.toml").is_file():
        found = list(_alone(folder))
    else:
        content, findings = read_library(folder)
        found = [*findings, *_content(content), *_references(content, curriculum_of(folder))]
    return tuple(sorted(found, key=lambda finding: not finding.serious))


def _alone(folder: Path) -> Iterator[Finding]:
    try:
        activity = read_activity(folder)
    except Refused as refused:
        yield Finding(refused.file, refused.field, "format", refused.why)
    else:
        yield from _content(LibraryContent("", (activity,), (), (), (), {}, ()))


def _content(content: LibraryContent) -> Iterator[Finding]:
    for activity in content.activities:
        yield from _minutes(activity)
        yield from _care(activity)
        yield from _wording(activity)
    for handout in _texts(content):
        yield from _handout(handout, content)


def _references(content: LibraryContent, targets: frozenset[str]) -> Iterator[Finding]:
    """What one part of a library says about another."""
    handouts = {handout.id for activity in content.activities for handout in activity.handouts}
    for activity in content.activities:
        for uuid in activity.curriculum:
            if uuid not in targets:
                yield _finding(activity, "curriculum", "unknown-target", uuid)
        for handout in activity.shared_handouts:
            if handout not in handouts:
                yield _finding(activity, "shared_handouts", "unknown-handout", handout)
    lines = {line.id for line in content.helplines}
    for card, wanted in content.help_cards.items():
        for line in wanted:
            if line not in lines:
                yield Finding("help-cards.toml", card, "unknown-line", line)
    by_id = {activity.id: activity for activity in content.activities}
    for template in content.templates:
        yield from _template(template, by_id)
    yield from _twice("helplines.toml", [line.id for line in content.helplines])
    yield from _twice("templates.toml", [template.id for template in content.templates])


def _twice(file: str, ids: list[str]) -> Iterator[Finding]:
    """Ids are never reused: the database would refuse the second."""
    for name, times in Counter(ids).items():
        if times > 1:
            yield Finding(file, name, "duplicate", f"stands there {times} times")


def _finding(
    activity: Activity, field: str, rule: str, reason: str, *, serious: bool = True
) -> Finding:
    return Finding(f"activities/{activity.id}/activity.toml", field, rule, reason, serious)


def _minutes(activity: Activity) -> Iterator[Finding]:
    total = sum(step.minutes for step in activity.steps)
    if total != activity.minutes:
        reason = f"the steps add up to {total}, not {activity.minutes}"
        yield _finding(activity, "steps", "minutes", reason)
    for number, variant in enumerate(activity.variants):
        total = sum(step.minutes for step in variant.steps)
        if total != variant.minutes:
            reason = f"the steps add up to {total}, not {variant.minutes}"
            yield _finding(activity, f"variants[{number}]", "minutes", reason)
    if not 0 < activity.min_minutes <= activity.minutes <= activity.max_minutes:
        reason = "min_minutes <= minutes <= max_minutes does not hold"
        yield _finding(activity, "min_minutes", "minutes", reason)
    if not 0 < activity.group_min <= activity.group_max:
        yield _finding(activity, "group_min", "group", "0 < group_min <= group_max does not hold")


def _care(activity: Activity) -> Iterator[Finding]:
    if activity.intensity not in {1, 2, 3}:
        yield _finding(activity, "intensity", "range", "must be 1, 2 or 3")
    if activity.disclosure_risk not in {0, 1, 2, 3}:
        yield _finding(activity, "disclosure_risk", "range", "must be 0, 1, 2 or 3")
    needed = ["goal", "exit", "content_note", "without_paper"]
    if activity.intensity >= CARE_FROM_INTENSITY:
        needed += ["lighter_alternative", "aftercare"]
    for field in needed:
        if not getattr(activity, field).strip():
            yield _finding(
                activity, field, "missing", f"is needed at intensity {activity.intensity}"
            )


def _wording(activity: Activity) -> Iterator[Finding]:
    texts = {
        "title": activity.title,
        "goal": activity.goal,
        "exit": activity.exit,
        "lighter_alternative": activity.lighter_alternative,
        "aftercare": activity.aftercare,
        "without_paper": activity.without_paper,
    }
    for number, step in enumerate(activity.steps):
        texts[f"steps[{number}].what"] = step.what
        texts[f"steps[{number}].say"] = step.say
    texts |= {f"risks[{number}]": text for number, text in enumerate(activity.risks)}
    texts |= {f"tips[{number}]": text for number, text in enumerate(activity.tips)}
    for field, text in texts.items():
        for rule, words in broken_rules(text, for_pupils=field.endswith("say")):
            yield _finding(activity, field, rule, words)


def _texts(content: LibraryContent) -> Iterator[Handout]:
    for activity in content.activities:
        yield from activity.handouts
    yield from content.school_papers


def _handout(handout: Handout, content: LibraryContent) -> Iterator[Finding]:
    folder = f"activities/{handout.id}" if handout.activity else handout.id
    file = f"{folder}.md"
    for_pupils = part_of(handout.kind) is Part.PUPILS
    is_vote = handout.kind is HandoutKind.STATEMENT_CARDS
    for rule, words in broken_rules(handout.body, for_pupils=for_pupils, is_vote=is_vote):
        yield Finding(file, "text", rule, words)
    known = {line.id for line in content.helplines}
    for name in TOKEN.findall(handout.body):
        if known and name not in known:
            yield Finding(file, "text", "unknown-line", name)
    if hard := misses_goal(handout.body, handout.reading):
        yield Finding(file, "text", f"reading-{handout.reading}", hard, serious=False)


def _template(template: Template, activities: dict[ActivityId, Activity]) -> Iterator[Finding]:
    if not template.parts:
        yield Finding("templates.toml", template.id, "missing", "has no parts")
    for part in template.parts:
        field = f"{template.id}.{part.part}"
        missing = [activity for activity in part.activities if activity not in activities]
        for activity in missing:
            yield Finding("templates.toml", field, "unknown-activity", activity)
        order = [activities[a] for a in part.activities if a in activities]
        if missing or not order:
            continue
        reasons = _protection(order, part.activities)
        minutes = sum(activity.minutes for activity in order)
        if minutes > part.slot_minutes:
            reasons.append(f"{minutes} minutes do not fit in {part.slot_minutes}")
        for reason in reasons:
            yield Finding("templates.toml", field, "safety", reason)


def _protection(order: list[Activity], ids: tuple[str, ...]) -> list[str]:
    reasons = []
    if ids[0] not in {OPENING, OPENING_SHORT}:
        reasons.append("does not begin with an opening")
    if WHERE_TO_GO not in ids or order[-1].module is not Module.CLOSING:
        reasons.append(f"does not close with {WHERE_TO_GO}")
    if max(a.intensity for a in order) >= LANDING_FROM_INTENSITY and LANDING not in ids:
        reasons.append(f"needs {LANDING} at intensity {LANDING_FROM_INTENSITY}")
    return reasons
