"""The one database of a trainer: opening it safely, and changing it whole or not at all.

`open_database` is the only way in. It never repairs, recreates or removes a file: what it does
not recognise it refuses, untouched.
"""

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Concatenate

from hope_desktop import wall_clock
from hope_desktop.domain.errors import (
    Damaged,
    DataReadOnly,
    DiskFull,
    FolderProblem,
    NotOurDatabase,
    WorkGone,
)
from hope_desktop.domain.terms import ChangeId, Changes
from hope_desktop.paths import DataFolder
from hope_desktop.storage.connect import APPLICATION_ID, begin_writing, connect, in_memory, number
from hope_desktop.storage.files import (
    UNFINISHED,
    keep_reserve,
    problems_of,
    release_reserve,
    sweep,
    sync_folder,
)
from hope_desktop.storage.guarded import Guarded
from hope_desktop.storage.history import Change
from hope_desktop.storage.lock import FolderLock
from hope_desktop.storage.migrate import latest, migrate, must_be_known
from hope_desktop.storage.rows import Kept
from hope_desktop.storage.witness import ChangeMark, Witness, come_after, heads_in


class Database:
    """An open data folder. Lives in the main thread."""

    def __init__(
        self,
        folder: DataFolder,
        connection: Guarded,
        lock: FolderLock | None,
    ) -> None:
        self.now: Callable[[], datetime] = wall_clock.now
        """The clock on the wall."""
        self.folder = folder
        self.connection = connection
        """For reading. Writing goes through `transaction`; a restore replaces this object."""
        self.read_only = lock is None
        """The folder cannot be written: this is a private copy, and nothing can be saved."""
        self._lock = lock
        self._kept = Kept()
        self._opened = None if self.read_only else _identity(folder.database)
        self.witness = Witness(connection, () if self.read_only else folder.records)
        if not self.read_only and folder.erased.exists():
            from hope_desktop.storage.erasing.remembered import Memory  # a start rarely needs it

            Memory(folder.erased).forget_after(self.witness.count)
        self.before_commit: Callable[[], None] | None = None
        """Called just before a transaction is kept; what it raises, ends that."""

    def today(self) -> date:
        """Return the day on the wall's calendar."""
        return self.now().date()

    def kept[T](self, read: Callable[[Connection], T]) -> T:
        """Return what a function reads, which is not asked again before something was written."""
        return self._kept.read(self.connection, read)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Change something, whole or not at all; kept for good once this ends without an error."""
        if self.read_only:
            raise DataReadOnly
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            written, mark = self.connection.total_changes, None
            try:
                yield self.connection
                self.must_be_in_place()
                if self.before_commit:
                    self.before_commit()
                if self.connection.total_changes != written:
                    mark = self.witness.mark(self.connection)
                self.connection.execute("COMMIT")
                if mark:
                    self.witness.kept(mark)
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                    self._kept.clear()
        except DiskFull:
            release_reserve(self.folder.root)
            raise

    @contextmanager
    def change(self, what: str, earlier: ChangeId | None = None) -> Iterator[Change]:
        """Begin a transaction that undo takes back; see `Change`. Raises as `transaction` does.

        `earlier` is a change that this belongs to.
        """
        with self.transaction() as connection:
            change = Change(connection, what, self.now(), earlier)
            yield change
            change.finish()

    def write[**Asked](
        self,
        what: str,
        write: Callable[Concatenate[Change, Asked], object],
        *asked: Asked.args,
        **named: Asked.kwargs,
    ) -> Changes:
        """Let one function write a whole `change`; gives what that touched."""
        with self.change(what) as change:
            write(change, *asked, **named)
        return change.changes

    def must_be_in_place(self) -> None:
        """Check that no open file was moved or deleted: saving would go on nowhere."""
        if _identity(self.folder.database) != self._opened:
            raise FolderProblem(self.folder.root, "moved")

    def must_be_sound(self) -> None:
        """Look whether the file is in its place and SQLite finds every page and row of it."""
        if not self.read_only:
            self.must_be_in_place()
        if self.connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise Damaged(self.folder.database)

    def close(self) -> None:
        """Write everything into the one file and let the next program in."""
        try:
            self.connection.close()
        finally:
            self.witness.close()
            if self._lock is not None:
                self._lock.close()

    def go_on(self, others: Iterable[ChangeMark]) -> None:
        """Go on with this work, and let what the trainer was told of be older."""
        with self.transaction() as connection:
            come_after(connection, others)
        self.witness.begin(self.connection)

    def exchange[T](self, place: Callable[[], T]) -> T:
        """Close the file, let `place` put another in its stead, and open that (for a restore)."""
        self.connection.close()
        self._kept.clear()
        try:
            return place()
        finally:
            self.connection = _opened(self.folder)
            self._opened = _identity(self.folder.database)
            self.witness.begin(self.connection)


_LOOK = "hope-look-"
"""So begins what a medium that cannot be written is copied to, and a next start knows it by."""


def open_database(folder: DataFolder, *, anew: bool = False) -> Database:
    """Open a trainer's database, made when there is none, brought to today's schema.

    A missing or empty file beside backups is damage and no first start, unless it is to begin
    `anew`.

    Raises:
        DataFromTrial, DataTooNew: another program made it.
        NotOurDatabase: something else, or damaged, or gone while there are backups.
    """
    for left in Path(tempfile.gettempdir()).glob(f"{_LOOK}*"):  # of one that was killed
        shutil.rmtree(left, ignore_errors=True)
    if not _can_write(folder):
        with problems_of(folder.root):
            if not folder.database.exists():
                raise DataReadOnly
        try:
            with tempfile.TemporaryDirectory(prefix=_LOOK, ignore_cleanup_errors=True) as private:
                connection = _in_memory(folder, Path(private))
        except OSError as error:
            raise FolderProblem(folder.database, "denied") from error
        return Database(folder, connection, None)
    with problems_of(folder.root):
        return _open_for_writing(folder, anew=anew)


def _open_for_writing(folder: DataFolder, *, anew: bool) -> Database:
    lock = FolderLock(folder.lock)
    try:
        sweep(folder)
        if not all(path.is_file() for path in folder.root.glob(f"{folder.database.name}*")):
            raise NotOurDatabase(folder.database)  # what waits for bytes would let us wait too
        if not anew and _is_gone(folder):
            raise WorkGone(folder.database)
        try:
            connection = _opened(folder)
        except DiskFull:
            if not release_reserve(folder.root):
                raise
            connection = _opened(folder)
        try:
            keep_reserve(folder.root)
            return Database(folder, connection, lock)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        lock.close()
        raise


def _is_gone(folder: DataFolder) -> bool:
    if folder.database.exists() and folder.database.stat().st_size:
        return False
    from hope_desktop.storage.snapshot import backups_in  # once in a lifetime

    return bool(backups_in(folder.backups)) or any(map(heads_in, folder.records))


def _opened(folder: DataFolder) -> Guarded:
    path = folder.database
    if not path.exists():
        # Made first, so that the file and its journal are private from their first byte.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        sync_folder(folder.root)
    found = recognise(path)
    connection = connect(path)
    try:
        begin_writing(connection)
        if 0 < found < latest():
            from hope_desktop.storage.snapshot import make_snapshot  # seldom needed

            make_snapshot(connection, folder.backups)
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _in_memory(folder: DataFolder, private: Path) -> Guarded:
    """Return the database with its journal, read over a copy.

    A kill later on leaves nothing behind.
    """
    for name in (folder.database.name, folder.database.name + "-wal"):
        if (folder.root / name).exists():
            shutil.copyfile(folder.root / name, private / name)
    copy = private / folder.database.name
    recognise(copy)
    memory = in_memory(folder.database)
    try:
        with closing(connect(copy)) as connection:
            connection.backup(memory)
        migrate(memory)
    except BaseException:
        memory.close()
        raise
    return memory


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one of the same name; None when it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    # Windows lets nobody move an open file, and numbers files anew on some disks.
    return (0, 0) if os.name == "nt" else (found.st_dev, found.st_ino)


def _can_write(folder: DataFolder) -> bool:
    """Tell whether the folder (made when needed) and the database in it can be written.

    By trying.
    """
    try:
        folder.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, probe = tempfile.mkstemp(prefix=UNFINISHED, dir=folder.root)
        os.close(handle)
        Path(probe).unlink()
        if folder.database.exists():
            os.close(os.open(folder.database, os.O_RDWR))
    except OSError as error:
        if error.errno == errno.ENOSPC:
            return True
        if error.errno == errno.EISDIR:
            raise NotOurDatabase(folder.database) from error
        if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            return False
        why = "file" if error.errno in {errno.EEXIST, errno.ENOTDIR} else "missing"
        raise FolderProblem(folder.root, why) from error
    return True


_MAGIC = b"SQLite format 3\0"
_HEADER = 100


def recognise(path: Path) -> int:
    """Return the schema number of a file of ours, 0 for one that is still empty.

    Changes no byte of it.
    """
    journal = path.with_name(path.name + "-wal")
    waiting = journal.exists() and journal.stat().st_size > 0
    version = _by_asking(path) if waiting else _by_header(path)
    if version:
        must_be_known(path, version)
    return version


def _by_header(path: Path) -> int:
    """Read the header ourselves. Only valid without a journal, which may hold a newer header.

    This closes a handle on the file, which drops this process's locks on it: never call it
    while the file is open.
    """
    size = path.stat().st_size
    if size == 0:
        return 0
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise NotOurDatabase(path)
    page = int.from_bytes(header[16:18], "big")
    pages, counter, counted_at = (int.from_bytes(header[at : at + 4], "big") for at in (28, 24, 92))
    if counter == counted_at and size < pages * (65536 if page == 1 else page):
        raise NotOurDatabase(path)
    version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    if application != APPLICATION_ID:
        # Killed between the switch of the journal and the first step: one page, nothing in it.
        if application == version == 0 and _is_empty(path):
            return 0
        raise NotOurDatabase(path)
    if version < 1:
        raise NotOurDatabase(path)
    return version


def _is_empty(path: Path) -> bool:
    with _unchanged(path) as connection:
        return not connection.execute("SELECT 1 FROM sqlite_schema").fetchall()


def _by_asking(path: Path) -> int:
    with _unchanged(path) as connection:
        count = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        application = number(connection, "application_id")
        version = number(connection, "user_version")
    ours = application == APPLICATION_ID
    if (ours and version < 1) or (not ours and (application or version or count)):
        raise NotOurDatabase(path)
    return version


@contextmanager
def _unchanged(path: Path) -> Iterator[Connection]:
    connection = connect(path)
    try:
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE)
        yield connection
    finally:
        connection.close()
