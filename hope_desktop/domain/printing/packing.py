"""What a trainer takes to a workshop, what the school provides, and what has been ticked.

A tick is for a line as it was: its number and its content. When the plan changes the line, the tick
no longer counts and the line says what it was.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.terms import frozen


class Pile(StrEnum):
    """Where a line of the packing list belongs."""

    PAPERS = "papers"
    THINGS = "things"
    SCHOOL = "school"
    """The school lays it out, or hands it out."""


_OWN = "own-"


@frozen
class PackingItem:
    """A line of the packing list."""

    pile: Pile
    name: str
    """What it is known by: the kind of a document, or the words of a thing."""
    what: str
    count: int
    """0 is not counted, or not known yet."""
    detail: str = ""
    mark: str = ""
    """Of a paper: another one when something else stands on it."""

    @property
    def key(self) -> str:
        """Return what its tick is kept under."""
        return f"{self.pile}:{self.name}"

    @property
    def is_own(self) -> bool:
        """Return a trainer added it."""
        return self.pile is Pile.THINGS and self.name.startswith(_OWN)


_HERS = f"{Pile.PAPERS}:{PaperKind(Whose.TELLER)}"
"""Once it was on the list, and could be ticked."""


@frozen
class PackingTick:
    """A line as it was when it was ticked."""

    key: str
    what: str
    count: int
    mark: str = ""


@frozen
class Packed:
    """What was ticked for a workshop."""

    ticks: tuple[PackingTick, ...] = ()
    thrown_away: datetime | None = None
    """When its paper with an old number was thrown away."""
    own: tuple[str, ...] = ()
    """Things that a trainer added for this workshop."""

    @property
    def own_items(self) -> tuple["PackingItem", ...]:
        """Those, as lines of the list."""
        return tuple(PackingItem(Pile.THINGS, f"{_OWN}{what}", what, 0) for what in self.own)


@frozen
class PackingLine:
    """An item with its tick."""

    item: PackingItem
    ticked: bool
    before: PackingTick | None = None
    """What was ticked, when the line is another one now."""


def lines_of(items: Iterable[PackingItem], packed: Packed) -> tuple[PackingLine, ...]:
    """Return the items with the ticks that still count."""
    ticks = {tick.key: tick for tick in packed.ticks}
    found = []
    for item in items:
        tick = ticks.get(item.key)
        same = tick is not None and tick.count == item.count and _says(tick.mark, item.mark)
        found.append(PackingLine(item, ticked=same, before=None if same else tick))
    return tuple(found)


def _says(before: str, now: str) -> bool:
    """Tell whether it is the same paper, as far as can be known.

    Versions of marks tell nothing of one another: no new program takes anything out of a bag.
    """
    versions = [mark.rpartition(":")[0] for mark in (before, now)]
    return before == now or (before != "" and versions[0] != versions[1])


def gone(items: Iterable[PackingItem], packed: Packed) -> tuple[PackingTick, ...]:
    """Return what was ticked and is not on the list any more: it may come out of the bag."""
    keys = {item.key for item in items} | {_HERS}
    return tuple(tick for tick in packed.ticks if tick.key not in keys)


def ticked(packed: Packed, item: PackingItem, *, done: bool) -> Packed:
    """Return the ticks with one more, or one fewer."""
    others = tuple(tick for tick in packed.ticks if tick.key != item.key)
    made = (PackingTick(item.key, item.what, item.count, item.mark),) if done else ()
    return replace(packed, ticks=(*others, *made))


def left(lines: Iterable[PackingLine]) -> int:
    """Return how many lines are still to be packed; what the school sees to does not count."""
    return sum(not line.ticked for line in lines if line.item.pile is not Pile.SCHOOL)
