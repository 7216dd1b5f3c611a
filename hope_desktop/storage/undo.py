"""Puts the rows of a change back as they were. That is a change itself, so redo is its undo."""

import sqlite3
from sqlite3 import Connection

from hope_desktop.domain.errors import ChangedSince
from hope_desktop.domain.terms import ChangeId, Changes
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_texts
from hope_desktop.storage.rows import from_text, is_as_left
from hope_desktop.storage.workshops import sessions


def undo(db: Database, change: ChangeId) -> Changes:
    """Put back every row of a change as it was before; undo what it gives to redo.

    Refused when a row is not what the change left, or its version is gone.
    """
    what, entries = _entries(db.connection, change)
    touched = [(table, row_id) for table, row_id, *_ in entries]
    try:
        with db.change(what) as taken_back:
            connection = taken_back.connection
            connection.execute("PRAGMA defer_foreign_keys = ON")
            for table, row_id, before, _ in entries:
                taken_back.record(table, row_id)
                history.write(connection, table, row_id, from_text(before))
            own_texts.follow(connection, touched)
            sessions.refuse_broken(connection, touched)
    except sqlite3.IntegrityError as error:
        raise ChangedSince from error
    return taken_back.changes


def _entries(
    connection: Connection, change: ChangeId
) -> tuple[str, list[tuple[str, str, str | None, str]]]:
    """Return what a change was, and each row of it with what it was before and was left as."""
    known = connection.execute(
        "SELECT what, touched FROM changes WHERE id = ?", (change,)
    ).fetchone()
    entries = connection.execute(
        "SELECT table_name, row_id, before, after FROM history WHERE change_id = ?"
        " ORDER BY id DESC",
        (change,),
    ).fetchall()
    if known is None or not entries or len(entries) != known[1]:
        raise ChangedSince
    for table, row_id, _, after in entries:
        now = history.row_now(connection, table, row_id) if table in history.KEYS else None
        if table not in history.KEYS or not is_as_left(connection, table, now, after):
            raise ChangedSince
    return known[0], entries
