"""A row of any table as plain values, and whether it is unchanged since it was written."""

import json
from collections.abc import Callable, Mapping
from sqlite3 import Connection
from typing import Any

from hope_desktop.domain.errors import Damaged, DataReadOnly

type StoredRow = dict[str, str | int | float | None]


def read(connection: Connection, table: str, key: str, row_id: int | str) -> StoredRow | None:
    """A row by the column that names it; None when there is none. Names are ours, never typed."""
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (row_id,))  # noqa: S608
    cursor.row_factory = None
    row = cursor.fetchone()
    if row is None:
        return None
    return dict(zip((column[0] for column in cursor.description), row, strict=True))


def columns_of(connection: Connection, table: str) -> list[tuple[Any, ...]]:
    """Number, name, type, whether it must be there, default as SQL, and place in the key."""
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
    """A row as it is kept in the history."""
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def from_text(kept: str | None) -> StoredRow | None:
    """What `text` wrote.

    Raises:
        Damaged: it is not a row any more.
    """
    try:
        row: StoredRow | None = None if kept is None else json.loads(kept)
    except ValueError as error:
        raise Damaged from error
    return row


def digest(row: StoredRow | None) -> str:
    """What tells a row from another in a few letters."""
    return digest_of(text(row))


def digest_of(kept: str | None) -> str:
    """The same of a row as it is kept in the history."""
    import hashlib  # here, since OpenSSL takes a while to load and only a change needs it

    return hashlib.sha256((kept or "").encode()).hexdigest()


def is_as_left(connection: Connection, table: str, row: StoredRow | None, left: str) -> bool:
    """Whether a row has the digest that it was left with, also when the schema grew since.

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


type WrittenRows = Mapping[str, set[Any]]
"""The keys of rows that were written since, by table."""
_NAMED = {"module_done": "class_id", "library_meta": "key"}
_EVENTS = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}


class Kept:
    """What was read, by the function that reads it, until a row that it is of is written.

    SQLite says which rows those are, by triggers that end with the connection: nothing that
    writes, an undo or an erasing, has to remember to tell.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Keep nothing: the file is another one, or what was read in a change was taken back."""
        self._values: dict[tuple[Callable[..., Any], tuple[str, ...]], tuple[int, Any]] = {}
        """With how far the log was then, or how many rows had been written."""
        self._watched: set[str] = set()
        self._log: list[tuple[str, Any]] = []
        self._number, self._total = 0, -1

    def read[T](
        self,
        connection: Connection,
        read: Callable[..., T],
        tables: tuple[str, ...],
        *,
        by_row: bool = False,
    ) -> T:
        """What a function reads of these tables; without any, all that is written counts.

        By row it is also told what it read before, and which rows were written since.
        """
        try:
            self._watch(connection, tables)
        except DataReadOnly:
            return read(connection)
        self._follow(connection)
        now = len(self._log) if tables else self._total
        at, was = self._values.get((read, tables), (-1, None))
        written: dict[str, set[Any]] = {}
        for table, key in self._log[at:now] if tables and at >= 0 else ():
            if table in tables:
                written.setdefault(table, set()).add(key)
        if at < 0:
            was = read(connection)
        elif written or (now != at and not tables):
            was = read(connection, was, written) if by_row else read(connection)
        self._values[read, tables] = now, was
        value: T = was
        return value

    def _follow(self, connection: Connection) -> None:
        if connection.total_changes != self._total:
            for number, table, key in connection.execute(
                "SELECT number, of_table, key FROM temp.written WHERE number > ?", (self._number,)
            ):
                self._log.append((table, key))
                self._number = number
            self._total = connection.total_changes

    def _watch(self, connection: Connection, tables: tuple[str, ...]) -> None:
        if not self._watched:
            connection.execute(
                "CREATE TEMP TABLE IF NOT EXISTS written(number INTEGER PRIMARY KEY, of_table, key)"
            )
            self._watched.add("")
        for table in set(tables) - self._watched:
            for event, row in _EVENTS.items():
                connection.execute(
                    f"CREATE TEMP TRIGGER IF NOT EXISTS {table}_{event} AFTER {event} ON"  # noqa: S608 - names of ours
                    f" main.{table} BEGIN INSERT INTO written(of_table, key)"
                    f" VALUES ('{table}', {row}.{_NAMED.get(table, 'id')}); END"
                )
            self._watched.add(table)
