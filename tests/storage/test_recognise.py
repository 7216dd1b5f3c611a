import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from hope_desktop.domain.errors import DataFromTrial, DataTooNew, HopeError, NotOurDatabase
from hope_desktop.paths import DataFolder
from hope_desktop.storage.connect import begin_writing, connect
from hope_desktop.storage.database import open_database, recognise
from hope_desktop.storage.migrate import latest, migrate


def _ours(path: Path) -> None:
    with contextlib.closing(connect(path)) as connection:
        begin_writing(connection)
        migrate(connection)
        connection.execute(
            "INSERT INTO classes(school, question) VALUES ('De Vaart', ?)", ("x" * 9000,)
        )


def _text(path: Path) -> None:
    path.write_text("Dit is een boodschappenlijst.\n" * 50, encoding="utf-8")


def _other_program(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photos(x)")


def _numbered(number: int, path: Path) -> None:
    _ours(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {number}")


def _cut_short(path: Path) -> None:
    _ours(path)
    path.write_bytes(path.read_bytes()[:50_000])


def _head_overwritten(path: Path) -> None:
    _ours(path)
    path.write_bytes(b"\xff" * 4096 + path.read_bytes()[4096:])


REFUSED: dict[str, tuple[Callable[[Path], None], type[HopeError]]] = {
    "text": (_text, NotOurDatabase),
    "other program": (_other_program, NotOurDatabase),
    "newer": (partial(_numbered, latest() + 1), DataTooNew),
    "before the first file of the schema was changed": (partial(_numbered, 19), DataFromTrial),
    "cut short": (_cut_short, NotOurDatabase),
    "head overwritten": (_head_overwritten, NotOurDatabase),
    "number taken away": (partial(_numbered, 0), NotOurDatabase),
}


@pytest.mark.parametrize(("make", "refusal"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_is_not_ours_is_refused_and_stays_as_it_was(folder, make, refusal):
    folder.root.mkdir()
    make(folder.database)
    before = folder.database.read_bytes()
    for _ in range(2):
        with pytest.raises(refusal):
            open_database(folder)
    assert folder.database.read_bytes() == before
    assert not folder.database.with_name("hope.db-wal").exists()


def _with_journal(folder: DataFolder, then: str) -> None:
    """Leave a database and its journal as a kill does, after one more statement."""
    with contextlib.closing(open_database(folder)) as db:
        db.connection.execute(then)
        kept = folder.root / "killed"
        kept.mkdir()
        for name in ("hope.db", "hope.db-wal"):
            shutil.copyfile(folder.root / name, kept / name)
    for name in ("hope.db", "hope.db-wal"):
        shutil.move(kept / name, folder.root / name)


@pytest.mark.parametrize(
    ("number", "refusal"),
    [(latest() + 1, DataTooNew), (0, NotOurDatabase), (-1, NotOurDatabase)],
)
def test_a_number_that_only_stands_in_the_journal_is_seen(folder, number, refusal):
    _with_journal(folder, f"PRAGMA user_version = {number}")
    before = [(folder.root / name).read_bytes() for name in ("hope.db", "hope.db-wal")]
    with pytest.raises(refusal):
        open_database(folder)
    assert [(folder.root / name).read_bytes() for name in ("hope.db", "hope.db-wal")] == before


@pytest.mark.parametrize("first", ["PRAGMA application_id = 7", "CREATE TABLE photos(x)"])
def test_what_another_program_began_in_a_journal_is_not_ours(folder, tmp_path, first):
    with contextlib.closing(sqlite3.connect(tmp_path / "hope.db", autocommit=True)) as theirs:
        theirs.execute("PRAGMA journal_mode = WAL")
        theirs.execute(first)
        shutil.copytree(tmp_path, folder.root, ignore=shutil.ignore_patterns(folder.root.name))
    with pytest.raises(NotOurDatabase):
        recognise(folder.database)


def test_work_that_only_stands_in_the_journal_is_there(folder):
    _with_journal(folder, "INSERT INTO classes(school) VALUES ('De Vaart')")
    assert recognise(folder.database) == latest()
    with contextlib.closing(open_database(folder)) as db:
        assert db.connection.execute("SELECT school FROM classes").fetchall() == [("De Vaart",)]


def test_an_empty_file_is_a_fresh_start(folder):
    folder.root.mkdir()
    folder.database.touch()
    assert recognise(folder.database) == 0
    open_database(folder).close()
    assert recognise(folder.database) == latest()


def test_a_file_of_which_the_making_was_killed_is_a_fresh_start(folder):
    folder.root.mkdir()
    with contextlib.closing(connect(folder.database)) as connection:
        begin_writing(connection)
        connection.execute("PRAGMA user_version = 0")
    assert recognise(folder.database) == 0
    open_database(folder).close()
