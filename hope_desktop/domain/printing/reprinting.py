"""What changed since a workshop was printed: which papers, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import takewhile

from hope_desktop.domain.printing.records import PrintedFile, PrintRecord


class Differs(Enum):
    """Why a paper has to be made again."""

    NEW = "new"
    """It was not made before."""
    CONTENT = "content"
    COPIES = "copies"
    """Only the number of copies is another one."""


@dataclass(frozen=True, slots=True)
class Different:
    """A paper that has changed."""

    kind: str
    why: Differs
    copies: int
    """So many are needed."""
    copies_before: int = 0
    """So many are on paper, as it is or as it was."""

    @property
    def missing(self) -> int:
        """Copies to make: what is on paper counts only when it is as it was."""
        return self.copies - (self.copies_before if self.why is Differs.COPIES else 0)


@dataclass(frozen=True, slots=True)
class PrintDifferences:
    """What changed since the last print."""

    at: datetime
    way: str
    """`saved` or `printer`, as in `PrintRecord`."""
    papers: tuple[Different, ...]
    start: tuple[datetime | None, datetime | None] | None = None
    """Before and now, when the workshop was moved."""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    rewritten: tuple[str, ...] = ()
    """Ids of activities."""
    other_form: bool = False
    """They were in another reading form."""


def since(
    earlier: Sequence[tuple[datetime, PrintRecord]], now: PrintRecord
) -> PrintDifferences | None:
    """Compare what would be printed now with what was; None when nothing was.

    Each paper is compared with the newest one of its kind, since they need not have been made at
    once. `earlier` has the newest first.
    """
    if not earlier:
        return None
    at, last = earlier[0]
    printed = [file for file in now.files if not file.is_shown]
    found = (_compared(file, _made(earlier, file.kind)) for file in printed)
    old, new = dict(last.activities), dict(now.activities)
    return PrintDifferences(
        at=at,
        way=last.way,
        papers=tuple(paper for paper in found if paper is not None),
        start=None if last.start == now.start else (last.start, now.start),
        added=tuple(activity for activity in new if activity not in old),
        removed=tuple(activity for activity in old if activity not in new),
        rewritten=tuple(one for one in new if one in old and new[one] != old[one]),
        other_form=last.profile != now.profile,
    )


def short_of(
    earlier: Sequence[tuple[datetime, PrintRecord]], wanted: Mapping[str, int]
) -> dict[str, int]:
    """Of which papers too few were made, and how many, whatever stands on them.

    Empty when nothing was printed. `wanted` is the number of copies for each kind of paper.
    """
    if not earlier:
        return {}
    counts = {kind: copies_in(_made(earlier, kind)) for kind in wanted}
    return {kind: wanted[kind] - count for kind, count in counts.items() if count < wanted[kind]}


def copies_in(made: Sequence[PrintedFile]) -> int:
    """How many copies: the largest whole set, and what was made to come to it.

    A set that was made twice is one set: nobody knows that both of them went through a printer.
    """
    whole = max((file.made for file in made if not file.there), default=0)
    return whole + sum(file.made for file in made if file.there)


def _made(earlier: Sequence[tuple[datetime, PrintRecord]], kind: str) -> list[PrintedFile]:
    """What was made of a paper as it was the last time, the newest first."""
    found = [file for _at, record in earlier for file in record.files if file.kind == kind]
    whole = [file for file in found if file.content]
    return list(takewhile(lambda file: file.content == whole[0].content, whole))


def _compared(file: PrintedFile, made: Sequence[PrintedFile]) -> Different | None:
    count = copies_in(made)
    if not made:
        return Different(file.kind, Differs.NEW, file.wanted)
    if made[0].content != file.content:
        return Different(file.kind, Differs.CONTENT, file.wanted, count)
    if count < file.wanted:
        return Different(file.kind, Differs.COPIES, file.wanted, count)
    return None
