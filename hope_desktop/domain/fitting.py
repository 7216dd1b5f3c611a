"""Fitting a plan into fewer minutes: what may give way, in which order, and what may not.

Order: extra activities become shorter, then core ones; then extra ones go, then core ones from
the last to the first. Protected time (safety activities, and a story's landing) never gives way:
then the plan honestly stays some minutes short. Pauses are shortened and go before activities.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from hope_desktop.domain.activity import Activity, PlanRole
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.plan import Block
from hope_desktop.domain.safety import LANDING, LANDING_FROM_INTENSITY


class Cut(StrEnum):
    """What happens to a block. The values are part of the command line's contract."""

    SHORTENED = "shortened"
    VARIANT = "variant"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class FitChange:
    """One thing that gives way."""

    activity: ActivityId | None
    what: Cut
    from_minutes: int
    to_minutes: int


@dataclass(frozen=True, slots=True)
class Fit:
    """A proposal: the blocks, what changed, and how many minutes it is still too long."""

    blocks: tuple[Block, ...]
    changes: tuple[FitChange, ...]
    short_minutes: int


def fit(blocks: tuple[Block, ...], activities: dict[ActivityId, Activity], minutes: int) -> Fit:
    """The blocks in at most `minutes` minutes, or as near as safety allows."""
    now = list(blocks)
    for block in _in_giving_order(blocks, activities):
        over = sum(b.minutes for b in now) - minutes
        if over <= 0:
            break
        place = now.index(block)
        now[place] = _shorter(block, activities, over)
    for block in _in_dropping_order(blocks, activities):
        if sum(b.minutes for b in now) <= minutes:
            break
        now = [b for b in now if b.id != block.id]
    now = _grown_back(now, blocks, minutes)
    total = sum(block.minutes for block in now)
    return Fit(tuple(now), _changes(blocks, now), max(0, total - minutes))


def _role(block: Block, activities: dict[ActivityId, Activity]) -> PlanRole | None:
    return activities[block.activity].role if block.activity else None


def _protected(block: Block, activities: dict[ActivityId, Activity]) -> bool:
    if _role(block, activities) is PlanRole.SAFETY:
        return True
    strongest = max((a.intensity for a in activities.values()), default=0)
    return block.activity == LANDING and strongest >= LANDING_FROM_INTENSITY


_GIVES_FIRST = {None: 0, PlanRole.EXTRA: 1, PlanRole.CORE: 2, PlanRole.SAFETY: 3}


def _in_giving_order(
    blocks: tuple[Block, ...], activities: dict[ActivityId, Activity]
) -> list[Block]:
    return sorted(blocks, key=lambda block: _GIVES_FIRST[_role(block, activities)])


def _in_dropping_order(
    blocks: tuple[Block, ...], activities: dict[ActivityId, Activity]
) -> list[Block]:
    loose = [block for block in reversed(blocks) if not _protected(block, activities)]
    return sorted(loose, key=lambda block: _GIVES_FIRST[_role(block, activities)])


def _shorter(block: Block, activities: dict[ActivityId, Activity], by: int) -> Block:
    """The block as much shorter as is needed and allowed; a short variant when that is enough."""
    if block.activity is None:
        return replace(block, minutes=max(1, block.minutes - by))
    activity = activities[block.activity]
    wanted = block.minutes - by
    if wanted >= activity.min_minutes:
        return replace(block, minutes=wanted)
    variants = [v for v in activity.variants if v.minutes < block.minutes]
    fitting = [v for v in variants if v.minutes <= max(wanted, activity.min_minutes)]
    if fitting:
        chosen = max(fitting, key=lambda variant: variant.minutes)
        return replace(block, minutes=chosen.minutes, variant=chosen.name)
    return replace(block, minutes=min(block.minutes, activity.min_minutes))


def _grown_back(now: list[Block], blocks: tuple[Block, ...], minutes: int) -> list[Block]:
    """Dropping a block may free more than was needed: shortened blocks get minutes back."""
    spare = minutes - sum(block.minutes for block in now)
    before = {block.id: block for block in blocks}
    grown = []
    for block in now:
        most = before[block.id].minutes - block.minutes
        more = max(0, min(spare, most)) if block.variant == before[block.id].variant else 0
        grown.append(replace(block, minutes=block.minutes + more))
        spare -= more
    return grown


def _changes(before: tuple[Block, ...], after: list[Block]) -> tuple[FitChange, ...]:
    kept = {block.id: block for block in after}
    changes = []
    for block in before:
        now = kept.get(block.id)
        if now == block:
            continue
        if now is None:
            changes.append(FitChange(block.activity, Cut.DROPPED, block.minutes, 0))
        else:
            cut = Cut.SHORTENED if now.variant == block.variant else Cut.VARIANT
            changes.append(FitChange(block.activity, cut, block.minutes, now.minutes))
    return tuple(changes)
