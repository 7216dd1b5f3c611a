import contextlib
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hope_desktop.domain.errors import (
    DataFolderInUse,
    DataReadOnly,
    DataTooNew,
    FolderProblem,
    NotOurDatabase,
    WorkGone,
)
from hope_desktop.paths import data_folder
from hope_desktop.storage import database as opening, migrate as migrating
from hope_desktop.storage.backup import begin_anew, restore_closed
from hope_desktop.storage.backup_file import opened
from hope_desktop.storage.connect import number
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.snapshot import backups_in
from tests.storage.adding import backed_up

ROOT = Path(__file__).parents[2]
NOBODY = 65534
posix = pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")


def _schools(db: Database) -> list[str]:
    return [school for (school,) in db.connection.execute("SELECT school FROM classes ORDER BY id")]


def _add(db: Database, school: str) -> None:
    with db.transaction() as connection:
        connection.execute("INSERT INTO classes(school) VALUES (?)", (school,))


@posix
def test_everything_is_private_from_the_start(folder):
    old = os.umask(0)
    try:
        with contextlib.closing(open_database(folder)) as db:
            _add(db, "De Vaart")
            modes = {
                path.name: stat.S_IMODE(path.stat().st_mode)
                for path in (folder.root, *folder.root.iterdir())
            }
    finally:
        os.umask(old)
    assert modes == {
        "data": 0o700,
        "hope.db": 0o600,
        "hope.db-wal": 0o600,
        "hope.lock": 0o600,
        "hope.record": 0o600,
        "hope.reserve": 0o600,
    }


def test_work_is_there_after_closing_in_one_file(folder):
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "De Vaart")
    assert sorted(path.name for path in folder.root.iterdir()) == [
        "hope.db",
        "hope.lock",
        "hope.record",
        "hope.reserve",
    ]
    with contextlib.closing(open_database(folder)) as db:
        assert _schools(db) == ["De Vaart"]
        assert not db.read_only


def test_a_change_that_fails_halfway_leaves_nothing(db):
    def stopped() -> None:
        with db.transaction() as connection:
            connection.execute("INSERT INTO classes(school) VALUES ('De Vaart')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert _schools(db) == []
    _add(db, "De Wissel")
    assert _schools(db) == ["De Wissel"]


def test_a_row_without_its_parent_is_refused(db):
    with pytest.raises(sqlite3.IntegrityError), db.transaction() as connection:
        connection.execute("INSERT INTO sessions(class_id) VALUES (99)")


def test_a_transaction_inside_another_is_a_mistake_and_keeps_nothing(db):
    def nested() -> None:
        with db.transaction() as connection:
            connection.execute("INSERT INTO classes(school) VALUES ('De Vaart')")
            _add(db, "De Wissel")

    with pytest.raises(sqlite3.OperationalError):
        nested()
    assert _schools(db) == []


def test_a_second_program_is_refused_and_changes_nothing(db):
    names = sorted(path.name for path in db.folder.root.iterdir())
    with pytest.raises(DataFolderInUse):
        open_database(db.folder)
    assert sorted(path.name for path in db.folder.root.iterdir()) == names
    _add(db, "De Vaart")
    assert _schools(db) == ["De Vaart"]


def test_a_refused_file_leaves_the_lock_free(folder):
    folder.root.mkdir()
    folder.database.write_text("geen database", encoding="utf-8")
    with pytest.raises(NotOurDatabase):
        open_database(folder)
    folder.database.unlink()
    open_database(folder).close()


def test_damage_inside_is_named_when_work_meets_it(folder):
    with contextlib.closing(open_database(folder)) as db, db.transaction() as connection:
        connection.executemany(
            "INSERT INTO classes(school) VALUES (?)", [("De Vaart" * 50,)] * 2000
        )
    data = bytearray(folder.database.read_bytes())
    data[len(data) // 2 :] = b"\x99" * (len(data) - len(data) // 2)
    folder.database.write_bytes(data)
    with (
        contextlib.closing(open_database(folder)) as db,
        pytest.raises(NotOurDatabase),
        db.transaction() as connection,
    ):
        connection.execute("UPDATE classes SET label = '2B'")


def test_a_place_that_is_a_file_is_named(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(FolderProblem) as refusal:
        open_database(data_folder(tmp_path / "file"))
    assert refusal.value.why == "file"


def test_a_folder_in_the_place_of_the_file_is_not_ours(folder):
    folder.database.mkdir(parents=True)
    with pytest.raises(NotOurDatabase):
        open_database(folder)
    assert folder.database.is_dir()


def test_an_older_file_is_backed_up_before_it_is_changed(folder, tmp_path, monkeypatch):
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "De Vaart")
    steps = tmp_path / "steps"
    shutil.copytree(migrating._FOLDER, steps)
    added = migrating.latest() + 1
    (steps / "0002.sql").write_text("CREATE TABLE later(x INTEGER) STRICT;\n")
    monkeypatch.setattr(migrating, "_FOLDER", steps)
    with contextlib.closing(open_database(folder)) as db:
        assert number(db.connection, "user_version") == added
        assert _schools(db) == ["De Vaart"]
    (backup,) = folder.backups.iterdir()
    with contextlib.closing(opened(backup)) as old:
        assert number(old, "user_version") == added - 1
        assert old.execute("SELECT school FROM classes").fetchall() == [("De Vaart",)]
    monkeypatch.undo()
    with pytest.raises(DataTooNew):
        open_database(folder)


LOOK = """
import sys, tempfile
from pathlib import Path
from hope_desktop.domain.errors import HopeError
from hope_desktop.paths import data_folder
from hope_desktop.storage.backup_file import opened
from hope_desktop.storage.backup_file import opened
from hope_desktop.storage.database import open_database
tempfile.tempdir = sys.argv[2]
try:
    db = open_database(data_folder(Path(sys.argv[1])))
    print(db.read_only, [row[0] for row in db.connection.execute("SELECT school FROM classes")])
    with db.transaction() as connection:
        connection.execute("INSERT INTO classes(school) VALUES ('nieuw')")
except HopeError as refusal:
    print(type(refusal).__name__)
db.close() if "db" in dir() else None
"""


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that an ordinary user can reach, unlike those of pytest."""
    with tempfile.TemporaryDirectory(prefix="hope-open-", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        private = Path(name, "private")
        private.mkdir()
        private.chmod(0o777)
        yield Path(name)


def _as_ordinary_user(place: Path) -> list[str]:
    """What an ordinary user gets to see; root may write everywhere and proves nothing."""
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
    try:
        done = subprocess.run(
            [sys.executable, "-B", "-c", LOOK, str(place / "data"), str(place / "private")],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            **user,  # type: ignore[call-overload]
        )
    except PermissionError:
        pytest.skip("an ordinary user cannot start this Python")
    if done.returncode and "No module named 'hope_desktop'" in done.stderr:
        pytest.skip("an ordinary user cannot read this checkout")
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def _frozen(place: Path) -> dict[str, bytes]:
    for path in (place / "data").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    (place / "data").chmod(0o555)
    return {path.name: path.read_bytes() for path in (place / "data").iterdir() if path.is_file()}


@posix
def test_a_read_only_folder_can_be_looked_at_with_its_journal(open_place):
    folder = data_folder(open_place / "data")
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "De Vaart")
        saved = {name: (folder.root / name).read_bytes() for name in ("hope.db", "hope.db-wal")}
    for name, data in saved.items():  # as a kill leaves it: the work is in the journal only
        (folder.root / name).write_bytes(data)
    before = _frozen(open_place)
    assert _as_ordinary_user(open_place) == ["True ['De Vaart']", "DataReadOnly"]
    assert {path.name: path.read_bytes() for path in folder.root.iterdir()} == before
    assert list((open_place / "private").iterdir()) == []


@posix
def test_a_file_that_may_not_be_written_counts_as_read_only(open_place):
    folder = data_folder(open_place / "data")
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "De Vaart")
    _frozen(open_place)
    folder.root.chmod(0o777)
    assert _as_ordinary_user(open_place) == ["True ['De Vaart']", "DataReadOnly"]


@posix
def test_a_read_only_folder_without_a_database_is_refused(open_place):
    (open_place / "data").mkdir()
    _frozen(open_place)
    assert _as_ordinary_user(open_place) == ["DataReadOnly"]


@posix
def test_a_foreign_file_in_a_read_only_folder_is_refused(open_place):
    (open_place / "data").mkdir()
    (open_place / "data" / "hope.db").write_text("geen database", encoding="utf-8")
    _frozen(open_place)
    assert _as_ordinary_user(open_place) == ["NotOurDatabase"]
    assert list((open_place / "private").iterdir()) == []


@posix
def test_a_folder_that_may_not_even_be_read_is_refused(open_place):
    open_database(data_folder(open_place / "data")).close()
    (open_place / "data").chmod(0)
    assert _as_ordinary_user(open_place) == ["FolderProblem"]
    assert list((open_place / "private").iterdir()) == []


def test_of_a_read_only_folder_nothing_lies_about_while_it_is_looked_at(
    folder, tmp_path, monkeypatch
):
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "De Vaart")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(opening, "_can_write", lambda _: False)
    before = set(tmp_path.iterdir())
    with contextlib.closing(open_database(folder)) as db:
        assert set(tmp_path.iterdir()) == before, "a kill now leaves nothing behind"
        assert _schools(db) == ["De Vaart"]
        with pytest.raises(DataReadOnly), db.transaction():
            pass


def test_the_copy_of_a_read_only_medium_goes_at_the_next_start_after_a_kill(
    folder, tmp_path, monkeypatch
):
    open_database(folder).close()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(opening, "_can_write", lambda _: False)
    read, places = opening._in_memory, list[Path]()
    monkeypatch.setattr(
        opening, "_in_memory", lambda place, private: places.append(private) or read(place, private)
    )
    open_database(folder).close()
    (left,) = places
    left.mkdir()
    (left / "hope.db").write_bytes(b"haar verhaal")
    monkeypatch.setattr(opening, "_can_write", lambda _: True)
    open_database(folder).close()
    assert not left.exists()


@pytest.mark.parametrize("damage", ["missing", "empty"])
def test_a_file_that_is_gone_beside_backups_is_refused_until_it_is_wanted_so(folder, damage):
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "De Vaart")
        backup = backed_up(db)
    folder.database.unlink()
    if damage == "empty":
        folder.database.touch()
    before = sorted(folder.root.rglob("*"))
    for _attempt in range(2):
        with pytest.raises(WorkGone):
            open_database(folder)
        assert sorted(folder.root.rglob("*")) == before
    restore_closed(folder, backup.file)
    with contextlib.closing(open_database(folder)) as db:
        assert _schools(db) == ["De Vaart"]
    folder.database.unlink()
    begin_anew(folder)
    with contextlib.closing(open_database(folder)) as db:
        assert _schools(db) == []
        assert backup in backups_in(folder.backups)


def test_one_begins_without_a_damaged_file_that_is_kept_with_her_files(folder):
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "De Vaart")
    folder.files.mkdir()
    (folder.files / "abc").write_bytes(b"van haar")
    data = bytearray(folder.database.read_bytes())
    data[:100] = bytes(100)
    folder.database.write_bytes(data)
    folder.database.with_name("hope.db-wal").write_bytes(b"")
    with pytest.raises(NotOurDatabase):
        open_database(folder)
    for _time in range(2):
        begin_anew(folder)
    with contextlib.closing(open_database(folder)) as db:
        assert _schools(db) == []
    oldest_last = sorted(folder.replaced.iterdir(), reverse=True)
    kept = {path.name.partition("Z-")[2]: path for path in oldest_last}
    assert sorted(kept)[:3] == ["1-files", "1.db", "1.db-wal"]
    assert kept["1.db"].read_bytes() == data
    assert (kept["1-files"] / "abc").read_bytes() == b"van haar"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only there are such files")
@pytest.mark.parametrize("has_backup", [False, True])
@pytest.mark.parametrize("name", ["hope.db", "hope.db-wal", "hope.db-journal"])
def test_what_gives_bytes_without_end_is_no_database(folder, name, *, has_backup):
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "De Vaart")
        backup = backed_up(db)
    (folder.root / name).unlink(missing_ok=True)
    os.mkfifo(folder.root / name)
    with pytest.raises(NotOurDatabase):
        open_database(folder)
    if has_backup:
        restore_closed(folder, backup.file)
    else:
        begin_anew(folder)
    with contextlib.closing(open_database(folder)) as db:
        assert _schools(db) == (["De Vaart"] if has_backup else [])


@pytest.mark.parametrize("damage", ["missing", "empty"])
def test_where_there_is_no_backup_either_it_is_a_first_start(folder, damage):
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "De Vaart")
    folder.backups.mkdir()
    (folder.backups / "notes.txt").touch()
    folder.database.unlink()
    if damage == "empty":
        folder.database.touch()
    with pytest.raises(WorkGone):
        open_database(folder)  # the record knows better
    folder.records[0].unlink()
    with contextlib.closing(open_database(folder)) as db:
        assert _schools(db) == []


@posix
@pytest.mark.parametrize("way", ["moved", "deleted", "replaced"])
def test_a_file_that_left_its_place_under_the_program_is_noticed_by_the_next_change(
    folder, tmp_path, way
):
    away = tmp_path / "away"
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "De Vaart")
        if way == "deleted":
            shutil.rmtree(folder.root)
        else:
            folder.root.rename(away)
        if way == "replaced":
            shutil.copytree(away, folder.root)
        with pytest.raises(FolderProblem) as refusal:
            _add(db, "De Wissel")
        assert (refusal.value.path, refusal.value.why) == (folder.root, "moved")
        assert _schools(db) == ["De Vaart"]
        if way != "deleted":
            shutil.rmtree(folder.root, ignore_errors=True)
            away.rename(folder.root)
            _add(db, "De Brug")
    if way != "deleted":
        with contextlib.closing(open_database(folder)) as db:
            assert _schools(db) == ["De Vaart", "De Brug"]
