"""Whether the work is the newest that there is: a mark for each change, and a record beside it.

Each transaction that is kept leaves a mark in the database: a number that only rises and eight
bytes of chance. Once it is kept, the mark goes into `hope.record` too, which is no part of the
database and never newer than it. Marks say nothing of content, and nobody asks what time it is.
"""

import os
from binascii import crc32
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from hope_desktop.domain.errors import Damaged, FolderProblem
from hope_desktop.storage.files import sync_folder, write_whole

_DIGITS = 64
_TAIL = 4096
"""Bytes of a record that are read: its last marks, which tell two histories apart."""
_LONG = 256 * 1024


class ChangeMark(NamedTuple):
    """Of one transaction."""

    number: int
    chance: bytes


class LastMark(NamedTuple):
    """What a copy of the work says of itself without being opened."""

    work: bytes
    mark: ChangeMark

    def digits(self) -> str:
        """Return it as it stands in a record, and at the very end of a backup."""
        return f"{self.mark.number:032x}{self.mark.chance.hex()}{self.work.hex()}"


def from_digits(text: str) -> LastMark | None:
    """Return what `digits` gave. None for anything else, as an untouched or foreign copy has it."""
    with suppress(ValueError):
        count, rest = int(text[:32], 16), bytes.fromhex(text[32:])
        if len(text) == _DIGITS and count < 2**63:
            return LastMark(rest[8:], ChangeMark(count, rest[:8]))
    return None


def head_of(connection: Connection) -> LastMark:
    """Return what a database says of itself."""
    work = connection.execute("SELECT chance FROM marks WHERE count = 0").fetchone()
    last = connection.execute(
        "SELECT count, chance FROM marks WHERE NOT aside ORDER BY count DESC LIMIT 1"
    ).fetchone()
    if work is None or last is None:
        raise Damaged
    return LastMark(work[0], ChangeMark(*last))


def contains(connection: Connection, mark: ChangeMark) -> bool:
    """Tell whether a state was once this work's, or was put aside on purpose."""
    found = connection.execute("SELECT 1 FROM marks WHERE (count, chance) = (?, ?)", mark)
    return found.fetchone() is not None


def line_of(connection: Connection) -> frozenset[ChangeMark]:
    """Return every state that led to what it is now."""
    found = connection.execute("SELECT count, chance FROM marks WHERE NOT aside")
    return frozenset(ChangeMark(*one) for one in found)


def come_after(connection: Connection, others: Iterable[ChangeMark]) -> None:
    """Let what others are be older than this, on purpose; call it in a transaction."""
    put = "INSERT OR IGNORE INTO marks(count, chance, aside) VALUES (?, ?, 1)"
    connection.executemany(put, [one for one in others if one.number])
    (top,) = connection.execute("SELECT max(count) FROM marks").fetchone()
    _add(connection, top + 1)


def _add(connection: Connection, count: int) -> ChangeMark:
    new = ChangeMark(count, os.urandom(8))
    connection.execute("INSERT INTO marks(count, chance) VALUES (?, ?)", new)
    return new


def heads_in(record: Path) -> tuple[LastMark, ...]:
    """Return the last marks of a record, in order; what is damaged is passed over."""
    lines: list[bytes] = []
    with suppress(OSError):
        if record.is_file():  # a pipe would wait for ever, and a device never ends
            with record.open("rb") as file:
                file.seek(max(0, record.stat().st_size - _TAIL))
                lines = file.read(_TAIL).splitlines()
    whole = [line[:_DIGITS] for line in lines if line == _line(line[:_DIGITS]).strip()]
    found = (from_digits(line.decode("ascii", "replace")) for line in whole)
    return tuple(sorted(filter(None, found), key=lambda head: head.mark.number))


def _line(digits: bytes) -> bytes:
    return b"\n%b%08x" % (digits, crc32(digits))


class _Record:
    """The file beside the lock: a line for each mark. An error in writing it stops nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None
        self.heads = heads_in(path)
        with suppress(OSError, FolderProblem):
            if path.stat().st_size > _LONG:
                tail = b"".join(_line(head.digits().encode()) for head in self.heads)
                write_whole(path, tail, private=True)

    def add(self, head: LastMark) -> None:
        with suppress(OSError):
            if self._handle is None:
                if self._path.exists() and not self._path.is_file():
                    return
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
                self._handle = os.open(self._path, flags, 0o600)
            os.write(self._handle, _line(head.digits().encode()))

    def force(self) -> None:
        """Wait until it is on the disk."""
        with suppress(OSError):
            if self._handle is not None:
                os.fsync(self._handle)
                sync_folder(self._path.parent)

    def close(self) -> None:
        self.force()
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


class Witness:
    """Of an open database; a part of it."""

    def __init__(self, connection: Connection, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)
        self._records: list[_Record] = []
        self.begin(connection)

    def begin(self, connection: Connection) -> None:
        """Read what the records say, and bring them up to date when the work has all of it."""
        self.close()
        self._records = [_Record(path) for path in self._paths]
        self.heads = tuple(head for record in self._records for head in record.heads)
        """What was known before anything was written."""
        self._head = head_of(connection)
        self._is_behind = not all(
            contains(connection, record.heads[-1].mark) for record in self._records if record.heads
        )
        """The record knows what the work does not: it stays as it is until she chose."""
        for record in self._records:
            if record.heads[-1:] != (self._head,):
                self._write(record)

    def _write(self, record: _Record) -> None:
        if not self._is_behind:
            record.add(self._head)

    @property
    def count(self) -> int:
        """Return the number of the last transaction that the work knows, or what was recorded."""
        return max(head.mark.number for head in (self._head, *self.heads))

    def mark(self, connection: Connection) -> ChangeMark:
        """Write the mark of a transaction, just before that is kept."""
        return _add(connection, self._head.mark.number + 1)

    def kept(self, new: ChangeMark) -> None:
        """Just after it was: the disk has it, so that no record is ever newer than the work."""
        self._head = self._head._replace(mark=new)
        for record in self._records:
            self._write(record)

    def force(self) -> None:
        """Wait until the records are on the disk; in any thread."""
        for record in self._records:
            record.force()

    def close(self) -> None:
        """Close the records: the last that is done with an open database."""
        for record in self._records:
            record.close()
