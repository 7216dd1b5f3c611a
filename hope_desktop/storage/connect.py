"""How a SQLite file is opened. Never opens a file by itself.

Every setting has its measured reason in docs/decisions/0003-storage.md. A file that was made
elsewhere is opened with `untrusted`, in memory: that can neither write nor follow a journal.
"""

import sqlite3
import sys
from pathlib import Path
from sqlite3 import Connection

from hope_desktop.storage.guarded import Guarded

APPLICATION_ID = 0x484F5045
"""`HOPE`, in the header of every file of ours."""

_SAFE = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # without it REPLACE skips the triggers of the search index
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
)
_WRITING = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")
_APPLE = ("PRAGMA fullfsync = ON", "PRAGMA checkpoint_fullfsync = ON")


def connect(path: Path) -> Guarded:
    """Open a file for one program; reads nothing yet and leaves the journal mode as it is.

    The lock is EXCLUSIVE before anything else: with one connection that also avoids the shared
    memory file, which some network folders do not support.
    """
    connection = Guarded(path)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        _protect(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def begin_writing(connection: Connection) -> None:
    """Switch to the journal that survives a power cut; the first write to an unknown file."""
    for pragma in (*_WRITING, *(_APPLE if sys.platform == "darwin" else ())):
        connection.execute(pragma).fetchall()


def untrusted(data: bytearray, file: Path) -> Guarded:
    """Return the bytes of a database from elsewhere: to be read only, its schema not trusted.

    `file` is where they came from. They are changed: a header that speaks of a journal cannot be
    opened in memory.
    """
    data[18:20] = data[18:20] and b"\1\1"
    connection = in_memory(file)
    try:
        if data:
            connection.deserialize(data)
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def in_memory(file: Path = Path("memory")) -> Guarded:
    """Return an empty database that is never written to a disk.

    `file` is what will be read into it.
    """
    connection = Guarded(file, in_memory=True)
    _protect(connection)
    return connection


def _protect(connection: Connection) -> None:
    connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
    for pragma in _SAFE:
        connection.execute(pragma).fetchall()


def number(connection: Connection, pragma: str) -> int:
    """Return the value of a pragma that is one number, such as `user_version`."""
    (value,) = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)
