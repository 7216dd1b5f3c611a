"""Bring any older schema to today's, one numbered file of SQL at a time, whole or not at all.

Until the first release the first file is changed in place: its checksum is part of the number of
a database, so that a folder made with another text of it is refused. Statements run one by one in
an explicit transaction, since `executescript` would commit before it starts. Never deletes or
recreates a trainer's file.
"""

import sqlite3
from binascii import crc32
from functools import cache
from pathlib import Path
from sqlite3 import Connection

from hope_desktop.domain.errors import DataFromTrial, DataTooNew
from hope_desktop.storage.connect import APPLICATION_ID, in_memory, number

_FOLDER = Path(__file__).resolve().parent / "migrations"
_STEPS = 1000
_SHADOWS = ("_data", "_idx", "_content", "_docsize", "_config")

Schema = frozenset[tuple[str, str, str]]
"""(type, name, SQL) of everything in a database that a person designed."""


def latest() -> int:
    """Return the schema number that this program knows."""
    return _first() + len(list(_FOLDER.glob("[0-9]*.sql")))


def _first() -> int:
    """Return the checksum of the first file, with room below it for the count of steps."""
    text = (_FOLDER / "0001.sql").read_text(encoding="utf-8")
    return crc32(text.encode()) % 2**20 * _STEPS


def must_be_known(file: Path, version: int) -> None:
    """Check that the schema of a file is one that this program can bring to today's.

    Raises:
        DataFromTrial: its first schema is another than ours.
        DataTooNew: it has steps that this program does not know.
    """
    if version // _STEPS * _STEPS != _first():
        raise DataFromTrial(file)
    if version > latest():
        raise DataTooNew(version, latest())


def migrate(connection: Connection, upto: int | None = None) -> None:
    """Run the missing steps. `upto` stops early (for old backups and tests)."""
    found = number(connection, "user_version") or _first()
    for version in range(found + 1, (latest() if upto is None else upto) + 1):
        # SQLite ignores this pragma inside a transaction, and a step may have to rebuild a table.
        connection.execute("PRAGMA foreign_keys = OFF")
        try:
            connection.execute("BEGIN EXCLUSIVE")
            step = _FOLDER / f"{version % _STEPS:04}.sql"
            for statement in statements(step.read_text(encoding="utf-8")):
                connection.execute(statement)
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise sqlite3.IntegrityError(f"{step.name}: {len(broken)} rows without a parent")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            connection.execute("PRAGMA foreign_keys = ON")


def statements(script: str) -> tuple[str, ...]:
    """Return the statements of a script; knows that a trigger holds semicolons of its own."""
    complete, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            complete.append(current.strip())
            current = ""
    if any(not line.lstrip().startswith("--") for line in current.splitlines() if line.strip()):
        raise ValueError(f"unfinished statement: {current.strip()[:60]}")
    return tuple(complete)


def schema_of(connection: Connection) -> Schema:
    """Return what stands in a database, without what SQLite makes for itself.

    The tables behind a full-text index are left out by their exact names: their SQL differs
    between versions of SQLite, and we fill them ourselves.
    """
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    searched = {name for _, name, sql in rows if sql.startswith("CREATE VIRTUAL TABLE")}
    made = {name + shadow for name in searched for shadow in _SHADOWS}
    return frozenset(
        (kind, name, sql)
        for kind, name, sql in rows
        if not (kind == "table" and (name in made or name == "sqlite_sequence"))
        and not (kind == "index" and name.startswith("sqlite_autoindex_") and not sql)
    )


def schema_at(version: int) -> Schema:
    """Return the schema that a file of this number has to have."""
    return _schema_at(version, _FOLDER)


@cache
def _schema_at(version: int, _folder: Path) -> Schema:
    """Made once: erasing asks it of every backup."""
    connection = in_memory()
    try:
        migrate(connection, version)
        return schema_of(connection)
    finally:
        connection.close()
