"""Files once on the disk, by the hash of their content, and nothing half."""

import errno
import hashlib
import os
from pathlib import Path

import pytest

from hope_desktop.domain.errors import Cancelled, FolderProblem, UnusableFile
from hope_desktop.storage import file_store
from hope_desktop.storage.file_store import FileStore

DATA = b"kwartet" * 400_000


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def store(tmp_path) -> FileStore:
    return FileStore(tmp_path / "files", tmp_path / "backups")


@pytest.fixture
def source(tmp_path) -> Path:
    file = tmp_path / "kwartet.bin"
    file.write_bytes(DATA)
    return file


def test_a_file_comes_in_once_byte_for_byte(store, source):
    assert store.take_in(source) == (sha(DATA), len(DATA))
    assert store.take_in(source) == (sha(DATA), len(DATA))
    assert [path.name for path in store.root.iterdir()] == [sha(DATA)]
    assert store.path(sha(DATA)).read_bytes() == DATA
    assert store.is_whole(sha(DATA), len(DATA))
    assert not store.is_whole(sha(DATA), 1)


@pytest.mark.parametrize("what", ["folder", "device", "pipe", "loop", "gone", "nul"])
def test_what_is_no_ordinary_file_is_refused(store, tmp_path, what):
    place = tmp_path / "raar"
    if what == "folder":
        place.mkdir()
    elif what == "device":
        place.symlink_to("/dev/zero")
    elif what == "pipe":
        os.mkfifo(place)
    elif what == "loop":
        place.symlink_to(place)
    elif what == "nul":
        place = Path("a\0b")
    with pytest.raises(UnusableFile):
        store.take_in(place)
    assert not store.root.exists()


def test_a_film_that_is_too_large_is_refused_before_it_is_read(store, tmp_path):
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(UnusableFile) as refusal:
        store.take_in(film)
    assert (refusal.value.why, refusal.value.found, refusal.value.most) == ("large", 3000, 2000)


def test_a_file_that_changes_while_it_is_read_is_refused(store, source):
    def grow() -> bool:
        with source.open("ab") as file:
            file.write(b"meer")
        return True

    with pytest.raises(UnusableFile) as refusal:
        store.take_in(source, grow)
    assert refusal.value.why == "changing"


def test_stopped_half_way_nothing_is_left(store, source):
    with pytest.raises(Cancelled):
        store.take_in(source, lambda: False)
    assert list(store.root.iterdir()) == []


def test_without_room_it_is_said_before_anything_is_written(store, source, monkeypatch):
    monkeypatch.setattr(file_store, "_SPARE_BYTES", 10**18)
    with pytest.raises(FolderProblem) as problem:
        store.take_in(source)
    assert problem.value.why == "full"
    assert list(store.root.iterdir()) == []


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fails_at_a_step_leaves_nothing(store, source, monkeypatch, step):
    def fail(*_parts: object) -> None:
        raise OSError(errno.ENOSPC, "vol")

    target = os if step == "fsync" else Path
    monkeypatch.setattr(target, step, fail)
    with pytest.raises(FolderProblem):
        store.take_in(source)
    assert list(store.root.iterdir()) == []


def test_a_file_that_is_gone_comes_back_from_the_backups(store, source):
    store.take_in(source)
    backups = FileStore(store.root.parent / "backups")
    assert backups.copy_from(store, [sha(DATA)]) == ()
    (store.root / sha(DATA)).unlink()
    assert store.path(sha(DATA)).read_bytes() == DATA
    (backups.root / sha(DATA)).write_bytes(b"omgevallen")
    (store.root / sha(DATA)).unlink()
    with pytest.raises(UnusableFile) as refusal:
        store.path(sha(DATA))
    assert refusal.value.why == "gone"
    assert list(store.root.iterdir()) == []


def test_what_cannot_be_copied_is_named(store, source):
    store.take_in(source)
    (store.root / sha(b"x")).write_bytes(b"y")
    other = FileStore(store.root.parent / "other")
    wanted = [sha(DATA), sha(b"x"), sha(b"nergens")]
    assert set(other.copy_from(store, wanted)) == {sha(b"x"), sha(b"nergens")}
    assert [path.name for path in other.root.iterdir()] == [sha(DATA)]


def test_only_what_nobody_names_for_a_day_is_swept(store, source):
    store.take_in(source)
    (store.root / ".new-1234").write_bytes(b"half")
    (store.root / sha(b"x")).write_bytes(b"x")
    store.sweep({sha(DATA)})
    assert len(list(store.root.iterdir())) == 3
    long_ago = source.stat().st_mtime - 2 * 24 * 3600
    for path in store.root.iterdir():
        os.utime(path, (long_ago, long_ago))
    store.sweep({sha(DATA)})
    assert [path.name for path in store.root.iterdir()] == [sha(DATA)]


def test_a_file_that_comes_in_again_is_not_swept_before_it_is_named(store, source):
    store.take_in(source)
    long_ago = source.stat().st_mtime - 2 * 24 * 3600
    os.utime(store.root / sha(DATA), (long_ago, long_ago))
    store.take_in(source)
    store.sweep(())
    assert store.is_whole(sha(DATA), len(DATA))
