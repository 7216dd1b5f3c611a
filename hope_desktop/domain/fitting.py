"""Fitting a plan into fewer minutes: what may give way, in which order, and what may not.

Order: extra activities become shorter, then core ones; then extra ones go, then core ones from
the last to the first. Protected time (safety activities, and a story's landing) never gives way:
then the plan honestly stays some minutes short. Pauses are shortened and go before activities.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from hope_desktop.domain.activity import Activity, PlanRole
from hope_desktop.domain.ids import ActivityId, BlockId
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
    """The blocks in at most `minutes` minutes, or as near as safety allows.

    First who stays, each at its shortest; then everyone is only as short as is needed.
    """
    stays = _who_stays(blocks, activities, minutes)
    now = [block for block in blocks if block.id in stays]
    for block in _in_giving_order(tuple(now), activities):
        over = sum(b.minutes for b in now) - minutes
        if over > 0:
            now[now.index(block)] = _shorter(block, activities, over)
    total = sum(block.minutes for block in now)
    return Fit(tuple(now), _changes(blocks, now), max(0, total - minutes))


def _who_stays(
    blocks: tuple[Block, ...], activities: dict[ActivityId, Activity], minutes: int
) -> set[BlockId]:
    """Leave out until the rest fits at its shortest; what still fits after that comes back."""
    shortest = {b.id: _shorter(b, activities, b.minutes).minutes for b in blocks}
    stays = {block.id for block in blocks}
    order = _in_dropping_order(blocks, activities)
    for block in order:
        if sum(shortest[b] for b in stays) > minutes:
            stays.discard(block.id)
    for block in reversed(order):
        if sum(shortest[b] for b in stays | {block.id}) <= minutes:
            stays.add(block.id)
    return stays


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
    wanted = max(block.minutes - by, min(block.minutes, activity.min_minutes))
    # Protected time is the activity's own minimum, also for a variant that would be shorter.
    least = activity.min_minutes if _protected(block, activities) else 0
    shorter = [v for v in activity.variants if least <= v.minutes < block.minutes]
    fitting = [v for v in shorter if v.minutes <= wanted]
    best = max(fitting, key=lambda variant: variant.minutes, default=None)
    if best and (best.minutes == wanted or block.minutes - by < activity.min_minutes):
        return replace(block, minutes=best.minutes, variant=best.name)
    return replace(block, minutes=wanted)


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
