"""The rules that keep a class safe, as data: what a plan lacks, and whether it may be printed.

The numbers are design choices and stand here only.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from hope_desktop.domain.classes import MAX_PUPILS, SchoolClass
from hope_desktop.domain.library.activity import Activity, PlanRole, skipped_in
from hope_desktop.domain.terms import ActivityId, Audience, HandoutId, Level, Module, frozen
from hope_desktop.domain.workshops import stories
from hope_desktop.domain.workshops.plan import CheckItem, CheckState, Session

OPENING = ActivityId("O1")
OPENING_SHORT = ActivityId("O1k")
ADULTS_OPENING = ActivityId("O4")
OPENINGS = frozenset({OPENING, OPENING_SHORT, ADULTS_OPENING})
"""What begins with the agreements."""
LANDING = ActivityId("C1")
WHERE_TO_GO = ActivityId("C3")
ADULTS_WHERE_TO_GO = ActivityId("C5")
SAYS_WHERE_TO_GO = frozenset({WHERE_TO_GO, ADULTS_WHERE_TO_GO})
"""What says where help is."""
DISCLOSURE_CARD = HandoutId("school/disclosure")
"""The steps when a pupil tells something: in every bundle, and one key away in a lesson."""

LANDING_FROM_INTENSITY = 3
HEAVY = frozenset({Module.UNCOMFORTABLE, Module.STORIES})
"""What nobody gives alone."""


class Rule(StrEnum):
    """What can be wrong with a plan. The values are part of the command line's contract."""

    MODULE_SKIPPED = "module-skipped"
    OPENING_MISSING = "opening-missing"
    SHORT_OPENING_TOO_EARLY = "short-opening-too-early"
    CLOSING_MISSING = "closing-missing"
    LANDING_MISSING = "landing-missing"
    PROTECTED_TIME = "protected-time"
    BELOW_MINIMUM = "below-minimum"
    TOO_LONG = "too-long"
    LEVEL = "level"
    ADULTS_ONLY = "adults-only"
    YEAR = "year"
    GROUP_SIZE = "group-size"
    HELPER_MISSING = "helper-missing"
    SECOND_ADULT_MISSING = "second-adult-missing"
    ALONE = "alone"
    STORY_TELLER = "story-teller"
    STORY_YES = "story-yes"
    STORY_LEVEL = "story-level"
    STORY_YEAR = "story-year"
    STORY_GROUP = "story-group"
    STORY_OFTEN = "story-often"
    STORY_OPENING = "story-opening"
    STORY_CLOSING = "story-closing"
    PLAN_B = "plan-b"
    BASE_MISSING = "base-missing"
    HANDOUTS_TO_COME = "handouts-to-come"


TO_ASK = frozenset({Rule.MODULE_SKIPPED, Rule.HELPER_MISSING, Rule.SECOND_ADULT_MISSING})
"""What somebody is still to be asked: advice until the day of the workshop."""
STAYS_RED = TO_ASK | {Rule.OPENING_MISSING, Rule.CLOSING_MISSING, Rule.LANDING_MISSING}
STAYS_RED |= {Rule.TOO_LONG, Rule.ADULTS_ONLY, Rule.PROTECTED_TIME, Rule.BELOW_MINIMUM}
HOLDS = {Rule.STORY_TELLER, Rule.STORY_YES, Rule.STORY_LEVEL, Rule.STORY_YEAR}
HOLDS |= {Rule.STORY_OPENING, Rule.STORY_CLOSING, Rule.HELPER_MISSING, Rule.SECOND_ADULT_MISSING}
"""What protects pupils with a live story: as long as it lacks there are no papers of one."""
STAYS_RED |= HOLDS
"""Rules shown as serious; the others are advice."""
ADVICE = frozenset({Rule.MODULE_SKIPPED, Rule.STORY_GROUP, Rule.STORY_OFTEN})
"""What protects who tells: hers to weigh, and one written reason is enough."""


@frozen
class Concern:
    """One thing to tell the trainer. `labels.warning_text` has the words."""

    rule: Rule
    activity: ActivityId | None = None
    minutes: int = 0
    names: tuple[str, ...] = ()
    explained: bool = False
    """The trainer wrote why, which is all that advice asks for."""
    can_wait: bool = False
    """It is still to be asked, and the day has not come."""

    @property
    def serious(self) -> bool:
        """Tell whether it is red now."""
        return self.rule in STAYS_RED and not self.explained and not self.can_wait


@frozen
class Plan:
    """A session with all it refers to, so that a rule needs nothing else."""

    session: Session
    school_class: SchoolClass
    activities: dict[ActivityId, Activity]
    """Those of the blocks, and what they lean on."""
    earlier: frozenset[ActivityId] = frozenset()
    """What this class did, or will do, in the sessions before this one."""
    planned: frozenset[Module] = frozenset()
    """The modules that it will have had by then, of those sessions."""
    today: date | None = None
    """Tells what can wait; without it nothing can."""
    stories: tuple[datetime, ...] = ()
    """When else who tells here tells a story."""

    @property
    def had(self) -> frozenset[Module]:
        """Return what the class has had when this begins, given or planned before it."""
        return self.school_class.modules_done | self.planned

    @property
    def is_live(self) -> bool:
        """Tell whether somebody tells what she lived."""
        return any(activity.is_live_story for activity in self.in_order)

    @property
    def in_order(self) -> tuple[Activity, ...]:
        """Return the activities of the blocks, in order, without the pauses."""
        return tuple(
            self.activities[b.activity]
            for b in self.session.blocks
            if b.activity is not None and b.activity in self.activities
        )


def skipped_modules(plan: Plan) -> tuple[Module, ...]:
    """Return modules this plan skips: not had by then, and not earlier in this very plan."""
    return skipped_in(plan.in_order, plan.had)


def concerns(plan: Plan) -> tuple[Concern, ...]:
    """Return everything to tell the trainer about a plan, the serious things first.

    Before all of it stands that she did not get the story she chose.
    """
    every: list[Callable[[Plan], list[Concern]]] = [_progression, _bases]
    every += [lambda one: lacking(one.in_order, one.earlier), _minutes, _class_fit, _story]
    every += [_to_come, _people]
    if plan.school_class.facts.are_adults:
        every = [rule for rule in every if rule not in {_progression, _story, _people}]
    reason = bool(plan.session.facts.reason.strip())
    found = [concern for rule in every for concern in rule(plan)]
    found = [replace(one, explained=reason and one.rule in ADVICE) for one in found]
    start = plan.session.facts.start
    if plan.today and (start is None or start.date() > plan.today):
        found = [replace(one, can_wait=one.rule in TO_ASK) for one in found]
    return tuple(sorted(found, key=lambda one: (one.rule is not Rule.PLAN_B, not one.serious)))


def _progression(plan: Plan) -> list[Concern]:
    names = tuple(module.value for module in skipped_modules(plan))
    return [Concern(Rule.MODULE_SKIPPED, names=names)] if names else []


def _bases(plan: Plan) -> list[Concern]:
    concerns_found, before = [], set(plan.earlier)
    for activity in plan.in_order:
        if not activity.has_base(before):
            known = plan.activities
            names = (known[one].title if one in known else one for one in activity.leans_on)
            concerns_found.append(Concern(Rule.BASE_MISSING, activity.id, names=tuple(names)))
        before |= activity.stands_for
    return concerns_found


def lacking(
    activities: Sequence[Activity], earlier: frozenset[ActivityId] = frozenset({OPENING})
) -> list[Concern]:
    """Return what must go around activities and does not.

    `earlier` is what the class did before.
    """
    order = [activity.id for activity in activities]
    if not order:
        return []
    missing = []
    if order[0] not in OPENINGS:
        missing.append(Concern(Rule.OPENING_MISSING))
    if order[0] == OPENING_SHORT and OPENING not in earlier:
        missing.append(Concern(Rule.SHORT_OPENING_TOO_EARLY))
    if activities[-1].module is not Module.CLOSING or SAYS_WHERE_TO_GO.isdisjoint(order):
        missing.append(Concern(Rule.CLOSING_MISSING))
    if max(one.intensity for one in activities) >= LANDING_FROM_INTENSITY and LANDING not in order:
        missing.append(Concern(Rule.LANDING_MISSING))
    return missing


def _minutes(plan: Plan) -> list[Concern]:
    concerns_found = []
    over = plan.session.minutes - plan.session.facts.slot_minutes
    if over > 0:
        concerns_found.append(Concern(Rule.TOO_LONG, minutes=over))
    for block in plan.session.blocks:
        activity = plan.activities.get(block.activity) if block.activity else None
        least = safe_minimum(activity, block.variant)
        if activity and 0 < block.minutes < least:
            protected = activity.role is PlanRole.SAFETY
            rule = Rule.PROTECTED_TIME if protected else Rule.BELOW_MINIMUM
            concerns_found.append(Concern(rule, activity.id, least))
    return concerns_found


def safe_minimum(activity: Activity | None, variant: str) -> int:
    """Return the minimum of a short variant; protected time stays protected."""
    if activity is None:
        return 1
    if activity.role is PlanRole.SAFETY:
        return activity.min_minutes
    shorter = [v.minutes for v in activity.variants if v.name == variant]
    return min([activity.min_minutes, *shorter])


def stands_in_way(activity: Activity, found: Iterable[Concern]) -> bool:
    """Tell whether something said of a plan keeps what waits in it for time that is left."""
    needed = {module.value for module in skipped_in((activity,), frozenset())}
    about = {
        Rule.ALONE: activity.module in HEAVY,
        Rule.LANDING_MISSING: activity.intensity >= LANDING_FROM_INTENSITY,
        Rule.HANDOUTS_TO_COME: False,
    }
    return any(
        about.get(one.rule, one.activity == activity.id)
        or (one.rule is Rule.MODULE_SKIPPED and not one.explained and needed & {*one.names})
        for one in found
    )


def is_for(activity: Activity, group: SchoolClass) -> bool:
    """Tell whether an activity is meant for the level and the year of a class."""
    level, suits = group.facts.level, activity.audiences & group.audiences
    known = suits and level not in activity.not_levels
    return bool(known) and group.facts.has_reached(activity.from_year)


def _class_fit(plan: Plan) -> list[Concern]:
    concerns_found, facts = [], plan.school_class.facts
    pupils = facts.pupils
    for activity in plan.in_order:
        suits = activity.audiences & plan.school_class.audiences
        if activity.audiences == {Audience.ADULTS} and not suits:
            concerns_found.append(Concern(Rule.ADULTS_ONLY, activity.id))
        elif not suits or facts.level in activity.not_levels:
            concerns_found.append(Concern(Rule.LEVEL, activity.id))
        elif not facts.has_reached(activity.from_year):
            concerns_found.append(Concern(Rule.YEAR, activity.id, names=(str(activity.from_year),)))
        most = MAX_PUPILS if activity.is_live_story else activity.group_max  # see `STORY_GROUP`
        if pupils is not None and not activity.group_min <= pupils <= most:
            limits = (str(activity.group_min), str(activity.group_max))
            concerns_found.append(Concern(Rule.GROUP_SIZE, activity.id, names=limits))
    return concerns_found


def _people(plan: Plan) -> list[Concern]:
    concerns_found, facts = [], plan.session.facts
    if not plan.school_class.facts.helper.strip():
        concerns_found.append(Concern(Rule.HELPER_MISSING))
    if facts.alone and any(a.module in HEAVY for a in plan.in_order):
        concerns_found.append(Concern(Rule.ALONE))
    if not facts.are_two and facts.answer(CheckItem.TWO_ADULTS).state is CheckState.TODO:
        concerns_found.append(Concern(Rule.SECOND_ADULT_MISSING))
    return concerns_found


def _story(plan: Plan) -> list[Concern]:
    facts, concerns_found, session = plan.school_class.facts, [], plan.session
    if not plan.is_live:
        may_tell = session.is_plan_b and facts.level not in stories.NO_LIVE_STORY
        is_here = any(block.activity == stories.MADE_UP_STORY for block in session.blocks)
        return [Concern(Rule.PLAN_B)] if may_tell and is_here else []
    names = (session.told_by,) if session.told_by else ()
    if session.told_by not in session.facts.trainers:
        concerns_found.append(Concern(Rule.STORY_TELLER, names=names))
    elif session.teller and not session.teller.said_yes:
        concerns_found.append(Concern(Rule.STORY_YES, names=names))
    if facts.level is None or facts.level in stories.NO_LIVE_STORY:
        concerns_found.append(Concern(Rule.STORY_LEVEL))
    elif facts.level is not Level.MBO and (
        facts.year is None or facts.year < stories.STORY_FIRST_YEAR
    ):
        concerns_found.append(Concern(Rule.STORY_YEAR))
    if (facts.pupils or 0) > stories.STORY_MAX_PUPILS:
        concerns_found.append(Concern(Rule.STORY_GROUP, names=(str(stories.STORY_MAX_PUPILS),)))
    often = stories.most_in_a_week(session.facts.start, plan.stories) if names else 0
    if often >= stories.STORIES_IN_A_WEEK:
        concerns_found.append(Concern(Rule.STORY_OFTEN, names=names))
    for module, least, rule in (
        (Module.OPENING, stories.STORY_OPENING_MINUTES, Rule.STORY_OPENING),
        (Module.CLOSING, stories.STORY_CLOSING_MINUTES, Rule.STORY_CLOSING),
    ):
        if _minutes_in(plan, module) < least:
            concerns_found.append(Concern(rule, minutes=least))
    return concerns_found


def _minutes_in(plan: Plan, module: Module) -> int:
    return sum(
        block.minutes
        for block in plan.session.blocks
        if block.activity in plan.activities and plan.activities[block.activity].module is module
    )


def _to_come(plan: Plan) -> list[Concern]:
    return [
        Concern(Rule.HANDOUTS_TO_COME, activity.id, names=tuple(h.title for h in activity.to_come))
        for activity in plan.in_order
        if activity.to_come
    ]
