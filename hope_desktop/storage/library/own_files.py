"""The tables of own files: rows that can be undone, and bytes that never change.

Bytes are not in the history: a row names them by their hash, and they stay as long as a row or an
older version of one does.
"""

import hashlib
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from hope_desktop.domain.ids import ActivityId, ChangeId, OwnFileId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.own_files import CleanFile, OwnFile
from hope_desktop.storage import history

_TABLE = "own_files"
_COLUMNS = "id, activity, title, group_size, pages, bytes, sha256"
_SELECT = f"SELECT {_COLUMNS} FROM own_files"  # noqa: S608 - a constant


def of_activity(connection: sqlite3.Connection, activity: ActivityId) -> tuple[OwnFile, ...]:
    """The files of an activity that are in sight, in the order they came."""
    found = connection.execute(
        f"{_SELECT} WHERE activity = ? AND deleted = 0 ORDER BY id", (activity,)
    )
    return tuple(map(_file, found))


def every(connection: sqlite3.Connection) -> tuple[OwnFile, ...]:
    """The files in sight of activities that are in the lists, by title."""
    found = connection.execute(
        f"{_SELECT} WHERE deleted = 0 AND activity IN"  # noqa: S608 - a constant
        " (SELECT id FROM activities WHERE deleted = 0) ORDER BY title, id"
    )
    return tuple(map(_file, found))


def one(connection: sqlite3.Connection, file_id: OwnFileId) -> OwnFile | None:
    """A file that is in sight, or None."""
    row = connection.execute(f"{_SELECT} WHERE id = ? AND deleted = 0", (file_id,)).fetchone()
    return _file(row) if row else None


def removed(connection: sqlite3.Connection) -> tuple[OwnFile, ...]:
    """What lies in the bin, newest first. Files of an activity in the bin go with that."""
    found = connection.execute(
        f"{_SELECT} WHERE deleted = 1 AND NOT EXISTS (SELECT 1 FROM my_texts AS o"  # noqa: S608 - a constant
        " WHERE o.id = own_files.activity AND o.deleted = 1) ORDER BY id DESC"
    )
    return tuple(map(_file, found))


def content(connection: sqlite3.Connection, file: OwnFile) -> bytes:
    """The PDF of a file."""
    (data,) = connection.execute(
        "SELECT data FROM file_contents WHERE sha256 = ?", (file.sha256,)
    ).fetchone()
    return bytes(data)


def insert(
    connection: sqlite3.Connection,
    change: ChangeId,
    activity: ActivityId,
    clean: CleanFile,
    group_size: GroupSize,
    now: datetime,
) -> OwnFileId:
    """Keep a file beside an activity; the same bytes are kept once."""
    sha256 = hashlib.sha256(clean.pdf).hexdigest()
    connection.execute(
        "INSERT INTO file_contents(sha256, data) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (sha256, clean.pdf),
    )
    row = connection.execute(
        "INSERT INTO own_files(activity, title, group_size, pages, bytes, sha256, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            activity,
            clean.title,
            group_size.value,
            clean.pages,
            len(clean.pdf),
            sha256,
            now.isoformat(timespec="seconds"),
        ),
    )
    file_id = OwnFileId(int(row.lastrowid or 0))
    history.record_new(connection, change, _TABLE, file_id)
    return file_id


def update(
    connection: sqlite3.Connection,
    change: ChangeId,
    file_id: OwnFileId,
    title: str,
    group_size: GroupSize,
) -> None:
    """Give a file another title or another number of copies."""
    history.record(connection, change, _TABLE, file_id)
    connection.execute(
        "UPDATE own_files SET title = ?, group_size = ? WHERE id = ?",
        (title, group_size.value, file_id),
    )


def set_removed(
    connection: sqlite3.Connection, change: ChangeId, file_id: OwnFileId, *, removed: bool
) -> None:
    """Put a file in the bin, or take it out again."""
    history.record(connection, change, _TABLE, file_id)
    connection.execute("UPDATE own_files SET deleted = ? WHERE id = ?", (removed, file_id))


def erase(connection: sqlite3.Connection, *files: OwnFileId) -> None:
    """Remove files, their history, and their bytes when no other file has the same."""
    for file_id in files:
        history.forget(connection, _TABLE, file_id)
        connection.execute("DELETE FROM own_files WHERE id = ?", (file_id,))
    _sweep(connection)


def erase_of(connection: sqlite3.Connection, activity: ActivityId) -> None:
    """Remove every file of an activity that goes for good, also those in the bin."""
    found = connection.execute("SELECT id FROM own_files WHERE activity = ?", (activity,))
    erase(connection, *[OwnFileId(one) for (one,) in found.fetchall()])


def _sweep(connection: sqlite3.Connection) -> None:
    """Remove bytes that no row names, not even one that undo could bring back."""
    connection.execute(
        "DELETE FROM file_contents WHERE sha256 NOT IN (SELECT sha256 FROM own_files)"
        " AND sha256 NOT IN (SELECT json_extract(before, '$.sha256') FROM history"
        "  WHERE table_name = 'own_files' AND before IS NOT NULL)"
    )


def owners(connection: sqlite3.Connection, change: ChangeId) -> frozenset[ActivityId]:
    """The activities whose files a change touched."""
    rows = connection.execute(
        "SELECT coalesce(json_extract(before, '$.activity'), activity) FROM history"
        " LEFT JOIN own_files ON own_files.id = CAST(row_id AS INTEGER)"
        " WHERE change_id = ? AND table_name = 'own_files'",
        (change,),
    )
    return frozenset(ActivityId(row[0]) for row in rows if row[0] is not None)


def damaged(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The hashes of bytes that are not what their hash says.

    SQLite's own check looks at the shape of a page, not at what the bytes in it say.
    """
    rows = connection.execute("SELECT sha256, data FROM file_contents ORDER BY sha256")
    return tuple(kept for kept, data in rows if hashlib.sha256(data).hexdigest() != kept)


def titles(connection: sqlite3.Connection, hashes: Iterable[str]) -> tuple[str, ...]:
    """What the files in sight with these bytes are called."""
    found = {
        title
        for sha256 in hashes
        for (title,) in connection.execute(
            "SELECT title FROM own_files WHERE sha256 = ? AND deleted = 0", (sha256,)
        )
    }
    return tuple(sorted(found))


def _file(row: tuple[int, str, str, str, int, int, str]) -> OwnFile:
    file_id, activity, title, group_size, pages, size, sha256 = row
    return OwnFile(
        OwnFileId(file_id), ActivityId(activity), title, GroupSize(group_size), pages, size, sha256
    )
