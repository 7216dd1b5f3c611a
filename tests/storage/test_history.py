"""What the history keeps of a row, and what it forgets."""

import sqlite3

import pytest

from hope_desktop.domain.errors import ChangedSince
from hope_desktop.storage import history
from hope_desktop.storage.damage.soundness import past_of
from tests.storage.adding import taken_back
from tests.storage.test_undo import added, renamed


def test_a_change_that_failed_left_no_history(db):
    _, row = added(db, "De Vaart")
    count = "SELECT (SELECT count(*) FROM changes), (SELECT count(*) FROM history)"
    before = db.connection.execute(count).fetchone()

    def fail() -> None:
        with db.change("class.changed") as change:
            change.record("classes", row)
            change.connection.execute("UPDATE classes SET nowhere = 1")

    with pytest.raises(sqlite3.OperationalError):
        fail()
    assert db.connection.execute(count).fetchone() == before


def test_fifty_versions_and_every_printed_one_are_kept(db):
    _, row = added(db, "versie 0")
    for _ in range(2):  # printing the same version again keeps it once
        with db.change("session.printed") as change:
            change.keep_printed("classes", row)
    changes = [renamed(db, row, f"versie {number}") for number in range(1, 81)]
    names = [one["school"] for one in history.versions(db.connection, "classes", row) if one]
    assert names == [f"versie {number}" for number in range(79, 29, -1)] + ["versie 0"]
    past = past_of(db.connection, "classes", str(row))
    assert past is not None
    assert [one.printed for one in past.entries] == [True] + [False] * 50
    with pytest.raises(ChangedSince):
        taken_back(db, changes[0])


def test_what_is_forgotten_stands_nowhere_in_the_file_any_more(db):
    canary = "Zeldzaamwoord"
    change, row = added(db, canary)
    renamed(db, row, "De Vaart")
    with db.transaction() as connection:
        connection.execute("DELETE FROM classes WHERE id = ?", (row,))
        history.forget(connection, "classes", row)
    assert history.versions(db.connection, "classes", row) == []
    with pytest.raises(ChangedSince):
        taken_back(db, change)
    db.connection.close()
    assert canary.encode() not in db.folder.database.read_bytes()
    assert not db.folder.database.with_name("hope.db-wal").exists()
