"""kill -9 at any moment: during work, a backup, a restore and a migration.

This proves that a change is whole or not at all. It proves nothing about the disk's cache: see
test_power_cut.py.
"""

import contextlib
import os
import random
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.storage import migrate as migrating
from hope_desktop.storage.backup import verify
from hope_desktop.storage.connect import number
from hope_desktop.storage.database import open_database
from hope_desktop.storage.migrate import schema_at, schema_of
from hope_desktop.storage.snapshot import backups_in
from tests.planning import new_class
from tests.sharing import sent, trainer, write_own
from tests.storage.adding import backed_up
from tests.tools.begun import begun

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")
WORK = int(os.environ.get("HOPE_WORK", "8"))


@pytest.fixture
def folder(tmp_path, worker) -> DataFolder:
    folder = data_folder(tmp_path / "data")
    with contextlib.closing(open_database(folder)) as db:
        worker.seed(db)
    return folder


def test_killed_work_loses_nothing_that_was_acknowledged(folder, blows, ask):
    total = 0
    for round_ in range(WORK):
        said = [int(word) for word in blows.strike("work", folder.root, round_) if word.isdigit()]
        total += len(said)
        with contextlib.closing(open_database(folder)) as db:
            ask(db, max(said, default=0))
        for info in backups_in(folder.backups):
            verify(info.file)
    print(f"{WORK} kills, {total} acknowledged changes, 0 lost")
    assert total > 0


def test_a_program_killed_at_its_very_first_start_can_start_again(tmp_path, blows):
    for round_ in range(blows.kills):
        folder = data_folder(tmp_path / str(round_))
        blows.strike("work", folder.root, 0, longest=0.02)
        with contextlib.closing(open_database(folder)) as db:
            assert schema_of(db.connection) == schema_at(number(db.connection, "user_version"))


def _years(folder: DataFolder) -> list[int]:
    with contextlib.closing(open_database(folder)) as db:
        return [year for (year,) in db.connection.execute("SELECT year FROM classes ORDER BY id")]


def test_a_killed_restore_leaves_the_old_or_the_new_whole(folder, tmp_path, blows, worker, ask):
    kept = tmp_path / "kept.db"
    with contextlib.closing(open_database(folder)) as db:
        shutil.copyfile(backed_up(db).file, kept)
    old = _years(folder)
    seen = set()
    for round_ in range(blows.kills):
        with contextlib.closing(open_database(folder)) as db:
            worker.stamp(db, random.Random(round_))
        new = _years(folder)
        said = blows.strike("restore", folder.root, kept, longest=0.1)
        found = _years(folder)
        assert found in (old, new)
        assert found == old or "restored" not in said
        hidden = [path.name for path in folder.root.rglob(".*")]
        assert hidden == [], "the start swept what was half written"
        seen.add(found == old)
        with contextlib.closing(open_database(folder)) as db:
            ask(db, 0)
    assert len(list((folder.root / "replaced").glob("*.db"))) >= sum(seen)


@pytest.fixture
def steps(tmp_path, monkeypatch) -> Path:
    """A second migration that rebuilds a large table, long enough to be hit in its middle."""
    folder = tmp_path / "steps"
    shutil.copytree(migrating._FOLDER, folder)
    rebuild = """
        CREATE TABLE classes2(id INTEGER PRIMARY KEY, school TEXT NOT NULL, year INTEGER) STRICT;
        INSERT INTO classes2 SELECT id, school, year FROM classes;
        DROP TABLE classes;
        ALTER TABLE classes2 RENAME TO classes;
        CREATE INDEX classes_by_school ON classes(school);
    """
    (folder / "0002.sql").write_text(rebuild, encoding="utf-8")
    return folder


def test_a_killed_migration_is_done_or_not_done(folder, steps, blows, monkeypatch):
    with contextlib.closing(open_database(folder)) as db, db.transaction() as connection:
        connection.executemany(
            "INSERT INTO classes(school) VALUES (?)", [(f"School {n} " * 20,) for n in range(8000)]
        )
    before = folder.database.read_bytes()
    monkeypatch.setattr(migrating, "_FOLDER", steps)
    newest = migrating.latest()
    for _ in range(blows.kills):
        blows.strike("grow", folder.root, steps, longest=0.25)
        with contextlib.closing(sqlite3.connect(folder.database)) as connection:
            version = number(connection, "user_version")
            assert version in (newest - 1, newest)
            assert schema_of(connection) == schema_at(version)
            assert connection.execute("SELECT count(*) FROM classes").fetchone() == (8010,)
        open_database(folder).close()
        folder.database.write_bytes(before)


def test_killed_while_erasing_no_backup_is_lost_and_the_next_start_goes_on(tmp_path, blows):
    canary, folder, erased = "zwaluwstaartje", data_folder(tmp_path / "data"), 0
    for _round in range(blows.kills):
        services, _ = open_services(folder)
        made = new_class(services, ClassFacts(f"School {canary} {_round}", "9Z"))
        services.backups.now()
        services.classes.remove(made)
        services.backups.now()
        before = {info.file.name for info in services.backups.all()}
        services.close()
        erased += "erased" in blows.strike("erase", folder.root, 0, longest=1.0)
        services, _ = open_services(folder)
        assert {info.file.name for info in services.backups.all()} == before
        gone = not services.bin.all()
        services.erasing.finish()
        services.close()
        assert list(folder.root.rglob(".*")) == []
        for info in backups_in(folder.backups):
            verify(info.file)
            with zipfile.ZipFile(info.file) as whole:
                assert not gone or canary.encode() not in whole.read("hope.db")
    print(f"{blows.kills} kills, {erased} of them after the end, 0 backups lost")


def test_a_package_is_taken_in_whole_or_not_at_all(tmp_path, blows):
    with trainer(tmp_path / "joris") as joris:
        write_own(joris)
        package = sent(joris, joris.packages.sending.all_mine())
    begun(tmp_path / "data")
    found = {0: 0, 3: 0}
    for _ in range(blows.kills):
        blows.strike("import", tmp_path / "data", package, longest=0.8)
        with trainer(tmp_path / "data") as opened:
            count = opened._database.connection.execute
            texts = count("SELECT count(*) FROM my_texts").fetchone()[0]
            files = count("SELECT count(*) FROM material").fetchone()[0]
            assert texts + files in found, "half a package"
            found[texts + files] += 1
            for piece in opened.materials.all():
                opened.files.path(piece)
            if texts:
                last = opened.undo.last()
                opened.undo.undo(last)  # else there is nothing left to take in
    assert found[3] or blows.kills < 100, "no blow fell between"
    print(f"{blows.kills} kills during imports, {found[3]} whole, {found[0]} not begun, 0 half")
