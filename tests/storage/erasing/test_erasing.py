"""What erasing takes out of a backup, and that it takes nothing else."""

import contextlib
from pathlib import Path

import pytest

from hope_desktop.paths import data_folder
from hope_desktop.storage import history
from hope_desktop.storage.backup_file import opened
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.erasing import erasing
from hope_desktop.storage.erasing.rewriting import Gone
from tests.storage.adding import backed_up


@pytest.fixture
def db(tmp_path) -> Database:
    return open_database(data_folder(tmp_path / "data"))


def _class(db: Database, row: int, born: str) -> None:
    with db.change("class.added") as change:
        change.record("classes", row)
        change.connection.execute("INSERT INTO classes(id, created_at) VALUES (?, ?)", (row, born))


def _classes(file: Path) -> list[int]:
    with contextlib.closing(opened(file)) as backup:
        return [row for (row,) in backup.execute("SELECT id FROM classes ORDER BY id")]


def _erase(db: Database, row: int) -> frozenset[Gone]:
    gone = frozenset(one for one in erasing.rows_of(db.connection) if one.key == str(row))
    erasing.note_erasing(db.folder, gone)
    with db.transaction() as connection:
        history.forget(connection, "classes", row)
        connection.execute("DELETE FROM classes WHERE id = ?", (row,))
    return gone


def _reached(db: Database) -> tuple[Path, ...]:
    gone = erasing.wipe(db.connection, db.folder)
    left = erasing.reach(db.folder, gone, (), lambda _done, _of: True)
    erasing.end(db.folder, gone)
    return left


def test_a_row_goes_with_its_history_and_its_neighbour_stays(db):
    _class(db, 1, "2026-01-01")
    _class(db, 2, "2026-01-02")
    file = backed_up(db).file
    assert _erase(db, 1) == {Gone("classes", "1", "2026-01-01")}
    assert _reached(db) == ()
    assert _classes(file) == [2]
    assert not db.folder.erasing.exists()
    db.close()


def test_a_row_that_has_its_number_since_a_restore_is_another_one(db):
    _class(db, 1, "2025-01-01")
    file = backed_up(db).file
    before = file.read_bytes()
    erasing.note_erasing(db.folder, [Gone("classes", "1", "2026-01-01")])
    with db.transaction() as connection:
        connection.execute("DELETE FROM classes")
        connection.execute("DELETE FROM history")
    _reached(db)
    assert (_classes(file), file.read_bytes()) == ([1], before)
    db.close()


def test_what_the_work_still_has_was_never_erased(db):
    _class(db, 1, "2026-01-01")
    file = backed_up(db).file
    erasing.note_erasing(db.folder, erasing.rows_of(db.connection))
    assert _reached(db) == ()
    assert _classes(file) == [1]
    assert not db.folder.erasing.exists()
    db.close()
