"""One workshop as its page shows it: its rows, where what is wrong is said, and how it went."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field, replace
from enum import Enum

from hope_desktop.domain.library.activity import Activity, StepRole, skipped_in
from hope_desktop.domain.library.handout import (
    Handout,
    HandoutKind,
    choices,
    version_of,
    versions_for,
)
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.terms import ActivityId, BlockId, Module, frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.domain.workshops.lines import Line, stays_in_plan
from hope_desktop.domain.workshops.plan import Block, ChecklistLine
from hope_desktop.domain.workshops.safety import Concern, Rule, is_for
from hope_desktop.domain.workshops.stories import MADE_UP_STORY, NO_LIVE_STORY, PLAN_B


class RowPlace(Enum):
    """A row of the page that belongs to no part."""

    WHOLE = "whole"
    END = "end"


type Key = BlockId | RowPlace


class _At(Enum):
    """Which part a rule is about."""

    ACTIVITY = "activity"
    STORY = "story"
    OPENING = "opening"
    CLOSING = "closing"
    SKIPPED = "skipped"


STORY_PARTS = frozenset({MADE_UP_STORY, *(told for told, read in PLAN_B.items() if read == "4.6")})
"""The part in which somebody tells, or the made-up story is read."""
PLACES: Mapping[Rule, _At | RowPlace] = {
    Rule.MODULE_SKIPPED: _At.SKIPPED,
    Rule.OPENING_MISSING: RowPlace.WHOLE,
    Rule.SHORT_OPENING_TOO_EARLY: _At.OPENING,
    Rule.CLOSING_MISSING: RowPlace.END,
    Rule.LANDING_MISSING: RowPlace.END,
    Rule.PROTECTED_TIME: _At.ACTIVITY,
    Rule.BELOW_MINIMUM: _At.ACTIVITY,
    Rule.TOO_LONG: RowPlace.END,
    Rule.LEVEL: _At.ACTIVITY,
    Rule.ADULTS_ONLY: _At.ACTIVITY,
    Rule.YEAR: _At.ACTIVITY,
    Rule.GROUP_SIZE: RowPlace.WHOLE,
    Rule.HELPER_MISSING: RowPlace.WHOLE,
    Rule.SECOND_ADULT_MISSING: RowPlace.WHOLE,
    Rule.ALONE: RowPlace.WHOLE,
    Rule.STORY_TELLER: _At.STORY,
    Rule.STORY_YES: _At.STORY,
    Rule.STORY_LEVEL: _At.STORY,
    Rule.STORY_YEAR: _At.STORY,
    Rule.STORY_GROUP: _At.STORY,
    Rule.STORY_OFTEN: _At.STORY,
    Rule.STORY_OPENING: _At.OPENING,
    Rule.STORY_CLOSING: _At.CLOSING,
    Rule.PLAN_B: _At.STORY,
    Rule.BASE_MISSING: _At.ACTIVITY,
    Rule.HANDOUTS_TO_COME: _At.ACTIVITY,
}
ASKED_AT_THE_STORY = frozenset({Rule.HELPER_MISSING, Rule.SECOND_ADULT_MISSING})
"""What holds back the papers of a story that is told is asked where it is told."""


def placed(view: PlanView) -> dict[Key, tuple[Concern, ...]]:
    """Return every concern of a plan by its one place, the gravest first."""
    found: dict[Key, list[Concern]] = {}
    for concern in view.concerns:
        found.setdefault(_place_of(concern, view), []).append(concern)
    return {place: tuple(concerns) for place, concerns in found.items()}


def story_part(view: PlanView) -> BlockId | None:
    """Return the part in which somebody tells or could, if there is one."""
    return next((one.id for one in view.session.blocks if one.activity in STORY_PARTS), None)


def held_at(view: PlanView) -> Key | None:
    """Return where what there are no papers without is asked, if something lacks."""
    if not view.holding:
        return None
    return story_part(view) or _place_of(view.holding[0], view)


def _place_of(concern: Concern, view: PlanView) -> Key:
    at = PLACES[concern.rule]
    if concern.rule in ASKED_AT_THE_STORY and view.is_live:
        at = _At.STORY
    if isinstance(at, RowPlace):
        return at
    if at is _At.STORY:
        return story_part(view) or RowPlace.WHOLE
    if at is _At.SKIPPED:
        return _first_that_skips(view) or RowPlace.WHOLE
    if at is _At.ACTIVITY:
        wanted = (one.id for one in view.session.blocks if one.activity == concern.activity)
        return next(wanted, None) or RowPlace.WHOLE
    module, other = (Module.OPENING, RowPlace.WHOLE), (Module.CLOSING, RowPlace.END)
    chosen, without = module if at is _At.OPENING else other
    return next(iter(_of_module(view, chosen)), None) or without


def _of_module(view: PlanView, module: Module) -> Iterable[BlockId]:
    for block in view.session.blocks:
        activity = view.activity_of(block)
        if activity is not None and activity.module is module:
            yield block.id


def _first_that_skips(view: PlanView) -> BlockId | None:
    """Return the first part of the module for which something should have come before."""
    had = set(view.known.modules)
    for block in view.session.blocks:
        activity = view.activity_of(block)
        if activity is None:
            continue
        if skipped_in((activity,), frozenset(had)):
            return block.id
        had.add(activity.module)
    return None


class WayKind(Enum):
    """What a way of giving says first."""

    AS_IS = "as-is"
    SHORTER = "shorter"
    OTHER = "other"
    READ = "read"
    TOLD = "told"
    ELSE = "else"


@frozen
class WayToGive:
    """One way to give a part; everything that is chosen about it at once."""

    kind: WayKind = WayKind.AS_IS
    activity: ActivityId | None = None
    """Another setting of the activity; None is the one in the plan."""
    minutes: int = 0
    variant: str = ""
    version: str = ""
    way: WorkingForm | None = None
    teller: str = ""

    @property
    def combination(self) -> tuple[object, ...]:
        return self.activity, self.variant, self.version, self.way, self.teller


ELSE = WayToGive(WayKind.ELSE)
"""Something else in this place; at a story somebody else, or another story."""


def otherwise(
    view: PlanView, block: Block, settings: Sequence[Activity], handouts: Sequence[Handout]
) -> tuple[WayToGive, ...]:
    """Return the ways in which a part can be given that suit the class and are safe, in order.

    `settings` are those of its activity, `handouts` all versions of its texts.
    """
    activity = view.activity_of(block)
    if activity is None:
        return ()
    if block.activity in STORY_PARTS:
        version = block.version if block.activity == MADE_UP_STORY else ""
        read = WayToGive(WayKind.READ, minutes=block.minutes, version=version)
        facts, told = view.school_class.facts, view.session.told_by
        names: tuple[str, ...] = ()
        if told or not (facts.level in NO_LIVE_STORY or facts.are_adults):
            names = tuple(dict.fromkeys(view.session.facts.trainers))
        tellers = [replace(read, kind=WayKind.TOLD, version="", teller=name) for name in names[:2]]
        stories = any(one.kind is HandoutKind.STORY_SHEET for one in handouts)
        return (read, *tellers, *((ELSE,) if stories or names else ()))
    suiting = [one for one in settings if is_for(one, view.school_class)] or [activity]
    first = suiting[0]
    usual = WayToGive(activity=first.id, minutes=first.minutes)
    if (block.activity, block.variant, block.way) == (first.id, "", None):
        usual = replace(usual, minutes=block.minutes)
    shorter, other = _shorter(view, block, first), _other(view, usual.minutes, suiting, handouts)
    ways = [usual, *(one for one in (shorter, other) if one), ELSE]
    now = WayToGive(
        WayKind.AS_IS, activity.id, block.minutes, block.variant, block.version, block.way
    )
    if now.combination not in [one.combination for one in ways]:
        ways[0] = now
    return tuple(ways)


def chosen_of(view: PlanView, block: Block, givings: Sequence[WayToGive]) -> int:
    """Return which of the ways the plan has now."""
    told = view.session.told_by if block.activity in STORY_PARTS else ""
    if told:
        names = [one.teller for one in givings]
        return names.index(told) if told in names else len(givings) - 1
    if block.activity in STORY_PARTS:
        return 0
    now = WayToGive(WayKind.AS_IS, block.activity, 0, block.variant, block.version, block.way)
    what = [one.combination for one in givings]
    return what.index(now.combination) if now.combination in what else 0


def _shorter(view: PlanView, block: Block, activity: Activity) -> WayToGive | None:
    """Return the longest shorter way with which the plan fits, else the first there is."""
    room = view.session.facts.slot_minutes - (view.session.minutes - block.minutes)
    legal = [one for one in activity.variants if one.minutes >= activity.min_minutes]
    fits = [one for one in legal if one.minutes <= room]
    best = max(fits, key=lambda one: one.minutes, default=legal[0] if legal else None)
    if best is None:
        return None
    return WayToGive(WayKind.SHORTER, activity.id, best.minutes, variant=best.name)


def _other(
    view: PlanView, minutes: int, suiting: Sequence[Activity], handouts: Sequence[Handout]
) -> WayToGive | None:
    """Return another setting, else another way of sitting, else another version."""
    usual = suiting[0]
    if len(suiting) > 1:
        return WayToGive(WayKind.OTHER, suiting[1].id, suiting[1].minutes)
    for way in usual.ways_offered:
        return WayToGive(WayKind.OTHER, usual.id, way.minutes or minutes, way=way.form)
    versions = other_versions(view, handouts)
    if versions:
        return WayToGive(WayKind.OTHER, usual.id, minutes, version=versions[0])
    return None


def other_versions(view: PlanView, handouts: Sequence[Handout]) -> tuple[str, ...]:
    """Return the versions that a trainer may choose beside the one that suits the class."""
    group = view.school_class
    suits = {
        version_of(one) for one in versions_for(handouts, group.audiences, level=group.facts.level)
    }
    return tuple(one for one in choices(handouts) if one not in suits)


_HEAVY = 3
"""After a part of this intensity somebody may still come."""


@frozen
class PartRan:
    """A part that was planned, or brought in: how long it took, and the line at it."""

    block: BlockId
    activity: Activity | None
    planned: int
    took: int
    given: bool
    line: Line | None

    @property
    def is_public(self) -> bool:
        """Return whether a line may be typed while a class is in the room."""
        return self.activity is not None and not stays_in_plan(self.activity)


def parts_ran(
    plan: PlanView, after: Afterwards, lines: Mapping[ActivityId, Line]
) -> tuple[PartRan, ...]:
    """Return the parts in their order; what waited for time and had none is no part."""
    ran = {one.block: one.minutes for one in after.minutes}
    parts = []
    for block in plan.session.blocks:
        if block.if_time and block.id not in ran:
            continue
        line = lines.get(block.activity) if block.activity else None
        took, given = ran.get(block.id, block.minutes), block.id not in after.not_given
        activity = plan.activity_of(block)
        parts.append(PartRan(block.id, activity, block.minutes, took, given, line))
    return tuple(parts)


def most_otherwise(parts: Sequence[PartRan], heart: Collection[ActivityId]) -> BlockId | None:
    """Return the part that took longest or shortest beside its plan, else the heart of it all."""
    asked = [one for one in parts if one.activity is not None]
    other = [one for one in asked if one.given and one.took != one.planned]
    if other:
        return max(other, key=lambda one: abs(one.took - one.planned)).block
    first = (one.block for one in asked if one.activity and one.activity.id in heart)
    return next(first, next((one.block for one in asked), None))


def is_heavy(parts: Sequence[PartRan]) -> bool:
    """Return whether somebody may want to stay after it."""
    return any(one.given and one.activity and one.activity.intensity >= _HEAVY for one in parts)


@frozen
class WholeWorkshop:
    """A plan with what every part of it lays on the tables, and how else it can be given."""

    plan: PlanView
    people: Mapping[StepRole, str]
    """Who leads a step, as far as names are known."""
    sheets: Mapping[ActivityId, tuple[Handout, ...]]
    """What is printed of an activity for this class, by activity."""
    ways: Mapping[BlockId, tuple[WayToGive, ...]]
    stories: Mapping[BlockId, tuple[Handout, ...]]
    """All versions of the texts of the part of a story, for the names of its stories."""
    settings: Mapping[ActivityId, str]
    """What tells an activity from the other settings of the same."""
    me: str
    """Who works at this computer."""
    after: Afterwards
    lines: Mapping[ActivityId, Line]
    """What is to be otherwise next time in its parts, as it was said of this workshop."""
    late: int = 0
    """Minutes that the workshop of this class before it took too long."""
    left_lines: Mapping[str, Line] = field(default_factory=dict)
    """What was said of parts of that one which are not in this, by their titles."""
    arranged_before: ChecklistLine | None = None
    """What was arranged the last time at this school, and may be so again."""
    printed: bool = False
    """Papers of it were made."""
    lies_ready: bool = False
    """Who was to tell stopped, and what is read aloud instead was printed with the rest."""
    left_out: Mapping[ActivityId | None, Sequence[str]] = field(default_factory=dict)
    """What of its parts has no room on the lesson sheet, as far as that was looked at."""

    @property
    def ran(self) -> tuple[PartRan, ...]:
        """Return how its parts went."""
        return parts_ran(self.plan, self.after, self.lines)
