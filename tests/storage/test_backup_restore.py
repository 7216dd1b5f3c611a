import contextlib
import os
import shutil
from pathlib import Path

import pytest

from hope_desktop.paths import DataFolder
from hope_desktop.storage.backup import rebuilt, take_place
from hope_desktop.storage.connect import number
from hope_desktop.storage.database import open_database
from hope_desktop.storage.migrate import latest
from tests.storage.adding import backed_up


@pytest.fixture
def backup(folder) -> Path:
    with contextlib.closing(open_database(folder)) as db:
        with db.transaction() as connection:
            connection.execute("INSERT INTO classes(school) VALUES ('De Vaart')")
        return backed_up(db).file


def _schools(folder: DataFolder) -> list[tuple[str]]:
    with contextlib.closing(open_database(folder)) as db:
        return db.connection.execute("SELECT school FROM classes").fetchall()


def test_the_new_file_is_private_and_of_todays_schema(folder, backup):
    new = rebuilt(backup, folder.root)
    assert os.name == "nt" or new.stat().st_mode & 0o077 == 0
    assert not new.with_name(new.name + "-journal").exists()
    new.replace(folder.database)
    with contextlib.closing(open_database(folder)) as db:
        assert number(db.connection, "user_version") == latest()


def test_a_half_made_file_of_a_killed_restore_is_no_obstacle(folder, backup):
    new = rebuilt(backup, folder.root)
    new.write_bytes(new.read_bytes()[:5000])
    new.with_name(new.name + "-journal").write_bytes(b"half")
    take_place(rebuilt(backup, folder.root), folder)
    assert _schools(folder) == [("De Vaart",)]


def test_the_journal_of_the_old_file_is_not_played_into_the_new_one(folder, backup):
    killed = folder.root / "killed"
    killed.mkdir()
    with contextlib.closing(open_database(folder)) as db:
        with db.transaction() as connection:
            connection.execute("INSERT INTO classes(school) VALUES ('later')")
        for name in ("hope.db", "hope.db-wal"):
            shutil.copyfile(folder.root / name, killed / name)
    for name in ("hope.db", "hope.db-wal"):
        shutil.move(killed / name, folder.root / name)
    journal = (folder.root / "hope.db-wal").read_bytes()
    kept = take_place(rebuilt(backup, folder.root), folder)
    assert _schools(folder) == [("De Vaart",)]
    assert kept.with_name(kept.name + "-wal").read_bytes() == journal


def test_a_folder_without_a_database_keeps_nothing(folder, backup):
    folder.database.unlink()
    assert take_place(rebuilt(backup, folder.root), folder) is None
    assert _schools(folder) == [("De Vaart",)]
