"""Uses extra minutes: what was cut comes back, and then core activities get longer.

The opposite of `fitting`, which takes away. It proposes nothing that was not planned: only what
the workshop's own template has and the plan misses is added, and what waits for time that is left.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from hope_desktop.domain.library.activity import Activity, PlanRole
from hope_desktop.domain.terms import ActivityId, BlockId
from hope_desktop.domain.workshops.fit_result import Cut, Fit, FitChange, Why
from hope_desktop.domain.workshops.fitting import NOTHING_KNOWN, Known, Records
from hope_desktop.domain.workshops.plan import Block, next_block_id

BUFFER_MINUTES = 2
"""Stays free when activities become longer than their own minutes: walking in takes time too."""

_FIRST = {PlanRole.CORE: 0, PlanRole.SAFETY: 1, PlanRole.EXTRA: 2}


def stretch(
    blocks: tuple[Block, ...],
    activities: Records,
    minutes: int,
    wanted: tuple[ActivityId, ...] = (),
    suits: Callable[[Activity], bool] = lambda _activity: True,
    known: Known = NOTHING_KNOWN,
) -> Fit:
    """Return the blocks with more of `minutes` minutes used.

    `wanted` are the activities of the template, in order: what the plan misses comes back, its
    heart first, and nothing without what it leans on. Their records stand in `activities` too.
    What waits for time that is left is used, as far as it `suits`.
    """
    plan = _Plan(list(blocks), activities, minutes, known)
    plan.make_whole()
    plan.put_back(wanted, next_block_id(blocks))
    plan.use_waiting(suits)
    plan.make_longer()
    return Fit(tuple(plan.blocks), _gains(blocks, plan.blocks), 0, max(0, plan.room))


@dataclass(slots=True)
class _Plan:
    """The plan while it grows."""

    blocks: list[Block]
    activities: Records
    minutes: int
    known: Known

    @property
    def room(self) -> int:
        return self.minutes - sum(block.minutes for block in self.blocks)

    def make_whole(self) -> None:
        """Give each its own minutes; a short version becomes the whole activity again."""
        for block, activity in self._core_first():
            more = activity.minutes - block.minutes
            if block.variant and 0 <= more <= self.room:
                self._give(block, more, variant="")
            elif not block.variant and more > 0 and self.room > 0:
                self._give(block, min(more, self.room))

    def put_back(self, wanted: tuple[ActivityId, ...], free: BlockId) -> None:
        """Make what the template has, at its place in the order, with ids from `free`."""
        planned = {block.activity for block in self.blocks}
        missing = [self.activities[one] for one in wanted if one not in planned]
        heart = self.known.heart
        for activity in sorted(missing, key=lambda one: (one.id not in heart, _FIRST[one.role])):
            later = set(wanted[wanted.index(activity.id) + 1 :])
            at = next(
                (i for i, block in enumerate(self.blocks) if block.activity in later),
                len(self.blocks),
            )
            before = self.known.earlier.union(
                *(
                    self.activities[b.activity].stands_for
                    for b in self.blocks[:at]
                    if b.activity in self.activities
                )
            )
            if activity.min_minutes <= self.room and activity.has_base(before):
                minutes = min(activity.minutes, self.room)
                self.blocks.insert(at, Block(free, activity.id, minutes))
                free = BlockId(free + 1)

    def use_waiting(self, suits: Callable[[Activity], bool]) -> None:
        """Give what waits its own minutes, else as few as there is room for."""
        for block, activity in self._core_first(waiting=True):
            whole = activity.minutes_in(block.variant)
            minutes = min(whole, self.room)
            if minutes >= min(activity.min_minutes, whole) and suits(activity):
                self._give(block, minutes)

    def make_longer(self) -> None:
        """Make each up to an activity's longest, with a little left for walking in."""
        for block, activity in self._core_first():
            more = min(activity.max_minutes - block.minutes, self.room - BUFFER_MINUTES)
            if not block.variant and activity.role is PlanRole.CORE and more > 0:
                self._give(block, more)

    def _core_first(self, *, waiting: bool = False) -> list[tuple[Block, Activity]]:
        found = [
            (one, self.activities[one.activity])
            for one in self.blocks
            if one.activity and one.if_time is waiting
        ]
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
        if was is None or (was.if_time and not now.if_time):
            why = Why.ROOM if was else Why.IN_TEMPLATE
            changes.append(FitChange(now.activity, Cut.ADDED, 0, now.minutes, why))
        elif was != now:
            what, why = Cut.LENGTHENED, Why.ROOM
            changes.append(FitChange(now.activity, what, was.minutes, now.minutes, why))
    return tuple(changes)
