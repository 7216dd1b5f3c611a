import contextlib
import sqlite3
import sys

import pytest

from hope_desktop.domain.errors import DataReadOnly
from hope_desktop.storage.connect import connect, untrusted

PRAGMAS = {
    "locking_mode": "exclusive",
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "recursive_triggers": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "mmap_size": 0,
}


@pytest.mark.parametrize("name", PRAGMAS)
def test_the_open_database_has_each_measured_setting(db, name):
    row = db.connection.execute(f"PRAGMA {name}").fetchone()
    # A build without memory mapping answers with nothing at all.
    assert row == (PRAGMAS[name],) or (name == "mmap_size" and row is None)


def test_the_open_database_forbids_writing_to_its_own_schema(db):
    assert db.connection.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
    db.connection.execute("PRAGMA writable_schema = ON")
    with pytest.raises(sqlite3.OperationalError, match="may not be modified"):
        db.connection.execute("UPDATE sqlite_schema SET sql = '' WHERE name = 'classes'")


@pytest.mark.skipif(sys.platform != "darwin", reason="a setting of macOS")
def test_a_mac_is_told_to_empty_the_cache_of_the_disk(db):
    assert db.connection.execute("PRAGMA fullfsync").fetchone() == (1,)


def test_no_file_for_shared_memory_is_made(db):
    with db.transaction() as connection:
        connection.execute("INSERT INTO classes(school) VALUES ('De Vaart')")
    assert not db.folder.database.with_name("hope.db-shm").exists()


def test_an_untrusted_file_can_be_read_and_not_written(tmp_path):
    path = tmp_path / "vreemd é#?%.db"
    with contextlib.closing(connect(path)) as connection:
        connection.execute("CREATE TABLE t(x)")
    before = path.read_bytes()
    with contextlib.closing(untrusted(bytearray(before), path)) as connection:
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
        with pytest.raises(DataReadOnly):
            connection.execute("INSERT INTO t VALUES (1)")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
