"""One program at a time on a data folder: a file with the operating system's lock on it.

The system drops the lock when the process ends, however it ends, so a leftover file means
nothing. No Qt: commands take the same lock.
"""

import os
import sys
from pathlib import Path

from hope_desktop.domain.errors import DataFolderInUse

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Held from taking it until `release`."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            DataFolderInUse: another process holds it.
            OSError: the file cannot be made.
        """
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            _take(handle)
        except (BlockingIOError, PermissionError) as error:
            os.close(handle)
            raise DataFolderInUse from error
        except OSError:
            # Some network folders know no such lock. SQLite's own EXCLUSIVE lock remains.
            pass
        self._handle: int | None = handle

    def release(self) -> None:
        """Let the next program in. The file stays: removing it would let two in at once."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
