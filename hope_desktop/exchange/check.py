"""The content check of a library folder, by the rules that keep pupils safe."""

import tomllib
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Set
from datetime import date
from functools import cache, partial
from pathlib import Path

from hope_desktop.domain.helplines import as_printed
from hope_desktop.domain.library.activity import Activity, PlanRole
from hope_desktop.domain.library.curriculum import Target, by_uuid
from hope_desktop.domain.library.facts import months_since
from hope_desktop.domain.library.handout import Handout, name_of
from hope_desktop.domain.library.reviews import Text, text_digest
from hope_desktop.domain.library.slides import SHOWN_KINDS, versions_named
from hope_desktop.domain.shaped import Unfit, shaped
from hope_desktop.domain.terms import ActivityId, HandoutId, Module, Profile
from hope_desktop.domain.texts.activity_rules import activity_findings, record_file
from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.domain.texts.content import LibraryContent
from hope_desktop.domain.texts.representation_rules import representation_findings
from hope_desktop.domain.texts.text_rules import file_of, text_findings
from hope_desktop.domain.texts.vocabulary import GlossaryWord, Vocabulary
from hope_desktop.domain.workshops.safety import lacking
from hope_desktop.domain.workshops.stories import (
    STORY_CLOSING_MINUTES,
    STORY_MAX_PUPILS,
    STORY_OPENING_MINUTES,
)
from hope_desktop.domain.workshops.templates import Template, TemplatePart, planned_from
from hope_desktop.exchange.reading import read_activity, read_library, unread
from hope_desktop.paths import resource

MIN_CARD_LINES = 3
"""A help card that names fewer lines that may be printed leaves a pupil without a choice."""
_TEMPLATES, _FACTS, _REVIEWS = "templates.toml", "facts.toml", "reviews.toml"


def check_library(folder: Path) -> tuple[Finding, ...]:
    """Return everything that is wrong with a library, errors first.

    The folder of one activity is checked too, for what can be known without its library.
    """
    if (folder / "activity.toml").is_file():
        try:
            activity = read_activity(folder)
        except Unfit as unfit:
            return (unread(unfit),)
        found = [*_content(LibraryContent("", (activity,), (), (), (), {}, ()))]
    else:
        content, findings = read_library(folder)
        found = [*findings, *_content(content), *_references(content)]
        found += representation_findings(content, vocabulary())
    return tuple(sorted(found, key=lambda finding: not finding.serious))


def _content(content: LibraryContent) -> Iterator[Finding]:
    lines = frozenset(line.id for line in content.helplines)
    for activity in content.activities:
        yield from activity_findings(activity)
    for handout in _texts(content):
        yield from text_findings(handout, lines, vocabulary(handout.language))


def _texts(content: LibraryContent) -> Iterator[Handout]:
    for activity in content.activities:
        yield from activity.handouts
    yield from content.school_papers


def _references(content: LibraryContent) -> Iterator[Finding]:
    """Return what one part of a library says about another."""
    handouts = {handout.id: handout for handout in _texts(content)}
    for version in handouts.values():
        plain = HandoutId(version.id.removesuffix(f".{version.profile.value}"))
        alone = plain == version.id or plain not in handouts
        if version.profile is not Profile.STANDARD and alone:
            yield Finding(file_of(version), "profile", Check.PICTO_ALONE)
    by_id = {activity.id: activity for activity in content.activities}
    targets = by_uuid(content.curriculum)
    for activity in content.activities:
        yield from _others(activity, handouts, by_id, targets)
    lines = {line.id: as_printed(line, date.max) for line in content.helplines}
    for card, wanted in content.help_cards.items():
        yield from _unknown("help-cards.toml", card, Check.UNKNOWN_LINE, wanted, lines)
        shown = sum(line in lines and bool(lines[line].contact) for line in wanted)
        if shown < MIN_CARD_LINES:
            facts = {"lines": shown, "least": MIN_CARD_LINES}
            yield Finding("help-cards.toml", card, Check.FEW_LINES, facts)
    for template in content.templates:
        if not template.parts:
            yield Finding(_TEMPLATES, template.id, Check.MISSING, {"intensity": 0})
        earlier: set[ActivityId] = set()
        for part in template.parts:
            yield from _part(template, part, by_id, earlier)
            earlier.update(part.activities)
    texts: dict[str, Text] = {str(one): text for one, text in handouts.items()}
    yield from _records(content, texts | {str(one): text for one, text in by_id.items()})
    yield from _twice(content)


def _twice(content: LibraryContent) -> Iterator[Finding]:
    """Return what is used again: the database would refuse the second."""
    used = [(_FACTS, one.id) for one in content.facts]
    used += [("helplines.toml", line.id) for line in content.helplines]
    used += [(_TEMPLATES, template.id) for template in content.templates]
    used += [("curriculum.toml", target.uuid) for target in content.curriculum]
    for (file, name), times in Counter(used).items():
        if times > 1:
            yield Finding(file, name, Check.DUPLICATE, {"times": times})


def _unknown(
    file: str, field: str, rule: Check, named: Iterable[str], known: Container[str]
) -> Iterator[Finding]:
    """Return of what is named what is not there."""
    for name in named:
        if name not in known:
            yield Finding(file, field, rule, {"words": name})


def _records(content: LibraryContent, texts: Mapping[str, Text]) -> Iterator[Finding]:
    """Return who read what: of a text that is there, and what lapsed since."""
    for fact in content.facts:
        yield from _unknown(_FACTS, fact.id, Check.RECORD_OF_NOTHING, set(fact.texts), texts)
        if fact.id in texts or "/" in fact.id or months_since(fact.read, date.max) is None:
            yield Finding(_FACTS, fact.id, Check.MISSING, {"intensity": 0})
    for one in content.records:
        field = f"records[{one.reader.rpartition('-')[2]}]"
        yield from _unknown(_REVIEWS, field, Check.RECORD_OF_NOTHING, [one.text], texts)
        if one.text in texts and one.digest != text_digest(texts[one.text]):
            lapsed = Check.RECORD_LAPSED
            yield Finding(_REVIEWS, field, lapsed, {"words": one.text}, serious=False)
    for number, answer in enumerate(content.answers, 1):
        field = f"answers[{number}]"
        yield from _unknown(_REVIEWS, field, Check.RECORD_OF_NOTHING, [answer.text], texts)


def _others(
    activity: Activity,
    handouts: Mapping[HandoutId, Handout],
    activities: Container[ActivityId],
    targets: Mapping[str, Target],
) -> Iterator[Finding]:
    """Return what an activity says about other texts, and about attainment targets."""
    unknown, shared = partial(_unknown, record_file(activity)), activity.shared_handouts
    names = {*handouts, *map(name_of, handouts)}
    yield from unknown("shared_handouts", Check.UNKNOWN_HANDOUT, shared, names)
    for source in activity.slides:
        shown = versions_named(source.of, activity.id, handouts.values())
        if not SHOWN_KINDS.issuperset(version.kind for version in shown):
            yield from unknown("slides", Check.NOT_FOR_SCREEN, [source.of], ())
        elif not shown:
            yield from unknown("slides", Check.UNKNOWN_HANDOUT, [source.of], ())
    known = {one.partition("/")[2].partition(".")[0] for one in shared}
    known |= {one.own_name for one in activity.handouts}
    for step in activity.every_step:
        yield from unknown("steps", Check.UNKNOWN_HANDOUT, set(step.uses), known)
    yield from unknown("leans_on", Check.UNKNOWN_ACTIVITY, activity.leans_on, activities)
    whole = filter(None, [activity.setting_of])
    yield from unknown("setting_of", Check.UNKNOWN_ACTIVITY, whole, activities)
    yield from unknown("curriculum", Check.UNKNOWN_TARGET, activity.curriculum, targets)
    for target in (targets[uuid] for uuid in activity.curriculum if uuid in targets):
        if not target.audiences & activity.audiences:
            facts = {"words": target.code, "sector": target.sector}
            yield Finding(record_file(activity), "curriculum", Check.TARGET_LEVEL, facts)


def _part(
    template: Template,
    part: TemplatePart,
    activities: dict[ActivityId, Activity],
    earlier: Set[ActivityId],
) -> Iterator[Finding]:
    field = f"{template.id}.{part.part}"
    yield from _unknown(_TEMPLATES, field, Check.UNKNOWN_ACTIVITY, part.activities, activities)
    order = [activities[activity] for activity in part.activities if activity in activities]
    if not order or len(order) < len(part.activities):
        return
    core = {activity.id for activity in order if activity.role is PlanRole.CORE}
    if not part.heart or not core.issuperset(part.heart):
        yield Finding(_TEMPLATES, field, Check.HEART)
    before = set(earlier)
    for record in order:
        if not record.has_base(before):
            yield Finding(_TEMPLATES, field, Check.BASE_MISSING, {"words": record.title})
        before |= record.stands_for
    for rule in _unsafe(template, order):
        opens = rule is Check.STORY_OPENING
        minutes = STORY_OPENING_MINUTES if opens else STORY_CLOSING_MINUTES
        facts = {"minutes": minutes, "pupils": STORY_MAX_PUPILS}
        yield Finding(_TEMPLATES, field, rule, facts)
    minutes = sum(block.minutes for block in planned_from(part, activities))
    if minutes > part.slot_minutes:
        facts = {"minutes": minutes, "slot": part.slot_minutes}
        yield Finding(_TEMPLATES, field, Check.TOO_LONG, facts)


def _unsafe(template: Template, order: list[Activity]) -> Iterator[Check]:
    yield from (Check(concern.rule.value) for concern in lacking(order))
    live = [activity for activity in order if activity.is_live_story]
    if not live:
        return
    if not set(live[0].requires_modules) <= set(template.requires_modules):
        yield Check.STORY
    minutes = {m: sum(a.minutes for a in order if a.module is m) for m in Module}
    if minutes[Module.OPENING] < STORY_OPENING_MINUTES:
        yield Check.STORY_OPENING
    if minutes[Module.CLOSING] < STORY_CLOSING_MINUTES:
        yield Check.STORY_CLOSING


@cache
def vocabulary(language: str = "nl") -> Vocabulary:
    """Return the words of a language; none for one that we have no list for."""
    folder = resource("words")
    common, glossary = folder / f"{language}-common.txt", folder / f"{language}-glossary.toml"
    if not common.is_file():
        return Vocabulary()
    lines = common.read_text(encoding="utf-8").splitlines()
    explained = tomllib.loads(glossary.read_text(encoding="utf-8"))["words"]
    return Vocabulary(
        frozenset(line for line in lines if not line.startswith("#")),
        shaped(explained, tuple[GlossaryWord, ...]),
    )
