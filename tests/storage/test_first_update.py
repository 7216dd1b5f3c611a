"""The first update of a table is not the first trial: a made-up second step on a year of work."""

import shutil

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.storage import migrate as migrating
from hope_desktop.storage.damage.soundness import damaged
from tests.planning import new_class
from tests.tools import full_folder

SECOND = """
ALTER TABLE classes ADD COLUMN building TEXT NOT NULL DEFAULT '';
CREATE TABLE rooms(name TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO rooms SELECT DISTINCT room FROM sessions WHERE room <> '';
CREATE INDEX classes_building ON classes(building);
"""


def _rows(services: Services) -> dict[str, list[tuple[object, ...]]]:
    read = services._database.connection
    kinds = read.execute("PRAGMA main.table_list").fetchall()
    tables = [row[1] for row in kinds if row[2] == "table" and row[1][:7] != "sqlite_"]
    return {name: [*map(tuple, read.execute(f"SELECT * FROM {name}"))] for name in tables}


def test_rows_undo_and_backups_come_along(monkeypatch, tmp_path):
    folder = data_folder(tmp_path / "data")
    full_folder.make(folder.root)
    services, _left_out = open_services(folder)
    renamed = new_class(services, ClassFacts("De Vaart", "3B"))
    backup = services.backups.now()
    services.classes.change(renamed, ClassFacts("De Vaart", "3X"))
    was, backups = _rows(services), len(services.backups.all())
    services.close()
    steps = tmp_path / "steps"
    shutil.copytree(migrating._FOLDER, steps)
    (steps / "0002.sql").write_text(SECOND, encoding="utf-8")
    monkeypatch.setattr(migrating, "_FOLDER", steps)
    services, _left_out = open_services(folder)
    now = _rows(services)
    assert now.pop("rooms")
    assert now.pop("classes") == [(*row, "") for row in was.pop("classes")]
    assert now == was
    assert len(services.backups.all()) == backups + 1
    assert damaged(services._database.connection) == ()
    last = services.undo.last()
    assert last
    services.undo.undo(last)
    assert services.classes.get(renamed).facts.label == "3B"
    services.classes.remove(renamed)
    services.backups.restore(backup.file)
    assert services.classes.get(renamed).facts.label == "3B"
    services.close()
