import random
import sqlite3

import pytest

from hope_desktop.domain.errors import ChangedSince
from hope_desktop.domain.ids import ChangeId
from hope_desktop.storage import history
from hope_desktop.storage.database import Database

Content = dict[str, list[tuple[object, ...]]]


def _content(db: Database) -> Content:
    return {
        table: db.connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        for table in history.KEYS
    }


def _add_class(db: Database, school: str) -> tuple[ChangeId, int]:
    with db.transaction() as connection:
        change = history.begin(connection, "class.added")
        added = connection.execute("INSERT INTO classes(school) VALUES (?)", (school,)).lastrowid
        history.record_new(connection, change, "classes", int(added or 0))
    return change, int(added or 0)


def _rename(db: Database, row_id: int, school: str) -> ChangeId:
    with db.transaction() as connection:
        change = history.begin(connection, "class.changed")
        history.record(connection, change, "classes", row_id)
        connection.execute("UPDATE classes SET school = ? WHERE id = ?", (school, row_id))
    return change


def _school(db: Database, row_id: int) -> str:
    return str(
        db.connection.execute("SELECT school FROM classes WHERE id = ?", (row_id,)).fetchone()[0]
    )


def test_undo_puts_the_row_back_and_undoing_that_is_redo(db: Database) -> None:
    _, row = _add_class(db, "De Vaart")
    change = _rename(db, row, "De Wissel")
    undone = history.undo(db, change)
    assert undone.touched == (("classes", str(row)),)
    assert _school(db, row) == "De Vaart"
    redone = history.undo(db, undone.change)
    assert _school(db, row) == "De Wissel"
    history.undo(db, redone.change)
    assert _school(db, row) == "De Vaart"


def test_a_row_that_was_made_goes_and_comes_back_under_its_number(db: Database) -> None:
    change, row = _add_class(db, "De Vaart")
    with_row = _content(db)
    undone = history.undo(db, change)
    assert _content(db)["classes"] == []
    history.undo(db, undone.change)
    assert _content(db) == with_row
    history.undo(db, change)
    assert _add_class(db, "De Wissel")[1] == row + 1, "a number is given out once"


def test_changes_can_be_taken_back_one_after_another(db: Database) -> None:
    _, row = _add_class(db, "nul")
    changes = [_rename(db, row, name) for name in ("een", "twee", "drie")]
    seen = []
    for change in reversed(changes):
        history.undo(db, change)
        seen.append(_school(db, row))
    assert seen == ["twee", "een", "nul"]


def test_a_long_session_of_work_undoes_to_nothing_and_redoes_to_everything(db: Database) -> None:
    chance = random.Random(7)
    empty, rows, stack = _content(db), [], []
    for step in range(60):
        if not rows or chance.random() < 0.4:
            change, row = _add_class(db, f"school {step}")
            rows.append(row)
        else:
            change = _rename(db, chance.choice(rows), f"school {step}")
        stack.append(change)
    full = _content(db)
    redo = [history.undo(db, change).change for change in reversed(stack)]
    assert _content(db) == empty
    for change in reversed(redo):
        history.undo(db, change)
    assert _content(db) == full


def test_undo_is_refused_when_the_row_changed_since(db: Database) -> None:
    _, row = _add_class(db, "De Vaart")
    change = _rename(db, row, "De Wissel")
    _rename(db, row, "De Haven")
    before = _content(db)
    with pytest.raises(ChangedSince):
        history.undo(db, change)
    assert _content(db) == before


def test_undo_is_refused_when_the_row_changed_without_a_record(db: Database) -> None:
    _, row = _add_class(db, "De Vaart")
    change = _rename(db, row, "De Wissel")
    with db.transaction() as connection:
        connection.execute("UPDATE classes SET label = '2B' WHERE id = ?", (row,))
    with pytest.raises(ChangedSince):
        history.undo(db, change)


def test_undo_is_refused_when_something_new_depends_on_the_row(db: Database) -> None:
    change, row = _add_class(db, "De Vaart")
    with db.transaction() as connection:
        connection.execute("INSERT INTO sessions(class_id) VALUES (?)", (row,))
    before = _content(db)
    with pytest.raises(ChangedSince):
        history.undo(db, change)
    assert _content(db) == before


def test_undo_of_a_change_that_never_was_is_refused(db: Database) -> None:
    with pytest.raises(ChangedSince):
        history.undo(db, ChangeId(99))


def test_one_change_with_many_rows_goes_back_whole_or_not_at_all(db: Database) -> None:
    with db.transaction() as connection:
        change = history.begin(connection, "class.added-with-workshop")
        connection.execute("INSERT INTO classes(id, school) VALUES (1, 'De Vaart')")
        history.record_new(connection, change, "classes", 1)
        connection.execute("INSERT INTO sessions(id, class_id) VALUES (1, 1)")
        history.record_new(connection, change, "sessions", 1)
    full = _content(db)
    undone = history.undo(db, change)
    assert undone.touched == (("sessions", "1"), ("classes", "1"))
    assert _content(db)["classes"] == _content(db)["sessions"] == []
    redone = history.undo(db, undone.change)
    assert _content(db) == full
    with db.transaction() as connection:
        connection.execute("UPDATE sessions SET room = '12'")
    with pytest.raises(ChangedSince):
        history.undo(db, redone.change)
    assert len(_content(db)["classes"]) == 1


def test_recording_twice_in_one_change_keeps_the_first_version(db: Database) -> None:
    _, row = _add_class(db, "De Vaart")
    with db.transaction() as connection:
        change = history.begin(connection, "class.changed")
        for name in ("De Wissel", "De Haven"):
            history.record(connection, change, "classes", row)
            connection.execute("UPDATE classes SET school = ?", (name,))
    history.undo(db, change)
    assert _school(db, row) == "De Vaart"


def test_a_change_that_failed_left_no_history(db: Database) -> None:
    _, row = _add_class(db, "De Vaart")
    count = "SELECT (SELECT count(*) FROM changes), (SELECT count(*) FROM history)"
    before = db.connection.execute(count).fetchone()

    def fail() -> None:
        with db.transaction() as connection:
            change = history.begin(connection, "class.changed")
            history.record(connection, change, "classes", row)
            connection.execute("UPDATE classes SET nowhere = 1")

    with pytest.raises(sqlite3.OperationalError):
        fail()
    assert db.connection.execute(count).fetchone() == before


def _find(db: Database, word: str) -> list[int]:
    rows = db.connection.execute(
        "SELECT rowid FROM activity_titles_fts WHERE activity_titles_fts MATCH ?", (word,)
    ).fetchall()
    more = db.connection.execute(
        "SELECT rowid FROM activity_body_fts WHERE activity_body_fts MATCH ?", (word,)
    ).fetchall()
    return [number for (number,) in rows + more]


def test_the_search_index_follows_undo_and_redo(db: Database) -> None:
    with db.transaction() as connection:
        added = history.begin(connection, "activity.added")
        for table in ("activities", "activity_bodies"):
            history.record(connection, added, table, "1.4")
        connection.execute("INSERT INTO activities(id, title) VALUES ('1.4', 'Meningencafé')")
        connection.execute("INSERT INTO activity_bodies(id, body) VALUES ('1.4', 'stellingen')")
    assert _find(db, "meningencafe") == _find(db, "stel*") == [1]
    with db.transaction() as connection:
        change = history.begin(connection, "activity.changed")
        history.record(connection, change, "activity_bodies", "1.4")
        connection.execute("UPDATE activity_bodies SET body = 'kaarten' WHERE id = '1.4'")
    assert (_find(db, "stellingen"), _find(db, "kaarten")) == ([], [1])
    history.undo(db, change)
    assert (_find(db, "stellingen"), _find(db, "kaarten")) == ([1], [])
    undone = history.undo(db, added)
    assert _find(db, "meningencafe") == _find(db, "stellingen") == []
    history.undo(db, undone.change)
    assert _find(db, "meningencafe") == _find(db, "stellingen") == [1]
    assert db.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_replacing_a_row_leaves_no_words_of_the_old_one(db: Database) -> None:
    for title in ("Meningenveld", "Grenzenspel"):
        with db.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO activities(id, title) VALUES ('1.4', ?)", (title,)
            )
    assert (_find(db, "meningenveld"), len(_find(db, "grenzenspel"))) == ([], 1)
    assert db.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_fifty_versions_and_every_printed_one_are_kept(db: Database) -> None:
    _, row = _add_class(db, "versie 0")
    with db.transaction() as connection:
        for _ in range(2):  # printing the same version again keeps it once
            change = history.begin(connection, "session.printed")
            history.keep_printed(connection, change, "classes", row)
    changes = [_rename(db, row, f"versie {number}") for number in range(1, 81)]
    found = list(history.versions(db.connection, "classes", row))
    names = [version.row["school"] for version in found if version.row]
    assert names == [f"versie {number}" for number in range(79, 29, -1)] + ["versie 0"]
    assert [version.printed for version in found] == [False] * 50 + [True]
    assert found[0].what == "class.changed"
    with pytest.raises(ChangedSince):
        history.undo(db, changes[0])


def test_a_change_that_lost_one_of_its_versions_is_not_taken_back_in_part(db: Database) -> None:
    _, one = _add_class(db, "een")
    _, two = _add_class(db, "twee")
    with db.transaction() as connection:
        change = history.begin(connection, "class.changed")
        for row in (one, two):
            history.record(connection, change, "classes", row)
        connection.execute("UPDATE classes SET label = '2B'")
    for _ in range(history.VERSIONS_KEPT):
        change_back = _rename(db, one, "anders")
        history.undo(db, change_back)
    before = _content(db)
    with pytest.raises(ChangedSince):
        history.undo(db, change)
    assert _content(db) == before


def test_what_is_forgotten_stands_nowhere_in_the_file_any_more(db: Database) -> None:
    canary = "Zeldzaamwoord"
    change, row = _add_class(db, canary)
    _rename(db, row, "De Vaart")
    with db.transaction() as connection:
        connection.execute("DELETE FROM classes WHERE id = ?", (row,))
        history.forget(connection, "classes", row)
    assert list(history.versions(db.connection, "classes", row)) == []
    with pytest.raises(ChangedSince):
        history.undo(db, change)
    db.connection.close()
    assert canary.encode() not in db.folder.database.read_bytes()
    assert not db.folder.database.with_name("hope.db-wal").exists()


def test_a_version_from_a_schema_with_other_columns_is_not_put_back(db: Database) -> None:
    _, row = _add_class(db, "De Vaart")
    change = _rename(db, row, "De Wissel")
    with db.transaction() as connection:
        connection.execute(
            "UPDATE history SET before = json_set(before, '$.gone', 1) WHERE change_id = ?",
            (change,),
        )
    with pytest.raises(ChangedSince):
        history.undo(db, change)
    assert _school(db, row) == "De Wissel"


def test_a_table_of_somebody_else_in_the_history_is_refused(db: Database) -> None:
    _, row = _add_class(db, "De Vaart")
    change = _rename(db, row, "De Wissel")
    with db.transaction() as connection:
        connection.execute("UPDATE history SET table_name = 'changes; DROP TABLE classes'")
    with pytest.raises(ChangedSince):
        history.undo(db, change)
