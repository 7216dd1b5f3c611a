"""Fits a plan to the available minutes: what may be cut, and what may not.

Lost is as little as can be, counted in this order: the heart of the workshop, core activities,
minutes of protected time, extra activities, minutes, and blocks that change. Protected time
(safety activities, and the landing after something strong) is never left out nor shorter than its
own minimum. No module goes that a later one in the plan needs, and no activity that a later one
leans on. A live story is never taken out, nor anything of the opening and the closing around it:
whether it is told is not for a program to say. What cannot be then honestly stays too long.
"""

import heapq
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import NamedTuple

from hope_desktop.domain.library.activity import Activity, PlanRole, skipped_in
from hope_desktop.domain.terms import AROUND, ActivityId, BlockId, Module, frozen
from hope_desktop.domain.workshops.fit_result import Fit, cuts
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.domain.workshops.safety import LANDING, LANDING_FROM_INTENSITY


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
        """Return the same as one number that compares and adds; it has room for the minutes."""
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
    """Return the choice that saves at least `wanted` minutes; None when there is none.

    The least loss for each number of saved minutes is built up block by block (a knapsack; Bellman,
    1957). Compared are what is lost of the heart, core activities lost, protected minutes, extra
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
    """Return all that a block can do; to save nothing, where it can, is one of these."""
    least: _Least = {} if any(way.must for way in ways) else {0: (0, Chosen(0, 0))}
    for index, way in enumerate(ways):
        once, each = way.loss.weight, way.per_minute.weight + _A_MINUTE
        for minutes in range(way.from_minutes or way.minutes, way.minutes + 1):
            step = (once + each * minutes, Chosen(index, minutes))
            least[minutes] = min(step, least.get(minutes, step))
    return least


def _together(before: _Least, block: _Least, wanted: int, least: int) -> _Least:
    """Return the least loss with one block more.

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


type Records = dict[ActivityId, Activity]


class Known(NamedTuple):
    """What a fit has to know besides the plan itself."""

    modules: frozenset[Module] = frozenset()
    """What the class has had by then."""
    earlier: frozenset[ActivityId] = frozenset()
    """What the class did in workshops before this one, or in this one already."""
    heart: frozenset[ActivityId] = frozenset()
    """What the workshop is about; it goes last."""


NOTHING_KNOWN = Known()


def fit(
    blocks: tuple[Block, ...],
    activities: Records,
    minutes: int,
    known: Known = NOTHING_KNOWN,
) -> Fit:
    """Return the blocks in so many minutes at the least loss, or as near as safety allows."""
    wanted = sum(block.minutes for block in blocks) - minutes
    if wanted <= 0:
        return Fit(blocks, (), 0, -wanted)
    search = _Search(tuple(one for one in blocks if not one.if_time), activities, known)
    now = search.least_loss(wanted)
    if now is None:
        now = search.shortest()
    left = minutes - sum(block.minutes for block in now)
    needed, heart_goes = search.needed(now)
    stays = {block.id: block for block in now} | {one.id: one for one in blocks if one.if_time}
    now = tuple(stays[block.id] for block in blocks if block.id in stays)
    return Fit(
        now,
        cuts(blocks, now, activities),
        max(0, -left),
        max(0, left),
        needed,
        heart_goes,
        story_stays=bool(search.told),
    )


class _Fixed(NamedTuple):
    """What a branch of the search decided beforehand."""

    stay: frozenset[BlockId] = frozenset()
    go: frozenset[BlockId] = frozenset()


type _Blocks = tuple[Block, ...]
type _Look = Callable[[_Fixed], tuple[int, _Blocks] | None]
"""How much is lost at least in a branch, and the plan that loses it; None when there is none."""

_ROLE_ORDER = {None: 0, PlanRole.EXTRA: 1, PlanRole.CORE: 2, PlanRole.SAFETY: 3}


@dataclass(slots=True)
class _Search:
    """Looks for the best plan that breaks no rule which the plan as it is does not break."""

    blocks: _Blocks
    activities: Records
    known: Known
    told: frozenset[BlockId] = field(init=False)
    """Live stories."""
    _protected: frozenset[BlockId] = field(init=False)
    """Neither goes nor gets shorter than its own minimum."""
    _whole: frozenset[BlockId] = field(init=False)
    """Does not change at all."""
    _skipped: frozenset[Module] = field(init=False)
    _lonely: frozenset[BlockId] = field(init=False)

    def __post_init__(self) -> None:
        strongest = max((one.intensity for one in self.activities.values()), default=0)
        is_strong = strongest >= LANDING_FROM_INTENSITY
        self.told = self._those(lambda one: one.is_live_story)
        self._protected = self._those(
            lambda one: one.role is PlanRole.SAFETY or (is_strong and one.id == LANDING)
        )
        around = self._those(lambda one: one.module in AROUND)
        self._whole = around if self.told else frozenset()
        self._skipped = frozenset(skipped_in(self._records(self.blocks), self.known.modules))
        self._lonely = frozenset(block.id for block in self._without_base(self.blocks))

    def least_loss(self, wanted: int) -> _Blocks | None:
        """Return the plan that saves so many minutes at the least loss; None when none does."""

        def look(now: _Fixed) -> tuple[int, _Blocks] | None:
            ways = [self._savings(index, now) for index in range(len(self.blocks))]
            best = least_loss(ways, wanted)
            return best and (best.loss, self._applied(ways, best))

        return self._best(look)

    def shortest(self, stay: frozenset[BlockId] = frozenset()) -> _Blocks:
        """Return the shortest plan there can be in which these blocks stay."""

        def look(now: _Fixed) -> tuple[int, _Blocks]:
            kept = now.stay | self._protected | self._whole
            short = tuple(self._shortest(block) for block in self.blocks if block.id in kept)
            return sum(block.minutes for block in short), short

        found = self._best(look, stay)
        assert found is not None, "at worst it is the plan as it is"
        return found

    def needed(self, now: _Blocks) -> tuple[int, bool]:
        """See `Fit.needed_minutes` and `Fit.heart_goes`."""
        gone = {block.id for block in self.blocks} - {block.id for block in now}
        heart = self._those(lambda one: one.id in self.known.heart)
        core = heart | self._those(lambda one: one.role is PlanRole.CORE)
        if core.isdisjoint(gone):
            return 0, False
        lost = not heart.isdisjoint(gone)
        whole = self.shortest(heart if lost else core)
        task = any(one.module not in AROUND for one in self._records(now))
        return sum(block.minutes for block in whole), lost or not task

    def _best(self, look: _Look, stay: frozenset[BlockId] = frozenset()) -> _Blocks | None:
        """Return the least loss that breaks no rule.

        Best first: a plan that breaks a rule is split into the ways to mend it, none of which can
        lose less; the first plan without a fault is therefore the best there is.
        """
        count = itertools.count()
        open_: list[tuple[int, int, _Fixed, _Blocks]] = []
        branches: list[_Fixed] | None = [_Fixed(self.told | stay)]
        while branches is not None:
            for now in branches:
                found = look(now)
                if found is not None:
                    heapq.heappush(open_, (found[0], next(count), now, found[1]))
            if not open_:
                return None
            *_, now, after = heapq.heappop(open_)
            branches = self._mended(after, now)
        return after

    def _mended(self, after: _Blocks, now: _Fixed) -> list[_Fixed] | None:
        """Return the branches with every plan that lacks the fault found first.

        None without fault.
        """
        lonely = [b for b in self._without_base(after) if b.id not in self._lonely]
        if lonely:
            bases = frozenset(self._records(tuple(lonely[:1]))[0].leans_on)
            return list(
                self._kept_or_not_needed(
                    lambda one: not bases.isdisjoint(one.stands_for), lonely[0], now
                )
            )
        skipped = self._newly_skipped(after)
        if not skipped:
            return None
        module = skipped[0]
        ends = range(1, len(after) + 1)
        first = next(end for end in ends if module in self._newly_skipped(after[:end]))
        needing = after[first - 1]
        return list(self._kept_or_not_needed(lambda one: one.module is module, needing, now))

    def _kept_or_not_needed(
        self, would_do: Callable[[Activity], bool], needing: Block, now: _Fixed
    ) -> Iterator[_Fixed]:
        """Return the branches: a block that would do stays before the one in need, or that goes.

        No plan is in two branches: in each, the blocks that would do before the one that stays go.
        """
        stay, go = now.stay | {needing.id}, now.go
        for block in itertools.takewhile(lambda one: one.id != needing.id, self.blocks):
            record = self._record(block)
            if record and would_do(record) and block.id not in now.go:
                yield _Fixed(stay | {block.id}, go)
                go |= {block.id}
        if needing.id not in now.stay | self._protected | self._whole:
            yield now._replace(go=now.go | {needing.id})

    def _without_base(self, blocks: _Blocks) -> list[Block]:
        """Return the blocks that lean on what is not before them."""
        lonely, before = [], set(self.known.earlier)
        for block in blocks:
            record = self._record(block)
            if record is None:
                continue
            if not record.has_base(before):
                lonely.append(block)
            before |= record.stands_for
        return lonely

    def _newly_skipped(self, blocks: _Blocks) -> list[Module]:
        skipped = skipped_in(self._records(blocks), self.known.modules)
        return [module for module in skipped if module not in self._skipped]

    def _savings(self, index: int, now: _Fixed) -> list[MinutesSaved]:
        """Return every way in which a block can be shorter or go."""
        block = self.blocks[index]
        if block.id in now.go:
            return [MinutesSaved(block.minutes, self._dropping(index), must=True)]
        if block.id in self._whole:
            return []
        is_protected = block.id in self._protected
        # Among equals: pauses before extras before core ones, and what comes last goes first.
        order = 2 * self._order(index)
        savings = []
        for _name, minutes in self._variants(block):
            less = block.minutes - minutes
            protected = less if is_protected else 0
            savings.append(MinutesSaved(less, Loss(protected=protected, changed=1, order=order)))
        record = self._record(block)
        least = record.min_minutes if record else 1
        if least < block.minutes:
            each = Loss(protected=1) if is_protected else Loss()
            loss = Loss(changed=1, order=order + 1)
            savings.append(MinutesSaved(block.minutes - least, loss, each, from_minutes=1))
        if block.id not in now.stay and not is_protected:
            savings.append(MinutesSaved(block.minutes, self._dropping(index)))
        return savings

    def _dropping(self, index: int) -> Loss:
        block = self.blocks[index]
        record = self._record(block)
        role = record.role if record else None
        order = 2 * self._order(index) * len(self.blocks)
        heart = block.activity in self.known.heart
        core, extra = role is PlanRole.CORE, role is PlanRole.EXTRA
        return Loss(heart=heart, core=core, extra=extra, changed=1, order=order)

    def _order(self, index: int) -> int:
        record, many = self._record(self.blocks[index]), len(self.blocks)
        return _ROLE_ORDER[record.role if record else None] * many + many - index

    def _variants(self, block: Block) -> list[tuple[str, int]]:
        """Return shorter versions of an activity.

        Protected time stays as long as its own minimum.
        """
        record = self._record(block)
        if record is None:
            return []
        least = record.min_minutes if block.id in self._protected else 0
        return [(v.name, v.minutes) for v in record.variants if least <= v.minutes < block.minutes]

    def _shortest(self, block: Block) -> Block:
        """Return a block of an activity, as short as it can be."""
        record = self._record(block)
        if record is None or block.id in self._whole:
            return block
        own = (block.variant, min(block.minutes, record.min_minutes))
        variant, minutes = min([own, *self._variants(block)], key=lambda way: way[1])
        return replace(block, minutes=minutes, variant=variant)

    def _applied(self, ways: list[list[MinutesSaved]], best: Best) -> _Blocks:
        after = []
        for index, block in enumerate(self.blocks):
            chosen = best.chosen.get(index)
            if chosen is None:
                after.append(block)
                continue
            left = block.minutes - chosen.minutes
            if not left:
                continue
            whole = ways[index][chosen.saving].from_minutes
            name = block.variant if whole else self._variants(block)[chosen.saving][0]
            after.append(replace(block, minutes=left, variant=name))
        return tuple(after)

    def _record(self, block: Block) -> Activity | None:
        return self.activities[block.activity] if block.activity else None

    def _records(self, blocks: _Blocks) -> tuple[Activity, ...]:
        return tuple(self.activities[block.activity] for block in blocks if block.activity)

    def _those(self, wanted: Callable[[Activity], bool]) -> frozenset[BlockId]:
        found = ((block.id, self._record(block)) for block in self.blocks)
        return frozenset(block for block, record in found if record and wanted(record))
