"""A lesson while it is given: where it is, what is left, and what the rest becomes.

A value without a clock: the caller says how many seconds have passed. The plan itself stays as
it was; only this hour changes. Whatever happens, the rest is fitted into the minutes that are left
by the same rules as at home, so that opening, landing and closing keep their time.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate

from hope_desktop.domain.library.activity import Activity, PlanRole, Step, skipped_in
from hope_desktop.domain.terms import BlockId, Module
from hope_desktop.domain.workshops.fitting import NOTHING_KNOWN, Known, Records, fit
from hope_desktop.domain.workshops.plan import Block, with_minutes, without
from hope_desktop.domain.workshops.safety import (
    LANDING,
    LANDING_FROM_INTENSITY,
    Concern,
    stands_in_way,
)

SLEEP_SECONDS = 10
"""A longer gap between two ticks means that the computer slept; the lesson went on."""
OVER_SECONDS = 60 * 60
"""Whoever comes back later than this after the end does not go on with it."""


@dataclass(frozen=True)
class Lesson:
    """A moment in a lesson. Made by `begin`, and by each other method from the one before."""

    planned: tuple[Block, ...]
    """As it was planned, with what was made longer or shorter since."""
    activities: Records
    minutes: int
    """What the lesson lasts."""
    known: Known = NOTHING_KNOWN
    spare: tuple[Block, ...] = ()
    """What waits for time that is left and suits this class; used ones are in `planned`."""
    at: int = 0
    """The index in `planned` of the block that is being given; its length when all are over."""
    seconds: float = 0.0
    """Since the beginning of the lesson; negative until then."""
    late_seconds: float = 0.0
    """How much of it had passed when it was opened."""
    block_seconds: float = 0.0
    """Since the beginning of this block."""
    reached: int = 0
    """The step of this block that was reached: more minutes do not lead back to one before."""
    steps_from: float = 0.0
    """The seconds of this block at which its steps began: later, where it took another's place."""
    ran: Mapping[BlockId, float] = field(default_factory=dict)
    """The seconds that each block took so far."""
    left_out: frozenset[BlockId] = frozenset()
    """What was passed over since there was no time for it."""
    slept_seconds: float = 0.0
    """How long the computer slept just now; 0 when it did not."""
    shut_seconds: float = 0.0
    """Its seconds when the lid was shut that ended it; 0 when none did."""
    has_turned: bool = False
    """The story of its plan became another one while it was given, and may become it again."""

    @property
    def current(self) -> Block | None:
        """Return the block that is being given; None when the plan is over."""
        return self.planned[self.at] if self.at < len(self.planned) else None

    @property
    def block_seconds_left(self) -> float:
        """Negative when it takes longer than planned."""
        return self.current.minutes * 60 - self.block_seconds if self.current else 0.0

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Return what happens in this block, in the way that is planned; nothing in a pause."""
        record = self.activity(self.current)
        return record.steps_in(self.current.variant) if record and self.current else ()

    @cached_property
    def step(self) -> int:
        """Return the index of the step that the minutes gone have reached."""
        at = bisect_right(self._step_ends, self.block_seconds)
        return max(self.reached, min(at, len(self._step_ends) - 1))

    @property
    def step_seconds_left(self) -> float:
        """Of the step that was reached, in the minutes that this block has now."""
        return self._step_ends[self.step] - self.block_seconds if self.steps else 0.0

    @property
    def seconds_left(self) -> float:
        """Until the lesson ends; negative after that."""
        return self.minutes * 60 - self.seconds

    @property
    def is_given(self) -> bool:
        """Tell whether half of what there was of it passed here: else it was only looked at."""
        return self.seconds - self.late_seconds >= (self.minutes * 60 - self.late_seconds) / 2

    @property
    def not_given(self) -> frozenset[BlockId]:
        """Return what was passed over, or has not begun."""
        return self.left_out.union(block.id for block in self.planned[self.at + 1 :])

    @property
    def rest(self) -> tuple[Block, ...]:
        """Return what comes after this block, fitted into the minutes that are left for it."""
        return self._fitted[0]

    @property
    def short_minutes(self) -> int:
        """Return how many minutes the rest does not fit: time to round off."""
        return self._fitted[1]

    @property
    def free_minutes(self) -> int:
        """Minutes that nothing is planned for, when this block ends as planned."""
        return self._fitted[2]

    @property
    def offers(self) -> tuple[Block, ...]:
        """Return what may be given now in this block's place, as long as there is time for it."""
        taken = ((block, self._with(block)) for block in self.spare)
        return tuple(block for block, after in taken if after is not None)

    @property
    def is_told(self) -> bool:
        """Tell whether somebody tells a story that she lived, now or later in it."""
        return self._tells(self.planned[self.at :])

    @property
    def is_live(self) -> bool:
        """Tell whether somebody tells one in any part of it."""
        return self._tells(self.planned)

    def _tells(self, blocks: tuple[Block, ...]) -> bool:
        records = map(self.activity, blocks)
        return any(record.is_live_story for record in records if record)

    def turned(self, plan: "Lesson") -> "Lesson":
        """With the activities that a plan has now in the place of others; the clock goes on.

        When that is what is given now, it begins at its first step.
        """
        fresh = {block.id: block for block in plan.planned}
        blocks = (fresh.get(block.id, block) for block in self.planned)
        pairs = zip(self.planned, blocks, strict=True)
        planned = tuple(new if new.activity != old.activity else old for old, new in pairs)
        activities = {**self.activities, **plan.activities}
        turned = replace(self, planned=planned, activities=activities, has_turned=True)
        if turned.current == self.current:
            return turned
        return replace(turned, reached=0, steps_from=self.block_seconds)

    def take(self, block: BlockId) -> "Lesson":
        """End this block and give a spare one that is offered; the rest is fitted."""
        chosen = next((one for one in self.spare if one.id == block), None)
        return (self._with(chosen) if chosen else None) or self

    def activity(self, block: Block | None) -> Activity | None:
        """Return the activity of a block; None for a pause."""
        if block is None or block.activity is None:
            return None
        return self.activities[block.activity]

    def tick(self, seconds: float) -> "Lesson":
        """Time went by. A clock that is set back does not make a lesson longer."""
        passed = max(0.0, seconds)
        ran = dict(self.ran)
        if self.current is not None:
            given = max(0.0, min(passed, self.seconds + passed))
            ran[self.current.id] = ran.get(self.current.id, 0.0) + given
        later = replace(
            self,
            ran=ran,
            seconds=self.seconds + passed,
            block_seconds=self.block_seconds + passed,
            slept_seconds=passed if passed > SLEEP_SECONDS else 0.0,
        )
        return replace(later, reached=later.step)

    def awake(self) -> "Lesson":
        """Return the lesson at its end when the lid was shut until long after it."""
        if not self.slept_seconds or self.seconds_left >= -OVER_SECONDS or self.current is None:
            return self
        ran = {**self.ran, self.current.id: self.ran[self.current.id] - self.slept_seconds}
        return replace(
            self._begun(len(self.planned)),
            ran=ran,
            slept_seconds=0.0,
            shut_seconds=self.seconds - self.slept_seconds,
            left_out=self.not_given,
        )

    def go_on(self) -> "Lesson":
        """To the next block that still has a place; the blocks in between are left out."""
        following = self.rest[:1]
        ids = [block.id for block in self.planned]
        at = ids.index(following[0].id) if following else len(ids)
        left_out = self.left_out.union(ids[self.at + 1 : at])
        return replace(self._begun(at), left_out=left_out)

    def _begun(self, at: int) -> "Lesson":
        """Return it at the beginning of a block."""
        return replace(self, at=at, block_seconds=0.0, reached=0, steps_from=0.0, shut_seconds=0.0)

    def go_back(self) -> "Lesson":
        """To the block before, for whoever went on too early."""
        at = max(0, self.at - 1)
        left_out = self.left_out - {block.id for block in self.planned[at:]}
        return replace(self._begun(at), left_out=left_out)

    def longer(self, minutes: int) -> "Lesson":
        """Give this block so many minutes more, or fewer; it never ends before now."""
        if self.current is None:
            return self
        least = int(self.block_seconds // 60) + 1
        wanted = max(self.current.minutes + minutes, min(least, self.current.minutes))
        return replace(self, planned=with_minutes(self.planned, self.current.id, wanted))

    def _with(self, spare: Block) -> "Lesson | None":
        """Return the lesson with a spare block begun.

        None when safety or the clock does not let it.
        """
        now, record = self.activity(self.current), self.activity(spare)
        if self.current is None or record is None or (now and _is_kept(now)):
            return None
        following = self.planned[self.at + 1 :]
        given, known = self._given(), self._known_now()
        had = self.known.modules
        if set(skipped_in((*given, record), had)) - set(skipped_in(given, had)):
            return None
        if not record.has_base(known.earlier):
            return None
        lands = any(block.activity == LANDING for block in following)
        if record.intensity >= LANDING_FROM_INTENSITY and not lands:
            return None
        least = sum(b.minutes for b in fit(following, self.activities, 0, known).blocks)
        whole = record.minutes_in(spare.variant)
        minutes = min(whole, int(self.seconds_left // 60) - least)
        if minutes < min(record.min_minutes, whole):
            return None
        at = self.at + 1
        return replace(
            self._begun(at),
            planned=(*self.planned[:at], replace(spare, minutes=minutes), *following),
            spare=without(self.spare, spare.id),
        )

    def _given(self) -> tuple[Activity, ...]:
        blocks = (b for b in self.planned[: self.at + 1] if b.id not in self.left_out)
        return tuple(self.activities[block.activity] for block in blocks if block.activity)

    def _known_now(self) -> Known:
        """Return what is known before the rest: what was given in this lesson counts as had."""
        given = self._given()
        return self.known._replace(
            modules=self.known.modules.union(one.module for one in given),
            earlier=self.known.earlier.union(*(one.stands_for for one in given)),
        )

    @cached_property
    def _step_ends(self) -> list[float]:
        """In seconds of this block; the steps share what it was given more or less."""
        minutes = [step.minutes for step in self.steps]
        given = self.current.minutes * 60 - self.steps_from if self.current else 0
        share = max(given, 60 * len(minutes)) / (sum(minutes) or 1)
        return [self.steps_from + end * share for end in accumulate(minutes)]

    @cached_property
    def _fitted(self) -> tuple[tuple[Block, ...], int, int]:
        """Asked for several times at each moment; a moment never changes."""
        following = self.planned[self.at + 1 :]
        left = max(0, int((self.seconds_left - max(0.0, self.block_seconds_left)) // 60))
        if not following:
            return (), 0, left
        found = fit(following, self.activities, left, self._known_now())
        return found.blocks, found.short_minutes, found.spare_minutes


def _is_kept(activity: Activity) -> bool:
    """Tell whether nothing takes its place while it is given.

    The opening, and all of the closing.
    """
    return activity.role is PlanRole.SAFETY or activity.module is Module.CLOSING


def begin(
    blocks: tuple[Block, ...],
    activities: Records,
    minutes: int,
    known: Known = NOTHING_KNOWN,
    late_seconds: float = 0.0,
    found: Sequence[Concern] = (),
) -> Lesson:
    """Return a lesson at its beginning, or so much later, at the block that the clock says.

    With fewer than none it waits for its beginning, in the first block. Of what waits for time that
    is left, what the rules `found` nothing against is offered.
    """
    waiting = tuple(
        block
        for block in blocks
        if block.if_time and block.activity and not stands_in_way(activities[block.activity], found)
    )
    blocks = tuple(block for block in blocks if not block.if_time)
    lesson = Lesson(blocks, activities, minutes, known, waiting)
    lesson = replace(lesson, seconds=late_seconds, late_seconds=late_seconds)
    passed, ran = late_seconds, {}
    for index, block in enumerate(blocks):
        if passed < block.minutes * 60 or index == len(blocks) - 1:
            ran[block.id] = max(0.0, passed)
            return replace(lesson, at=index, block_seconds=passed, ran=ran)
        ran[block.id] = block.minutes * 60.0
        passed -= block.minutes * 60
    return lesson


def come_back(left: Lesson, gone: float, fresh: Lesson) -> Lesson:
    """Return the lesson where it was left, `gone` seconds ago; `fresh` when it has long been over.

    No part took longer because somebody looked again after the end.
    """
    later = left.tick(gone)
    if later.seconds_left < -OVER_SECONDS:
        return fresh
    if later.current is None:
        return later
    ran = dict(later.ran)
    ran[later.current.id] -= min(gone, max(0.0, -later.seconds_left))
    return replace(later, ran=ran, slept_seconds=0.0)
