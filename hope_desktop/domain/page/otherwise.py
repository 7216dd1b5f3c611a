"""How else a part can be given: at most four ways, of which the plan has one."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import (
    Handout,
    HandoutKind,
    choices,
    version_of,
    versions_for,
)
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.page.places import STORY_PARTS
from hope_desktop.domain.terms import ActivityId, frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.domain.workshops.safety import is_for
from hope_desktop.domain.workshops.stories import MADE_UP_STORY, NO_LIVE_STORY


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
