"""What changed since a workshop was printed: which papers, and why."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum
from itertools import batched, takewhile

from hope_desktop.domain.printing.print_jobs import joined
from hope_desktop.domain.printing.records import PrintedFile, PrintRecord
from hope_desktop.domain.terms import frozen


class Differs(Enum):
    """Why a paper has to be made again."""

    NEW = "new"
    """It was not made before."""
    CONTENT = "content"
    COPIES = "copies"
    """Only the number of copies is another one."""


@frozen
class Different:
    """A paper that has changed."""

    kind: str
    why: Differs
    copies: int
    """So many are needed."""
    copies_before: int = 0
    """So many are on paper, as it is or as it was."""
    pages: str = ""
    """Of another content, the pages to make again, as ranges; empty is all of them."""
    content: str = ""
    """Of what these pages are."""

    @property
    def missing(self) -> int:
        """Copies to make: what is on paper counts only when it is as it was."""
        return self.copies - (self.copies_before if self.why is Differs.COPIES else 0)


@frozen
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
    too_much: tuple[str, ...] = ()
    """Kinds of papers among which lie sheets that are not needed any more."""
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
    papers, too_much = list[Different](), list[str]()
    for file in now.files:
        made = _made(earlier, file.kind)
        if found := _compared(file, made):
            papers.append(found)
        is_known = made and made[0].marks and file.marks and not (made[0].there or file.there)
        if is_known and len(_sheets(made[0])) > len(_sheets(file)):
            too_much.append(file.kind)
    old, new = dict(last.activities), dict(now.activities)
    return PrintDifferences(
        at=at,
        way=last.way,
        papers=tuple(papers),
        start=None if last.start == now.start else (last.start, now.start),
        added=tuple(activity for activity in new if activity not in old),
        removed=tuple(activity for activity in old if activity not in new),
        too_much=tuple(too_much),
        rewritten=tuple(one for one in new if one in old and new[one] != old[one]),
        other_form=last.profile != now.profile,
    )


def only_saved(earlier: Sequence[tuple[datetime, PrintRecord]]) -> frozenset[str]:
    """Return the kinds of papers that were last put into files, and not given to a printer."""
    ways: dict[str, str] = {}
    for _at, record in earlier:
        for file in record.files:
            ways.setdefault(file.kind, "" if file.is_shown else record.way)
    return frozenset(kind for kind, way in ways.items() if way == "saved")


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
    """Return how many copies: the largest whole set, and what was made to come to it.

    A set that was made twice is one set: nobody knows that both of them went through a printer.
    """
    whole = max((file.made for file in made if not file.there), default=0)
    return whole + sum(file.made for file in made if file.there)


def _made(earlier: Sequence[tuple[datetime, PrintRecord]], kind: str) -> list[PrintedFile]:
    """Return what was made of a paper as it was the last time, the newest first."""
    found = [file for _at, record in earlier for file in record.files if file.kind == kind]
    whole = [file for file in found if file.content]
    return list(takewhile(lambda file: _is_same(file, whole[0]), whole))


def _is_same(one: PrintedFile, other: PrintedFile) -> bool:
    """Tell whether the same stands on two papers."""
    return one.content == other.content or (one.marks != () and one.marks == other.marks)


def _compared(file: PrintedFile, made: Sequence[PrintedFile]) -> Different | None:
    """Return what has to be made of a paper; None when it lies there."""
    count = copies_in(made)
    if not made:
        return Different(file.kind, Differs.NEW, file.wanted)
    before, pages = made[0], ""
    if not _is_same(file, before):
        if file.marks and before.marks and not before.there and count >= file.wanted:
            there, wrong, last = Counter(_sheets(before)), list[int](), 0
            for sheet in _sheets(file):  # wherever it lay
                there[sheet] -= 1
                if there[sheet] < 0:
                    wrong += range(last + 1, last + len(sheet) + 1)
                last += len(sheet)
            if not wrong:
                return None
            pages = ",".join(joined(wrong)) if len(wrong) < file.pages else ""
        content = file.content if pages else ""
        return Different(file.kind, Differs.CONTENT, file.wanted, count, pages, content)
    if count < file.wanted:
        return Different(file.kind, Differs.COPIES, file.wanted, count)
    return None


def _sheets(file: PrintedFile) -> list[tuple[str, ...]]:
    """Return the marks of the pages as they stand on sheets."""
    return list(batched(file.marks, 1 if file.sides == "single" else 2))
