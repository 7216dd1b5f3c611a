"""Looks through backups, and puts one back; `snapshot` makes them.

Nothing of an old file is used but its rows: they go one by one into a fresh database of the
backup's own schema, which checks every type and fills its own search index, and is then brought
to today's schema.
"""

import hashlib
import os
import shutil
import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from hope_desktop import wall_clock
from hope_desktop.domain.backups import BackupInfo, Contents, RestoreSummary, Salvaged
from hope_desktop.domain.errors import BadBackup, Damaged, DataReadOnly, DataTooNew, NotOurDatabase
from hope_desktop.domain.views import DamagedRow
from hope_desktop.paths import DataFolder
from hope_desktop.storage.age import heads_of
from hope_desktop.storage.backup_file import FILES, LARGEST, checked, file_in, must_be_good, opened
from hope_desktop.storage.connect import connect
from hope_desktop.storage.damage.salvage import bring
from hope_desktop.storage.damage.soundness import name_of_row
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.erasing.remembered import Memory
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import (
    RESTORING,
    clear_unfinished,
    force_to_disk,
    problems_of,
    sync_folder,
    whole_at,
)
from hope_desktop.storage.guarded import Guarded
from hope_desktop.storage.history import KEYS
from hope_desktop.storage.library import material
from hope_desktop.storage.lock import FolderLock
from hope_desktop.storage.migrate import migrate
from hope_desktop.storage.rows import StoredRow
from hope_desktop.storage.snapshot import backups_in, described, info_of, make_snapshot
from hope_desktop.storage.witness import ChangeMark, come_after, head_of, heads_in

_FAR = 1000
"""How far numbers jump where it cannot be read which were given out."""


def rebuilt(backup: Path, root: Path) -> Path:
    """Write the backup's rows into a new file beside the database, under a temporary name."""
    target = root / RESTORING
    clear_unfinished(root, RESTORING)
    try:
        with closing(opened(backup)) as source:
            version = must_be_good(source)
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            with closing(connect(target)) as connection:
                migrate(connection, version)
                _copy_rows(source, connection)
                migrate(connection)
                # Files before rows: a row must not name what is not there.
                named = material.hashes(connection)
                store = FileStore(root / FILES)
                for sha256 in store.copy_from(FileStore(backup.parent / FILES), named):
                    data = file_in(backup, sha256)
                    if data is not None and hashlib.sha256(data).hexdigest() == sha256:
                        store.put(data, sha256)
        checked(target)
        force_to_disk(target)
    except BaseException as error:
        clear_unfinished(root, RESTORING)
        if isinstance(error, (Damaged, sqlite3.Error, UnicodeError)):
            raise BadBackup(backup, "damaged") from error
        raise
    return target


def succeed(new: Path, folder: DataFolder, now: Guarded | None) -> Salvaged:
    """Let a file that is to take the place of the work come after it, and after all that is known.

    Without sound work (`now`) what its closed file still gives comes along.
    """
    salvaged = Salvaged()
    heads = [head for record in folder.records for head in heads_in(record)]
    others = {head.mark for head in heads}
    others |= {head.mark for head, _ in heads_of(info.file for info in backups_in(folder.backups))}
    with closing(connect(new)) as connection:
        if now is not None:
            heads.insert(0, head_of(now))
            others |= {ChangeMark(*one) for one in now.execute("SELECT count, chance FROM marks")}
        elif folder.database.is_file() and folder.database.stat().st_size <= LARGEST:
            salvaged = _salvaged(folder.database, connection)
        connection.execute("BEGIN IMMEDIATE")
        come_after(connection, others)
        own = dict(connection.execute("SELECT name, seq FROM sqlite_sequence"))
        counted = "SELECT name FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%'"
        given = {name: own.get(name, 0) + _FAR for (name,) in connection.execute(counted)}
        if now is not None:
            given = dict(now.execute("SELECT name, seq FROM sqlite_sequence"))
        connection.execute("DELETE FROM sqlite_sequence")
        connection.executemany(
            "INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)",
            [(name, max(own.get(name, 0), given.get(name, 0))) for name in own | given],
        )
        Memory(folder.erased).carry(connection)
        connection.execute("COMMIT")
    force_to_disk(new)
    return salvaged


def _salvaged(database: Path, connection: Guarded) -> Salvaged:
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = bring(database, connection)
    except Exception:  # noqa: BLE001 - whatever the file holds, the backup comes back
        connection.execute("ROLLBACK")
        return Salvaged()
    connection.execute("COMMIT")
    return found


def _copy_rows(source: Guarded, connection: Connection) -> None:
    listing = connection.execute("PRAGMA main.table_list").fetchall()
    tables = [name for _, name, kind, *_ in listing if kind == "table"]
    own = [name for name in tables if not name.startswith("sqlite_")]
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    for table in own:
        names = [column[1] for column in connection.execute(f"PRAGMA table_info({table})")]
        columns, marks = ", ".join(names), ", ".join("?" * len(names))
        rows = source.execute(f"SELECT {columns} FROM {table}")  # noqa: S608 - names from our own schema
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - what the schema began with
        # Row by row: one may hold a file of many megabytes.
        connection.executemany(f"INSERT INTO {table}({columns}) VALUES ({marks})", rows)  # noqa: S608 - names from our own schema
    connection.execute("DELETE FROM sqlite_sequence")
    numbers = source.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
    kept = [(name, number) for name, number in numbers if name in own]
    connection.executemany("INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)", kept)
    connection.execute("COMMIT")
    connection.execute("PRAGMA foreign_keys = ON")


def put_aside(folder: DataFolder) -> None:
    """Keep a closed database that cannot be opened, with its files; nothing is in its place then.

    Her files go first: a start removes those that no row names.
    """
    kept, old = _free_name(folder), folder.database
    if folder.files.is_dir():
        folder.files.replace(kept.with_name(f"{kept.stem}-files"))
    for path in folder.root.glob(f"{old.name}*"):
        path.replace(kept.with_name(kept.name + path.name.removeprefix(old.name)))
    sync_folder(folder.root)


def take_place(new: Path, folder: DataFolder) -> Path | None:
    """Put a closed new file in the place of the closed database; give where the old one is kept.

    The old file is copied first, so that at no moment there is no database: a start after a
    power cut would otherwise make an empty one.
    """
    old = folder.database
    kept = _aside(folder) if old.exists() else None
    # A journal left by a killed program belongs to the old file and would be played into the new.
    for journal in folder.root.glob(f"{old.name}-*"):
        if kept is None:
            journal.unlink()
        else:
            journal.replace(kept.with_name(kept.name + journal.name.removeprefix(old.name)))
    new.replace(old)
    sync_folder(folder.root)
    return kept


def _free_name(folder: DataFolder) -> Path:
    place = folder.replaced
    place.mkdir(mode=0o700, exist_ok=True)
    moment = wall_clock.utc_now().strftime("%Y%m%dT%H%M%S")
    number = 1
    while (kept := place / f"hope-replaced-{moment}Z-{number}.db").exists():
        number += 1
    return kept


def _aside(folder: DataFolder) -> Path:
    kept = _free_name(folder)
    if not folder.database.is_file():
        folder.database.replace(kept)
        return kept
    with whole_at(kept) as copy:
        shutil.copyfile(folder.database, copy)
    return kept


def verify(path: Path) -> BackupInfo:
    """Read all of a backup, whatever its name and wherever it came from."""
    with closing(opened(path)) as backup:
        must_be_good(backup)
    return described(path) or info_of(path)


def what_changes(db: Database, path: Path) -> RestoreSummary:
    """Return what putting a backup back would change, in numbers."""
    with closing(opened(path)) as backup:
        must_be_good(backup)
        differences = _differences(db.connection, backup)
        return RestoreSummary(_contents(db.connection), _contents(backup), *differences)


def _differences(now: Connection, then: Connection) -> tuple[tuple[DamagedRow, ...], ...]:
    """Return what a trainer would miss, what she would have again, and what would be otherwise."""
    changed = defaultdict[int, list[DamagedRow]](list)
    for table in ("classes", "sessions", "my_texts", "material", "own_words"):
        key = KEYS[table]
        ours, theirs = ({row[key]: row for row in _rows(one, table)} for one in (now, then))
        for one in ours | theirs:
            row, old = ours.get(one), theirs.get(one)
            here, there = name_of_row(now, table, row), name_of_row(then, table, old)
            if row and old and here == there:
                if any(old[name] != row[name] for name in old.keys() & row.keys()):
                    changed[2].append(DamagedRow(table, here))
                continue  # by another name it is another thing: two histories give out one number
            if row:
                changed[0].append(DamagedRow(table, here))
            if old:
                changed[1].append(DamagedRow(table, there))
    return tuple(tuple(changed[one]) for one in range(3))


def _rows(connection: Connection, table: str) -> list[StoredRow]:
    found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - one of our own names
    names = [column[0] for column in found.description]
    rows = [dict(zip(names, row, strict=True)) for row in found]
    return [row for row in rows if not row.get("deleted")]


def _contents(connection: Connection) -> Contents:
    return Contents(len(_rows(connection, "classes")), len(_rows(connection, "sessions")))


def restore(db: Database, path: Path, *, newer_too: bool = False) -> Salvaged:
    """Put a backup back into an open database, which then has another `connection`.

    What is there now is backed up first; its file is kept besides, under `replaced/`. A refusal
    changes nothing. With `newer_too` the file alone is kept, and what is newer in it comes along
    where that proves itself: of rows that are damaged only those of the backup are left.
    """
    if db.read_only:
        raise DataReadOnly
    with problems_of(db.folder.root):
        # Before the backup of today: making that may let the chosen one go.
        new = rebuilt(path, db.folder.root)
        try:
            if newer_too:  # no backup of what is damaged: it would be the newest there is
                return db.exchange(lambda: _take_damaged_place(new, db.folder))
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
        with closing(open_database(folder)) as db:
            return restore(db, path)
    except (NotOurDatabase, DataTooNew):
        with problems_of(folder.root), closing(FolderLock(folder.lock)):
            return _take_damaged_place(rebuilt(path, folder.root), folder)


def _take_damaged_place(new: Path, folder: DataFolder) -> Salvaged:
    salvaged = succeed(new, folder, None)
    take_place(new, folder)
    return salvaged


def begin_anew(folder: DataFolder) -> None:
    """Make an empty database where the file is gone or cannot be opened; that and backups stay."""
    with problems_of(folder.root), closing(FolderLock(folder.lock)):
        put_aside(folder)
    with closing(open_database(folder, anew=True)) as db:
        db.go_on(head.mark for head in db.witness.heads)
