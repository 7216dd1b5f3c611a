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

from hope_desktop.domain.errors import BadBackup, Damaged
from hope_desktop.paths import DataFolder
from hope_desktop.storage.backup_file import FILES, checked, file_in, must_be_good, opened
from hope_desktop.storage.connect import connect
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import RESTORING, clear, force_to_disk, sync_folder, whole_at
from hope_desktop.storage.guarded import Guarded
from hope_desktop.storage.library import material
from hope_desktop.storage.migrate import migrate


def rebuilt(backup: Path, root: Path) -> Path:
    """Write the backup's rows into a new file beside the database, under a temporary name."""
    target = root / RESTORING
    clear(root, RESTORING)
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
        clear(root, RESTORING)
        if isinstance(error, (Damaged, sqlite3.Error, UnicodeError)):
            raise BadBackup(backup, "damaged") from error
        raise
    return target


def _copy_rows(source: Guarded, connection: sqlite3.Connection) -> None:
    listing = connection.execute("PRAGMA main.table_list").fetchall()
    tables = [name for _, name, kind, *_ in listing if kind == "table"]
    own = [name for name in tables if not name.startswith("sqlite_")]
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    for table in own:
        _copy_table(source, connection, table)
    # So that a number that was given out once is not given out again.
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
