"""An error about the file is told in our words by whoever meets it: a write, a read, or a row."""

import contextlib
import sqlite3
from collections.abc import Callable

import pytest

from hope_desktop.domain.errors import (
    Damaged,
    DataFolderInUse,
    DataReadOnly,
    DiskFull,
    FolderProblem,
    NotOurDatabase,
)
from hope_desktop.storage.connect import connect, in_memory
from hope_desktop.storage.guarded import Guarded
from tests.each import each

PAGE = 4096


@each(
    ("code", "meaning"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_READONLY, DataReadOnly),
        (sqlite3.SQLITE_READONLY_DIRECTORY, DataReadOnly),
        (sqlite3.SQLITE_CANTOPEN, FolderProblem),
        (sqlite3.SQLITE_IOERR_WRITE, FolderProblem),
        (sqlite3.SQLITE_PERM, FolderProblem),
        (sqlite3.SQLITE_NOTADB, NotOurDatabase),
        (sqlite3.SQLITE_CORRUPT, Damaged),
        (sqlite3.SQLITE_CORRUPT_INDEX, Damaged),
        (sqlite3.SQLITE_BUSY, DataFolderInUse),
    ],
)
def test_errors_about_the_file_become_refusals(code, meaning):
    error = sqlite3.OperationalError("words of SQLite")
    error.sqlite_errorcode = code
    with contextlib.closing(in_memory()) as connection, pytest.raises(meaning) as refusal:
        connection.explain(error)
    assert type(refusal.value) is meaning


@each(("sql", "words"), [("SELECT * FROM nowhere", "no such table"), ("SELEC 1", "syntax error")])
def test_errors_in_our_own_sql_stay_what_they_are(sql, words):
    with (
        contextlib.closing(in_memory()) as connection,
        pytest.raises(sqlite3.OperationalError, match=words),
    ):
        connection.execute(sql)


def _each(cursor: sqlite3.Cursor) -> None:
    while cursor.fetchone():
        pass


def _whole(connection: Guarded) -> None:
    with contextlib.closing(in_memory(connection.file)) as memory:
        connection.backup(memory)
        memory.execute("SELECT text FROM t").fetchall()


WAYS: dict[str, Callable[[Guarded], object]] = {
    "all at once": lambda c: c.execute("SELECT text FROM t").fetchall(),
    "one by one": lambda c: list(iter(c.execute("SELECT text FROM t"))),
    "each when it is asked for": lambda c: _each(c.execute("SELECT text FROM t")),
    "by number": lambda c: [c.execute("SELECT text FROM t WHERE id = ?", (n,)) for n in range(90)],
    "into memory": _whole,
    "written": lambda c: c.execute("UPDATE t SET text = 'x'"),
    "many written": lambda c: c.executemany("DELETE FROM t WHERE id = ?", [(n,) for n in range(9)]),
    "through": lambda c: c.cursor().execute("SELECT sum(length(text)) FROM t"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("damage", ["root", "leaf"])
def test_a_zeroed_page_is_damage_in_whatever_way_it_is_met(tmp_path, way, damage):
    path = tmp_path / "hope.db"
    with contextlib.closing(connect(path)) as connection:
        connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, text TEXT)")
        connection.executemany("INSERT INTO t(text) VALUES (?)", [("x" * 900,)] * 90)
        ((root,),) = connection.execute("SELECT rootpage FROM sqlite_schema").fetchall()
    data = bytearray(path.read_bytes())
    at = (root if damage == "root" else root + 2) * PAGE - PAGE
    data[at : at + PAGE] = bytes(PAGE)
    path.write_bytes(data)
    with contextlib.closing(connect(path)) as connection, pytest.raises(Damaged) as refusal:
        WAYS[way](connection)
    assert refusal.value.path == path


@each(
    "sql",
    [
        "SELECT CAST(x'ff41' AS TEXT)",
        "SELECT value FROM json_each('[{')",
    ],
)
def test_bytes_that_fell_over_inside_a_text_are_damage_too(sql):
    with contextlib.closing(in_memory()) as connection, pytest.raises(Damaged):
        connection.execute(sql).fetchall()


def test_a_file_that_cannot_be_opened_is_named(tmp_path):
    with pytest.raises(FolderProblem):
        connect(tmp_path / "gone" / "hope.db").execute("SELECT 1 FROM sqlite_schema")
