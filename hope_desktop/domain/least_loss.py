"""The way to save minutes that costs a workshop least; see `fitting` for what may give way.

Every block offers ways to save: so many minutes, at some loss. The least loss for each number of
saved minutes is built up block by block (a knapsack; Bellman, 1957), so that what is found is the
best there is, and forty blocks take a few milliseconds.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

_WIDTHS = {"core": 8, "protected": 16, "extra": 8, "changed": 8, "order": 28}


class Loss(NamedTuple):
    """What is lost, the worst first. `protected` is minutes, `order` decides between equals."""

    core: int = 0
    protected: int = 0
    extra: int = 0
    changed: int = 0
    order: int = 0

    def packed(self) -> int:
        """One number that compares and adds as the losses do, for up to 200 blocks."""
        packed = 0
        for part, width in zip(self, _WIDTHS.values(), strict=True):
            packed = (packed << width) + part
        return packed


NOTHING = Loss()
_BELOW_EXTRA = _WIDTHS["changed"] + _WIDTHS["order"]
_NEVER = 1 << 80


@dataclass(frozen=True, slots=True)
class Saving:
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

    loss: tuple[int, int, int]
    chosen: dict[int, Chosen]


def least_loss(savings: Sequence[Sequence[Saving]], wanted: int) -> Best | None:
    """The choice that saves at least `wanted` minutes; None when there is none.

    Compared are core activities lost, protected minutes, extra activities lost, then minutes, then
    the number of changed blocks. What is found saves less than one block too much: of a choice
    that saves more, some block could stay as it is.
    """
    most = max((s.minutes for ways in savings for s in ways), default=0)
    limit = wanted + most + sum(s.minutes for ways in savings for s in ways if s.must)
    best = [_NEVER] * (limit + 1)
    best[0] = 0
    steps: list[list[Chosen | None]] = []
    for ways in savings:
        best, step = _with_block(best, ways)
        steps.append(step)
    ends = [saved for saved in range(wanted, limit + 1) if best[saved] < _NEVER]
    if not ends:
        return None
    saved = min(ends, key=lambda saved: _comparable(best[saved], saved))
    loss, chosen = _comparable(best[saved], saved), {}
    for block in reversed(range(len(steps))):
        choice = steps[block][saved]
        if choice is not None:
            chosen[block] = choice
            saved -= choice.minutes
    return Best(loss, chosen)


def _comparable(packed: int, saved: int) -> tuple[int, int, int]:
    """Minutes stand between the lost extras and the changed blocks."""
    return packed >> _BELOW_EXTRA, saved, packed & ((1 << _BELOW_EXTRA) - 1)


def _with_block(best: list[int], ways: Sequence[Saving]) -> tuple[list[int], list[Chosen | None]]:
    must = any(way.must for way in ways)
    after = [_NEVER] * len(best) if must else best.copy()
    step: list[Chosen | None] = [None] * len(best)
    for index, way in enumerate(ways):
        if way.from_minutes:
            _any_number(best, after, step, index, way)
            continue
        loss = way.loss.packed()
        choice = Chosen(index, way.minutes)
        for saved in range(way.minutes, len(best)):
            other = best[saved - way.minutes] + loss
            if other < after[saved]:
                after[saved], step[saved] = other, choice
    return after, step


def _any_number(
    best: list[int], after: list[int], step: list[Chosen | None], index: int, way: Saving
) -> None:
    """`from_minutes` to `minutes` less: the smallest of a window that moves along."""
    loss, each = way.loss.packed(), way.per_minute.packed()
    window: deque[tuple[int, int]] = deque()
    for saved in range(way.from_minutes, len(best)):
        came = saved - way.from_minutes
        value = best[came] - came * each
        if best[came] < _NEVER:
            while window and window[-1][0] >= value:
                window.pop()
            window.append((value, came))
        while window and window[0][1] < saved - way.minutes:
            window.popleft()
        if window:
            value, came = window[0]
            other = value + saved * each + loss
            if other < after[saved]:
                after[saved], step[saved] = other, Chosen(index, saved - came)
