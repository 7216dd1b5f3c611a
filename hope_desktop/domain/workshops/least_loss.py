"""Finds the way to save minutes that costs a workshop least; `fitting` says what may be cut.

Every block offers ways to save: so many minutes, at some loss. The least loss for each number of
saved minutes is built up block by block (a knapsack; Bellman, 1957), so that what is found is the
best there is.
"""

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

from hope_desktop.domain.frozen import frozen


class Loss(NamedTuple):
    """What is lost, the worst first. `protected` is minutes, `order` decides between equals."""

    heart: int = 0
    core: int = 0
    protected: int = 0
    extra: int = 0
    changed: int = 0
    order: int = 0

    @property
    def weight(self) -> int:
        """The same as one number that compares and adds; it has room for the minutes."""
        *worse, changed, order = self
        return reduce(lambda sum_, part: sum_ * _MANY + part, (*worse, 0, changed, order))


NOTHING = Loss()
_MANY = 10**9
"""More than a whole plan can lose of one kind: one of a kind outweighs all that comes after it."""
_A_MINUTE = _MANY**2
"""What a minute weighs by itself: between an extra activity and a changed block."""


@frozen
class MinutesSaved:
    """One way for one block: `minutes` less, or with `from_minutes` any number up to it.

    `per_minute` counts for each minute; `loss` once. `must` is the only way of its block.
    """

    minutes: int
    loss: Loss
    per_minute: Loss = NOTHING
    from_minutes: int = 0
    must: bool = False


class Chosen(NamedTuple):
    """What a block does: the index of its saving, and how many minutes it saves."""

    saving: int
    minutes: int


class Best(NamedTuple):
    """The best choice: its loss, comparable with that of another search, and who does what."""

    loss: int
    chosen: dict[int, Chosen]


def least_loss(savings: Sequence[Sequence[MinutesSaved]], wanted: int) -> Best | None:
    """The choice that saves at least `wanted` minutes; None when there is none.

    Compared are what is lost of the heart, core activities lost, protected minutes, extra
    activities lost, then minutes, then the number of changed blocks. What is found saves less than
    one block too much: of a choice that saves more, some block could stay as it is.
    """
    blocks = [_alone(ways) for ways in savings]
    steps, left = [{0: (0, Chosen(0, 0))}], sum(map(max, blocks))
    for block in blocks:
        left -= max(block)
        steps.append(_together(steps[-1], block, wanted, wanted - left))
    ends = [(loss, saved) for saved, (loss, _) in steps[-1].items() if saved >= wanted]
    if not ends:
        return None
    (loss, saved), chosen = min(ends), {}
    for index in reversed(range(len(savings))):
        choice = steps[index + 1][saved][1]
        if choice.minutes:
            chosen[index] = choice
            saved -= choice.minutes
    return Best(loss, chosen)


type _Least = dict[int, tuple[int, Chosen]]
"""For each number of saved minutes the least loss, and what the last block does for it."""


def _alone(ways: Sequence[MinutesSaved]) -> _Least:
    """All that a block can do; to save nothing, where it can, is one of these."""
    found: _Least = {} if any(way.must for way in ways) else {0: (0, Chosen(0, 0))}
    for index, way in enumerate(ways):
        once, each = way.loss.weight, way.per_minute.weight + _A_MINUTE
        for minutes in range(way.from_minutes or way.minutes, way.minutes + 1):
            step = (once + each * minutes, Chosen(index, minutes))
            found[minutes] = min(step, found.get(minutes, step))
    return found


def _together(before: _Least, block: _Least, wanted: int, least: int) -> _Least:
    """The least loss with one block more.

    Where enough is saved, it saves nothing more; what is less than `least` cannot become enough.
    """
    after: _Least = {}
    stays = min(block)
    for minutes, (loss, _) in before.items():
        for more in block if minutes < wanted else (stays,):
            saved, (also, choice) = minutes + more, block[more]
            step = (loss + also, choice)
            if saved >= least and (saved not in after or step < after[saved]):
                after[saved] = step
    return after
