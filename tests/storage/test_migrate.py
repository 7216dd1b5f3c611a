import contextlib
import hashlib
import sqlite3
from pathlib import Path

import pytest

from hope_desktop.domain.errors import DataTooNew
from hope_desktop.storage import migrate as migrating
from hope_desktop.storage.connect import connect, in_memory, number
from hope_desktop.storage.migrate import latest, migrate, schema_at, schema_of, statements

VERSIONS = range(1, latest() + 1)
RELEASED = {
    1: "33d0a6b883e5bafe",
    2: "edcb09e3d5bee77c",
    3: "5cddea6d086c7e1f",
    4: "1fa8d6106040131f",
    5: "bb42c5cc6c0134d5",
    6: "8da3d08bc2cf6a03",
    7: "291647897d84ad45",
    8: "11f2fd741824b5fc",
    9: "31d68fd07cf30576",
    10: "8273e0e18aaebafe",
    11: "37538f22463899e2",
    12: "7a97961b2e01ad3f",
    13: "75928ee06eebd0c5",
    14: "ae484807e8356dc2",
    15: "af991c477a3df57c",
    16: "3297739ed2fafedc",
    17: "eaae529f1e3b156e",
    18: "144554fd78e6ca72",
    19: "fefec822e0b9fb22",
}
"""Each step as the first digits of its SHA-256: what somebody's folder went through stays."""


@pytest.mark.parametrize("version", VERSIONS)
def test_a_released_step_never_changes(version):
    step = (migrating._FOLDER / f"{version:04}.sql").read_bytes()
    digest = hashlib.sha256(step).hexdigest()[:16]
    assert RELEASED.get(version) == digest, "add a migration instead"


@pytest.mark.parametrize("version", VERSIONS)
def test_every_old_schema_grows_into_the_fresh_one(tmp_path, version):
    with contextlib.closing(connect(tmp_path / "old.db")) as old:
        migrate(old, version)
        assert number(old, "user_version") == version
        assert migrate(old) == tuple(range(version + 1, latest() + 1))
        assert schema_of(old) == schema_at(latest())


def test_every_table_is_strict_and_no_text_can_be_missing():
    with contextlib.closing(in_memory()) as connection:
        migrate(connection)
        listing = connection.execute("PRAGMA main.table_list").fetchall()
        tables = [row for row in listing if row[2] == "table" and not row[1].startswith("sqlite_")]
        assert [row[1] for row in tables if not row[5]] == []
        nullable = {
            f"{table}.{name}"
            for _, table, *_ in tables
            for _, name, kind, required, _, _ in connection.execute(f"PRAGMA table_info({table})")
            if kind == "TEXT" and not required
        }
        assert nullable == {"sessions.start", "history.before"}


def test_the_list_of_activities_is_read_from_its_index_alone():
    with contextlib.closing(in_memory()) as connection:
        migrate(connection)
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT id, title, minutes, min_minutes, intensity, group_min,"
            " group_max, audiences, status, own FROM activities WHERE deleted = 0 AND module = '1'"
            " AND position > 3 ORDER BY position LIMIT 256"
        ).fetchall()
        assert ["COVERING INDEX activities_list" in step[3] for step in plan] == [True]


def _steps(monkeypatch: pytest.MonkeyPatch, folder: Path, second: str) -> None:
    for known in migrating._FOLDER.glob("*.sql"):
        (folder / known.name).write_bytes(known.read_bytes())
    (folder / f"{latest() + 1:04}.sql").write_text(second, encoding="utf-8")
    monkeypatch.setattr(migrating, "_FOLDER", folder)


@pytest.mark.parametrize(
    "broken",
    [
        "CREATE TABLE extra(x INTEGER) STRICT; CREATE TABLE extra(x INTEGER) STRICT;",
        "CREATE TABLE extra(x INTEGER) STRICT;\nINSERT INTO extra VALUES ('word');",
        "CREATE TABLE extra(x INTEGER) STRICT;\nINSERT INTO module_done(class_id) VALUES (99);",
    ],
)
def test_a_step_that_fails_leaves_nothing_of_itself(monkeypatch, tmp_path, broken):
    known = latest()
    with contextlib.closing(in_memory()) as connection:
        migrate(connection)
        _steps(monkeypatch, tmp_path, broken)
        with pytest.raises(sqlite3.Error):
            migrate(connection)
        assert number(connection, "user_version") == known
        assert number(connection, "foreign_keys") == 1
        assert schema_of(connection) == schema_at(known)


def test_a_step_may_rebuild_a_table_that_others_point_to(monkeypatch, tmp_path):
    rebuild = """
        CREATE TABLE classes2(id INTEGER PRIMARY KEY, school TEXT NOT NULL) STRICT;
        INSERT INTO classes2 SELECT id, school FROM classes;
        DROP TABLE classes;
        ALTER TABLE classes2 RENAME TO classes;
    """
    known = latest()
    with contextlib.closing(in_memory()) as connection:
        migrate(connection)
        connection.execute("INSERT INTO classes(id, school) VALUES (7, 'De Vaart')")
        connection.execute("INSERT INTO sessions(class_id) VALUES (7)")
        _steps(monkeypatch, tmp_path, rebuild)
        assert migrate(connection) == (known + 1,)
        assert connection.execute("SELECT * FROM classes").fetchall() == [(7, "De Vaart")]


def test_a_newer_schema_is_refused_by_its_numbers():
    with contextlib.closing(in_memory()) as connection:
        connection.execute("PRAGMA user_version = 99")
        with pytest.raises(DataTooNew) as refusal:
            migrate(connection)
        assert (refusal.value.found, refusal.value.known) == (99, latest())


def test_statements_keep_a_trigger_whole():
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\n  SELECT 2;\nEND;"
    assert statements(f"-- why\nSELECT 1;\n\n{trigger}\n-- end\n") == (
        "-- why\nSELECT 1;",
        trigger,
    )


def test_a_statement_without_an_end_is_a_mistake():
    with pytest.raises(ValueError, match="unfinished"):
        statements("SELECT 1;\nSELECT 2\n")
