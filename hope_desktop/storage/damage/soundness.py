"""Checks that the data is what was stored: it finds a changed bit, even inside a text.

SQLite's own check looks at the shape of pages. What is in them is proved by the history, which
knows what each change left, and by one sum over what the library brought. All of it runs on a
copy in memory, in any thread.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import groupby, pairwise
from pathlib import Path
from sqlite3 import Connection

from hope_desktop.domain.errors import Damaged, HopeError
from hope_desktop.domain.library.handout import SCHOOL
from hope_desktop.domain.terms import frozen
from hope_desktop.storage import backup_file, history
from hope_desktop.storage.library import library, own_texts
from hope_desktop.storage.library.library_version import kept_note
from hope_desktop.storage.rows import StoredRow, digest_of, from_text, is_as_left, read, text


@frozen
class Entry:
    """A row of the history."""

    id: int
    change: int
    before: str | None
    after: str
    printed: bool


@frozen
class Past:
    """A row and its history, which must agree with each other."""

    table: str
    row_id: str
    row: StoredRow | None
    entries: tuple[Entry, ...]
    """Never empty; the oldest first."""


_ENTRIES = "SELECT table_name, row_id, id, change_id, before, after, printed FROM history"
_NAMES = ("title", "label", "name", "word", "school")


def tolerate(connection: Connection) -> None:
    """Let a copy be changed, and bytes that are no text be read as one, another than it was."""
    connection.execute("PRAGMA query_only = OFF")
    connection.text_factory = lambda data: data.decode("utf-8", "replace")


def damaged(connection: Connection) -> tuple[Past, ...]:
    """Return the rows that are not what their last change left, in this or an older version."""
    rows = connection.execute(f"{_ENTRIES} ORDER BY table_name, row_id, id")
    found = (
        _past(connection, name, map(_entry, group))
        for name, group in groupby(rows, lambda row: row[:2])
        if name[0] in history.KEYS
    )
    return tuple(past for past in found if not is_sound(connection, past))


def is_sound(connection: Connection, past: Past) -> bool:
    """Tell whether each version is what the change before it left, and the row what the last did.

    Of a version that was printed the neighbours may be gone. It was not changed then, and so
    proves itself.
    """
    return all(_is_left(connection, past.table, entry.after, row) for entry, row in _steps(past))


def _steps(past: Past) -> Iterator[tuple[Entry, str | None]]:
    """Return each change with what it has to have left."""
    kept = past.entries
    oldest = next((at for at, entry in enumerate(kept) if not entry.printed), len(kept) - 1)
    yield from ((entry, entry.before) for entry in kept[:oldest])
    yield from ((entry, later.before) for entry, later in pairwise(kept[oldest:]))
    yield kept[-1], text(past.row)


def _is_left(connection: Connection, table: str, after: str, row: str | None) -> bool:
    if digest_of(row) == after:
        return True
    try:  # the schema may have grown since
        return is_as_left(connection, table, from_text(row), after)
    except (Damaged, TypeError, AttributeError):
        return False


def _entry(row: tuple[str, str, int, int, str | None, str, int]) -> Entry:
    _table, _row_id, entry, change, before, after, printed = row
    return Entry(entry, change, before, after, bool(printed))


def _past(connection: Connection, name: tuple[str, str], entries: Iterator[Entry]) -> Past:
    table, row_id = name
    return Past(table, row_id, read(connection, table, history.KEYS[table], row_id), tuple(entries))


def past_of(connection: Connection, table: str, row_id: str) -> Past | None:
    """Return a row with its history; None for one that has none."""
    rows = connection.execute(
        f"{_ENTRIES} WHERE table_name = ? AND row_id = ? ORDER BY id", (table, row_id)
    ).fetchall()
    return _past(connection, (table, row_id), map(_entry, rows)) if rows else None


def is_whole(backup: Path) -> bool:
    """Tell whether nothing in a backup is damaged, so that it can take the place of the work."""
    try:
        with closing(backup_file.opened(backup)) as copy:
            tolerate(copy)
            return not damaged(copy)
    except (HopeError, sqlite3.Error):
        return False


def accept(connection: Connection, past: Past) -> None:
    """Take a row and its older versions as they are for what was left of them."""
    now = past_of(connection, past.table, past.row_id)
    if now is not None:
        connection.executemany(
            "UPDATE history SET after = ? WHERE id = ?",
            [(digest_of(row), entry.id) for entry, row in _steps(now)],
        )


def is_library_sound(copy: Connection) -> bool:
    """Tell whether what the library brought, what follows from it and the index are as they were.

    Only for a copy: what follows is made anew, to be compared.
    """
    try:
        for index in library.INDEXES:
            copy.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608 - constants
        if library.shipped_sum(copy) != kept_note(copy, "sum"):
            return False
        before = _following(copy)
        for (owner,) in copy.execute(
            "SELECT id FROM originals WHERE id NOT LIKE 'school/%' UNION SELECT owner FROM my_texts"
        ).fetchall():
            own_texts.settle(copy, owner)
        own_texts.settle(copy, SCHOOL)
        return before == _following(copy)
    except (HopeError, sqlite3.Error):
        return False


def _following(copy: Connection) -> list[tuple[object, ...]]:
    """Return the tables that `settle` fills.

    A shipped activity that has left the lists stays out.
    """
    return [
        *copy.execute(
            "SELECT a.id, module, position, title, minutes, min_minutes, intensity, group_min,"
            " group_max, audiences, status, words, own, own AND deleted, record, body"
            " FROM activities AS a FULL JOIN activity_bodies AS b USING(number) ORDER BY 1"
        ),
        *copy.execute("SELECT * FROM school_papers ORDER BY 1"),
    ]


def name_of_row(connection: Connection, table: str, kept: StoredRow | None) -> str:
    """Return what a trainer calls it, as far as that can be read. Who tells is not named."""
    row = {} if table == "tellers" else dict(kept or {})
    if table == "sessions":
        row = read(connection, "classes", "id", int(row.get("class_id") or 0)) or {}
    with suppress(ValueError, TypeError):
        row |= json.loads(str(row.get("record", "{}")))
    return next((str(row[name]) for name in _NAMES if row.get(name)), "")
