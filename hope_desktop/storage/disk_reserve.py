"""Four megabytes kept aside, so that work can still be saved when the disk is full."""

import contextlib
import os
import shutil
from pathlib import Path

SIZE = 4 * 1024 * 1024
_ROOMY = 16 * SIZE


def _file(root: Path) -> Path:
    return root / "hope.reserve"


def keep(root: Path) -> None:
    """Lay the file down when it is not there and the disk has room to spare. Never fails."""
    path = _file(root)
    with contextlib.suppress(OSError):
        if path.exists() or shutil.disk_usage(root).free < _ROOMY:
            return
        binary: int = getattr(os, "O_BINARY", 0)  # only Windows has, and needs, it
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | binary, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(os.urandom(SIZE))  # zeros would take no room on a compressing disk


def release(root: Path) -> bool:
    """Give the room back; whether there was any to give."""
    try:
        _file(root).unlink()
    except OSError:
        return False
    return True
