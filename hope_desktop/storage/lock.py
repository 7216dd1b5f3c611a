"""One program at a time on a data folder: a file with the operating system's lock on it.

The system drops the lock when the process ends, however it ends, so a leftover file means
nothing. No Qt: commands take the same lock.

A second start leaves a message for the first as a file in a folder, with no socket. Anybody who can
write there can leave a message, so it can do one thing only: name an existing `*.hope` file to
open. Everything else is removed unread.
"""

import json
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

from hope_desktop.domain.errors import DataFolderInUse
from hope_desktop.paths import DataFolder
from hope_desktop.storage.files import whole_at

_LARGEST_MESSAGE = 64 * 1024
_SUFFIX = ".hope"

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Held from taking it until `close`."""

    def __init__(self, path: Path) -> None:
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

    def close(self) -> None:
        """Let the next program in. The file stays: removing it would let two in at once."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def leave_message(folder: DataFolder, wanted: Path | None = None) -> None:
    """Ask the open program to show itself, and to open a file when one is given."""
    folder.inbox.mkdir(mode=0o700, exist_ok=True)
    text = json.dumps({"open": None if wanted is None else str(wanted.absolute())})
    with whole_at(folder.inbox / f"{os.urandom(8).hex()}.json") as message:
        message.write_text(text, encoding="utf-8")


def read_inbox(folder: DataFolder) -> list[Path]:
    """Return the files that other starts want opened, each once.

    The messages are gone afterwards.
    """
    files: list[Path] = []
    with suppress(OSError):
        for message in sorted(folder.inbox.glob("*.json")):
            wanted = _wanted(message)
            if wanted is not None and wanted not in files:
                files.append(wanted)
    return files


def _wanted(message: Path) -> Path | None:
    """Return what a message asks for; None for junk. Never follows a link."""
    try:
        status = message.lstat()
        ordinary = stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST_MESSAGE
        text = message.read_bytes() if ordinary else b"{}"
        message.unlink()
        content = json.loads(text)
        wanted = Path(content["open"])
        usable = wanted.is_absolute() and wanted.suffix == _SUFFIX and wanted.is_file()
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return wanted if usable else None
