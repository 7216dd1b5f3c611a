"""Examines a file before it is opened for writing, so that a foreign file stays untouched."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from hope_desktop.domain.errors import NotOurDatabase
from hope_desktop.storage.connect import APPLICATION_ID, connect, number
from hope_desktop.storage.migrate import must_be_known

_MAGIC = b"SQLite format 3\0"
_HEADER = 100


def recognise(path: Path) -> int:
    """Return the schema number of a file of ours, 0 for one that is still empty.

    Changes no byte of it.
    """
    journal = path.with_name(path.name + "-wal")
    waiting = journal.exists() and journal.stat().st_size > 0
    version = _by_asking(path) if waiting else _by_header(path)
    if version:
        must_be_known(path, version)
    return version


def _by_header(path: Path) -> int:
    """Read the header ourselves. Only valid without a journal, which may hold a newer header.

    This closes a handle on the file, which drops this process's locks on it: never call it
    while the file is open.
    """
    size = path.stat().st_size
    if size == 0:
        return 0
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise NotOurDatabase(path)
    page = int.from_bytes(header[16:18], "big")
    pages, counter, counted_at = (int.from_bytes(header[at : at + 4], "big") for at in (28, 24, 92))
    if counter == counted_at and size < pages * (65536 if page == 1 else page):
        raise NotOurDatabase(path)
    version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    if application != APPLICATION_ID:
        # Killed between the switch of the journal and the first step: one page, nothing in it.
        if application == version == 0 and _is_empty(path):
            return 0
        raise NotOurDatabase(path)
    if version < 1:
        raise NotOurDatabase(path)
    return version


def _is_empty(path: Path) -> bool:
    with _unchanged(path) as connection:
        return not connection.execute("SELECT 1 FROM sqlite_schema").fetchall()


def _by_asking(path: Path) -> int:
    with _unchanged(path) as connection:
        count = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        application = number(connection, "application_id")
        version = number(connection, "user_version")
    ours = application == APPLICATION_ID
    if (ours and version < 1) or (not ours and (application or version or count)):
        raise NotOurDatabase(path)
    return version


@contextmanager
def _unchanged(path: Path) -> Iterator[Connection]:
    connection = connect(path)
    try:
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE)
        yield connection
    finally:
        connection.close()
