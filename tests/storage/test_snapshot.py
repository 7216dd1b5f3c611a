import contextlib
import os
import random
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hope_desktop.domain.errors import Cancelled, Damaged, DataFolderInUse
from hope_desktop.storage import backup_file, snapshot
from hope_desktop.storage.database import Database
from hope_desktop.storage.snapshot import (
    BackupInfo,
    Copy,
    described,
    kept,
    listed,
    make_snapshot,
    write_copy,
)

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def _info(sequence: int, made_at: datetime) -> BackupInfo:
    return BackupInfo(Path(f"{sequence}"), sequence, made_at, 1, checked=True)


def test_the_newest_backup_survives_every_jump_of_the_clock() -> None:
    chance = random.Random(11)
    for _ in range(100):
        staying: list[BackupInfo] = []
        clock = NOW
        for sequence in range(1, 60):
            clock += timedelta(days=chance.choice([0, 0, 1, 30, -400, 4000, -30]))
            staying.append(_info(sequence, clock))
            left = kept(tuple(staying))
            staying = [info for info in staying if info.sequence in left]
            newest = [info.sequence for info in staying][-snapshot.LAST :]
            assert newest == list(range(max(1, sequence - 9), sequence + 1))


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    staying: list[BackupInfo] = []
    for day in range(365):
        staying.append(_info(day + 1, NOW + timedelta(days=day)))
        left = kept(tuple(staying))
        staying = [info for info in staying if info.sequence in left]
    ages = [365 - info.sequence for info in reversed(staying)]
    assert ages[:10] == list(range(10))
    assert 10 < len(ages) <= snapshot.LAST + snapshot.WEEKS + snapshot.MONTHS
    assert 120 <= max(ages) <= 185


@pytest.mark.parametrize(
    ("apart", "stay"),
    [
        (timedelta(days=1), {1, 2, 3, 4, 5, 6, 9, 16, 31}),
        (timedelta(weeks=1), {1, 2, 3, 4, 5, 6, 9, 14, 18}),
        (timedelta(days=31), {1, 2, 3, 4, 5, 6}),
    ],
    ids=["of seven days, four weeks, two months", "of seven weeks, six months", "of seven months"],
)
def test_after_a_busy_day_stay(apart: timedelta, stay: set[int]) -> None:
    earlier = [_info(50 - age, NOW - age * apart) for age in range(1, 40)]
    busy = [_info(50 + number, NOW + timedelta(minutes=number)) for number in range(12)]
    assert {50 - one for one in kept((*earlier, *busy)) if one < 50} == stay


def test_many_backups_in_an_hour_do_not_push_out_last_month() -> None:
    old = _info(1, NOW - timedelta(days=40))
    today = [_info(number, NOW + timedelta(minutes=number)) for number in range(2, 40)]
    assert kept((old, *today)) == {1, *range(30, 40)}


def test_a_backup_is_named_by_its_number_and_checked(db: Database) -> None:
    first = make_snapshot(db.connection, db.folder.backups)
    second = make_snapshot(db.connection, db.folder.backups)
    assert [first.sequence, second.sequence] == [1, 2]
    assert first.file.name.startswith("hope-000001-")
    assert listed(db.folder.backups) == (first, second)
    assert all(info.checked and info.bytes == info.file.stat().st_size for info in (first, second))


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")
def test_a_backup_is_private(db: Database) -> None:
    info = make_snapshot(db.connection, db.folder.backups)
    assert info.file.stat().st_mode & 0o077 == 0
    assert db.folder.backups.stat().st_mode & 0o077 == 0


def test_numbers_go_on_after_the_oldest_went(db: Database) -> None:
    for _ in range(13):
        make_snapshot(db.connection, db.folder.backups)
    assert [info.sequence for info in listed(db.folder.backups)] == list(range(4, 14))


def test_files_of_others_are_not_listed_and_not_pruned(db: Database) -> None:
    db.folder.backups.mkdir()
    foreign = [
        db.folder.backups / name
        for name in ("notes.txt", "hope-x.db", "hope-000001-99999999T999999Z.db")
    ]
    for path in foreign:
        path.write_bytes(b"x")
    make_snapshot(db.connection, db.folder.backups)
    assert len(listed(db.folder.backups)) == 1
    assert all(path.exists() for path in foreign)


def test_a_backup_of_another_length_is_not_called_checked(db: Database) -> None:
    info = make_snapshot(db.connection, db.folder.backups)
    info.file.write_bytes(info.file.read_bytes()[:-1])
    found = described(info.file)
    assert found is not None
    assert not found.checked


def test_a_copy_that_differs_is_removed_and_older_backups_stay(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make_snapshot(db.connection, db.folder.backups)
    lasts = iter(["before", "after"])
    monkeypatch.setattr(backup_file, "last_change", lambda _: next(lasts))
    with pytest.raises(Damaged):
        make_snapshot(db.connection, db.folder.backups)
    assert list(db.folder.backups.iterdir()) == [first.file]


def test_a_leftover_of_a_killed_backup_is_cleared(db: Database) -> None:
    db.folder.backups.mkdir()
    (db.folder.backups / ".making-000001").write_bytes(b"half")
    info = make_snapshot(db.connection, db.folder.backups)
    assert list(db.folder.backups.iterdir()) == [info.file]


def test_a_backup_while_work_is_open_is_a_mistake_that_leaves_nothing(db: Database) -> None:
    with db.transaction(), pytest.raises(DataFolderInUse):
        make_snapshot(db.connection, db.folder.backups)
    assert not db.folder.backups.exists()


def _add(db: Database, school: str) -> None:
    with db.change("class.added") as change:
        change.add("classes", school=school)


def _schools(connection: sqlite3.Connection) -> list[str]:
    return [school for (school,) in connection.execute("SELECT school FROM classes")]


def test_what_is_saved_beside_a_copy_does_not_come_into_it_and_stays(db: Database) -> None:
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


def test_a_copy_stops_when_it_is_asked_to_and_when_the_work_is_closed(db: Database) -> None:
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


def test_a_backup_lets_no_other_program_at_the_work(db: Database) -> None:
    """Where a file is read past SQLite, closing it would take SQLite's own lock along."""
    make_snapshot(db.connection, db.folder.backups)
    other = [sys.executable, "-c", OPEN, str(db.folder.database)]
    done = subprocess.run(other, capture_output=True, text=True, check=False)
    assert "locked" in done.stderr


def test_work_that_cannot_be_read_gets_no_backup_and_older_ones_stay(db: Database) -> None:
    _add(db, "before")
    first = make_snapshot(db.connection, db.folder.backups)
    db.connection.execute("UPDATE classes SET school = CAST(x'ff41' AS TEXT)")
    with pytest.raises(Damaged):
        make_snapshot(db.connection, db.folder.backups)
    assert listed(db.folder.backups) == (first,)


def test_a_newer_copy_ends_an_older_one(db: Database) -> None:
    older, newer = Copy(db.connection), Copy(db.connection)
    with pytest.raises(Cancelled):
        older.read(lambda _done, _of: True)
    older.end()
    assert db.connection.execute("PRAGMA wal_autocheckpoint").fetchone() == (0,)
    newer.read(lambda _done, _of: True)[1].close()
    newer.end()
    assert db.connection.execute("PRAGMA wal_autocheckpoint").fetchone() == (1000,)
