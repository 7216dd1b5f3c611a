"""A connection that says in our words what an error about its file means, in reads too.

A damaged page is met by whoever asks for it first, which may be any page of the window. So it is
not for each of them to know SQLite's errors.
"""

import contextlib
import errno
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn, Self, override

from hope_desktop.domain.errors import (
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
    """Says in our words what an error about its file means; errors in our SQL pass unchanged."""

    def __init__(self, place: str, *, file: Path, uri: bool = False, timeout: float = 0.2) -> None:
        self.file = file
        with self.explained():
            super().__init__(place, autocommit=True, timeout=timeout, uri=uri)

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
    def backup(self, target: sqlite3.Connection, **choices: Any) -> None:
        with self.explained():
            super().backup(target, **choices)

    @contextlib.contextmanager
    def explained(self) -> Iterator[None]:
        """Around what SQLite does."""
        try:
            yield
        except sqlite3.Error as error:
            self.explain(error)

    def explain(self, error: sqlite3.Error) -> NoReturn:
        """Raise what an error means.

        Raises:
            HopeError: it is about the file.
        """
        explained = _explained(error, self.file)
        if explained is None:
            raise error
        raise explained from error


class _Cursor(sqlite3.Cursor):
    """A row that is asked for may be the first of a damaged page: so each step is looked at."""

    connection: Guarded

    @override
    def execute(self, sql: str, parameters: Any = (), /) -> Self:
        try:
            return super().execute(sql, parameters)
        except sqlite3.Error as error:
            self.connection.explain(error)

    @override
    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Self:
        try:
            return super().executemany(sql, parameters)
        except sqlite3.Error as error:
            self.connection.explain(error)

    @override
    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except sqlite3.Error as error:
            self.connection.explain(error)

    @override
    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except sqlite3.Error as error:
            self.connection.explain(error)

    @override
    def __next__(self) -> Any:
        try:
            return super().__next__()
        except sqlite3.Error as error:
            self.connection.explain(error)


def _explained(error: sqlite3.Error, path: Path) -> HopeError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {0, sqlite3.SQLITE_ERROR} and str(error).startswith(_NO_TEXT):
        return Damaged(path)
    if code == sqlite3.SQLITE_IOERR:
        return DiskFull() if _is_full(path.parent) else FolderProblem(path.parent, "gone")
    return {
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
