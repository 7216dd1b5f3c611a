"""Fitting a plan to the minutes there are: what may give way, and what may not.

Lost is as little as can be, counted in this order: core activities, minutes of protected time,
extra activities, minutes, and blocks that change. Protected time (safety activities, and the
landing after something strong) is never left out nor shorter than its own minimum, and no module
goes that a later one in the plan needs: then the plan honestly stays some minutes short.
"""

import heapq
import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from hope_desktop.domain.activity import Activity, PlanRole
from hope_desktop.domain.fit_result import Cut, Fit, FitChange, Why
from hope_desktop.domain.ids import ActivityId, BlockId
from hope_desktop.domain.least_loss import Best, Loss, Saving, least_loss
from hope_desktop.domain.modules import Module
from hope_desktop.domain.plan import Block
from hope_desktop.domain.safety import LANDING, LANDING_FROM_INTENSITY, PLAN_B, skipped_in

type Records = dict[ActivityId, Activity]


class _Fixed(NamedTuple):
    """What a branch of the search decided beforehand."""

    protected: frozenset[BlockId]
    """Blocks that neither go nor get shorter than their own minimum."""
    stay: frozenset[BlockId] = frozenset()
    go: frozenset[BlockId] = frozenset()
    whole: frozenset[BlockId] = frozenset()
    """Blocks that do not change at all."""


def fit(
    blocks: tuple[Block, ...],
    activities: Records,
    minutes: int,
    had: frozenset[Module] = frozenset(),
) -> Fit:
    """The blocks in at most `minutes` minutes at the least loss, or as near as safety allows.

    The modules in `had`, which the class has had, need not stay in this plan.
    """
    wanted = sum(block.minutes for block in blocks) - minutes
    if wanted <= 0:
        return Fit(blocks, (), 0, -wanted)
    now = _search(blocks, activities, wanted, had) or _as_short_as_can_be(blocks, activities)
    left = minutes - sum(block.minutes for block in now)
    return Fit(now, _cuts(blocks, now, activities), max(0, -left), max(0, left))


type _Loss = tuple[int, int, int]


def _search(
    blocks: tuple[Block, ...], activities: Records, wanted: int, had: frozenset[Module]
) -> tuple[Block, ...] | None:
    """The least loss that breaks no rule.

    Best first: a plan that breaks a rule is split into the ways to mend it, none of which can lose
    less; the first plan without a fault is therefore the best there is.
    """
    count = itertools.count()
    open_: list[tuple[_Loss, int, _Fixed, tuple[Block, ...]]] = []

    def look(now: _Fixed) -> None:
        ways = [_savings(index, blocks, activities, now) for index in range(len(blocks))]
        best = least_loss(ways, wanted)
        if best is not None:
            after = _applied(blocks, activities, ways, best, now)
            heapq.heappush(open_, (best.loss, next(count), now, after))

    look(_Fixed(_protected(blocks, activities)))
    while open_:
        _, _, now, after = heapq.heappop(open_)
        branches = list(_mended(blocks, after, activities, had, now))
        if not branches:
            return after
        for branch in branches:
            look(branch)
    return None


def _mended(
    blocks: tuple[Block, ...],
    after: tuple[Block, ...],
    activities: Records,
    had: frozenset[Module],
    now: _Fixed,
) -> Iterator[_Fixed]:
    """The branches that together hold every plan without the fault found first; none if good."""
    told = [b.id for b in after if b.activity and activities[b.activity].is_live_story]
    around = frozenset(b.id for b in blocks if _module(b, activities) in _AROUND)
    if told and not around <= now.whole:
        # A story keeps its whole opening and closing, or it goes.
        yield now._replace(stay=now.stay | set(told), whole=now.whole | around)
        yield now._replace(go=now.go | set(told))
        return
    had_story = any(b.activity and activities[b.activity].is_live_story for b in blocks)
    lonely = frozenset(b.id for b in after if had_story and not told and b.activity in PLAN_B)
    if lonely:
        yield now._replace(go=now.go | lonely)
        return
    before = set(skipped_in(_records(blocks, activities), had))
    broken = [m for m in skipped_in(_records(after, activities), had) if m not in before]
    if broken:
        yield from _kept_or_not_needed(broken[0], blocks, after, activities, had, now)


def _kept_or_not_needed(
    module: Module,
    blocks: tuple[Block, ...],
    after: tuple[Block, ...],
    activities: Records,
    had: frozenset[Module],
    now: _Fixed,
) -> Iterator[_Fixed]:
    """Either a block of the module stays before the first that needs it, or that one goes."""
    first = next(
        at
        for at in range(len(after))
        if module in skipped_in(_records(after[: at + 1], activities), had)
    )
    needing = after[first].id
    for block in blocks:
        if block.id == needing:
            break
        if _module(block, activities) is module and block.id not in now.go:
            yield now._replace(stay=now.stay | {block.id})
    if needing not in now.stay:
        yield now._replace(go=now.go | {needing})


_AROUND = (Module.OPENING, Module.CLOSING)
_ROLE_ORDER = {None: 0, PlanRole.EXTRA: 1, PlanRole.CORE: 2, PlanRole.SAFETY: 3}


def _savings(
    index: int, blocks: tuple[Block, ...], activities: Records, now: _Fixed
) -> list[Saving]:
    """Every way in which a block can be shorter or go."""
    block = blocks[index]
    if block.id in now.go:
        return [Saving(block.minutes, _dropping(index, blocks, activities), must=True)]
    if block.id in now.whole:
        return []
    # Among equals: pauses before extras before core ones, and what comes last goes first.
    order = 2 * (_ROLE_ORDER[_role(block, activities)] * len(blocks) + len(blocks) - index)
    found = []
    for _name, minutes in _variants(block, activities, now):
        less = block.minutes - minutes
        protected = less if block.id in now.protected else 0
        found.append(Saving(less, Loss(protected=protected, changed=1, order=order)))
    least = activities[block.activity].min_minutes if block.activity else 1
    if least < block.minutes:
        each = Loss(protected=1) if block.id in now.protected else Loss()
        loss = Loss(changed=1, order=order + 1)
        found.append(Saving(block.minutes - least, loss, each, from_minutes=1))
    if block.id not in now.stay and block.id not in now.protected:
        found.append(Saving(block.minutes, _dropping(index, blocks, activities)))
    return found


def _dropping(index: int, blocks: tuple[Block, ...], activities: Records) -> Loss:
    role = _role(blocks[index], activities)
    order = 2 * (_ROLE_ORDER[role] * len(blocks) + len(blocks) - index) * len(blocks)
    core, extra = role is PlanRole.CORE, role is PlanRole.EXTRA
    return Loss(core=core, extra=extra, changed=1, order=order)


def _variants(block: Block, activities: Records, now: _Fixed) -> list[tuple[str, int]]:
    """Shorter versions of an activity; protected time stays as long as its own minimum."""
    if block.activity is None:
        return []
    activity = activities[block.activity]
    least = activity.min_minutes if block.id in now.protected else 0
    return [(v.name, v.minutes) for v in activity.variants if least <= v.minutes < block.minutes]


def _applied(
    blocks: tuple[Block, ...],
    activities: Records,
    ways: list[list[Saving]],
    best: Best,
    now: _Fixed,
) -> tuple[Block, ...]:
    after = []
    for index, block in enumerate(blocks):
        chosen = best.chosen.get(index)
        if chosen is None:
            after.append(block)
            continue
        left, variants = block.minutes - chosen.minutes, _variants(block, activities, now)
        if not left:
            continue
        whole = ways[index][chosen.saving].from_minutes
        name = block.variant if whole else variants[chosen.saving][0]
        after.append(replace(block, minutes=left, variant=name))
    return tuple(after)


def _as_short_as_can_be(blocks: tuple[Block, ...], activities: Records) -> tuple[Block, ...]:
    """Only what is protected, at its minimum: what is left when nothing fits."""
    protected = _protected(blocks, activities)
    return tuple(
        replace(b, minutes=min(b.minutes, activities[b.activity].min_minutes))
        for b in blocks
        if b.activity and b.id in protected
    )


def _cuts(
    before: tuple[Block, ...], after: tuple[Block, ...], activities: Records
) -> tuple[FitChange, ...]:
    kept = {block.id: block for block in after}
    changes = []
    for block in before:
        now = kept.get(block.id)
        if now is None:
            why = _why_gone(block, activities)
            changes.append(FitChange(block.activity, Cut.DROPPED, block.minutes, 0, why))
        elif now.variant != block.variant:
            changes.append(_change(now, Cut.VARIANT, block.minutes, Why.SHORT_VERSION))
        elif now.minutes != block.minutes:
            why = Why.STILL_SAFE if block.activity else Why.PAUSE
            changes.append(_change(now, Cut.SHORTENED, block.minutes, why))
    return tuple(changes)


def _change(now: Block, what: Cut, from_minutes: int, why: Why) -> FitChange:
    return FitChange(now.activity, what, from_minutes, now.minutes, why, now.variant)


def _why_gone(block: Block, activities: Records) -> Why:
    if block.activity is None:
        return Why.PAUSE
    activity = activities[block.activity]
    if activity.is_live_story or block.activity in PLAN_B:
        return Why.STORY
    if activity.role is PlanRole.EXTRA:
        return Why.EXTRA
    return Why.NO_ROOM


def _records(blocks: tuple[Block, ...], activities: Records) -> tuple[Activity, ...]:
    return tuple(activities[b.activity] for b in blocks if b.activity)


def _module(block: Block, activities: Records) -> Module | None:
    return activities[block.activity].module if block.activity else None


def _role(block: Block, activities: Records) -> PlanRole | None:
    return activities[block.activity].role if block.activity else None


def _protected(blocks: tuple[Block, ...], activities: Records) -> frozenset[BlockId]:
    strongest = max((a.intensity for a in activities.values()), default=0)
    is_strong = strongest >= LANDING_FROM_INTENSITY
    return frozenset(
        block.id
        for block in blocks
        if _role(block, activities) is PlanRole.SAFETY or (is_strong and block.activity == LANDING)
    )
