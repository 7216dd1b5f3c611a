"""From any older schema to today's, one numbered step at a time, each whole or not at all.

A step is a file of SQL, and where SQL cannot do it a function in Python that follows. Statements
run one by one inside an explicit transaction, since `executescript` would commit before it starts.
Never deletes or recreates a trainer's file.
"""

import sqlite3
from functools import cache
from pathlib import Path
from sqlite3 import Connection

from hope_desktop.domain.errors import DataTooNew
from hope_desktop.storage.connect import APPLICATION_ID, in_memory, number

_FOLDER = Path(__file__).resolve().parent / "migrations"
_SHADOWS = ("_data", "_idx", "_content", "_docsize", "_config")

Schema = frozenset[tuple[str, str, str]]
"""(type, name, SQL) of everything in a database that a person designed."""


def latest() -> int:
    """The schema number that this program knows."""
    return max(int(path.stem) for path in _FOLDER.glob("[0-9]*.sql"))


def migrate(
    connection: Connection, upto: int | None = None, *, files: Path | None = None
) -> tuple[int, ...]:
    """Run the missing steps; give their numbers. `upto` stops early (for old backups and tests).

    `files` is the folder for what databases held in themselves once.
    """
    found, known = number(connection, "user_version"), latest()
    if found > known:
        raise DataTooNew(found, known)
    steps = tuple(range(found + 1, (known if upto is None else upto) + 1))
    for step in steps:
        _run(connection, step, files)
    return steps


def _run(connection: Connection, step: int, files: Path | None) -> None:
    # SQLite ignores this pragma inside a transaction, and a step may have to rebuild a table.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN EXCLUSIVE")
        for statement in statements((_FOLDER / f"{step:04}.sql").read_text(encoding="utf-8")):
            connection.execute(statement)
        from hope_desktop.storage.steps import IN_PYTHON  # a start seldom takes a step

        if step in IN_PYTHON:
            IN_PYTHON[step](connection, files)
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.IntegrityError(f"step {step} leaves {len(broken)} rows without a parent")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {step}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")


def statements(script: str) -> tuple[str, ...]:
    """The statements of a script; knows that a trigger holds semicolons of its own."""
    found, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            found.append(current.strip())
            current = ""
    if any(not line.lstrip().startswith("--") for line in current.splitlines() if line.strip()):
        raise ValueError(f"unfinished statement: {current.strip()[:60]}")
    return tuple(found)


def schema_of(connection: Connection) -> Schema:
    """What stands in a database, without what SQLite makes for itself.

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
    """The schema that a file of this number has to have."""
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
