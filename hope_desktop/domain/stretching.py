"""Using the minutes when there are more: what was cut comes back, then core activities get longer.

The opposite of `fitting`, which takes away. It proposes nothing that was not planned: only what
the workshop's own template has and the plan misses is added.
"""

from dataclasses import dataclass, replace

from hope_desktop.domain.activity import Activity, PlanRole
from hope_desktop.domain.fit_result import Cut, Fit, FitChange, Why
from hope_desktop.domain.fitting import Records
from hope_desktop.domain.ids import ActivityId, BlockId
from hope_desktop.domain.plan import Block, next_block_id

BUFFER_MINUTES = 2
"""Stays free when activities become longer than their own minutes: walking in takes time too."""

_FIRST = {PlanRole.CORE: 0, PlanRole.SAFETY: 1, PlanRole.EXTRA: 2}


def stretch(
    blocks: tuple[Block, ...],
    activities: Records,
    minutes: int,
    wanted: tuple[ActivityId, ...] = (),
) -> Fit:
    """The blocks with more of `minutes` minutes used.

    `wanted` are the activities of the template, in order: what the plan misses comes back. Their
    records stand in `activities` too.
    """
    plan = _Plan(list(blocks), activities, minutes)
    plan.make_whole()
    plan.put_back(wanted)
    plan.make_longer()
    return Fit(tuple(plan.blocks), _gains(blocks, plan.blocks), 0, max(0, plan.room))


@dataclass(slots=True)
class _Plan:
    """The plan while it grows."""

    blocks: list[Block]
    activities: Records
    minutes: int

    @property
    def room(self) -> int:
        return self.minutes - sum(block.minutes for block in self.blocks)

    def make_whole(self) -> None:
        """Up to an activity's own minutes; a short version becomes the whole activity again."""
        for block, activity in self._core_first():
            more = activity.minutes - block.minutes
            if block.variant and 0 <= more <= self.room:
                self._give(block, more, variant="")
            elif not block.variant and more > 0 and self.room > 0:
                self._give(block, min(more, self.room))

    def put_back(self, wanted: tuple[ActivityId, ...]) -> None:
        """What the template has, at its place in the order."""
        planned = {block.activity for block in self.blocks}
        missing = [self.activities[one] for one in wanted if one not in planned]
        for activity in sorted(missing, key=lambda one: _FIRST[one.role]):
            if activity.min_minutes <= self.room:
                later = set(wanted[wanted.index(activity.id) + 1 :])
                at = next(
                    (i for i, block in enumerate(self.blocks) if block.activity in later),
                    len(self.blocks),
                )
                minutes = min(activity.minutes, self.room)
                new = Block(next_block_id(tuple(self.blocks)), activity.id, minutes)
                self.blocks.insert(at, new)

    def make_longer(self) -> None:
        """Up to an activity's longest, with a little left for walking in."""
        for block, activity in self._core_first():
            more = min(activity.max_minutes - block.minutes, self.room - BUFFER_MINUTES)
            if not block.variant and activity.role is PlanRole.CORE and more > 0:
                self._give(block, more)

    def _core_first(self) -> list[tuple[Block, Activity]]:
        found = [(b, self.activities[b.activity]) for b in self.blocks if b.activity]
        return sorted(found, key=lambda pair: _FIRST[pair[1].role])

    def _give(self, block: Block, more: int, variant: str | None = None) -> None:
        name = block.variant if variant is None else variant
        longer = replace(block, minutes=block.minutes + more, variant=name)
        self.blocks[self.blocks.index(block)] = longer


def _gains(before: tuple[Block, ...], after: list[Block]) -> tuple[FitChange, ...]:
    known: dict[BlockId, Block] = {block.id: block for block in before}
    changes = []
    for now in after:
        was = known.get(now.id)
        if was is None:
            changes.append(FitChange(now.activity, Cut.ADDED, 0, now.minutes, Why.IN_TEMPLATE))
        elif was != now:
            what, why = Cut.LENGTHENED, Why.ROOM
            changes.append(FitChange(now.activity, what, was.minutes, now.minutes, why))
    return tuple(changes)
