"""Whether another copy of the work knows what the work does not: a record, a backup, a stick."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection

from hope_desktop.domain.backups import Older
from hope_desktop.domain.errors import HopeError
from hope_desktop.storage.backup_file import last_change_in, opened
from hope_desktop.storage.witness import (
    ChangeMark,
    LastMark,
    contains,
    from_digits,
    head_of,
    line_of,
)


def heads_of(files: Iterable[Path]) -> Iterator[tuple[LastMark, Path]]:
    """Return what backups say of themselves; those of untouched work say nothing."""
    for file in files:
        with suppress(HopeError, OSError):
            head = from_digits(last_change_in(file))
            if head is not None:
                yield head, file


def unknown(work: Connection, files: Iterable[Path]) -> frozenset[str]:
    """Return the names of backups of states that the work neither was nor put aside."""
    return frozenset(file.name for head, file in heads_of(files) if not contains(work, head.mark))


def older(work: Connection, recorded: Collection[LastMark], files: Iterable[Path]) -> Older | None:
    """Return the farthest of the copies that the work does not know; None without one.

    Of two equal ones a backup rather than the record, since that can be put back. Backups of
    another work are passed over, unless the record says that it was in this place.
    """
    ours = head_of(work)
    works = {ours.work, *(head.work for head in recorded)}
    copies: list[tuple[LastMark, Path | None]] = [(head, None) for head in recorded]
    copies += [one for one in heads_of(files) if one[0].work in works]
    lacking = [one for one in copies if one[0].mark.number and not contains(work, one[0].mark)]
    if not lacking:
        return None
    head, file = max(lacking, key=lambda one: (one[0].mark.number, one[1] is not None))
    if head.work != ours.work:
        return Older(file, 0, is_other=True)
    mine = line_of(work)
    theirs = _line_in(file) if file is not None else frozenset()
    theirs = theirs or frozenset(one.mark for one in (*recorded, head) if one.work == ours.work)
    only_there = [mark for mark in theirs if not contains(work, mark)]
    first = min(only_there).number
    # A record has the marks of both when a folder came here from another computer.
    common = max((mark.number for mark in theirs & mine if mark.number < first), default=None)
    if common is None and file is None:  # it is too short to say more
        return Older(None, max(head.mark.number - ours.mark.number, len(only_there)))
    since = first - 1 if common is None else common
    return Older(file, len(only_there), sum(mark.number > since for mark in mine))


def _line_in(backup: Path) -> frozenset[ChangeMark]:
    try:
        with closing(opened(backup)) as copy:
            return line_of(copy)
    except (HopeError, sqlite3.Error):
        return frozenset()
