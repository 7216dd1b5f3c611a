from collections.abc import Callable

import pytest

from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.history import Change, erase_rows
from tests.storage.adding import taken_back

type Write = Callable[[Change, int], object]


def _classes(db: Database) -> list[tuple[object, ...]]:
    return db.connection.execute("SELECT * FROM classes ORDER BY id").fetchall()


@pytest.mark.parametrize(
    "write",
    [
        lambda change, _row: change.add("classes", school="De Wissel"),
        lambda change, row: change.put("classes", row, school="De Wissel"),
        lambda change, row: change.put("classes", row + 1, school="De Wissel"),
        lambda change, row: change.remove("classes", row),
    ],
    ids=["a row that is made", "one that changes", "one made under its number", "one that goes"],
)
def test_undo_and_redo_reach(write, db):
    with db.change("made") as change:
        row = change.add("classes", school="Aa")
    before = _classes(db)
    with db.change("changed") as change:
        write(change, row)
    after = _classes(db)
    assert after != before
    undone = taken_back(db, change.changes)
    assert _classes(db) == before
    taken_back(db, undone)
    assert _classes(db) == after


def test_what_is_not_named_stays_and_what_is_erased_has_no_past(db):
    with db.change("made") as change:
        row = change.add("classes", school="Aa", label="2B")
        change.put("classes", row, school="Bb")
    found = db.connection.execute("SELECT school, label FROM classes").fetchone()
    assert found == ("Bb", "2B")
    with db.transaction() as connection:
        erase_rows(connection, "classes", "2B", "label")
    assert _classes(db) == []
    assert not list(history.versions(db.connection, "classes", row))
