"""A row of any table as plain values, and whether it is unchanged since it was written."""

import json
from collections.abc import Callable
from sqlite3 import Connection
from typing import Any

from hope_desktop.domain.errors import Damaged

type StoredRow = dict[str, str | int | float | None]


def read(connection: Connection, table: str, key: str, row_id: int | str) -> StoredRow | None:
    """Return a row by the column that names it.

    None when there is none. Names are ours, never typed.
    """
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (row_id,))  # noqa: S608
    cursor.row_factory = None
    row = cursor.fetchone()
    if row is None:
        return None
    return dict(zip((column[0] for column in cursor.description), row, strict=True))


def columns_of(connection: Connection, table: str) -> list[tuple[Any, ...]]:
    """Return number, name, type, whether it must be there, default as SQL, and place in the key."""
    return connection.execute(f"PRAGMA table_info({table})").fetchall()


def insert(connection: Connection, table: str, /, **values: Any) -> int:
    """Add a row; gives its number. Names are ours, never typed."""
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    row = connection.execute(
        f"INSERT INTO {table}({names}) VALUES ({marks})",  # noqa: S608
        tuple(values.values()),
    )
    return int(row.lastrowid or 0)


def put_row(
    connection: Connection, table: str, key: str, row_id: int | str, /, **values: Any
) -> None:
    """Write over a row, or add it when there is none.

    Only what differs is written: no index is written again for a value that stays.
    """
    stays = ", ".join(f"{name} IS ?" for name in values) or key
    row = connection.execute(
        f"SELECT {stays} FROM {table} WHERE {key} = ?",  # noqa: S608
        (*values.values(), row_id),
    ).fetchone()
    if row is None:
        insert(connection, table, **{key: row_id} | values)
        return
    new = {name: values[name] for name, same in zip(values, row, strict=False) if not same}
    if new:
        changed = ", ".join(f"{name} = ?" for name in new)
        connection.execute(
            f"UPDATE {table} SET {changed} WHERE {key} = ?",  # noqa: S608
            (*new.values(), row_id),
        )


def text(row: StoredRow | None) -> str | None:
    """Return a row as it is kept in the history."""
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def from_text(kept: str | None) -> StoredRow | None:
    """Return what `text` wrote.

    Raises:
        Damaged: it is not a row any more.
    """
    try:
        row: StoredRow | None = None if kept is None else json.loads(kept)
    except ValueError as error:
        raise Damaged from error
    return row


def digest(row: StoredRow | None) -> str:
    """Return what tells a row from another in a few letters."""
    return digest_of(text(row))


def digest_of(kept: str | None) -> str:
    """Return the same of a row as it is kept in the history."""
    import hashlib  # here, since OpenSSL takes a while to load and only a change needs it

    return hashlib.sha256((kept or "").encode()).hexdigest()


def is_as_left(connection: Connection, table: str, row: StoredRow | None, left: str) -> bool:
    """Tell whether a row has the digest that it was left with, also when the schema grew since.

    New columns come last, and hold their default as long as nobody changed them.
    """
    now = None if row is None else dict(row)
    defaults = {name: default for _, name, _, _, default, _ in columns_of(connection, table)}
    while digest(now) != left:
        if not now:
            return False
        last, value = now.popitem()
        usual = defaults.get(last)
        if usual is None or connection.execute(f"SELECT {usual}").fetchone()[0] != value:
            return False
    return True


class Kept:
    """What was read, by the function that reads it, until something is written."""

    def __init__(self) -> None:
        self._values: dict[Callable[..., Any], Any] = {}
        self._total = -1

    def clear(self) -> None:
        """Keep nothing: the file is another one, or what was read in a change was taken back."""
        self._total = -1

    def read[T](self, connection: Connection, read: Callable[[Connection], T]) -> T:
        """Return what a function reads; it is not asked twice before something is written."""
        if connection.total_changes != self._total:
            self._values.clear()
            self._total = connection.total_changes
        if read not in self._values:
            self._values[read] = read(connection)
        value: T = self._values[read]
        return value
