"""Looks through backups, and puts one back; `snapshot` makes them."""

import contextlib
import sqlite3
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.backups import BackupInfo, Contents, RestoreSummary, Salvaged
from hope_desktop.domain.errors import BadBackup, DataReadOnly, DataTooNew, NotOurDatabase
from hope_desktop.domain.views import DamagedRow
from hope_desktop.paths import DataFolder
from hope_desktop.storage.backup_file import checked, must_be_good, opened
from hope_desktop.storage.damage.soundness import name_of_row
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.files import problems_of
from hope_desktop.storage.history import KEYS
from hope_desktop.storage.lock import FolderLock
from hope_desktop.storage.restore import put_aside, rebuilt, succeed, take_place
from hope_desktop.storage.rows import StoredRow
from hope_desktop.storage.snapshot import damaged_in, described, info_of, make_snapshot


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
        differences = _differences(db.connection, backup)
        return RestoreSummary(_contents(db.connection), _contents(backup), *differences)


def _differences(
    now: sqlite3.Connection, then: sqlite3.Connection
) -> tuple[tuple[DamagedRow, ...], ...]:
    """What a trainer would miss, what she would have again, and what would be otherwise."""
    found = defaultdict[int, list[DamagedRow]](list)
    for table in ("classes", "sessions", "my_texts", "material", "own_templates", "own_words"):
        key = KEYS[table]
        ours, theirs = ({row[key]: row for row in _rows(one, table)} for one in (now, then))
        for one in ours | theirs:
            row, old = ours.get(one), theirs.get(one)
            here, there = name_of_row(now, table, row), name_of_row(then, table, old)
            if row and old and here == there:
                if any(old[name] != row[name] for name in old.keys() & row.keys()):
                    found[2].append(DamagedRow(table, here))
                continue  # by another name it is another thing: two histories give out one number
            if row:
                found[0].append(DamagedRow(table, here))
            if old:
                found[1].append(DamagedRow(table, there))
    return tuple(tuple(found[one]) for one in range(3))


def _rows(connection: sqlite3.Connection, table: str) -> list[StoredRow]:
    try:
        found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - one of our own names
    except sqlite3.OperationalError:
        return []  # the table is newer than the backup
    names = [column[0] for column in found.description]
    rows = [dict(zip(names, row, strict=True)) for row in found]
    return [row for row in rows if not row.get("deleted")]


def _contents(connection: sqlite3.Connection) -> Contents:
    return Contents(len(_rows(connection, "classes")), len(_rows(connection, "sessions")))


def restore(db: Database, path: Path) -> Salvaged:
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
            try:
                make_snapshot(db.connection, db.folder.backups)
                succeed(new, db.folder, db.connection)
            except (BadBackup, NotOurDatabase):
                # A damaged database cannot be backed up; its file is kept as it is.
                return db.exchange(lambda: _take_damaged_place(new, db.folder))
            db.exchange(lambda: take_place(new, db.folder))
        finally:
            new.unlink(missing_ok=True)
    return Salvaged()


def restore_closed(folder: DataFolder, path: Path) -> Salvaged:
    """Put a backup back, also when the database of the folder is damaged or too new to open."""
    checked(path)
    try:
        with contextlib.closing(open_database(folder)) as db:
            return restore(db, path)
    except (NotOurDatabase, DataTooNew):
        with problems_of(folder.root), contextlib.closing(FolderLock(folder.lock)):
            return _take_damaged_place(rebuilt(path, folder.root), folder)


def _take_damaged_place(new: Path, folder: DataFolder) -> Salvaged:
    salvaged = succeed(new, folder, None)
    take_place(new, folder)
    return salvaged


def begin_anew(folder: DataFolder) -> None:
    """Make an empty database where the file is gone or cannot be opened; that and backups stay."""
    with problems_of(folder.root), contextlib.closing(FolderLock(folder.lock)):
        put_aside(folder)
    with contextlib.closing(open_database(folder, anew=True)) as db:
        db.go_on(head.mark for head in db.witness.heads)
