"""A backup, what it would change, and which of them stay; `storage` makes and reads them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hope_desktop.domain.views import DamagedRow

LAST, DAYS, WEEKS, MONTHS = 10, 7, 4, 6
"""How many backups stay: the newest ones, and the newest of so many days, weeks and months."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Contents:
    """What a trainer recognises a database by. The bin does not count."""

    classes: int
    workshops: int


@dataclass(frozen=True, slots=True)
class RestoreSummary:
    """What there is, and what there would be after putting a backup back."""

    now: Contents
    then: Contents
    lacking: tuple[DamagedRow, ...] = ()
    """What was made or changed since."""


def kept(backups: tuple[BackupInfo, ...]) -> frozenset[int]:
    """The sequence numbers that stay, of backups in any order; no clock says what is newest."""
    newest_first = sorted(backups, key=lambda info: -info.sequence)
    staying = {info.sequence for info in newest_first[:LAST]}
    for count, pattern in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        periods: dict[str, int] = {}
        for info in newest_first:
            periods.setdefault(info.made_at.strftime(pattern), info.sequence)
        staying.update(list(periods.values())[:count])
    return frozenset(staying)
