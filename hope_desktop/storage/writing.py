"""Writes rows so that a change can be undone: each is stored in the history as it was before."""

import sqlite3
from typing import Any

from hope_desktop.domain.ids import ChangeId
from hope_desktop.storage import history, rows
from hope_desktop.storage.history import KEYS


def add(connection: sqlite3.Connection, change: ChangeId, table: str, /, **values: Any) -> int:
    """Make a row of which the database chooses the number; gives that."""
    row_id = rows.insert(connection, table, **values)
    history.record_new(connection, change, table, row_id)
    return row_id


def put(
    connection: sqlite3.Connection,
    change: ChangeId,
    table: str,
    row_id: int | str,
    /,
    **values: Any,
) -> None:
    """Give a row these values, or make it."""
    history.record(connection, change, table, row_id)
    rows.put(connection, table, KEYS[table], row_id, **values)


def remove(connection: sqlite3.Connection, change: ChangeId, table: str, row_id: int | str) -> None:
    """Take a row away."""
    history.record(connection, change, table, row_id)
    connection.execute(f"DELETE FROM {table} WHERE {KEYS[table]} = ?", (row_id,))  # noqa: S608 - a name from KEYS


def erase(connection: sqlite3.Connection, table: str, value: int | str, column: str = "") -> None:
    """Take rows away for good, with all their versions: by their key, or by another column."""
    key = KEYS[table]
    found = connection.execute(f"SELECT {key} FROM {table} WHERE {column or key} = ?", (value,))  # noqa: S608 - names of ours
    for row_id in {row[0] for row in found.fetchall()} | (set() if column else {value}):
        history.forget(connection, table, row_id)
        connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (row_id,))  # noqa: S608 - a name from KEYS
