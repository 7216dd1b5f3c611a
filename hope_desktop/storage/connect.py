"""How a SQLite file is opened, and what its errors mean. Never opens a file by itself.

Every setting has its measured reason in docs/decisions/0003-storage.md. A file that was made
elsewhere is opened with `untrusted`, which can neither write nor follow a journal.
"""

import contextlib
import errno
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from hope_desktop.domain.errors import (
    DataFolderInUse,
    DataReadOnly,
    DiskFull,
    FolderProblem,
    HopeError,
    NotOurDatabase,
)

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
_ALMOST_NOTHING = 1024 * 1024


def connect(path: Path) -> sqlite3.Connection:
    """Open a file for one program; reads nothing yet and leaves the journal mode as it is.

    The lock is EXCLUSIVE before anything else: with one connection that also avoids the shared
    memory file, which some network folders do not support.
    """
    connection = sqlite3.connect(path, autocommit=True, timeout=0.2)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        _protect(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def begin_writing(connection: sqlite3.Connection) -> None:
    """Switch to the journal that survives a power cut; the first write to an unknown file."""
    for pragma in (*_WRITING, *(_APPLE if sys.platform == "darwin" else ())):
        connection.execute(pragma).fetchall()


def untrusted(path: Path) -> sqlite3.Connection:
    """Open a file from elsewhere: read only, its journal ignored, its schema not trusted."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, autocommit=True
    )
    try:
        _protect(connection)
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def in_memory() -> sqlite3.Connection:
    """An empty database that is never written to a disk, with the same settings."""
    connection = sqlite3.connect(":memory:", autocommit=True)
    _protect(connection)
    return connection


def _protect(connection: sqlite3.Connection) -> None:
    connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
    for pragma in _SAFE:
        connection.execute(pragma).fetchall()


def number(connection: sqlite3.Connection, pragma: str) -> int:
    """The value of a pragma that is one number, such as `user_version`."""
    (value,) = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)


@contextlib.contextmanager
def errors_explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the file into ours; errors in our SQL pass unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        explained = _explained(error, path)
        if explained is None:
            raise
        raise explained from error


def _explained(error: sqlite3.Error, path: Path) -> HopeError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_IOERR:
        return DiskFull() if _is_full(path.parent) else FolderProblem(path.parent, "gone")
    return {
        sqlite3.SQLITE_FULL: DiskFull(),
        sqlite3.SQLITE_READONLY: DataReadOnly(),
        sqlite3.SQLITE_CANTOPEN: FolderProblem(path, "denied"),
        sqlite3.SQLITE_PERM: FolderProblem(path, "denied"),
        sqlite3.SQLITE_NOTADB: NotOurDatabase(path),
        sqlite3.SQLITE_CORRUPT: NotOurDatabase(path),
        sqlite3.SQLITE_BUSY: DataFolderInUse(),
        sqlite3.SQLITE_LOCKED: DataFolderInUse(),
    }.get(code)


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _ALMOST_NOTHING
    except OSError as error:
        return error.errno == errno.ENOSPC
