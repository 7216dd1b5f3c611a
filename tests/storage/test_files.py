import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.storage import files
from hope_desktop.storage.files import write_all, write_whole

posix = pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")
OLD = {"trainer.pdf": b"old trainer", "notes.txt": b"of the trainer"}
NEW = {"pupils.pdf": b"pupils", "school.pdf": b"school", "trainer.pdf": b"trainer"}


def _found(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "map"
    folder.mkdir()
    for name, data in OLD.items():
        (folder / name).write_bytes(data)
    return folder


def _failing(monkeypatch: pytest.MonkeyPatch, at: int, number: int) -> None:
    """Let the system refuse the so-manyth renaming, as a full or vanished disk does."""
    replace: Callable[[Path, Path], Path] = Path.replace
    calls = iter(range(1, 99))

    def refusing(self: Path, target: Path) -> Path:
        if next(calls) == at:
            raise OSError(number, os.strerror(number))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "handout.pdf"
    for data in (b"first", b"", b"x" * 100_000):
        write_whole(path, data)
        assert _found(tmp_path) == {"handout.pdf": data}


@posix
def test_others_can_read_a_file_unless_it_is_private(tmp_path: Path) -> None:
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
def test_a_failed_writing_leaves_the_old_file_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    (tmp_path / "handout.pdf").write_bytes(b"old")
    _failing(monkeypatch, 1, number)
    with pytest.raises(FolderProblem) as refusal:
        write_whole(tmp_path / "handout.pdf", b"new")
    assert refusal.value.why == why
    assert _found(tmp_path) == {"handout.pdf": b"old"}


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderProblem) as refusal:
        write_whole(tmp_path / "gone" / "handout.pdf", b"x")
    assert (refusal.value.path.name, refusal.value.why) == ("handout.pdf", "missing")
    with pytest.raises(FolderProblem) as refusal:
        write_all(tmp_path / "gone" / "map", NEW)
    assert refusal.value.why == "missing"


def test_a_place_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "map").write_bytes(b"x")
    with pytest.raises(FolderProblem) as refusal:
        write_all(tmp_path / "map", NEW)
    assert refusal.value.why == "file"


def test_a_bundle_makes_its_folder(tmp_path: Path) -> None:
    written = write_all(tmp_path / "map", NEW)
    assert [path.name for path in written] == list(NEW)
    assert _found(tmp_path / "map") == NEW


def test_a_bundle_replaces_its_own_names_and_leaves_others(bundle: Path) -> None:
    write_all(bundle, NEW)
    assert _found(bundle) == OLD | NEW


@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_a_bundle_that_fails_at_any_move_leaves_everything_as_it_was(
    bundle: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    _failing(monkeypatch, at, errno.ENOSPC)
    with pytest.raises(FolderProblem):
        write_all(bundle, NEW)
    assert _found(bundle) == OLD


def test_a_bundle_of_which_a_file_cannot_be_written_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        path.write_bytes(data[:2])
        if path.name == "school.pdf":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(files, "_write", full)
    with pytest.raises(FolderProblem) as refusal:
        write_all(tmp_path / "map", NEW)
    assert refusal.value.why == "full"
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_by_a_folder_is_refused_before_anything_moves(bundle: Path) -> None:
    (bundle / "trainer.pdf").unlink()
    (bundle / "trainer.pdf").mkdir()
    with pytest.raises(FolderProblem) as refusal:
        write_all(bundle, NEW)
    assert refusal.value.why == "file"
    assert sorted(path.name for path in bundle.iterdir()) == ["notes.txt", "trainer.pdf"]


@pytest.mark.parametrize("name", ["../trainer.pdf", "a/b.pdf", "", ".."])
def test_a_name_that_leaves_the_folder_is_a_mistake(bundle: Path, name: str) -> None:
    with pytest.raises(ValueError, match="folder"):
        write_all(bundle, {name: b"x"})
    assert _found(bundle) == OLD


def test_nothing_to_write_is_fine(bundle: Path) -> None:
    assert write_all(bundle, {}) == ()
    assert _found(bundle) == OLD
