"""Makes one backup: copies it in a thread, checks it, then names it; and prunes old ones.

A name holds a sequence number, and that number alone decides what is newest: clocks jump.
"""

import re
import sqlite3
import threading
from collections.abc import Callable, Collection
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from hope_desktop import wall_clock
from hope_desktop.domain.backups import BackupInfo, kept
from hope_desktop.domain.errors import BadBackup, Cancelled, Damaged, HopeError, Progress
from hope_desktop.storage import backup_file
from hope_desktop.storage.age import unknown
from hope_desktop.storage.connect import untrusted
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import clear_unfinished, problems_of, whole_at
from hope_desktop.storage.guarded import Guarded
from hope_desktop.storage.library import material

_NAME = re.compile(r"hope-(\d{6,})-(\d{8}T\d{6})Z\.zip")
_MOMENT = "%Y%m%dT%H%M%S"
_PIECE = 1024 * 1024
_OFTEN = 100_000
"""Steps of SQLite after which it asks whether to go on; a few milliseconds."""
ONE_AT_A_TIME = threading.Lock()
"""Of what writes backups."""


class Copy:
    """The database as it is when this is made, to be read by another thread.

    Made and ended by the thread of the connection. Until then SQLite writes into its journal and
    leaves the file alone. A newer copy of the same work ends this one.
    """

    def __init__(self, connection: Guarded) -> None:
        self._connection = connection
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.copies += 1
        self._number = connection.copies
        self.last = backup_file.last_change(connection)

    def end(self) -> None:
        """Let SQLite tidy up its journal again, when the connection is still open."""
        if self._is_newest():
            with suppress(HopeError, sqlite3.Error):
                self._connection.execute("PRAGMA wal_autocheckpoint = 1000")

    def _is_newest(self) -> bool:
        return self._connection.copies == self._number

    def read(
        self, report: Progress, look: Callable[[Guarded], int] = backup_file.must_be_good
    ) -> tuple[bytearray, Guarded]:
        """Return the bytes, and the same as a database in memory that was found good."""
        data, file = bytearray(), self._connection.file
        with problems_of(file):
            while piece := self._connection.bytes_at(len(data), _PIECE):
                data += piece
                if not report(len(data), 0):
                    raise Cancelled
        if not self._is_newest():  # the file was written meanwhile
            raise Cancelled
        copy = untrusted(data, file)
        try:
            copy.set_progress_handler(lambda: not report(len(data), 0), _OFTEN)
            look(copy)
            if backup_file.last_change(copy) != self.last:
                raise Damaged(file)
        except BadBackup as error:
            copy.close()
            raise Damaged(file) from error
        except BaseException:
            copy.close()
            raise
        return data, copy


def make_snapshot(connection: Guarded, backups: Path) -> BackupInfo:
    """Copy the open database into a checked file of its own, at once; see `write_copy`."""
    copy = Copy(connection)
    try:
        return write_copy(copy, backups, lambda _done, _of: True)
    finally:
        copy.end()


def write_copy(copy: Copy, backups: Path, report: Progress) -> BackupInfo:
    """Make a backup of a copy, in any thread, then prune older ones.

    An own file that is damaged in the work itself goes along as it is: for one picture, the rest
    must not go without a backup.
    """
    with ONE_AT_A_TIME, problems_of(backups):
        data, database = copy.read(report)
        with closing(database):
            named = material.hashes(database)
            newer = unknown(database, backups.glob("hope-*"))
        if not report(len(data), 0):
            raise Cancelled
        backups.mkdir(mode=0o700, exist_ok=True)
        clear_unfinished(backups)
        sequence = max((backup.sequence for backup in backups_in(backups)), default=0) + 1
        # Files before the list that names them; what is there already is not copied again.
        work = FileStore(backups.parent / "files")
        damaged = FileStore(backups / "files").copy_from(work, named)
        made_at = wall_clock.utc_now().replace(microsecond=0)
        place = backups / f"hope-{sequence:06}-{made_at.strftime(_MOMENT)}Z.zip"
        with whole_at(place) as unfinished, unfinished.open("r+b") as file:
            backup_file.write(file, data, copy.last, named)
        made = BackupInfo(place, sequence, made_at, place.stat().st_size, checked=True)
        prune(backups, newer)
    return replace(made, damaged=damaged)


def backups_in(backups: Path) -> tuple[BackupInfo, ...]:
    """Return the backups in a folder, oldest first."""
    found = (described(path) for path in backups.glob("hope-*"))
    return tuple(sorted((info for info in found if info), key=lambda info: info.sequence))


def described(path: Path) -> BackupInfo | None:
    """Return what a backup's name and length say; None for a file with another kind of name."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        made_at = datetime.strptime(match[2], _MOMENT).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (OSError, ValueError):
        return None
    return BackupInfo(path, int(match[1]), made_at, size, checked=_has_its_length(path))


def _has_its_length(path: Path) -> bool:
    try:
        backup_file.last_change_in(path)
    except HopeError:
        return False
    return True


def info_of(path: Path) -> BackupInfo:
    """Return what can be said of a checked file with a name of its own.

    Sequence 0, and its date.
    """
    status = path.stat()
    made_at = datetime.fromtimestamp(int(status.st_mtime), UTC)
    return BackupInfo(path, 0, made_at, status.st_size, checked=True)


def prune(backups: Path, but: Collection[str]) -> None:
    """Remove what the rule of `kept` lets go, `but` for some names, and files that nobody needs."""
    found = backups_in(backups)
    staying = kept(found)
    for info in found:
        if info.sequence not in staying and info.file.name not in but:
            info.file.unlink(missing_ok=True)
    with suppress(HopeError):  # one that cannot be read may name any file
        left = [backup_file.files_needed(info.file) for info in backups_in(backups)]
        FileStore(backups / "files").sweep(frozenset().union(*left), older_than=0)
