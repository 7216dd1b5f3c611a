"""A lesson while it is given: where it is, what is left, and what the rest becomes.

A value without a clock: whoever shows it tells how many seconds went by. The plan itself stays as
it was; only this hour changes. Whatever happens, the rest is fitted into the minutes that are left
by the same rules as at home, so that opening, landing and closing keep their time.
"""

from dataclasses import dataclass, replace

from hope_desktop.domain.activity import Activity
from hope_desktop.domain.fitting import Records, fit
from hope_desktop.domain.modules import Module
from hope_desktop.domain.plan import Block, with_minutes

SLEEP_SECONDS = 10
"""A longer gap between two ticks means that the computer slept; the lesson went on."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A moment in a lesson. Made by `begin`, and by each other method from the one before."""

    planned: tuple[Block, ...]
    """As it was planned, with what was made longer or shorter since."""
    activities: Records
    minutes: int
    """What the lesson lasts."""
    had: frozenset[Module]
    at: int = 0
    """The index in `planned` of the block that is being given; its length when all are over."""
    seconds: float = 0.0
    """Since the beginning of the lesson."""
    block_seconds: float = 0.0
    """Since the beginning of this block."""
    slept_seconds: float = 0.0
    """How long the computer slept just now; 0 when it did not."""

    @property
    def current(self) -> Block | None:
        """The block that is being given; None when the plan is over."""
        return self.planned[self.at] if self.at < len(self.planned) else None

    @property
    def block_seconds_left(self) -> float:
        """Negative when it takes longer than planned."""
        return self.current.minutes * 60 - self.block_seconds if self.current else 0.0

    @property
    def seconds_left(self) -> float:
        """Until the lesson ends; negative after that."""
        return self.minutes * 60 - self.seconds

    @property
    def rest(self) -> tuple[Block, ...]:
        """What comes after this block, fitted into the minutes that are left for it."""
        return self._fitted()[0]

    @property
    def short_minutes(self) -> int:
        """How many minutes the rest does not fit: time to round off."""
        return self._fitted()[1]

    def activity(self, block: Block | None) -> Activity | None:
        """The activity of a block; None for a pause."""
        return self.activities[block.activity] if block and block.activity else None

    def tick(self, seconds: float) -> "Lesson":
        """Time went by. A clock that is set back does not make a lesson longer."""
        passed = max(0.0, seconds)
        return replace(
            self,
            seconds=self.seconds + passed,
            block_seconds=self.block_seconds + passed,
            slept_seconds=passed if passed > SLEEP_SECONDS else 0.0,
        )

    def go_on(self) -> "Lesson":
        """To the next block that still has a place; the blocks in between are left out."""
        following = self.rest[:1]
        ids = [block.id for block in self.planned]
        at = ids.index(following[0].id) if following else len(ids)
        return replace(self, at=at, block_seconds=0.0)

    def go_back(self) -> "Lesson":
        """To the block before, for who went on too early."""
        return replace(self, at=max(0, self.at - 1), block_seconds=0.0)

    def longer(self, minutes: int) -> "Lesson":
        """Give this block so many minutes more, or fewer; it never ends before now."""
        if self.current is None:
            return self
        least = int(self.block_seconds // 60) + 1
        wanted = max(self.current.minutes + minutes, min(least, self.current.minutes))
        return replace(self, planned=with_minutes(self.planned, self.current.id, wanted))

    def _fitted(self) -> tuple[tuple[Block, ...], int]:
        following = self.planned[self.at + 1 :]
        if not following:
            return (), 0
        left = self.seconds_left - max(0.0, self.block_seconds_left)
        given = {b.activity for b in self.planned[: self.at + 1] if b.activity}
        had = self.had | {self.activities[activity].module for activity in given}
        found = fit(following, self.activities, max(0, int(left // 60)), frozenset(had))
        return found.blocks, found.short_minutes


def begin(
    blocks: tuple[Block, ...],
    activities: Records,
    minutes: int,
    had: frozenset[Module] = frozenset(),
    late_seconds: float = 0.0,
) -> Lesson:
    """A lesson at its beginning, or `late_seconds` after it: at the block that the clock says."""
    lesson = Lesson(blocks, activities, minutes, had, seconds=late_seconds)
    passed = late_seconds
    for index, block in enumerate(blocks):
        if passed < block.minutes * 60 or index == len(blocks) - 1:
            return replace(lesson, at=index, block_seconds=passed)
        passed -= block.minutes * 60
    return lesson
