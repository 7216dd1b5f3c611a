"""A proposal to fit a workshop to the minutes there are, as a value: what changes, and why."""

from collections.abc import Mapping
from enum import StrEnum

from hope_desktop.domain.library.activity import Activity, PlanRole
from hope_desktop.domain.terms import ActivityId, frozen
from hope_desktop.domain.workshops.plan import Block


class Cut(StrEnum):
    """What happens to a block. The values are part of the command line's contract."""

    SHORTENED = "shortened"
    VARIANT = "variant"
    DROPPED = "dropped"
    LENGTHENED = "lengthened"
    ADDED = "added"


class Why(StrEnum):
    """Why a block changes; `fit_words.reason_text` has the words."""

    PAUSE = "pause"
    STILL_SAFE = "still-safe"
    SHORT_VERSION = "short-version"
    EXTRA = "extra"
    NO_ROOM = "no-room"
    BASE_GONE = "base-gone"
    ROOM = "room"
    IN_TEMPLATE = "in-template"


@frozen
class FitChange:
    """One thing that changes."""

    activity: ActivityId | None
    what: Cut
    from_minutes: int
    to_minutes: int
    why: Why = Why.ROOM
    variant: str = ""


@frozen
class Fit:
    """A proposal: the blocks, the changes, and by how many minutes it is still too long."""

    blocks: tuple[Block, ...]
    changes: tuple[FitChange, ...]
    short_minutes: int
    spare_minutes: int = 0
    """Minutes that stay free; a little is wise."""
    needed_minutes: int = 0
    """When a core activity goes: the length of the shortest lesson in which all of them stay, or
    its heart when that goes too. 0 when every core activity stays."""
    heart_goes: bool = False
    """What the workshop is about goes, or no task is left at all."""
    story_stays: bool = False
    """It is too long with a live story in it, which only the trainer takes out."""

    @property
    def is_whole(self) -> bool:
        """Tell whether it fits and is still the whole lesson: only this may be called a fit."""
        return not self.short_minutes and not self.needed_minutes


def cuts(
    before: tuple[Block, ...],
    after: tuple[Block, ...],
    activities: Mapping[ActivityId, Activity],
) -> tuple[FitChange, ...]:
    """Return what became of each block that is not as it was, in order.

    Nothing was added or moved.
    """
    kept = {block.id: block for block in after}
    stays = frozenset(block.activity for block in after)
    gone = frozenset(block.activity for block in before) - stays
    changes = []
    for block in before:
        now = kept.get(block.id)
        if now is None:
            why = _why_gone(block, activities, gone)
            changes.append(FitChange(block.activity, Cut.DROPPED, block.minutes, 0, why))
        elif now.variant != block.variant:
            changes.append(_change(now, Cut.VARIANT, block.minutes, Why.SHORT_VERSION))
        elif now.minutes != block.minutes:
            why = Why.STILL_SAFE if block.activity else Why.PAUSE
            changes.append(_change(now, Cut.SHORTENED, block.minutes, why))
    return tuple(changes)


def _change(now: Block, what: Cut, from_minutes: int, why: Why) -> FitChange:
    return FitChange(now.activity, what, from_minutes, now.minutes, why, now.variant)


def _why_gone(
    block: Block,
    activities: Mapping[ActivityId, Activity],
    gone: frozenset[ActivityId | None],
) -> Why:
    if block.activity is None:
        return Why.PAUSE
    activity = activities[block.activity]
    if not gone.isdisjoint(activity.leans_on):
        return Why.BASE_GONE
    if activity.role is PlanRole.EXTRA:
        return Why.EXTRA
    return Why.NO_ROOM
