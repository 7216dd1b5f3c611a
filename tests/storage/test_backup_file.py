"""A file that says it is a backup is read whole or refused, whatever was done to it."""

import contextlib
import random
import struct
from pathlib import Path
from zipfile import ZipFile

import pytest

from hope_desktop.domain.errors import BadBackup
from hope_desktop.storage import backup_file
from hope_desktop.storage.backup import verify
from hope_desktop.storage.backup_file import last_change_in, opened
from tests.storage.adding import backed_up
from tests.tools.backups import packed, unpacked


@pytest.fixture
def backup(db) -> Path:
    with db.change("class.added") as change:
        change.put("classes", 1, question="vraag " * 4000)
    return backed_up(db).file


def _dump(path: Path) -> list[str]:
    with contextlib.closing(opened(path)) as connection:
        return list(connection.iterdump())


def test_any_byte_that_changed_is_noticed_or_changes_nothing(backup, tmp_path):
    whole, before = backup.read_bytes(), _dump(backup)
    chance, worse, noticed = random.Random(5), tmp_path / "worse.zip", 0
    for _ in range(200):
        data = bytearray(whole)
        data[chance.randrange(4, len(data))] ^= 1 << chance.randrange(8)
        worse.write_bytes(data)
        try:
            verify(worse)
        except BadBackup:
            noticed += 1
        else:
            assert _dump(worse) == before
    assert noticed > 150


def test_a_backup_that_was_cut_short_anywhere_is_noticed_in_the_list(backup, tmp_path):
    whole, cut = backup.read_bytes(), tmp_path / "cut.zip"
    for length in [*range(4, len(whole), 97), len(whole) - 1]:
        cut.write_bytes(whole[:length])
        for look in (last_change_in, verify):
            with pytest.raises(BadBackup) as refusal:
                look(cut)
            assert refusal.value.why == "damaged"


def test_what_is_too_large_is_not_read(backup, tmp_path, monkeypatch):
    bare = unpacked(backup, tmp_path / "bare.db")
    monkeypatch.setattr(backup_file, "LARGEST", bare.stat().st_size - 1)
    for file in (backup, bare):
        with pytest.raises(BadBackup) as refusal:
            verify(file)
        assert refusal.value.why == "too-large"


def test_a_zip_that_says_it_is_smaller_than_it_is_gives_no_more(backup, tmp_path):
    data = backup.read_bytes()
    (size,) = (info.file_size for info in ZipFile(backup).infolist())
    worse = tmp_path / "bomb.zip"
    worse.write_bytes(data.replace(struct.pack("<L", size), struct.pack("<L", 4096)))
    with pytest.raises(BadBackup):
        verify(worse)


@pytest.mark.parametrize("name", ["word/document.xml", "../hope.db", "HOPE.DB"])
def test_a_zip_of_another_program_is_no_backup(tmp_path, name):
    other = tmp_path / "brief.docx"
    with ZipFile(other, "w") as whole:
        whole.writestr(name, "x")
    with pytest.raises(BadBackup) as refusal:
        verify(other)
    assert refusal.value.why == "not-a-database"


def test_a_database_that_somebody_copied_is_a_backup_too(backup, tmp_path):
    bare = unpacked(backup, tmp_path / "copied.db")
    assert verify(bare).checked
    assert _dump(bare) == _dump(backup) == _dump(packed(bare, tmp_path / "again.zip"))
