"""A backup is rewritten only when it stays the same but for what goes."""

from pathlib import Path

import pytest

from hope_desktop.domain.errors import BadBackup
from hope_desktop.paths import data_folder
from hope_desktop.storage.backup import verify
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.erasing import rewriting
from hope_desktop.storage.erasing.rewriting import Gone
from tests.storage.adding import backed_up


@pytest.fixture
def backup(tmp_path) -> Path:
    """With two classes."""
    db: Database = open_database(data_folder(tmp_path / "data"))
    with db.change("class.added") as change:
        for row in (1, 2):
            change.record("classes", row)
            change.connection.execute("INSERT INTO classes(id) VALUES (?)", (row,))
    made = backed_up(db).file
    db.close()
    return made


def test_the_first_other_difference_stops_it(backup, monkeypatch):
    before = backup.read_bytes()
    real = rewriting._take_out

    def greedy(connection, rows):  # type: ignore[no-untyped-def]
        found = real(connection, rows)
        connection.execute("DELETE FROM classes")
        return found

    monkeypatch.setattr(rewriting, "_take_out", greedy)
    with pytest.raises(BadBackup):
        rewriting.rewrite(backup, frozenset({Gone("classes", "1")}))
    assert backup.read_bytes() == before


def test_what_holds_nothing_of_it_is_not_written(backup):
    before = backup.stat()
    assert not rewriting.rewrite(backup, frozenset({Gone("classes", "3")}))
    assert backup.stat() == before
    verify(backup)
