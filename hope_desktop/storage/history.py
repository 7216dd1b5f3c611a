"""The history behind undo: every writing function first stores the old row under one change.

    with db.transaction() as connection:
        change = history.begin(connection, "session.block-moved")
        writing.put(connection, change, "sessions", session_id, room="12")

The transaction adds a digest of each row as it became. Undo is refused when the row is no longer
that; it is a change itself, so redo is the undo of the undo.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import NamedTuple, Protocol

from hope_desktop.domain.errors import ChangedSince
from hope_desktop.domain.ids import ChangeId
from hope_desktop.storage import rows
from hope_desktop.storage.rows import StoredRow, columns, digest, from_text, is_as_left, read, text

VERSIONS_KEPT = 50
"""Per row; versions that were printed are kept besides."""

KEYS = {
    "library_meta": "key",
    "activities": "id",
    "activity_bodies": "id",
    "modules": "module",
    "templates": "id",
    "helplines": "id",
    "help_cards": "card",
    "helpline_checks": "id",
    "own_helplines": "id",
    "school_papers": "id",
    "classes": "id",
    "sessions": "id",
    "module_done": "id",
    "prints": "id",
    "material": "id",
    "material_links": "id",
    "my_texts": "id",
    "own_words": "word",
    "afterwards": "id",
    "packing": "id",
    "tellers": "id",
    "own_templates": "id",
    "saved_filters": "name",
}
"""The tables with content, and the column that names a row."""


class Transactions(Protocol):
    """What undo needs of the database."""

    def transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        """A transaction that is whole or not at all."""


class Undone(NamedTuple):
    """What an undo did: its own change (undo that to redo) and the (table, row id) it touched."""

    change: ChangeId
    touched: tuple[tuple[str, str], ...]


class Version(NamedTuple):
    """A row as it was before a change. `row` is None when it did not exist yet."""

    change: ChangeId
    what: str
    at: str
    printed: bool
    row: StoredRow | None


class Last(NamedTuple):
    """The change that made a row what it is now."""

    change: ChangeId
    at: datetime | None
    """By the clock of the wall, as all times here; None when nothing is known of it."""


def begin(connection: sqlite3.Connection, what: str) -> ChangeId:
    """Open a change. `what` is a short stable key such as `session.block-moved`, no content."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    row = connection.execute("INSERT INTO changes(what, at) VALUES (?, ?)", (what, at))
    return ChangeId(int(row.lastrowid or 0))


def newest(connection: sqlite3.Connection) -> ChangeId | None:
    """The last change; None while there is none."""
    (number,) = connection.execute("SELECT max(id) FROM changes").fetchone()
    return None if number is None else ChangeId(number)


def record(connection: sqlite3.Connection, change: ChangeId, table: str, row_id: int | str) -> None:
    """Store a row as it is now, before it is changed, made or removed.

    A second call for the same row in one change does nothing. For a new row with a number of its
    own, insert first and call `record_new`.
    """
    _store(connection, change, table, row_id, _read(connection, table, row_id))


def record_new(
    connection: sqlite3.Connection, change: ChangeId, table: str, row_id: int | str
) -> None:
    """Note that a row did not exist before; for rows whose number the database chose."""
    _store(connection, change, table, row_id, None)


def keep_printed(
    connection: sqlite3.Connection, change: ChangeId, table: str, row_id: int | str
) -> None:
    """Keep the row as it is now for good, since it stands on paper somewhere.

    Call it in a change that does not alter the row.
    """
    now = text(_read(connection, table, row_id))
    kept = connection.execute(
        "SELECT before IS ? FROM history WHERE table_name = ? AND row_id = ? AND printed = 1"
        " ORDER BY id DESC LIMIT 1",
        (now, table, str(row_id)),
    ).fetchone()
    if kept and kept[0]:
        return
    record(connection, change, table, row_id)
    connection.execute(
        "UPDATE history SET printed = 1 WHERE change_id = ? AND table_name = ? AND row_id = ?",
        (change, table, str(row_id)),
    )


def finish(connection: sqlite3.Connection) -> None:
    """Note what the recorded rows became. The transaction calls this just before it commits."""
    opened = connection.execute(
        "SELECT id, table_name, row_id FROM history WHERE after = ''"
    ).fetchall()
    for entry, table, row_id in opened:
        after = digest(_read(connection, table, row_id))
        connection.execute("UPDATE history SET after = ? WHERE id = ?", (after, entry))


def go_on(connection: sqlite3.Connection, change: ChangeId, table: str, row_id: str) -> bool:
    """Change a row once more under the change that changed it last, so that one undo takes both.

    False when something else changed it since, or the change was taken back.
    """
    last = connection.execute(
        "SELECT id, change_id, after FROM history WHERE table_name = ? AND row_id = ?"
        " ORDER BY id DESC LIMIT 1",
        (table, row_id),
    ).fetchone()
    if last is None or last[1] != change or last[2] != digest(_read(connection, table, row_id)):
        return False
    connection.execute("UPDATE history SET after = '' WHERE id = ?", (last[0],))
    return True


def undo(
    db: Transactions,
    change: ChangeId,
    *settle: Callable[[sqlite3.Connection, Sequence[tuple[str, str]]], None],
) -> Undone:
    """Put back every row of a change as it was before.

    Each of `settle` gets what was touched, to make anew what follows from it in the same
    transaction, or to refuse.

    Raises:
        ChangedSince: a row changed since, or something new depends on it, or its version is gone.
    """
    try:
        with db.transaction() as connection:
            undone = _undo(connection, change)
            for one in settle:
                one(connection, undone.touched)
            return undone
    except sqlite3.IntegrityError as error:
        raise ChangedSince from error


def _undo(connection: sqlite3.Connection, change: ChangeId) -> Undone:
    connection.execute("PRAGMA defer_foreign_keys = ON")
    what = connection.execute(
        "SELECT what, touched FROM changes WHERE id = ?", (change,)
    ).fetchone()
    entries = connection.execute(
        "SELECT table_name, row_id, before, after FROM history WHERE change_id = ?"
        " ORDER BY id DESC",
        (change,),
    ).fetchall()
    if what is None or not entries or len(entries) != what[1]:
        raise ChangedSince
    for table, row_id, _, after in entries:
        if table not in KEYS or not is_as_left(
            connection, table, _read(connection, table, row_id), after
        ):
            raise ChangedSince
    taken_back = begin(connection, what[0])
    for table, row_id, before, _ in entries:
        record(connection, taken_back, table, row_id)
        write(connection, table, row_id, from_text(before))
    return Undone(taken_back, tuple((table, row_id) for table, row_id, _, _ in entries))


def versions(connection: sqlite3.Connection, table: str, row_id: int | str) -> Iterator[Version]:
    """The earlier versions of a row, newest first."""
    found = connection.execute(
        "SELECT change_id, what, at, printed, before FROM history JOIN changes"
        " ON changes.id = history.change_id WHERE table_name = ? AND row_id = ?"
        " ORDER BY history.id DESC",
        (table, str(row_id)),
    ).fetchall()
    for change, what, at, printed, before in found:
        yield Version(ChangeId(change), what, at, bool(printed), from_text(before))


def last(connection: sqlite3.Connection, table: str, row_id: int | str) -> Last:
    """The last change of a row: of one in the bin, the change that put it there."""
    found = connection.execute(
        "SELECT change_id, at FROM history JOIN changes ON changes.id = history.change_id"
        " WHERE table_name = ? AND row_id = ? ORDER BY history.id DESC LIMIT 1",
        (table, str(row_id)),
    ).fetchone()
    if found is None:
        return Last(ChangeId(0), None)
    at = datetime.fromisoformat(found[1]).astimezone().replace(tzinfo=None)
    return Last(ChangeId(found[0]), at)


def accept(connection: sqlite3.Connection, table: str, row_id: int | str) -> None:
    """Take a row as it is for what its last change left: what was erased has no history."""
    connection.execute(
        "UPDATE history SET after = ? WHERE id = (SELECT max(id) FROM history"
        " WHERE table_name = ? AND row_id = ?)",
        (digest(_read(connection, table, row_id)), table, str(row_id)),
    )


def forget(connection: sqlite3.Connection, table: str, row_id: int | str) -> None:
    """Erase every version of a row, printed ones too. Removing the row itself is the caller's."""
    connection.execute(
        "DELETE FROM history WHERE table_name = ? AND row_id = ?", (table, str(row_id))
    )


def write(connection: sqlite3.Connection, table: str, row_id: str, row: StoredRow | None) -> None:
    """Make a row what it was; None takes it away.

    Raises:
        ChangedSince: an older schema stored it, with columns that are gone.
    """
    key = KEYS[table]
    if row is None:
        connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (row_id,))  # noqa: S608 - a name from KEYS
        return
    known = {name for _, name, *_ in columns(connection, table)}
    if not known.issuperset(row):  # stored by an older schema that had other columns
        raise ChangedSince
    rows.put(connection, table, key, row_id, **row)


def _store(
    connection: sqlite3.Connection,
    change: ChangeId,
    table: str,
    row_id: int | str,
    row: StoredRow | None,
) -> None:
    stored = connection.execute(
        "INSERT INTO history(change_id, table_name, row_id, before) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (change, table, str(row_id), text(row)),
    )
    if stored.rowcount:
        connection.execute("UPDATE changes SET touched = touched + 1 WHERE id = ?", (change,))
        _prune(connection, table, str(row_id))


def _prune(connection: sqlite3.Connection, table: str, row_id: str) -> None:
    connection.execute(
        "DELETE FROM history WHERE table_name = :table AND row_id = :row AND printed = 0 AND id <"
        " (SELECT id FROM history WHERE table_name = :table AND row_id = :row AND printed = 0"
        "  ORDER BY id DESC LIMIT 1 OFFSET :last)",
        {"table": table, "row": row_id, "last": VERSIONS_KEPT - 1},
    )


def _read(connection: sqlite3.Connection, table: str, row_id: int | str) -> StoredRow | None:
    return read(connection, table, KEYS[table], row_id)
