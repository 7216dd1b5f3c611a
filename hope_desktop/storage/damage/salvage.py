"""Brings rows that are newer than a backup out of a damaged file, as far as they prove themselves.

A row comes along when its text has the digest that its newest history says it was left with. That
a row was taken away is proved likewise. What nothing proves stays out, and is told. Rows are read
from the leaves themselves, since SQLite stops at the first page that is wrong.
"""

import struct
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from hope_desktop.domain.backups import Salvaged
from hope_desktop.domain.errors import Damaged
from hope_desktop.domain.views import DamagedRow
from hope_desktop.storage import history
from hope_desktop.storage.connect import in_memory
from hope_desktop.storage.damage.soundness import Entry, name_of_row
from hope_desktop.storage.history import KEYS, erase_rows
from hope_desktop.storage.library import own_texts
from hope_desktop.storage.migrate import migrate
from hope_desktop.storage.rows import columns_of, digest_of, from_text, text

_PAGE = 4096
"""Of every file of ours; the header that says so may be gone."""
_LEAF = 0x0D
_HEADER, _FRAME = 32, 24
"""Bytes before a journal, and before each page in it."""
_MOST = _PAGE - 35
_LEAST = (_PAGE - 12) * 32 // 255 - 23
"""Bytes of a row that its page holds: if more, so many, and the rest on pages of its own."""
_WIDTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_LARGEST = 2**24
_MOST_PAGES = 2**18
"""A gigabyte; a number beyond it in a journal is damage."""


def rows_in(database: Path) -> Iterator[tuple[int, list[object]]]:
    """Return the number and the values of each row that can still be read, of whatever table."""
    pages, every = _pages(database)
    for index, page in every:
        start = 0 if index else 100
        if len(page) != _PAGE or page[start] != _LEAF:
            continue
        for cell in range(int.from_bytes(page[start + 3 : start + 5])):
            with suppress(IndexError, ValueError, struct.error):
                at = int.from_bytes(page[start + 8 + 2 * cell :][:2])
                yield _row(page, at, pages)


def _pages(database: Path) -> tuple[list[bytes], list[tuple[int, bytes]]]:
    """Return the newest of each page; and every one there is, with its number."""
    data, log = (_bytes(database.with_name(database.name + end)) for end in ("", "-wal"))
    pages = [data[at : at + _PAGE] for at in range(0, len(data), _PAGE)]
    every = [*enumerate(pages)]
    for at in range(_HEADER, len(log) - _PAGE - _FRAME + 1, _PAGE + _FRAME):
        if log[at + 8 : at + 16] == log[16:24]:  # of this journal, and not of an earlier one
            index = int.from_bytes(log[at : at + 4]) - 1
            if index >= _MOST_PAGES:
                continue
            pages += [b""] * (index + 1 - len(pages))
            pages[index] = log[at + _FRAME : at + _FRAME + _PAGE]
            every.append((index, pages[index]))
    return pages, every


def _bytes(file: Path) -> bytes:
    """Return what is in a file; nothing of what is none, or gives bytes without end."""
    return file.read_bytes() if file.is_file() else b""


def _row(page: bytes, at: int, pages: list[bytes]) -> tuple[int, list[object]]:
    length, at = _number(page, at)
    row, at = _number(page, at)
    if length > _LARGEST:
        raise ValueError
    here = length
    if length > _MOST:
        here = _LEAST + (length - _LEAST) % (_PAGE - 4)
        here = here if here <= _MOST else _LEAST
    data, following = page[at : at + here], int.from_bytes(page[at + here : at + here + 4])
    while len(data) < length and 0 < following <= len(pages):
        over = pages[following - 1]
        data += over[4 : 4 + length - len(data)]
        following = int.from_bytes(over[:4])
    if len(data) != length:
        raise ValueError
    return row, _values(data)


def _values(data: bytes) -> list[object]:
    end, at = _number(data, 0)
    body, values = end, list[object]()
    while at < end:
        kind, at = _number(data, at)
        width = _WIDTHS[kind] if kind < 12 else (kind - 12) // 2
        values.append(_value(kind, data[body : body + width]))
        body += width
    return values


def _value(kind: int, data: bytes) -> object:
    if kind >= 12:
        return data.decode() if kind % 2 else data
    if kind == 7:
        return struct.unpack(">d", data)[0]
    return (None, *[int.from_bytes(data, signed=True)] * 7, 0, 1)[kind]


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Return one of SQLite's numbers of one to nine bytes, and where it ends."""
    value = 0
    for used in range(at, at + 8):
        value = value << 7 | data[used] & 0x7F
        if data[used] < 0x80:
            return value, used + 1
    return value << 8 | data[at + 8], at + 9


type _Name = tuple[str, str]
"""A table, and the key of a row in it."""


class _Found:
    """What a damaged file still gives."""

    def __init__(self, database: Path) -> None:
        self.rows = defaultdict[_Name, set[str | None]](lambda: {None})
        """Each text that may be a row: a page does not say of which table it is."""
        self.entries = defaultdict[_Name, dict[int, Entry]](dict)
        self.changes: dict[int, tuple[Any, ...]] = {}
        with closing(in_memory()) as shape:
            migrate(shape)
            tables = {name: columns_of(shape, name) for name in (*KEYS, "history", "changes")}
            usual = {
                name: [shape.execute(f"SELECT {one[4] or 'NULL'}").fetchone()[0] for one in about]
                for name, about in tables.items()
            }
        for number, values in rows_in(database):
            for name, about in tables.items():
                whole = [*values, *usual[name][len(values) :]]
                keys = [at for at, one in enumerate(about) if one[5]]
                if len(keys) == 1 and about[keys[0]][2] == "INTEGER" and whole[keys[0]] is None:
                    whole[keys[0]] = number  # which is stored as nothing
                if values and len(whole) == len(about):
                    self._note(name, dict(zip((one[1] for one in about), whole, strict=True)))

    def _note(self, table: str, row: dict[str, Any]) -> None:
        with suppress(TypeError, ValueError):  # bytes are no text
            if table == "changes":
                datetime.fromisoformat(row["at"])
                self.changes[int(row["id"])] = tuple(row.values())
            elif table != "history":
                self.rows[table, str(row[KEYS[table]])].add(text(row))
            elif row["table_name"] in KEYS and len(row["after"]) == len(digest_of("")):
                number, change, of, key, before, after, printed = row.values()
                entry = Entry(int(number), change, before, after, bool(printed))
                self.entries[of, key][entry.id] = entry


def bring(database: Path, target: Connection) -> Salvaged:
    """Put what a damaged file has more into a backup that is to take its place.

    The file is closed, and may have its journal beside it. Call it in a transaction.
    """
    file = _Found(database)
    target.execute("PRAGMA defer_foreign_keys = ON")
    newest, at = target.execute("SELECT coalesce(max(id), 0), max(at) FROM changes").fetchone()
    came: list[_Name] = []
    lost: list[_Name] = []
    for name, entries in sorted(file.entries.items()):
        kept = [entries[one] for one in sorted(entries)]
        known = "SELECT id, after FROM history WHERE table_name = ? AND row_id = ?"
        theirs = set(target.execute(known, name))
        if not theirs and kept[-1].change <= newest:
            continue  # it was erased there
        if (kept[-1].id, kept[-1].after) in theirs or kept[-1].id < max(theirs, default=(0,))[0]:
            continue  # the backup is as new
        proved = [row for row in file.rows[name] if digest_of(row) == kept[-1].after]
        if proved:
            history.write(target, *name, from_text(proved[0]))
            _join(target, name, kept, theirs)
            about = [file.changes.get(one.change, (one.change, "", at, 0)) for one in kept]
            target.executemany("INSERT OR IGNORE INTO changes VALUES (?, ?, ?, ?)", about)
        (came if proved else lost).append(name)
    own_texts.follow(target, came)
    out: list[_Name] = []
    while broken := target.execute("PRAGMA foreign_key_check").fetchall():
        for table, number, *_ in broken:
            asked = f"SELECT {KEYS[table]} FROM {table} WHERE rowid = ?"  # noqa: S608 - of the schema
            for (key,) in target.execute(asked, (number,)).fetchall():  # a row may break twice
                erase_rows(target, table, key)
                out.append((table, str(key)))
    lost += out
    came = [name for name in came if name not in lost]
    return Salvaged(_named(target, file, came), _named(target, file, lost))


def _join(target: Connection, name: _Name, kept: list[Entry], theirs: set[tuple[int, str]]) -> None:
    """Put the newest history of a row that hangs together behind that of the backup, if it fits."""
    at = len(kept) - 1
    while at and kept[at - 1].after == digest_of(kept[at].before):
        at -= 1
    first = kept[at]
    fits = first.id in dict(theirs) or max(theirs, default=(0, ""))[1] == digest_of(first.before)
    if not fits:
        history.forget(target, *name)
    target.executemany(
        "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT(id) DO UPDATE SET after = excluded.after",
        [(e.id, e.change, *name, e.before, e.after, e.printed) for e in kept[at:]],
    )


def _named(target: Connection, found: _Found, names: list[_Name]) -> tuple[DamagedRow, ...]:
    """As a trainer knows them, as far as anything of them can be read."""
    rows = []
    for table, key in names:
        row = history.row_now(target, table, key)
        for entry in found.entries[table, key].values():
            with suppress(Damaged):
                row = row or from_text(entry.before)
        rows.append(DamagedRow(table, name_of_row(target, table, row)))
    return tuple(rows)
