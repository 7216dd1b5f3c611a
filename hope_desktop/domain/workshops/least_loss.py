"""Finds the way to save minutes that costs a workshop least; `fitting` says what may be cut.

Every block offers ways to save: so many minutes, at some loss. The least loss for each number of
saved minutes is built up block by block (a knapsack; Bellman, 1957), so that what is found is the
best there is, and forty blocks take a few milliseconds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Loss(NamedTuple):
    """What is lost, the worst first. `protected` is minutes, `order` decides between equals."""

    heart: int = 0
    core: int = 0
    protected: int = 0
    extra: int = 0
    changed: int = 0
    order: int = 0


NOTHING = Loss()


@dataclass(frozen=True, slots=True)
class MinutesSaved:
    """One way for one block: `minutes` less, or with `from_minutes` any number up to it.

    `per_minute` counts for each minute; `loss` once. `must` leaves the block no other choice.
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

    loss: tuple[int, ...]
    chosen: dict[int, Chosen]


def least_loss(savings: Sequence[Sequence[MinutesSaved]], wanted: int) -> Best | None:
    """The choice that saves at least `wanted` minutes; None when there is none.

    Compared are what is lost of the heart, core activities lost, protected minutes, extra
    activities lost, then minutes, then the number of changed blocks. What is found saves less than
    one block too much: of a choice that saves more, some block could stay as it is.
    """
    table = _Table(savings, wanted)
    steps: list[list[int]] = []
    for ways in savings:
        steps.append(table.with_block(ways))
    ends = [s for s in range(wanted, len(table.best)) if table.best[s] < table.never]
    if not ends:
        return None
    saved = min(ends, key=table.comparable)
    loss, chosen = table.parts(saved), {}
    for block in reversed(range(len(steps))):
        choice = table.chosen(steps[block][saved])
        if choice.minutes:
            chosen[block] = choice
            saved -= choice.minutes
    return Best(loss, chosen)


class _Table:
    """The least loss for each number of saved minutes, as one number that compares and adds.

    The lowest bits of a loss hold the choice of the last block, so that the smaller of two losses
    includes its choice and whole rows are compared at once. The numbers are as narrow as the plan
    allows: for forty blocks they fit in a machine word.
    """

    def __init__(self, savings: Sequence[Sequence[MinutesSaved]], wanted: int) -> None:
        ways = [way for found in savings for way in found]
        most = max((way.minutes for way in ways), default=0)
        size = wanted + most + sum(way.minutes for way in ways if way.must) + 1
        count = len(savings).bit_length()
        order = sum(max((way.loss.order for way in found), default=0) for found in savings)
        protected = sum(max((way.minutes for way in found), default=0) for found in savings)
        hearts = sum(max((way.loss.heart for way in found), default=0) for found in savings)
        widths = (hearts.bit_length(), count, protected.bit_length(), count, count)
        self._shifts = _shifts(order.bit_length(), widths)
        self._below_extra = self._shifts[3]
        self._minutes = most.bit_length()
        self._code = self._minutes + max(map(len, savings), default=0).bit_length()
        self._codes = (1 << self._code) - 1
        self.never = 1 << (self._shifts[0] + widths[0] + 1)
        self._no = self.never << self._code
        self.best = [0] + [self.never] * (size - 1)

    def comparable(self, saved: int) -> tuple[int, int, int]:
        """A loss with its minutes, which stand between the lost extras and the changed blocks."""
        loss = self.best[saved]
        return loss >> self._below_extra, saved, loss & ((1 << self._below_extra) - 1)

    def parts(self, saved: int) -> tuple[int, ...]:
        """The same as numbers that do not depend on how narrow this table is."""
        loss, found = self.best[saved], []
        for shift in self._shifts:
            found.append(loss >> shift)
            loss &= (1 << shift) - 1
        return (*found[:4], saved, *found[4:])

    def with_block(self, ways: Sequence[MinutesSaved]) -> list[int]:
        """Take in one block more; gives the losses with their choices."""
        best, code = self.best, self._code
        must = any(way.must for way in ways)
        after = [self._no] * len(best) if must else [one << code for one in best]
        for index, way in enumerate(ways):
            row = self._any_number if way.from_minutes else self._so_many
            after = list(map(min, after, row(index << self._minutes, way)))
        self.best = [one >> code for one in after]
        return after

    def chosen(self, coded: int) -> Chosen:
        """The choice that a loss carries."""
        index, minutes = divmod(coded & self._codes, 1 << self._minutes)
        return Chosen(index, minutes)

    def _packed(self, loss: Loss) -> int:
        return sum(part << shift for part, shift in zip(loss, self._shifts, strict=True))

    def _so_many(self, index: int, way: MinutesSaved) -> list[int]:
        add = (self._packed(way.loss) << self._code) + index + way.minutes
        code = self._code
        kept = self.best[: len(self.best) - way.minutes]
        return [self._no] * way.minutes + [(one << code) + add for one in kept]

    def _any_number(self, index: int, way: MinutesSaved) -> list[int]:
        """`from_minutes` to `minutes` less: the least of a window that moves along."""
        each = self._packed(way.per_minute) << self._code
        add = (self._packed(way.loss) << self._code) + index
        # A minute less costs `each` and counts one in the code, also before it is chosen.
        slope = each + 1
        flat = [(one << self._code) - at * slope for at, one in enumerate(self.best)]
        least = _window(flat, way.from_minutes, way.minutes, self._no)
        return [one + at * slope + add for at, one in enumerate(least)]


def _shifts(lowest: int, widths: Sequence[int]) -> tuple[int, ...]:
    """How far each part of a loss stands from the end, in bits; the first part is the highest."""
    found, at = [0], lowest
    for width in reversed(widths):
        found.append(at)
        at += width
    return tuple(reversed(found))


def _window(row: list[int], nearest: int, farthest: int, never: int) -> list[int]:
    """At each place the least of `nearest` to `farthest` places back, by doubling the window."""
    least = ([never] * nearest + row)[: len(row)]
    width, wanted = 1, farthest - nearest + 1
    while 2 * width <= wanted:
        least = list(map(min, least, [never] * width + least))
        width *= 2
    if width < wanted:
        least = list(map(min, least, [never] * (wanted - width) + least))
    return least
