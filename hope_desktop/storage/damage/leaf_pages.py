"""Reads rows out of a damaged SQLite file and its journal, each leaf page by itself.

That needs no header, root, index or schema, all of which may be gone. Whoever asks has to prove
what comes: a page may be an old one, or half of one.
"""

import contextlib
import struct
from collections.abc import Iterator
from pathlib import Path

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
    """The number and the values of each row that can still be read, of whatever table."""
    pages, every = _pages(database)
    for index, page in every:
        start = 0 if index else 100
        if len(page) != _PAGE or page[start] != _LEAF:
            continue
        for cell in range(int.from_bytes(page[start + 3 : start + 5])):
            with contextlib.suppress(IndexError, ValueError, struct.error):
                at = int.from_bytes(page[start + 8 + 2 * cell :][:2])
                yield _row(page, at, pages)


def _pages(database: Path) -> tuple[list[bytes], list[tuple[int, bytes]]]:
    """The newest of each page; and every one there is, with its number."""
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
    """What is in a file; nothing of what is none, or gives bytes without end."""
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
    """One of SQLite's numbers of one to nine bytes, and where it ends."""
    value = 0
    for used in range(at, at + 8):
        value = value << 7 | data[used] & 0x7F
        if data[used] < 0x80:
            return value, used + 1
    return value << 8 | data[at + 8], at + 9
