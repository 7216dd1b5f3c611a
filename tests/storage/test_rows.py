import sqlite3

import pytest

from hope_desktop.domain.errors import ChangedSince
from hope_desktop.domain.terms import Changes
from hope_desktop.storage.database import Database
from hope_desktop.storage.rows import columns_of, digest, is_as_left, put_row, read, text
from tests.storage.adding import taken_back


def _class(db: Database) -> int:
    with db.change("class.added") as change:
        return change.add("classes", school="De Vaart")


def _rename(db: Database, row: int) -> Changes:
    with db.change("class.changed") as change:
        change.put("classes", row, school="De Wissel")
    return change.changes


def _grow(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE classes ADD COLUMN motto TEXT NOT NULL DEFAULT 'samen'")
    connection.execute("ALTER TABLE classes ADD COLUMN floor INTEGER NOT NULL DEFAULT 2")


def test_a_row_is_read_whole_or_not_at_all(db):
    row = _class(db)
    found = read(db.connection, "classes", "id", row)
    assert list(found) == [column[1] for column in columns_of(db.connection, "classes")]
    assert found["school"] == "De Vaart"
    assert read(db.connection, "classes", "id", 99) is None
    assert text(None) is None
    assert digest(None) != digest({})


def test_a_change_can_be_taken_back_after_the_schema_grew(db):
    row = _class(db)
    change = _rename(db, row)
    _grow(db.connection)
    taken_back(db, change)
    found = read(db.connection, "classes", "id", row)
    assert (found["school"], found["motto"], found["floor"]) == ("De Vaart", "samen", 2)


def test_but_not_when_a_new_column_was_used(db):
    row = _class(db)
    change = _rename(db, row)
    _grow(db.connection)
    db.connection.execute("UPDATE classes SET motto = 'anders' WHERE id = ?", (row,))
    with pytest.raises(ChangedSince):
        taken_back(db, change)


def test_a_row_that_is_gone_or_another_is_not_as_it_was_left(db):
    row = read(db.connection, "classes", "id", _class(db))
    assert is_as_left(db.connection, "classes", row, digest(row))
    assert not is_as_left(db.connection, "classes", None, digest(row))
    assert not is_as_left(db.connection, "classes", row, digest({"id": 1}))
    assert is_as_left(db.connection, "classes", None, digest(None))


def test_no_more_is_written_than_what_differs(db):
    row, heard = _class(db), []
    for column in ("school", "label"):
        db.connection.execute(
            f"CREATE TEMP TRIGGER {column}_written AFTER UPDATE OF {column} ON classes"
            f" BEGIN SELECT heard('{column}'); END"
        )
    db.connection.create_function("heard", 1, heard.append)
    put_row(db.connection, "classes", "id", row, school="De Vaart", label="2B")
    assert heard == ["label"]
    before = db.connection.total_changes
    put_row(db.connection, "classes", "id", row, school="De Vaart", label="2B")
    assert db.connection.total_changes == before
    put_row(db.connection, "classes", "id", 99, school="De Wissel")
    assert read(db.connection, "classes", "id", 99)["school"] == "De Wissel"
