import contextlib
import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from hope_desktop.domain.errors import Cancelled, Damaged, DataFolderInUse
from hope_desktop.storage import backup_file
from hope_desktop.storage.database import Database
from hope_desktop.storage.snapshot import Copy, backups_in, described, make_snapshot, write_copy

pytestmark = pytest.mark.clock


def test_a_backup_is_named_by_its_number_and_checked(db):
    first = make_snapshot(db.connection, db.folder.backups)
    second = make_snapshot(db.connection, db.folder.backups)
    assert [first.sequence, second.sequence] == [1, 2]
    assert first.file.name.startswith("hope-000001-")
    assert backups_in(db.folder.backups) == (first, second)
    assert all(info.checked and info.bytes == info.file.stat().st_size for info in (first, second))


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")
def test_a_backup_is_private(db):
    info = make_snapshot(db.connection, db.folder.backups)
    assert info.file.stat().st_mode & 0o077 == 0
    assert db.folder.backups.stat().st_mode & 0o077 == 0


def test_numbers_go_on_after_the_oldest_went(db):
    for _ in range(13):
        make_snapshot(db.connection, db.folder.backups)
    assert [info.sequence for info in backups_in(db.folder.backups)] == list(range(4, 14))


def test_files_of_others_are_not_listed_and_not_pruned(db):
    db.folder.backups.mkdir()
    foreign = [
        db.folder.backups / name
        for name in ("notes.txt", "hope-x.db", "hope-000001-99999999T999999Z.db")
    ]
    for path in foreign:
        path.write_bytes(b"x")
    make_snapshot(db.connection, db.folder.backups)
    assert len(backups_in(db.folder.backups)) == 1
    assert all(path.exists() for path in foreign)


def test_a_backup_of_another_length_is_not_called_checked(db):
    info = make_snapshot(db.connection, db.folder.backups)
    info.file.write_bytes(info.file.read_bytes()[:-1])
    found = described(info.file)
    assert not found.checked


def test_a_copy_that_differs_is_removed_and_older_backups_stay(db, monkeypatch):
    first = make_snapshot(db.connection, db.folder.backups)
    lasts = iter(["before", "after"])
    monkeypatch.setattr(backup_file, "last_change", lambda _: next(lasts))
    with pytest.raises(Damaged):
        make_snapshot(db.connection, db.folder.backups)
    assert list(db.folder.backups.iterdir()) == [first.file]


def test_a_leftover_of_a_killed_backup_is_cleared(db):
    db.folder.backups.mkdir()
    (db.folder.backups / ".making-000001").write_bytes(b"half")
    info = make_snapshot(db.connection, db.folder.backups)
    assert list(db.folder.backups.iterdir()) == [info.file]


def test_a_backup_while_work_is_open_is_a_mistake_that_leaves_nothing(db):
    with db.transaction(), pytest.raises(DataFolderInUse):
        make_snapshot(db.connection, db.folder.backups)
    assert not db.folder.backups.exists()


def _add(db: Database, school: str) -> None:
    with db.change("class.added") as change:
        change.add("classes", school=school)


def _schools(connection: sqlite3.Connection) -> list[str]:
    return [school for (school,) in connection.execute("SELECT school FROM classes")]


def test_what_is_saved_beside_a_copy_does_not_come_into_it_and_stays(db):
    """Also what would fill the journal many times over."""
    _add(db, "before")
    copy = Copy(db.connection)
    for _ in range(40):
        _add(db, "x" * 200_000)
    with ThreadPoolExecutor(1) as thread:
        info = thread.submit(write_copy, copy, db.folder.backups, lambda *_: True).result()
    journal = db.folder.database.with_name("hope.db-wal")
    assert journal.stat().st_size > 40 * 200_000
    copy.end()
    with contextlib.closing(backup_file.opened(info.file)) as backup:
        assert _schools(backup) == ["before"]
        assert backup_file.last_change(backup) == copy.last == backup_file.last_change_in(info.file)
    assert len(_schools(db.connection)) == 41
    db.close()
    assert not journal.exists()


def test_a_copy_stops_when_it_is_asked_to_and_when_the_work_is_closed(db):
    _add(db, "before")
    copy = Copy(db.connection)
    for asked in (iter([]), iter([True])):
        with pytest.raises(Cancelled):
            write_copy(copy, db.folder.backups, lambda *_, asked=asked: next(asked, False))
    db.connection.close()
    copy.end()
    with pytest.raises(Cancelled):
        write_copy(copy, db.folder.backups, lambda *_: True)
    assert not db.folder.backups.exists()


OPEN = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT * FROM classes')"


def test_a_backup_lets_no_other_program_at_the_work(db):
    """Where a file is read past SQLite, closing it would take SQLite's own lock along."""
    make_snapshot(db.connection, db.folder.backups)
    other = [sys.executable, "-c", OPEN, str(db.folder.database)]
    done = subprocess.run(other, capture_output=True, text=True, check=False)
    assert "locked" in done.stderr


def test_work_that_cannot_be_read_gets_no_backup_and_older_ones_stay(db):
    _add(db, "before")
    first = make_snapshot(db.connection, db.folder.backups)
    db.connection.execute("UPDATE classes SET school = CAST(x'ff41' AS TEXT)")
    with pytest.raises(Damaged):
        make_snapshot(db.connection, db.folder.backups)
    assert backups_in(db.folder.backups) == (first,)


def test_a_newer_copy_ends_an_older_one(db):
    older, newer = Copy(db.connection), Copy(db.connection)
    with pytest.raises(Cancelled):
        older.read(lambda _done, _of: True)
    older.end()
    assert db.connection.execute("PRAGMA wal_autocheckpoint").fetchone() == (0,)
    newer.read(lambda _done, _of: True)[1].close()
    newer.end()
    assert db.connection.execute("PRAGMA wal_autocheckpoint").fetchone() == (1000,)
