"""Remembers for good what was erased, so that an old copy is cleaned of it before it is shown.

Only digests are kept: of a row by its number and the moment it was made. Where a word or a number
alone is what tells it (who told, a filter, a file), they have a key that never leaves the data
folder, since a short name can be guessed.
"""

import hashlib
import hmac
import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection

from hope_desktop.domain.errors import HopeError
from hope_desktop.storage.backup_file import must_be_in_shape, opened
from hope_desktop.storage.erasing.rewriting import OF_SESSION, Gone, digest_of_name, rows_of
from hope_desktop.storage.files import write_whole
from hope_desktop.storage.witness import head_of
from hope_desktop.storage.workshops import tellers

_SECRET, _DIGEST = 32, 16
_PUBLIC = b"a row and its moment"
_LINE = _DIGEST + 8


class Memory:
    """The file with it: the secret, then a digest and the number of its transaction for each."""

    def __init__(self, path: Path) -> None:
        self._path = path
        data = path.read_bytes() if path.exists() else b""
        self._secret = data[:_SECRET] or os.urandom(_SECRET)
        lines = (data[at : at + _LINE] for at in range(_SECRET, len(data), _LINE))
        self._erased = {one[:_DIGEST]: int.from_bytes(one[_DIGEST:]) for one in lines}

    @property
    def state(self) -> str:
        """Changes with everything that is erased; empty before anything was."""
        known = b"".join(sorted(self._erased))
        return hashlib.sha256(known).hexdigest() if known else ""

    def add(self, connection: Connection, gone: Iterable[Gone], count: int) -> None:
        """Remember rows in the transaction that erases them, just before that is kept."""
        self._erased |= dict.fromkeys(map(self._digest, gone), count)
        self._write()
        self.carry(connection)

    def carry(self, connection: Connection) -> None:
        """Let the work know it, so that each backup takes it along, and learn what that knows."""
        new = dict(connection.execute("SELECT digest, count FROM erased"))
        if not new.keys() <= self._erased.keys():
            self._erased = new | self._erased
            self._write()
        connection.executemany(
            "INSERT OR IGNORE INTO erased(digest, count) VALUES (?, ?)", self._erased.items()
        )

    def forget_after(self, count: int) -> None:
        """Forget what later transactions erased: a kill came before they were kept."""
        kept = {digest: at for digest, at in self._erased.items() if at <= count}
        if kept != self._erased:
            self._erased = kept
            self._write()

    def gone_in(self, file: Path) -> frozenset[Gone]:
        """Return what a backup of any age still has of what was erased."""
        if not self._erased:
            return frozenset()
        with closing(opened(file)) as copy:
            must_be_in_shape(copy)
            return self.gone_from(copy)

    def gone_from(self, copy: Connection) -> frozenset[Gone]:
        """Return the same of an open one."""
        count = head_of(copy).mark.number
        rows = rows_of(copy)
        gone = {one for one in rows if self._erased.get(self._digest(one), 0) > count}
        gone |= {one for one in rows if one.born and self._digest(one) in self._erased}
        gone |= {
            Gone(table, one.key, one.born)
            for one in gone
            if one.table == "sessions"
            for table in OF_SESSION
        }
        with suppress(sqlite3.Error, HopeError):  # of a damaged one
            names = {Gone("tellers", "", "", digest_of_name(n)) for n in tellers.names(copy)}
            gone |= {one for one in names if self._erased.get(self._digest(one), 0) > count}
        return frozenset(gone)

    def _digest(self, one: Gone) -> bytes:
        key = _PUBLIC if one.born and not one.name else self._secret
        return hmac.digest(key, repr(tuple(one)).encode(), hashlib.sha256)[:_DIGEST]

    def _write(self) -> None:
        lines = (digest + at.to_bytes(8) for digest, at in self._erased.items())
        write_whole(self._path, self._secret + b"".join(lines), private=True)
