"""A connection that turns an error about its file into one of our refusals, in reads too.

Any page of the window may be the first to read a damaged page of the file. So SQLite's errors are
handled here and not in each of them.
"""

import errno
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, override

from hope_desktop.domain.errors import (
    Cancelled,
    Damaged,
    DataFolderInUse,
    DataReadOnly,
    DiskFull,
    FolderProblem,
    HopeError,
    NotOurDatabase,
)

_ALMOST_NOTHING = 1024 * 1024
_NO_TEXT = ("Could not decode", "malformed JSON")
"""Of Python and of SQLite, about bytes that fell over inside a text: their errors have no code."""


class Guarded(sqlite3.Connection):
    """Turns an error about its file into a refusal; errors in our SQL pass unchanged."""

    def __init__(self, file: Path, *, in_memory: bool = False) -> None:
        self.file = file
        self.copies = 0
        """How many copies of it were begun."""
        self._handle: int | None = None
        self._handle_in_use = threading.Lock()
        with self.explained():
            if in_memory:
                super().__init__(":memory:", autocommit=True)
                return
            with suppress(OSError):  # SQLite says better what is wrong
                self._handle = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            super().__init__(str(file), autocommit=True, timeout=0.2)

    @override
    def close(self) -> None:
        """On POSIX, a closed handle of a file takes the locks of all others along: it goes last."""
        with self._handle_in_use:
            super().close()
            if self._handle is not None:
                os.close(self._handle)
                self._handle = None

    def bytes_at(self, at: int, size: int) -> bytes:
        """Read the file past SQLite, in any thread; nothing after its end."""
        with self._handle_in_use:
            if self._handle is None:
                raise Cancelled
            os.lseek(self._handle, at, os.SEEK_SET)
            return os.read(self._handle, size)

    @override
    def cursor(self, factory: object = None) -> "_Cursor":  # type: ignore[override]
        return super().cursor(_Cursor)

    @override
    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        return self.cursor().execute(sql, parameters)

    @override
    def executemany(self, sql: str, parameters: Iterable[Any], /) -> sqlite3.Cursor:
        return self.cursor().executemany(sql, parameters)

    @override
    def deserialize(self, data: Any, /, **choices: Any) -> None:
        with self.explained():
            super().deserialize(data, **choices)

    @override
    def backup(self, target: sqlite3.Connection, **choices: Any) -> None:
        with self.explained():
            super().backup(target, **choices)

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Around what SQLite does."""
        try:
            yield
        except sqlite3.Error as error:
            self.explain(error)

    def explain(self, error: sqlite3.Error) -> NoReturn:
        """Raise what an error means, if it is about the file."""
        explained = _explained(error, self.file)
        if self._handle is not None and str(error).startswith("no such table"):
            explained = Damaged(self.file)  # it had every table when it was made
        if explained is None:
            raise error
        raise explained from error


def _explaining[**Given, Gives](method: Callable[Given, Gives]) -> Callable[Given, Gives]:
    """Return a method of a cursor, looked at."""

    def call(*given: Given.args, **named: Given.kwargs) -> Gives:
        try:
            return method(*given, **named)
        except sqlite3.Error as error:
            cursor: Any = given[0]
            connection: Guarded = cursor.connection
            connection.explain(error)

    return call


class _Cursor(sqlite3.Cursor):
    """Any row may be the first on a damaged page, so each step is guarded."""

    execute = _explaining(sqlite3.Cursor.execute)
    executemany = _explaining(sqlite3.Cursor.executemany)
    fetchone = _explaining(sqlite3.Cursor.fetchone)
    fetchall = _explaining(sqlite3.Cursor.fetchall)

    @override
    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]
        connection: Guarded = self.connection  # type: ignore[assignment]
        with connection.explained():
            yield from iter(partial(sqlite3.Cursor.__next__, self), None)


def _explained(error: sqlite3.Error, path: Path) -> HopeError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {0, sqlite3.SQLITE_ERROR} and str(error).startswith(_NO_TEXT):
        return Damaged(path)
    if code == sqlite3.SQLITE_IOERR:
        return DiskFull() if _is_full(path.parent) else FolderProblem(path.parent, "gone")
    return {
        sqlite3.SQLITE_INTERRUPT: Cancelled(),
        sqlite3.SQLITE_FULL: DiskFull(),
        sqlite3.SQLITE_READONLY: DataReadOnly(),
        sqlite3.SQLITE_CANTOPEN: FolderProblem(path, "denied"),
        sqlite3.SQLITE_PERM: FolderProblem(path, "denied"),
        sqlite3.SQLITE_NOTADB: NotOurDatabase(path),
        sqlite3.SQLITE_CORRUPT: Damaged(path),
        sqlite3.SQLITE_BUSY: DataFolderInUse(),
        sqlite3.SQLITE_LOCKED: DataFolderInUse(),
    }.get(code)


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _ALMOST_NOTHING
    except OSError as error:
        return error.errno == errno.ENOSPC
