"""The full folders that people have: they open, keep every row, and read as what they were."""

import contextlib
import json
import lzma
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.ids import ChangeId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.modules import ModuleText
from hope_desktop.domain.printing.packing import Packed
from hope_desktop.domain.printing.records import PrintRecord
from hope_desktop.domain.texts.representation import Person
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.domain.workshops.plan import Block, ChecklistLine
from hope_desktop.domain.workshops.templates import Template
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.storage.connect import connect
from hope_desktop.storage.migrate import migrate
from hope_desktop.storage.records import as_json, from_json

KEPT = sorted((Path(__file__).parents[1] / "data" / "databases").glob("full-*.db.xz"))
LIBRARY = (
    "activity_bodies", "originals", "modules", "templates", "helplines", "school_papers",
    "library_meta",
)  # fmt: skip
"""The tables that are made of the library that comes with us."""
TRAINERS = (
    "classes", "sessions", "module_done", "prints", "my_texts", "own_words",
    "afterwards", "packing", "own_templates", "saved_filters", "own_helplines", "helpline_checks",
)  # fmt: skip
"""The tables in which trainers write."""
LISTS = {"targets": tuple[Target, ...], "people": tuple[Person, ...], "version": str}


def text_kind(row: dict[str, Any]) -> type[Activity] | type[Handout]:
    """A text is a handout when its id names the activity it belongs to, or the school."""
    return Handout if "/" in row["id"] else Activity


STORED: dict[tuple[str, str], Callable[[dict[str, Any]], Any]] = {
    ("sessions", "blocks"): lambda _: tuple[Block, ...],
    ("sessions", "spare"): lambda _: tuple[Block, ...],
    ("sessions", "checklist"): lambda _: tuple[ChecklistLine, ...],
    ("prints", "record"): lambda _: PrintRecord,
    ("my_texts", "record"): text_kind,
    ("afterwards", "record"): lambda _: Afterwards,
    ("packing", "record"): lambda _: Packed,
    ("own_templates", "record"): lambda _: Template,
    ("saved_filters", "record"): lambda _: ActivityFilter,
    ("own_helplines", "record"): lambda _: Helpline,
    ("activity_bodies", "record"): text_kind,
    ("originals", "record"): text_kind,
    ("modules", "record"): lambda _: ModuleText,
    ("templates", "record"): lambda _: Template,
    ("helplines", "record"): lambda _: Helpline,
    ("school_papers", "record"): lambda _: Handout,
    ("library_meta", "value"): lambda row: LISTS[row["key"]],
}
"""The columns that hold a value of the domain as JSON, and of which kind."""


@pytest.fixture(params=KEPT, ids=lambda path: path.stem)
def folder(request, tmp_path) -> Path:
    packed: Path = request.param
    (tmp_path / "hope.db").write_bytes(lzma.decompress(packed.read_bytes()))
    return tmp_path


def rows(database: Path) -> dict[str, list[dict[str, Any]]]:
    """Everything that trainers wrote, with its history."""
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    found = {
        table: [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1")]
        for table in (*TRAINERS, *LIBRARY)
    }
    told = connection.execute(
        f"SELECT * FROM history WHERE table_name IN ({','.join('?' * len(TRAINERS))}) ORDER BY id",
        TRAINERS,
    )
    found["history"] = [dict(row) for row in told]
    connection.close()
    return found


def test_full_folder_has_rows_of_every_kind(folder):
    found = rows(folder / "hope.db")
    assert {table for table, there in found.items() if not there} == set()
    gone = {table for table in TRAINERS if any(row.get("deleted") for row in found[table])}
    assert gone == {
        "classes", "sessions", "my_texts", "own_templates", "own_helplines",
    }  # fmt: skip


def test_opening_keeps_every_row_of_the_trainer(folder):
    before = rows(folder / "hope.db")
    services, findings = open_services(data_folder(folder))
    services.close()
    assert findings == ()
    after = rows(folder / "hope.db")
    for name in TRAINERS:
        for was, row in zip(before[name], after[name], strict=True):
            later = row.keys() - was.keys()
            assert not any(row.pop(column) for column in later), "nobody has filled what came later"
    assert {name: after[name] for name in (*TRAINERS, "history")} == {
        name: before[name] for name in (*TRAINERS, "history")
    }


def test_own_files_of_older_folders_are_material_with_their_files(folder):
    with contextlib.closing(sqlite3.connect(folder / "hope.db")) as older:
        then = older.execute(
            "SELECT f.id, f.activity, f.title, f.group_size, f.pages, f.deleted, c.data"
            " FROM own_files AS f JOIN file_contents AS c ON c.sha256 = f.sha256 ORDER BY f.id"
        ).fetchall()
        changes = older.execute(
            "SELECT change_id, row_id FROM history WHERE table_name = 'own_files' ORDER BY id"
        ).fetchall()
    services, _ = open_services(data_folder(folder))
    connection = services._database.connection
    every = sorted((*services.materials.all(), *services.materials.removed()), key=lambda m: m.id)
    removed = {one.id for one in services.materials.removed()}
    now = [
        (m.id, m.activities[0], m.title, m.group_size.value, m.pages, m.id in removed,
         services.files.path(m).read_bytes())
        for m in every
    ]  # fmt: skip
    assert now == then
    kept = connection.execute(
        "SELECT change_id, row_id FROM history WHERE table_name = 'material' ORDER BY id"
    ).fetchall()
    assert kept == changes
    assert services.undo.undo(ChangeId(kept[-1][0])).material
    assert services.materials.removed() == ()
    services.close()


@pytest.mark.parametrize(("table", "column"), STORED)
def test_stored_values_read_and_write_as_they_were(folder, table, column):
    """The library's tables too: they are taken in anew only when its own version changes."""
    with contextlib.closing(connect(folder / "hope.db")) as connection:
        migrate(connection)
    found = rows(folder / "hope.db")
    earlier = [
        json.loads(entry["before"])
        for entry in found["history"]
        if entry["table_name"] == table and entry["before"] is not None
    ]
    stored = [(row[column], STORED[table, column](row)) for row in (*found[table], *earlier)]
    texts = [(text, kind) for text, kind in stored if kind is not str]
    assert texts
    for text, kind in texts:
        assert from_json(as_json(from_json(text, kind)), kind) == from_json(text, kind)


def test_last_change_can_be_taken_back(folder):
    services, _ = open_services(data_folder(folder))
    last = services._database.connection.execute("SELECT max(change_id) FROM history").fetchone()[0]
    before = {line.id for line in services.helplines.all()}
    assert services.undo.undo(ChangeId(last)).helplines
    assert {line.id for line in services.helplines.all()} > before
    services.close()
