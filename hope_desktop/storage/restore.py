"""Builds a database with today's schema from a backup of any origin.

Nothing of the old file is used but its rows: they go one by one into a fresh database of the
backup's own schema, which checks every type and fills its own search index, and is then brought
to today's schema.
"""

import contextlib
import hashlib
import os
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from hope_desktop.domain.backups import Salvaged
from hope_desktop.domain.errors import BadBackup, Damaged
from hope_desktop.paths import DataFolder
from hope_desktop.storage.age import heads_of
from hope_desktop.storage.backup_file import (
    FILES,
    LARGEST,
    checked,
    file_in,
    must_be_good,
    opened,
)
from hope_desktop.storage.connect import connect
from hope_desktop.storage.damage.salvage import bring
from hope_desktop.storage.erasing.remembered import Memory
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import (
    RESTORING,
    clear_unfinished,
    force_to_disk,
    sync_folder,
    whole_at,
)
from hope_desktop.storage.guarded import Guarded
from hope_desktop.storage.library import material
from hope_desktop.storage.migrate import migrate
from hope_desktop.storage.snapshot import backups_in
from hope_desktop.storage.witness import ChangeMark, come_after, head_of, heads_in, line_of

_FAR = 1000
"""How far numbers jump where it cannot be read which were given out."""


def rebuilt(backup: Path, root: Path) -> Path:
    """Write the backup's rows into a new file beside the database, under a temporary name."""
    target = root / RESTORING
    clear_unfinished(root, RESTORING)
    try:
        with contextlib.closing(opened(backup)) as source:
            version = must_be_good(source)
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            with contextlib.closing(connect(target)) as connection:
                migrate(connection, version)
                _copy_rows(source, connection)
                migrate(connection, files=root / FILES)
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
    with contextlib.closing(connect(new)) as connection:
        if now is not None:
            heads[:0] = filter(None, [head_of(now)])
            others |= {ChangeMark(*one) for one in now.execute("SELECT count, chance FROM marks")}
        elif folder.database.is_file() and folder.database.stat().st_size <= LARGEST:
            salvaged = _salvaged(folder.database, connection)
        connection.execute("BEGIN IMMEDIATE")
        if heads and len(line_of(connection)) == 1:  # a backup from before there were marks
            connection.execute("UPDATE marks SET chance = ? WHERE count = 0", (heads[0].work,))
        come_after(connection, others)
        _go_on_counting(connection, now)
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


def _go_on_counting(connection: Guarded, now: Guarded | None) -> None:
    """No number that was given out is given out again, as far as that can be known."""
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


def _copy_rows(source: Guarded, connection: sqlite3.Connection) -> None:
    listing = connection.execute("PRAGMA main.table_list").fetchall()
    tables = [name for _, name, kind, *_ in listing if kind == "table"]
    own = [name for name in tables if not name.startswith("sqlite_")]
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    for table in own:
        _copy_table(source, connection, table)
    connection.execute("DELETE FROM sqlite_sequence")
    numbers = source.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
    kept = [(name, number) for name, number in numbers if name in own]
    connection.executemany("INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)", kept)
    connection.execute("COMMIT")
    connection.execute("PRAGMA foreign_keys = ON")


def _copy_table(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    names = [column[1] for column in target.execute(f"PRAGMA table_info({table})")]
    columns, marks = ", ".join(names), ", ".join("?" * len(names))
    rows = source.execute(f"SELECT {columns} FROM {table}")  # noqa: S608 - names from our own schema
    target.execute(f"DELETE FROM {table}")  # noqa: S608 - what the schema began with
    # Row by row: one may hold a file of many megabytes.
    target.executemany(f"INSERT INTO {table}({columns}) VALUES ({marks})", rows)  # noqa: S608 - names from our own schema


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
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
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
