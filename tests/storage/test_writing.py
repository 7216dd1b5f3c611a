from collections.abc import Callable
from sqlite3 import Connection

import pytest

from hope_desktop.domain.ids import ChangeId
from hope_desktop.storage import history, writing
from hope_desktop.storage.database import Database

type Write = Callable[[Connection, ChangeId, int], object]


def _classes(db: Database) -> list[tuple[object, ...]]:
    return db.connection.execute("SELECT * FROM classes ORDER BY id").fetchall()


@pytest.mark.parametrize(
    "write",
    [
        lambda c, change, _row: writing.add(c, change, "classes", school="De Wissel"),
        lambda c, change, row: writing.put(c, change, "classes", row, school="De Wissel"),
        lambda c, change, row: writing.put(c, change, "classes", row + 1, school="De Wissel"),
        lambda c, change, row: writing.remove(c, change, "classes", row),
    ],
    ids=["a row that is made", "one that changes", "one made under its number", "one that goes"],
)
def test_undo_and_redo_reach(write: Write, db: Database) -> None:
    with db.transaction() as connection:
        row = writing.add(connection, history.begin(connection, "made"), "classes", school="Aa")
    before = _classes(db)
    with db.transaction() as connection:
        change = history.begin(connection, "changed")
        write(connection, change, row)
    after = _classes(db)
    assert after != before
    undone = history.undo(db, change)
    assert _classes(db) == before
    history.undo(db, undone.change)
    assert _classes(db) == after


def test_what_is_not_named_stays_and_what_is_erased_has_no_past(db: Database) -> None:
    with db.transaction() as connection:
        change = history.begin(connection, "made")
        row = writing.add(connection, change, "classes", school="Aa", label="2B")
        writing.put(connection, change, "classes", row, school="Bb")
    found = db.connection.execute("SELECT school, label FROM classes").fetchone()
    assert found == ("Bb", "2B")
    with db.transaction() as connection:
        writing.erase(connection, "classes", "2B", "label")
    assert _classes(db) == []
    assert not list(history.versions(db.connection, "classes", row))
