"""One backup: made with `VACUUM INTO`, opened and checked, then named; and which ones are kept.

A name holds a sequence number, and that number alone decides what is newest: clocks jump.
"""

import contextlib
import os
import re
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from hope_desktop.domain.errors import BadBackup, Damaged, NotOurDatabase
from hope_desktop.storage.connect import APPLICATION_ID, number, untrusted
from hope_desktop.storage.files import force_to_disk, sync_folder
from hope_desktop.storage.history import KEYS
from hope_desktop.storage.library import own_files
from hope_desktop.storage.migrate import latest, schema_at, schema_of

LAST, DAYS, WEEKS, MONTHS = 10, 7, 4, 6
"""How many backups stay: the newest ones, and the newest of so many days, weeks and months."""

_NAME = re.compile(r"hope-(\d{6,})-(\d{8}T\d{6})Z\.db")
_MOMENT = "%Y%m%dT%H%M%S"
_WITH_FILES = 2
"""From this schema number on a database holds the bytes of own files."""


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A backup file. `made_at` is what the clock said, in UTC; `sequence` gives the order."""

    file: Path
    sequence: int
    made_at: datetime
    bytes: int
    checked: bool
    """It was checked when it was made and its length is still right; `verify` reads all of it."""
    damaged: tuple[str, ...] = ()
    """The hashes of own files that were found damaged when it was made or read."""


def make_snapshot(connection: sqlite3.Connection, backups: Path) -> BackupInfo:
    """Copy the open database into a checked file of its own, then prune older ones.

    An own file that is damaged in the work itself goes along as it is: for one picture, the rest
    must not go without a backup.

    Raises:
        BadBackup: the copy did not pass its check and was removed.
        Damaged: the work itself cannot be read.
        DiskFull: there is no room.
    """
    backups.mkdir(mode=0o700, exist_ok=True)
    _clear(backups)
    sequence = max((backup.sequence for backup in listed(backups)), default=0) + 1
    temporary = backups / f".making-{sequence:06}"
    os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        connection.execute("VACUUM INTO ?", (str(temporary),))
        damaged = _compare(connection, temporary)
        force_to_disk(temporary)
    except BaseException:
        _clear(backups)
        raise
    made_at = datetime.now(UTC).replace(microsecond=0)
    file = backups / f"hope-{sequence:06}-{made_at.strftime(_MOMENT)}Z.db"
    temporary.replace(file)
    sync_folder(backups)
    _prune(backups)
    size = file.stat().st_size
    return BackupInfo(file, sequence, made_at, size, checked=True, damaged=damaged)


def _clear(backups: Path) -> None:
    """Remove what a backup that was not finished left, SQLite's journal of it too."""
    for leftover in backups.glob(".making-*"):
        leftover.unlink(missing_ok=True)


def listed(backups: Path) -> tuple[BackupInfo, ...]:
    """The backups in a folder, oldest first."""
    found = (described(path) for path in backups.glob("hope-*.db"))
    return tuple(sorted((info for info in found if info), key=lambda info: info.sequence))


def described(path: Path) -> BackupInfo | None:
    """What a backup's name and length say; None for a file with another kind of name."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        made_at = datetime.strptime(match[2], _MOMENT).replace(tzinfo=UTC)
        size = path.stat().st_size
        return BackupInfo(path, int(match[1]), made_at, size, _length_is_right(path, size))
    except (OSError, ValueError):
        return None


def info_of(path: Path) -> BackupInfo:
    """What can be said of a checked file with a name of its own: sequence 0, and its date."""
    status = path.stat()
    made_at = datetime.fromtimestamp(int(status.st_mtime), UTC)
    return BackupInfo(path, 0, made_at, status.st_size, checked=True)


def _length_is_right(path: Path, size: int) -> bool:
    with path.open("rb") as file:
        header = file.read(100)
    page, pages = (int.from_bytes(header[a:b], "big") for a, b in ((16, 18), (28, 32)))
    ours = int.from_bytes(header[68:72], "big") == APPLICATION_ID
    return ours and size == pages * (65536 if page == 1 else page)


def checked(path: Path) -> int:
    """Read a whole file that may come from anywhere; give its schema number.

    The schema is compared before anything in it could run.

    Raises:
        BadBackup: with the reason.
    """
    if not path.is_file():
        raise BadBackup(path, "missing")
    try:
        with contextlib.closing(untrusted(path)) as connection:
            return _checked(connection, path)
    except (Damaged, sqlite3.Error) as error:
        raise BadBackup(path, "damaged") from error
    except NotOurDatabase as error:
        raise BadBackup(path, "not-a-database") from error


def _checked(connection: sqlite3.Connection, path: Path) -> int:
    if number(connection, "application_id") != APPLICATION_ID:
        raise BadBackup(path, "not-a-database")
    version = number(connection, "user_version")
    if version > latest():
        raise BadBackup(path, "too-new")
    if version < 1 or schema_of(connection) != schema_at(version):
        raise BadBackup(path, "schema")
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise BadBackup(path, "damaged")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise BadBackup(path, "damaged")
    return version


def _compare(connection: sqlite3.Connection, copy: Path) -> tuple[str, ...]:
    """Check a copy against the work; gives the hashes of own files that are damaged in both."""
    try:
        version = checked(copy)
    except BadBackup as error:
        raise BadBackup(copy, "copy") from error
    damaged = damaged_in(copy, version)
    if damaged and damaged != own_files.damaged(connection):
        raise BadBackup(copy, "copy")
    with contextlib.closing(untrusted(copy)) as other:
        same = version == number(connection, "user_version")
        if not same or _counts(connection) != _counts(other):
            raise BadBackup(copy, "copy")
    return damaged


def damaged_in(path: Path, version: int) -> tuple[str, ...]:
    """The hashes of own files that are damaged in a checked file of this schema number."""
    if version < _WITH_FILES:
        return ()
    with contextlib.closing(untrusted(path)) as connection:
        return own_files.damaged(connection)


def _counts(connection: sqlite3.Connection) -> tuple[int, ...]:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    return tuple(
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - a name from KEYS
        for table in (*KEYS, "changes", "history")
        if table in tables
    )


def kept(backups: tuple[BackupInfo, ...]) -> frozenset[int]:
    """The sequence numbers that stay, of backups in any order."""
    newest_first = sorted(backups, key=lambda info: -info.sequence)
    staying = {info.sequence for info in newest_first[:LAST]}
    for count, pattern in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        periods: dict[str, int] = {}
        for info in newest_first:
            periods.setdefault(info.made_at.strftime(pattern), info.sequence)
        staying.update(list(periods.values())[:count])
    return frozenset(staying)


def _prune(backups: Path) -> None:
    found = listed(backups)
    staying = kept(found)
    for info in found:
        if info.sequence not in staying:
            info.file.unlink(missing_ok=True)
