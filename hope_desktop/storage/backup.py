"""Looks through backups, and puts one back; `snapshot` makes them."""

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.backups import BackupInfo, Contents, RestoreSummary
from hope_desktop.domain.errors import BadBackup, DataReadOnly, DataTooNew, NotOurDatabase
from hope_desktop.domain.views import DamagedRow
from hope_desktop.paths import DataFolder
from hope_desktop.storage.backup_file import checked, must_be_good, opened
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.files import problems_of
from hope_desktop.storage.history import KEYS
from hope_desktop.storage.lock import FolderLock
from hope_desktop.storage.restore import put_aside, rebuilt, take_place
from hope_desktop.storage.rows import StoredRow
from hope_desktop.storage.snapshot import damaged_in, described, info_of, make_snapshot
from hope_desktop.storage.soundness import name_of


def verify(path: Path) -> BackupInfo:
    """Read all of a backup, whatever its name and wherever it came from.

    Of own files that are damaged in it the hashes are given; the rest can be put back.
    """
    with contextlib.closing(opened(path)) as backup:
        must_be_good(backup)
        damaged = damaged_in(backup)
    return replace(described(path) or info_of(path), damaged=damaged)


def what_changes(db: Database, path: Path) -> RestoreSummary:
    """What putting a backup back would change, in numbers."""
    with contextlib.closing(opened(path)) as backup:
        must_be_good(backup)
        lacking = tuple(_lacking(db.connection, backup))
        return RestoreSummary(_contents(db.connection), _contents(backup), lacking)


def _lacking(now: sqlite3.Connection, then: sqlite3.Connection) -> Iterator[DamagedRow]:
    """What a trainer would miss; a table that is newer than the backup is all new."""
    for table in ("classes", "sessions", "my_texts", "material", "own_templates", "own_words"):
        key = KEYS[table]
        try:
            known = {row[key]: row for row in _rows(then, table)}
        except sqlite3.OperationalError:
            known = {}
        for row in _rows(now, table):
            old = known.get(row[key])
            if old is None or any(old[name] != row[name] for name in old.keys() & row.keys()):
                yield DamagedRow(table, name_of(now, table, row))


def _rows(connection: sqlite3.Connection, table: str) -> list[StoredRow]:
    found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - one of our own names
    names = [column[0] for column in found.description]
    rows = [dict(zip(names, row, strict=True)) for row in found]
    return [row for row in rows if not row.get("deleted")]


def _contents(connection: sqlite3.Connection) -> Contents:
    return Contents(len(_rows(connection, "classes")), len(_rows(connection, "sessions")))


def restore(db: Database, path: Path) -> None:
    """Put a backup back into an open database, which then has another `connection`.

    What is there now is backed up first; its file is kept besides, under `replaced/`. A refusal
    changes nothing.
    """
    if db.read_only:
        raise DataReadOnly
    with problems_of(db.folder.root):
        # Before the backup of today: making that may let the chosen one go.
        new = rebuilt(path, db.folder.root)
        try:
            # A damaged database cannot be backed up; its file is kept as it is.
            with contextlib.suppress(BadBackup, NotOurDatabase):
                make_snapshot(db.connection, db.folder.backups)
            db.exchange(lambda: take_place(new, db.folder))
        finally:
            new.unlink(missing_ok=True)


def restore_closed(folder: DataFolder, path: Path) -> None:
    """Put a backup back, also when the database of the folder is damaged or too new to open."""
    checked(path)
    try:
        with contextlib.closing(open_database(folder)) as db:
            restore(db, path)
    except (NotOurDatabase, DataTooNew):
        with problems_of(folder.root):
            _restore_over(folder, path)


def begin_anew(folder: DataFolder) -> None:
    """Make an empty database where the file is gone or cannot be opened; that and backups stay."""
    with problems_of(folder.root):
        lock = FolderLock(folder.lock)
        try:
            put_aside(folder)
        finally:
            lock.release()
    open_database(folder, anew=True).close()


def _restore_over(folder: DataFolder, path: Path) -> None:
    lock = FolderLock(folder.lock)
    try:
        take_place(rebuilt(path, folder.root), folder)
    finally:
        lock.release()
