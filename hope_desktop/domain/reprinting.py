"""What became different since a workshop was put on paper: which papers, and by what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from hope_desktop.domain.printing import PrintedFile, PrintRecord


class Differs(Enum):
    """Why a paper has to be made again."""

    NEW = "new"
    """It was not made before."""
    CONTENT = "content"
    COPIES = "copies"
    """Only the number of copies is another one."""


@dataclass(frozen=True, slots=True)
class Different:
    """A paper that is not as it was."""

    kind: str
    why: Differs
    copies: int
    copies_before: int = 0


@dataclass(frozen=True, slots=True)
class Since:
    """What became different since the last time."""

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


def since(earlier: Sequence[tuple[datetime, PrintRecord]], now: PrintRecord) -> Since | None:
    """Compare what would be printed now with what was; None when nothing was.

    Each paper is compared with the newest one of its kind, since they need not have been made at
    once. `earlier` has the newest first.
    """
    if not earlier:
        return None
    at, last = earlier[0]
    before: dict[str, PrintedFile] = {}
    for _moment, record in reversed(earlier):
        before.update({file.kind: file for file in record.files if file.sha256})
    found = (_compared(file, before.get(file.kind)) for file in now.files)
    old, new = dict(last.activities), dict(now.activities)
    return Since(
        at=at,
        way=last.way,
        papers=tuple(paper for paper in found if paper is not None),
        start=None if last.start == now.start else (last.start, now.start),
        added=tuple(activity for activity in new if activity not in old),
        removed=tuple(activity for activity in old if activity not in new),
        rewritten=tuple(one for one in new if one in old and new[one] != old[one]),
        other_form=last.profile != now.profile,
    )


def _compared(file: PrintedFile, before: PrintedFile | None) -> Different | None:
    if before is None:
        return Different(file.kind, Differs.NEW, file.copies)
    if before.sha256 != file.sha256:
        return Different(file.kind, Differs.CONTENT, file.copies, before.copies)
    if before.copies < file.copies:
        return Different(file.kind, Differs.COPIES, file.copies, before.copies)
    return None
