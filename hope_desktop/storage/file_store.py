"""Trainers' files, kept beside the database: each once, named by the hash of its content.

A file gets its name when it is whole on the disk, and never changes after that. The row that names
it comes later, so that a crash at any moment leaves at most a file without a row; a start removes
those. A file that is gone or damaged comes back from the backups, which have each once.
"""

import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO

from hope_desktop import wall_clock
from hope_desktop.domain.errors import Cancelled, UnusableFile
from hope_desktop.domain.library.material import MAX_BYTES
from hope_desktop.storage.files import problems_of, sync_folder

_NEW = ".new-"
_PIECE = 1 << 20
_SPARE_BYTES = 50_000_000
"""Left on the disk for the database, whatever comes in."""
_OLD_SECONDS = 24 * 3600


class FileStore:
    """The files of a data folder, or of its backups."""

    def __init__(self, root: Path, backups: Path | None = None) -> None:
        self.root = root
        self._backups = backups
        """Where a file can come back from: the folder of files in the backups."""

    def take_in(self, source: Path, go_on: Callable[[], bool] = lambda: True) -> tuple[str, int]:
        """Keep a copy of a file that does not change meanwhile; gives its hash and its length."""
        with _readable(source) as file:
            size = os.fstat(file.fileno()).st_size
            if not size:
                raise UnusableFile(source.name, "blank")
            if size > MAX_BYTES:
                limit = MAX_BYTES // 1_000_000
                raise UnusableFile(source.name, "large", -(-size // 1_000_000), limit)
            with self._new(size) as (new, out):
                digest, length = hashlib.sha256(), 0
                while piece := _piece(file, source.name):
                    if not go_on():
                        raise Cancelled
                    digest.update(piece)
                    length += len(piece)
                    if length > size:
                        break
                    out.write(piece)
                if length != size:
                    raise UnusableFile(source.name, "changing")
                self._settle(new, out, digest.hexdigest())
        return digest.hexdigest(), size

    def put(self, data: bytes, sha256: str) -> None:
        """Keep bytes under the name that rows know them by."""
        with self._new() as (new, out):
            out.write(data)
            self._settle(new, out, sha256)

    def receive(self, file: IO[bytes], sha256: str, size: int = 0) -> bool:
        """Keep what is read when it is what its name says; else nothing is left."""
        digest = hashlib.sha256()
        with self._new(size) as (new, out):
            while piece := file.read(_PIECE):
                digest.update(piece)
                out.write(piece)
            if digest.hexdigest() != sha256:
                return False
            self._settle(new, out, sha256)
        return True

    def path(self, sha256: str) -> Path:
        """Return where a file lies.

        Raises:
            UnusableFile: it is gone, and the backups do not have it; `name` is the hash.
        """
        path = self.root / sha256
        if not path.is_file() and not self._comes_back(sha256):
            raise UnusableFile(sha256, "gone")
        return path

    def is_whole(self, sha256: str, length: int) -> bool:
        """Tell whether a file is there and as long as it was; looks at nothing else."""
        try:
            return (self.root / sha256).stat().st_size == length
        except OSError:
            return False

    def is_sound(self, sha256: str) -> bool:
        """Tell whether the content of a file is what its name says; reads all of it."""
        try:
            with (self.root / sha256).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == sha256
        except OSError:
            return False

    def copy_from(self, other: "FileStore", wanted: Collection[str]) -> tuple[str, ...]:
        """Take over the files that are not here yet; gives the hashes of those it could not.

        A file whose content is not what its name says is one of them.
        """
        lacking = []
        with problems_of(self.root):
            for sha256 in sorted(wanted):
                source = other.root / sha256
                if (self.root / sha256).is_file():
                    continue
                if not source.is_file():
                    lacking.append(sha256)
                    continue
                with source.open("rb") as file:
                    if not self.receive(file, sha256):
                        lacking.append(sha256)
        return tuple(lacking)

    def take_back(self, kept: "FileStore", wanted: Collection[str]) -> tuple[str, ...]:
        """Take over what another store has as it was, in the place of what fell over here."""
        back = []
        for sha256 in wanted:
            if kept.is_sound(sha256):
                (self.root / sha256).unlink(missing_ok=True)
                if not self.copy_from(kept, [sha256]):
                    back.append(sha256)
        return tuple(back)

    def sweep(self, named: Collection[str], *, older_than: float = _OLD_SECONDS) -> None:
        """Remove what nobody names and what was never finished, when it has been so for a day."""
        with suppress(OSError):
            for path in list(self.root.iterdir()):
                if path.name not in named and wall_clock.age_seconds(path) >= older_than:
                    path.unlink()

    def _comes_back(self, sha256: str) -> bool:
        if self._backups is None:
            return False
        with suppress(OSError):
            return not self.copy_from(FileStore(self._backups), [sha256])
        return False

    @contextmanager
    def _new(self, size: int = 0) -> Iterator[tuple[Path, BinaryIO]]:
        """Make a file without a name yet; gone when it does not get one."""
        new = self.root / f"{_NEW}{os.urandom(8).hex()}"
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        with problems_of(self.root):
            self.root.mkdir(mode=0o700, exist_ok=True)
            if size and size + _SPARE_BYTES > shutil.disk_usage(self.root).free:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            try:
                with os.fdopen(os.open(new, flags, 0o600), "wb") as out:
                    yield new, out
            finally:
                new.unlink(missing_ok=True)

    def _settle(self, new: Path, out: BinaryIO, sha256: str) -> None:
        out.flush()
        os.fsync(out.fileno())
        out.close()  # Windows renames no open file
        target = self.root / sha256
        if target.is_file() and target.stat().st_size == new.stat().st_size:
            os.utime(target)  # somebody is about to name it: not to be swept today
            return
        new.replace(target)
        sync_folder(self.root)


@contextmanager
def _readable(source: Path) -> Iterator[BinaryIO]:
    """An ordinary file, opened. What gives bytes without end or waits for some is refused."""
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise UnusableFile(source.name, "special")
        file = source.open("rb")
    except (OSError, ValueError) as error:
        raise UnusableFile(source.name, "missing") from error
    with file:
        yield file


def _piece(file: BinaryIO, name: str) -> bytes:
    try:
        return file.read(_PIECE)
    except OSError as error:
        raise UnusableFile(name, "missing") from error
