"""Bytes are kept once, go along with every backup, and are gone when they are erased."""

import contextlib
from pathlib import Path

from hope_desktop.domain.ids import ActivityId, OwnFileId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.own_files import CleanFile
from hope_desktop.storage import history
from hope_desktop.storage.backup import backup_now, restore, verify
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_files
from tests.making import NINE
from tests.tools.backups import unpacked

HERE = ActivityId("1.4")
FILE = CleanFile("Kwartet", b"%PDF-1.7 KANARIE-1234567890" * 400, 3)


def _add(db: Database, file: CleanFile = FILE) -> OwnFileId:
    with db.transaction() as connection:
        change = history.begin(connection, "own-file.added")
        return own_files.insert(connection, change, HERE, file, GroupSize.TWO, NINE)


def _contents(db: Database) -> int:
    return int(db.connection.execute("SELECT count(*) FROM file_contents").fetchone()[0])


def _remove(db: Database, file_id: OwnFileId) -> None:
    with db.transaction() as connection:
        change = history.begin(connection, "own-file.removed")
        own_files.set_removed(connection, change, file_id, removed=True)


def test_the_same_bytes_are_kept_once(db: Database) -> None:
    first, second = _add(db), _add(db)
    assert [file.id for file in own_files.of_activity(db.connection, HERE)] == [first, second]
    assert _contents(db) == 1


def test_bytes_stay_until_the_last_file_with_them_is_erased(db: Database) -> None:
    first, second = _add(db), _add(db)
    for file_id, left in ((first, 1), (second, 0)):
        _remove(db, file_id)
        with db.transaction() as connection:
            own_files.erase(connection, file_id)
        assert _contents(db) == left


def test_what_undo_took_away_redo_brings_back_with_its_bytes(db: Database) -> None:
    file_id = _add(db)
    (change,) = db.connection.execute("SELECT max(id) FROM changes").fetchone()
    undone = history.undo(db, change)
    assert own_files.one(db.connection, file_id) is None
    assert own_files.owners(db.connection, undone.change) == {HERE}
    other = _add(db, CleanFile("Ander", b"%PDF-ander", 1))
    _remove(db, other)
    with db.transaction() as connection:
        own_files.erase(connection, other)
    history.undo(db, undone.change)
    file = own_files.one(db.connection, file_id)
    assert file is not None
    assert own_files.content(db.connection, file) == FILE.pdf


def test_a_backup_brings_a_file_back(db: Database) -> None:
    file_id = _add(db)
    made = backup_now(db)
    _remove(db, file_id)
    with db.transaction() as connection:
        own_files.erase(connection, file_id)
    restore(db, made.file)
    file = own_files.one(db.connection, file_id)
    assert file is not None
    assert own_files.content(db.connection, file) == FILE.pdf


def test_a_spot_in_a_file_that_went_bad_is_found_when_a_backup_is_read(
    db: Database, tmp_path: Path
) -> None:
    _add(db)
    made = backup_now(db)
    worse = unpacked(made.file, tmp_path / "bad.db")
    data = worse.read_bytes()
    worse.write_bytes(data.replace(b"KANARIE", b"KANARIA", 1))
    assert worse.read_bytes() != data
    assert verify(made.file).damaged == ()
    assert own_files.titles(db.connection, verify(worse).damaged) == (FILE.title,)


def _let_a_file_fall_over(db: Database) -> None:
    """As a disk does: the bytes are others, and no change says so."""
    worse = FILE.pdf.replace(b"KANARIE", b"KANARIA")
    db.connection.execute("UPDATE file_contents SET data = ? WHERE data = ?", (worse, FILE.pdf))


def test_for_one_damaged_picture_the_rest_does_not_go_without_a_backup(db: Database) -> None:
    _add(db)
    other = _add(db, CleanFile("Ander", b"%PDF-ander", 1))
    _let_a_file_fall_over(db)
    made = backup_now(db)
    assert own_files.titles(db.connection, made.damaged) == (FILE.title,)
    restore(db, made.file)
    file = own_files.one(db.connection, other)
    assert file is not None
    assert own_files.content(db.connection, file) == b"%PDF-ander"


def test_what_is_erased_is_nowhere_in_the_folder(db: Database) -> None:
    file_id = _add(db)
    _remove(db, file_id)
    with db.transaction() as connection:
        own_files.erase(connection, file_id)
    db.close()
    with contextlib.suppress(FileNotFoundError):
        assert b"KANARIE" not in db.folder.database.read_bytes()
    assert [p for p in db.folder.root.iterdir() if p.name.endswith("-wal")] == []
