"""Backups in a second place, and all of the work in one file."""

import contextlib
import shutil
import zipfile
from pathlib import Path

import pytest

from hope_desktop.domain.errors import BadBackup, Cancelled, FolderProblem
from hope_desktop.paths import data_folder
from hope_desktop.storage import elsewhere
from hope_desktop.storage.backup import restore, verify
from hope_desktop.storage.database import open_database
from hope_desktop.storage.elsewhere import bring_up_to_date, write_one_file
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.snapshot import backups_in
from tests.storage.adding import backed_up


@pytest.fixture
def sha256(db, folder, tmp_path) -> str:
    """A file that a row names."""
    (tmp_path / "spel.txt").write_bytes(b"KANARIE" * 1000)
    sha256, size = FileStore(folder.files).take_in(tmp_path / "spel.txt")
    with db.change("material.added") as change:
        change.add("material", title="Spel", sha256=sha256, bytes=size)
    return sha256


@pytest.fixture
def stick(tmp_path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def go_on(_done: int, _of: int) -> bool:
    return True


def test_it_gets_what_it_lacks_with_the_files(db, folder, stick, sha256):
    for _ in range(3):
        backed_up(db)
    bring_up_to_date(folder.backups, stick, go_on)
    assert [one.file.name for one in backups_in(stick)] == [
        one.file.name for one in backups_in(folder.backups)
    ]
    assert (stick / "files" / sha256).is_file()
    assert all(verify(one.file).checked for one in backups_in(stick))
    before = {path: path.stat().st_mtime_ns for path in stick.rglob("*.zip")}
    bring_up_to_date(folder.backups, stick, go_on)
    assert {path: path.stat().st_mtime_ns for path in stick.rglob("*.zip")} == before


def test_what_was_cut_short_there_is_copied_again(db, folder, stick):
    made = backed_up(db).file
    (stick / made.name).write_bytes(made.read_bytes()[:100])
    (stick / ".making-abc").write_bytes(b"half")
    bring_up_to_date(folder.backups, stick, go_on)
    assert [path.name for path in stick.iterdir()] == [made.name]
    assert (stick / made.name).read_bytes() == made.read_bytes()


def test_numbers_that_began_anew_push_out_nothing_of_now(db, folder, stick):
    made = backed_up(db).file
    for number in range(100, 140):
        shutil.copy(made, stick / made.name.replace("000001", f"{number:06}"))
    bring_up_to_date(folder.backups, stick, go_on)
    assert (stick / made.name).is_file()
    assert len(backups_in(stick)) < 40


def test_a_place_that_is_away_or_is_not_wanted_any_more(db, folder, stick):
    backed_up(db)
    with pytest.raises(FolderProblem):
        bring_up_to_date(folder.backups, stick / "away", go_on)
    with pytest.raises(Cancelled):
        bring_up_to_date(folder.backups, stick, lambda *_: False)
    assert list(stick.iterdir()) == []


def test_one_file_brings_all_to_an_empty_folder(db, stick, sha256, tmp_path):
    one = stick / "Mijn werk.ZIP"
    assert write_one_file(backed_up(db).file, one) == ()
    assert [path.name for path in stick.iterdir()] == [one.name]
    other = data_folder(tmp_path / "other")
    with contextlib.closing(open_database(other)) as there:
        restore(there, one)
        title = there.connection.execute("SELECT title FROM material").fetchone()
    assert title == ("Spel",)
    assert (other.files / sha256).read_bytes() == b"KANARIE" * 1000


def test_a_file_with_other_bytes_than_its_name_says_is_not_taken(db, stick, sha256, tmp_path):
    one = stick / "werk.zip"
    write_one_file(backed_up(db).file, one)
    with zipfile.ZipFile(one) as whole:
        inside = [(name, whole.read(name)) for name in whole.namelist()]
        comment = whole.comment
    with zipfile.ZipFile(one, "w") as whole:
        for name, data in inside:
            whole.writestr(name, b"another" if name.endswith(sha256) else data)
        whole.comment = comment
    other = data_folder(tmp_path / "other")
    with contextlib.closing(open_database(other)) as there:
        restore(there, one)
    assert not (other.files / sha256).exists()


def test_a_file_that_is_gone_is_named_and_the_rest_goes_along(db, folder, stick, sha256):
    made = backed_up(db).file
    (folder.backups / "files" / sha256).unlink()
    assert write_one_file(made, stick / "werk.zip") == (sha256,)
    assert verify(stick / "werk.zip").checked


def test_what_cannot_be_read_again_leaves_nothing_and_keeps_the_older_one(db, stick, monkeypatch):
    made, one = backed_up(db).file, stick / "werk.zip"
    one.write_bytes(b"older")

    def copied(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes().replace(b"hope.db", b"hope.xx"))

    monkeypatch.setattr(elsewhere.shutil, "copyfile", copied)
    with pytest.raises(BadBackup):
        write_one_file(made, one)
    assert [(path.name, path.read_bytes()) for path in stick.iterdir()] == [("werk.zip", b"older")]
