"""Own files of older folders go to the disk before a row names them, also when it is cut off."""

import contextlib
import hashlib
import sqlite3
from pathlib import Path

import pytest

from hope_desktop.storage.connect import connect, number
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.migrate import migrate

DATA = (b"%PDF een", b"%PDF twee", b"%PDF drie")


@pytest.fixture
def older(tmp_path) -> Path:
    """A database of schema 9 with a file in each of three rows."""
    file = tmp_path / "hope.db"
    with contextlib.closing(connect(file)) as connection:
        migrate(connection, 9)
        for data in DATA:
            sha = hashlib.sha256(data).hexdigest()
            connection.execute("INSERT INTO file_contents VALUES (?, ?)", (sha, data))
            connection.execute("INSERT INTO own_files(activity, sha256) VALUES ('1.4', ?)", (sha,))
    return file


def kept(folder: Path) -> set[bytes]:
    return {path.read_bytes() for path in folder.iterdir()}


def test_bytes_become_files_and_rows_material(older, tmp_path):
    with contextlib.closing(connect(older)) as connection:
        migrate(connection, files=tmp_path / "files")
        assert connection.execute(
            "SELECT id, material, activity FROM material_links"
        ).fetchall() == [(f"{n}/activity/1.4", n, "1.4") for n in (1, 2, 3)]
    assert kept(tmp_path / "files") == set(DATA)


@pytest.mark.parametrize("fails_at", [0, 1, 2])
def test_cut_off_at_any_file_the_old_database_is_as_it_was(older, tmp_path, monkeypatch, fails_at):
    real, done = FileStore.put, list[str]()

    def put(self: FileStore, data: bytes, sha256: str) -> None:
        if len(done) == fails_at:
            raise sqlite3.OperationalError("cut off")
        done.append(sha256)
        real(self, data, sha256)

    monkeypatch.setattr(FileStore, "put", put)
    with contextlib.closing(connect(older)) as connection:
        with pytest.raises(Exception, match="cut off"):
            migrate(connection, files=tmp_path / "files")
        assert number(connection, "user_version") == 9
        assert connection.execute("SELECT count(*) FROM file_contents").fetchone() == (3,)
    monkeypatch.undo()
    with contextlib.closing(connect(older)) as connection:
        migrate(connection, files=tmp_path / "files")
    assert kept(tmp_path / "files") == set(DATA)
