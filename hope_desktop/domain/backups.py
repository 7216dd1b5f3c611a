"""A backup, what it would change, and which of them stay; `storage` makes and reads them."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from hope_desktop.domain.terms import frozen
from hope_desktop.domain.views import DamagedRow

LAST, DAYS, WEEKS, MONTHS = 10, 7, 4, 6
"""How many backups stay: the newest ones, and the newest of so many days, weeks and months."""


@frozen
class BackupInfo:
    """A backup file. `made_at` is what the clock said, in UTC; `sequence` gives the order."""

    file: Path
    sequence: int
    made_at: datetime
    bytes: int
    checked: bool
    """It was checked when it was made and its length is still right; to verify reads all of it."""
    damaged: tuple[str, ...] = ()
    """The hashes of own files that were found damaged when it was made or read."""


class Older(NamedTuple):
    """There is a copy of the work that knows what the work does not."""

    file: Path | None
    """It can be put back; None when nothing but the record knows."""
    theirs: int
    """How many changes it has that the work has not."""
    ours: int = 0
    """How many the work has that it has not: both went on."""
    is_other: bool = False
    """What lies in the place of the work is no copy of it at all."""


class Salvaged(NamedTuple):
    """Of what is newer than a backup: what a damaged file still gave, and what it did not."""

    came: tuple[DamagedRow, ...] = ()
    lost: tuple[DamagedRow, ...] = ()


@frozen
class Contents:
    """What a trainer recognises a database by. The bin does not count."""

    classes: int
    workshops: int


@frozen
class RestoreSummary:
    """What there is, and what there would be after putting a backup back."""

    now: Contents
    then: Contents
    lacking: tuple[DamagedRow, ...] = ()
    """What is there and would not be."""
    back: tuple[DamagedRow, ...] = ()
    """What is not there and would be."""
    other: tuple[DamagedRow, ...] = ()
    """What would be otherwise."""


def kept(backups: tuple[BackupInfo, ...]) -> frozenset[int]:
    """Return the sequence numbers that stay, of backups in any order.

    No clock says what is newest.
    """
    newest_first = sorted(backups, key=lambda info: -info.sequence)
    staying = {info.sequence for info in newest_first[:LAST]}
    for count, pattern in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        periods: dict[str, int] = {}
        for info in newest_first:
            periods.setdefault(info.made_at.strftime(pattern), info.sequence)
        staying.update(list(periods.values())[:count])
    return frozenset(staying)
