"""Writes files for others to read: complete under their name, or not at all.

The bytes are made in memory first. They go to a temporary name in the same folder, are forced
onto the disk, and only then take the name.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.paths import DataFolder

_WHY = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOTDIR: "file",
    errno.EEXIST: "file",
    errno.EISDIR: "file",
    errno.ENOENT: "missing",
    errno.ENAMETOOLONG: "missing",
}
UNFINISHED = ".making-"
"""What a file is called until it is whole, before letters that nobody else takes."""
RESTORING = ".hope-restoring.db"
"""What a backup is made into before it takes the place of the work."""
RESERVE = 4 * 1024 * 1024
"""Kept aside, so that work can still be saved when the disk is full."""
_ROOMY = 16 * RESERVE


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write one file into an existing folder, or leave an older one of that name as it is.

    `private` keeps other users of the computer out.
    """
    with problems_of(path), whole_at(path, private=private) as unfinished:
        unfinished.write_bytes(data)


def sync_folder(folder: Path) -> None:
    """Force a new name in a folder onto the disk, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        pass  # some file systems cannot; the file itself is safe
    finally:
        os.close(handle)


@contextmanager
def whole_at(
    target: Path, unfinished: Path | None = None, *, private: bool = True
) -> Iterator[Path]:
    """Open a new file to write, which gets its name when it is whole on the disk."""
    unfinished = unfinished or target.with_name(f"{UNFINISHED}{os.urandom(6).hex()}")
    try:
        mode = 0o600 if private else 0o666  # which the system narrows as the user wants
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
        yield unfinished
        force_to_disk(unfinished)
        unfinished.replace(target)
        sync_folder(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def clear_unfinished(folder: Path, begin: str = UNFINISHED) -> None:
    """Remove what was not finished there, SQLite's journal of it too; nobody may be writing it."""
    for leftover in folder.glob(f"{begin}*"):
        leftover.unlink(missing_ok=True)


def sweep(folder: DataFolder) -> None:
    """Remove what a killed program left half written: all of the work may be in it."""
    with suppress(OSError):
        clear_unfinished(folder.root, RESTORING)
        for place in (folder.root, folder.backups, folder.replaced, folder.inbox):
            clear_unfinished(place)


def delete(path: Path) -> None:
    """Delete a file, or a folder with all that is in it."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def force_to_disk(path: Path) -> None:
    """Wait until the bytes of a closed file have reached the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_forced(path: Path, data: bytes) -> None:
    """Write bytes and wait until they have reached the disk; not whole when it fails half-way."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def problems_of(path: Path) -> Iterator[None]:
    """Turn the system's errors about a file or folder into `FolderProblem`."""
    try:
        yield
    except OSError as error:
        raise FolderProblem(path, _WHY.get(error.errno or 0, "gone")) from error


def _reserve(root: Path) -> Path:
    return root / "hope.reserve"


def keep_reserve(root: Path) -> None:
    """Lay the file down when it is not there and the disk has room to spare. Never fails."""
    path = _reserve(root)
    with suppress(OSError):
        if path.exists() or shutil.disk_usage(root).free < _ROOMY:
            return
        binary: int = getattr(os, "O_BINARY", 0)  # only Windows has, and needs, it
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | binary, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(os.urandom(RESERVE))  # zeros would take no room on a compressing disk


def release_reserve(root: Path) -> bool:
    """Give the room back; whether there was any to give."""
    try:
        _reserve(root).unlink()
    except OSError:
        return False
    return True
