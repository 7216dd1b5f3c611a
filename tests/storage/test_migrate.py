import contextlib
import sqlite3
from pathlib import Path

import pytest

from hope_desktop.storage import migrate as migrating
from hope_desktop.storage.connect import in_memory, number
from hope_desktop.storage.migrate import latest, migrate, schema_at, schema_of, statements


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
    first = migrating._FOLDER / "0001.sql"
    (folder / first.name).write_bytes(first.read_bytes())
    (folder / "0002.sql").write_text(second, encoding="utf-8")
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
        migrate(connection)
        assert number(connection, "user_version") == known + 1
        assert connection.execute("SELECT * FROM classes").fetchall() == [(7, "De Vaart")]


def test_statements_keep_a_trigger_whole():
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\n  SELECT 2;\nEND;"
    assert statements(f"-- why\nSELECT 1;\n\n{trigger}\n-- end\n") == (
        "-- why\nSELECT 1;",
        trigger,
    )


def test_a_statement_without_an_end_is_a_mistake():
    with pytest.raises(ValueError, match="unfinished"):
        statements("SELECT 1;\nSELECT 2\n")
