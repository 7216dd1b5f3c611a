"""A backup as a file: a zip with the database in it.

A zip has a checksum for each file, so that a changed bit is noticed, which SQLite's own check would
miss; and texts take a quarter of the space. Whatever the name and origin of a file, `opened` reads
it into memory: nothing in it is followed, run or changed.
"""

import os
import sqlite3
import struct
import zlib
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import IO, TYPE_CHECKING

from hope_desktop.domain.errors import (
    BadBackup,
    Damaged,
    DataFromTrial,
    DataTooNew,
    HopeError,
    NotOurDatabase,
)
from hope_desktop.storage.connect import APPLICATION_ID, number, untrusted
from hope_desktop.storage.files import problems_of
from hope_desktop.storage.guarded import Guarded
from hope_desktop.storage.migrate import must_be_known, schema_at, schema_of
from hope_desktop.storage.witness import head_of

if TYPE_CHECKING:
    from zipfile import ZipFile

LARGEST = 1024**3
"""Bytes of a database that is still read into memory; rows of a lifetime are far fewer."""

_DATABASE = "hope.db"
FILES = "files"
"""Where the files lie that a backup names: beside it, or in it when it is for elsewhere."""
_FILES = "files.txt"
_ZIP = b"PK\3\4"
_NO_COMMENT = b"\0\0"
"""What a zip ends with that has no comment."""
_DIGITS = 64


def write(file: IO[bytes], data: bytes | bytearray, last: str, files: Collection[str] = ()) -> None:
    """Write a database, with its `last_change` where it is found without reading it all.

    `files` are the hashes of the files that its rows name: those lie beside it, once for all.
    """
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # a start does not wait for it

    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1) as whole:
        whole.writestr(ZipInfo(_DATABASE), data, ZIP_DEFLATED, 1)
        if files:
            whole.writestr(ZipInfo(_FILES), "\n".join(sorted(files)))
        whole.comment = last.encode("ascii")


def file_in(path: Path, sha256: str) -> bytes | None:
    """Return a file that a backup for elsewhere has in it; None when it has not."""
    with _unpacked(path) as whole:
        name = f"{FILES}/{sha256}"
        return whole.read(name) if whole and name in whole.namelist() else None


def take_files_along(path: Path, target: Path, files: Collection[str]) -> None:
    """Put the files that are in a backup for elsewhere into another one."""
    from zipfile import ZIP_STORED, ZipFile

    with _unpacked(path) as whole, ZipFile(target, "a", ZIP_STORED) as other:
        for name in whole.namelist() if whole else ():
            if name.removeprefix(f"{FILES}/") in files:
                other.writestr(name, whole.read(name) if whole else b"")


def files_needed(path: Path) -> frozenset[str]:
    """Return the hashes of the files that a backup needs besides."""
    with _unpacked(path) as whole:
        if whole is None or _FILES not in whole.namelist():
            return frozenset()
        return frozenset(whole.read(_FILES).decode("ascii", "replace").split())


def last_change(connection: Connection) -> str:
    """Return what tells the work from what it was or will be; empty when it is untouched."""
    is_touched = connection.execute("SELECT 1 FROM changes LIMIT 1").fetchone()
    return head_of(connection).digits() if is_touched else ""


def last_change_in(path: Path) -> str:
    """Return the `last_change` of a backup that has it; of another an answer of its own.

    Looks at the end of the file only.
    """
    with _unpacked(path) as whole:
        if whole is None:
            with path.open("rb") as file:
                header = file.read(100)
            page, pages = (int.from_bytes(header[a:b], "big") for a, b in ((16, 18), (28, 32)))
            ours = int.from_bytes(header[68:72], "big") == APPLICATION_ID
            if not ours or path.stat().st_size != pages * (65536 if page == 1 else page):
                raise BadBackup(path, "damaged")
            return "unknown"
        whole.getinfo(_DATABASE)
        return whole.comment.decode("ascii")


def opened(path: Path) -> Guarded:
    """Return a backup as a database in memory that can be read only. Close it."""
    with _unpacked(path) as whole:
        size = path.stat().st_size if whole is None else whole.getinfo(_DATABASE).file_size
        if size > LARGEST:
            raise BadBackup(path, "too-large")
        data = path.read_bytes() if whole is None else whole.read(_DATABASE)
    return untrusted(bytearray(data), path)


def checked(path: Path) -> int:
    """Read a whole file that may come from anywhere; give its schema number."""
    with _as_bad_backup(path), closing(opened(path)) as connection:
        return must_be_good(connection)


def must_be_good(connection: Guarded) -> int:
    """Read all of a database in memory; give its schema number.

    Every text is read: SQLite does not mind bytes that are none.
    """
    version = must_be_in_shape(connection)
    with _as_bad_backup(connection.file):
        for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
            for _row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - as kept
                pass
    return version


def must_be_in_shape(connection: Guarded) -> int:
    """Look at a database in memory as SQLite does; give its schema number.

    The schema is compared before anything in it could run.
    """
    with _as_bad_backup(connection.file):
        if number(connection, "application_id") != APPLICATION_ID:
            raise BadBackup(connection.file, "not-a-database")
        version = number(connection, "user_version")
        must_be_known(connection.file, version)
        if schema_of(connection) != schema_at(version):
            raise BadBackup(connection.file, "schema")
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not whole or connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise BadBackup(connection.file, "damaged")
    return version


@contextmanager
def _as_bad_backup(path: Path) -> Iterator[None]:
    try:
        yield
    except DataFromTrial as error:
        raise BadBackup(path, "trial") from error
    except DataTooNew as error:
        raise BadBackup(path, "too-new") from error
    except (Damaged, sqlite3.Error) as error:
        raise BadBackup(path, "damaged") from error
    except NotOurDatabase as error:
        raise BadBackup(path, "not-a-database") from error


@contextmanager
def _unpacked(path: Path) -> Iterator["ZipFile | None"]:
    """Read a backup as a zip, or None for an older one, which is the bare database."""
    if not path.is_file():
        raise BadBackup(path, "missing")
    with problems_of(path):
        with path.open("rb") as file:
            if file.read(len(_ZIP)) != _ZIP:
                yield None
                return
            file.seek(-len(_NO_COMMENT), os.SEEK_END)
            ends_without = file.read() == _NO_COMMENT
        from zipfile import BadZipFile, ZipFile

        try:
            with ZipFile(path) as whole:
                # Cut short at its very end, where the comment is.
                if len(whole.comment) != _DIGITS and not (ends_without and not whole.comment):
                    raise BadBackup(path, "damaged")
                yield whole
        except HopeError:
            raise
        except KeyError as error:
            raise BadBackup(path, "not-a-database") from error
        except (BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError) as error:
            raise BadBackup(path, "damaged") from error
