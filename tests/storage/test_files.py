import errno
import os
import shutil

import pytest

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.storage.files import RESERVE, keep_reserve, release_reserve, write_whole
from tests.storage.conftest import failing, found_in

posix = pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "handout.pdf"
    for data in (b"first", b"", b"x" * 100_000):
        write_whole(path, data)
        assert found_in(tmp_path) == {"handout.pdf": data}


@posix
def test_the_bytes_and_then_the_name_have_reached_the_disk(tmp_path, monkeypatch):
    forced: list[tuple[bool, bool]] = []
    path, force = tmp_path / "handout.pdf", os.fsync

    def noting(handle: int) -> None:
        is_folder = os.path.samestat(os.fstat(handle), tmp_path.stat())
        forced.append((is_folder, path.exists()))
        force(handle)

    monkeypatch.setattr(os, "fsync", noting)
    write_whole(path, b"x")
    assert forced == [(False, False), (True, True)]


@posix
def test_others_can_read_a_file_unless_it_is_private(tmp_path):
    mask = os.umask(0o022)
    try:
        write_whole(tmp_path / "open.pdf", b"x")
        write_whole(tmp_path / "private.pdf", b"x", private=True)
    finally:
        os.umask(mask)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {"open.pdf": 0o644, "private.pdf": 0o600}


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "full"),
        (errno.EACCES, "denied"),
        (errno.EROFS, "denied"),
        (errno.EIO, "gone"),
        (errno.ENOENT, "missing"),
        (errno.ENOTDIR, "file"),
    ],
)
def test_a_failed_writing_leaves_the_old_file_and_says_why(tmp_path, monkeypatch, number, why):
    (tmp_path / "handout.pdf").write_bytes(b"old")
    failing(monkeypatch, 1, number)
    with pytest.raises(FolderProblem) as refusal:
        write_whole(tmp_path / "handout.pdf", b"new")
    assert refusal.value.why == why
    assert found_in(tmp_path) == {"handout.pdf": b"old"}


def test_a_folder_that_is_missing_is_named(tmp_path):
    with pytest.raises(FolderProblem) as refusal:
        write_whole(tmp_path / "gone" / "handout.pdf", b"x")
    assert (refusal.value.path.name, refusal.value.why) == ("handout.pdf", "missing")


def test_the_reserve_is_laid_down_once_and_given_back_once(tmp_path):
    keep_reserve(tmp_path)
    file = tmp_path / "hope.reserve"
    first = file.read_bytes()
    assert len(first) == RESERVE
    keep_reserve(tmp_path)
    assert file.read_bytes() == first
    assert release_reserve(tmp_path)
    assert not file.exists()
    assert not release_reserve(tmp_path)


def test_a_disk_that_is_nearly_full_is_not_filled_further(tmp_path, monkeypatch):
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=RESERVE * 2))
    keep_reserve(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_no_reason_to_stop(tmp_path):
    keep_reserve(tmp_path / "gone")
    assert not release_reserve(tmp_path / "gone")
