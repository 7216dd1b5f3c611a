"""Undo and redo, and when they are refused."""

import pytest

from hope_desktop.domain.errors import ChangedSince
from hope_desktop.domain.terms import ChangeId, Changes
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.history import VERSIONS_KEPT
from hope_desktop.storage.undo import undo
from tests.storage.adding import taken_back

Content = dict[str, list[tuple[object, ...]]]


def _content(db: Database) -> Content:
    return {
        table: db.connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        for table in history.KEYS
    }


def added(db: Database, school: str) -> tuple[Changes, int]:
    with db.change("class.added") as change:
        row = change.add("classes", school=school)
    return change.changes, row


def renamed(db: Database, row_id: int, school: str) -> Changes:
    with db.change("class.changed") as change:
        change.put("classes", row_id, school=school)
    return change.changes


def _school(db: Database, row_id: int) -> str:
    return str(
        db.connection.execute("SELECT school FROM classes WHERE id = ?", (row_id,)).fetchone()[0]
    )


def _find(db: Database, word: str) -> list[int]:
    rows = db.connection.execute(
        "SELECT rowid FROM activity_titles_fts WHERE activity_titles_fts MATCH ?", (word,)
    ).fetchall()
    more = db.connection.execute(
        "SELECT rowid FROM activity_body_fts WHERE activity_body_fts MATCH ?", (word,)
    ).fetchall()
    return [number for (number,) in rows + more]


def test_a_row_that_was_made_goes_and_comes_back_under_its_number(db):
    change, row = added(db, "De Vaart")
    with_row = _content(db)
    undone = taken_back(db, change)
    assert _content(db)["classes"] == []
    taken_back(db, undone)
    assert _content(db) == with_row
    taken_back(db, change)
    assert added(db, "De Wissel")[1] == row + 1, "a number is given out once"


def test_undo_is_refused_when_the_row_changed_since(db):
    _, row = added(db, "De Vaart")
    change = renamed(db, row, "De Wissel")
    renamed(db, row, "De Haven")
    before = _content(db)
    with pytest.raises(ChangedSince):
        taken_back(db, change)
    assert _content(db) == before


@pytest.mark.parametrize(
    "meanwhile",
    [
        "UPDATE classes SET label = '2B'",
        "UPDATE history SET before = json_set(before, '$.gone', 1)",
        "UPDATE history SET table_name = 'changes; DROP TABLE classes'",
    ],
)
def test_what_fits_its_record_no_more_is_not_taken_back(db, meanwhile):
    """A row changed without one; columns of another schema; a table of somebody else."""
    _, row = added(db, "De Vaart")
    change = renamed(db, row, "De Wissel")
    with db.transaction() as connection:
        connection.execute(meanwhile)
    with pytest.raises(ChangedSince):
        taken_back(db, change)
    assert _school(db, row) == "De Wissel"


def test_undo_is_refused_when_something_new_depends_on_the_row(db):
    change, row = added(db, "De Vaart")
    with db.transaction() as connection:
        connection.execute("INSERT INTO sessions(class_id) VALUES (?)", (row,))
    before = _content(db)
    with pytest.raises(ChangedSince):
        taken_back(db, change)
    assert _content(db) == before


def test_undo_of_a_change_that_never_was_is_refused(db):
    with pytest.raises(ChangedSince):
        undo(db, ChangeId(99))


def test_one_change_with_many_rows_goes_back_whole_or_not_at_all(db):
    with db.change("class.added-with-workshop") as change:
        change.add("classes", id=1, school="De Vaart")
        change.put("sessions", 1, class_id=1)
    full = _content(db)
    undone = taken_back(db, change.changes)
    assert (undone.classes, undone.sessions) == ({1}, {1})
    assert _content(db)["classes"] == _content(db)["sessions"] == []
    redone = taken_back(db, undone)
    assert _content(db) == full
    with db.transaction() as connection:
        connection.execute("UPDATE sessions SET room = '12'")
    with pytest.raises(ChangedSince):
        taken_back(db, redone)
    assert len(_content(db)["classes"]) == 1


def test_recording_twice_in_one_change_keeps_the_first_version(db):
    _, row = added(db, "De Vaart")
    with db.change("class.changed") as change:
        for name in ("De Wissel", "De Haven"):
            change.record("classes", row)
            change.connection.execute("UPDATE classes SET school = ?", (name,))
    taken_back(db, change.changes)
    assert _school(db, row) == "De Vaart"


def test_the_search_index_follows_undo_and_redo(db):
    with db.change("activity.added") as made:
        made.put("activities", "1.4", title="Meningencafé")
        made.put("activity_bodies", "1.4", body="stellingen")
    assert _find(db, "meningencafe") == _find(db, "stel*") == [1]
    with db.change("activity.changed") as change:
        change.put("activity_bodies", "1.4", body="kaarten")
    assert (_find(db, "stellingen"), _find(db, "kaarten")) == ([], [1])
    taken_back(db, change.changes)
    assert (_find(db, "stellingen"), _find(db, "kaarten")) == ([1], [])
    undone = taken_back(db, made.changes)
    assert _find(db, "meningencafe") == _find(db, "stellingen") == []
    taken_back(db, undone)
    assert _find(db, "meningencafe") == _find(db, "stellingen") == [1]
    assert db.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_change_that_lost_one_of_its_versions_is_not_taken_back_in_part(db):
    _, one = added(db, "een")
    _, two = added(db, "twee")
    with db.change("class.changed") as change:
        for row in (one, two):
            change.record("classes", row)
        change.connection.execute("UPDATE classes SET label = '2B'")
    for _ in range(VERSIONS_KEPT):
        taken_back(db, renamed(db, one, "anders"))
    before = _content(db)
    with pytest.raises(ChangedSince):
        taken_back(db, change.changes)
    assert _content(db) == before


def test_replacing_a_row_leaves_no_words_of_the_old_one(db):
    for title in ("Meningenveld", "Grenzenspel"):
        with db.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO activities(id, title) VALUES ('1.4', ?)", (title,)
            )
    assert (_find(db, "meningenveld"), len(_find(db, "grenzenspel"))) == ([], 1)
    assert db.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
