"""A step in Python carries rows, their versions and what undo looks at."""

import contextlib
import json
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from hope_desktop.domain.errors import ChangedSince
from hope_desktop.domain.ids import Changes
from hope_desktop.storage import history, steps
from hope_desktop.storage.backup import rebuilt
from hope_desktop.storage.connect import connect
from hope_desktop.storage.database import Database
from hope_desktop.storage.migrate import latest, migrate
from hope_desktop.storage.rows import StoredRow, digest, read
from hope_desktop.storage.steps import carry
from tests.storage.adding import taken_back


def keep(db: Database, name: str, minutes: int) -> Changes:
    record = json.dumps({"minutes": minutes, "parts": [{"minutes": 5}]}, separators=(",", ":"))
    with db.change("filter.kept") as change:
        change.record("saved_filters", name)
        change.connection.execute(
            "INSERT INTO saved_filters(name, record) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET record = excluded.record",
            (name, record),
        )
    return change.changes


def records(db: Database) -> list[Any]:
    return [json.loads(r) for (r,) in db.connection.execute("SELECT record FROM saved_filters")]


def chain(connection: sqlite3.Connection) -> list[bool]:
    """Of each change, whether it left the row as the next one found it, or as it is now."""
    found = connection.execute(
        "SELECT row_id, after, lead(before) OVER (PARTITION BY row_id ORDER BY id),"
        " lead(id) OVER (PARTITION BY row_id ORDER BY id) FROM history"
        " WHERE table_name = 'saved_filters' ORDER BY id"
    ).fetchall()
    holds = []
    for row_id, after, before, later in found:
        now = read(connection, "saved_filters", "name", row_id)
        holds.append(after == digest((json.loads(before) if before else None) if later else now))
    return holds


def renamed(value: Any, new: str) -> Any:
    """Minutes under another name, wherever they stand, in the same order."""
    if isinstance(value, dict):
        return {new if one == "minutes" else one: renamed(v, new) for one, v in value.items()}
    return [renamed(one, new) for one in value] if isinstance(value, list) else value


def step(name: str = "long") -> Callable[..., None]:
    def in_it(row: StoredRow) -> StoredRow:
        return {**row, "record": json.dumps(renamed(json.loads(str(row["record"])), name))}

    return lambda connection, _files=None: carry(connection, "saved_filters", "name", in_it)


def test_rows_and_all_their_versions_go_through_a_step(db):
    for minutes in (10, 20, 30):
        keep(db, "kort", minutes)
    with db.transaction() as connection:
        step()(connection)
    assert records(db) == [{"long": 30, "parts": [{"long": 5}]}]
    earlier = history.versions(db.connection, "saved_filters", "kort")
    assert [json.loads(str(row["record"]))["long"] for row in earlier if row] == [20, 10]
    assert chain(db.connection) == [True, True, True]


def test_a_change_from_before_a_step_can_be_taken_back(db):
    keep(db, "kort", 10)
    last = keep(db, "kort", 20)
    with db.transaction() as connection:
        step()(connection)
    redo = taken_back(db, last)
    assert records(db)[0]["long"] == 10
    taken_back(db, redo)
    assert records(db)[0]["long"] == 20


def test_what_was_thrown_away_comes_back_in_its_new_shape(db):
    keep(db, "kort", 10)
    with db.change("filter.gone") as gone:
        gone.remove("saved_filters", "kort")
    with db.transaction() as connection:
        step()(connection)
    taken_back(db, gone.changes)
    assert records(db)[0]["long"] == 10


def test_a_row_that_grew_before_the_step_is_as_it_was_left(db):
    last = keep(db, "kort", 10)
    db.connection.execute("ALTER TABLE saved_filters ADD COLUMN place INTEGER NOT NULL DEFAULT 0")
    with db.transaction() as connection:
        step()(connection)
    taken_back(db, last)
    assert records(db) == []


def test_damage_stays_damage(db):
    last = keep(db, "kort", 10)
    db.connection.execute("UPDATE saved_filters SET record = '{\"minutes\": 99}'")
    with db.transaction() as connection:
        step()(connection)
    assert chain(db.connection) == [False]
    with pytest.raises(ChangedSince):
        taken_back(db, last)


def test_rows_can_move_to_another_table_with_their_history(db):
    keep(db, "kort", 10)
    keep(db, "kort", 20)
    db.connection.execute("CREATE TABLE searches(name TEXT PRIMARY KEY, text TEXT) STRICT")

    def moved(row: StoredRow) -> StoredRow:
        return {"text": row["record"], "name": row["name"]}

    with db.transaction() as connection:
        carry(connection, "saved_filters", "name", moved, to="searches")
    assert records(db) == []
    row = read(db.connection, "searches", "name", "kort")
    last = db.connection.execute(
        "SELECT before, after FROM history WHERE table_name = 'searches' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    assert row is not None
    assert last[1] == digest(row)
    assert list(json.loads(last[0])) == ["name", "text"]


def test_a_backup_from_before_a_step_goes_through_it(folder, monkeypatch):
    folder.root.mkdir()
    older = folder.root / "older.db"
    with contextlib.closing(connect(older)) as connection:
        migrate(connection, latest() - 1)
        connection.execute("INSERT INTO saved_filters VALUES ('kort', '{\"minutes\":10}')")
    monkeypatch.setitem(steps.IN_PYTHON, latest(), step())
    with contextlib.closing(sqlite3.connect(rebuilt(older, folder.root))) as connection:
        (record,) = connection.execute("SELECT record FROM saved_filters").fetchone()
    assert json.loads(record) == {"long": 10}
