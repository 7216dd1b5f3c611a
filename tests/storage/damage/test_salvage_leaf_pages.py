"""Rows are read from the pages of a file that SQLite itself does not open any more."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from hope_desktop.storage.damage.salvage import rows_in

ROWS: list[tuple[int, list[object]]] = [
    (1, [None, "kort", 0, 1.5, b"\x00\xff"]),
    (2, [None, "é" * 40_000, -(2**62), None, b""]),
    (300, [None, "", 1, -0.25, b"x" * 5000]),
]


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "hope.db"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, c, d)")
        for number, values in ROWS:
            connection.execute("INSERT INTO t VALUES (?, ?, ?, ?, ?)", (number, *values[1:]))
        connection.commit()
    return path


def _read(file: Path) -> list[tuple[int, list[object]]]:
    """Without what SQLite notes of tables."""
    return sorted((n, values) for n, values in rows_in(file) if values[:1] == [None])


def test_every_row_is_read_whole_however_long(file):
    assert _read(file) == ROWS


def test_without_its_first_page_too(file):
    data = file.read_bytes()
    file.write_bytes(bytes(4096) + data[4096:])
    assert _read(file) == ROWS


def test_what_is_only_in_the_journal_is_read(tmp_path, file):
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("INSERT INTO t VALUES (400, 'nieuw', 1, 1.0, x'')")
    connection.commit()
    copy = tmp_path / "copy.db"
    for end in ("", "-wal"):
        Path(f"{copy}{end}").write_bytes(Path(f"{file}{end}").read_bytes())
    connection.close()
    assert (400, [None, "nieuw", 1, 1.0, b""]) in _read(copy)


@pytest.mark.parametrize("at", range(4096, 8192, 97))
def test_a_page_with_a_byte_changed_stops_nothing(file, at):
    data = bytearray(file.read_bytes())
    data[at] ^= 0xFF
    file.write_bytes(data)
    assert len(list(rows_in(file))) <= 2 * len(ROWS) + 300


@pytest.mark.parametrize("data", [b"", b"\x0d" * 4096, b"\x0d\x00\x00\xff\xff" * 4000])
def test_what_is_no_database_gives_nothing_that_is_one(tmp_path, data):
    file = tmp_path / "hope.db"
    file.write_bytes(data)
    assert _read(file) == []
