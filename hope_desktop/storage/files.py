"""Writing files that others will read: whole under their name, or not there at all.

The bytes are made in memory first. They go to a temporary name in the same folder, are forced
onto the disk, and only then take the name.
"""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from hope_desktop.domain.errors import FolderProblem

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
}


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write one file into an existing folder; `private` keeps other users of the computer out.

    Raises:
        FolderProblem: it could not be written; an older file of that name is still whole.
    """
    with problems_of(path):
        temporary = _temporary(path, data, private=private)
        try:
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def write_all(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files that belong together, all or none; makes the folder (not its parents).

    Files of the same names are replaced at the very end, others are left alone. When a name
    cannot be taken then, what was replaced is put back.

    Raises:
        FolderProblem: nothing in the folder was changed.
    """
    if any(name in {"", ".."} or Path(name).name != name for name in files):
        raise ValueError("a file name holds a folder")
    with problems_of(folder):
        made = not folder.exists()
        folder.mkdir(exist_ok=True)
        hidden = Path(tempfile.mkdtemp(prefix=".hope-", dir=folder))
        try:
            for name, data in files.items():
                _write(hidden / name, data)
            _take_places(hidden, folder, tuple(files))
        except BaseException:
            shutil.rmtree(hidden, ignore_errors=True)
            if made:
                with contextlib.suppress(OSError):
                    folder.rmdir()
            raise
        shutil.rmtree(hidden, ignore_errors=True)
        sync_folder(folder)
    return tuple(folder / name for name in files)


def _take_places(hidden: Path, folder: Path, names: tuple[str, ...]) -> None:
    """Move the new files in; on failure move the old ones back."""
    placed: list[tuple[Path, Path | None]] = []
    try:
        for name in names:
            target, aside = folder / name, None
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
            if target.exists():
                aside = hidden / f".old-{name}"
                target.replace(aside)
            placed.append((target, aside))
            (hidden / name).replace(target)
    except BaseException:
        for target, aside in reversed(placed):
            if aside is None:
                target.unlink(missing_ok=True)
            else:
                aside.replace(target)
        raise


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


def force_to_disk(path: Path) -> None:
    """Wait until the bytes of a closed file have reached the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _temporary(path: Path, data: bytes, *, private: bool) -> Path:
    handle, name = tempfile.mkstemp(prefix=".hope-", dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        _write(temporary, data)
        if not private and os.name != "nt":
            temporary.chmod(0o666 & ~_umask())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextlib.contextmanager
def problems_of(path: Path) -> Iterator[None]:
    """Turn the system's errors about a file or folder into `FolderProblem`."""
    try:
        yield
    except OSError as error:
        raise FolderProblem(path, _WHY.get(error.errno or 0, "gone")) from error
