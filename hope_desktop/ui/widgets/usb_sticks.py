"""Which USB sticks are in the computer."""

import ctypes
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from hope_desktop.domain.terms import frozen

_MOUNTED_BY_HAND = ("/media/", "/run/media/", "/Volumes/")
_DRIVE_REMOVABLE = 2


@frozen
class Stick:
    """A place that can be taken out of the computer."""

    path: Path
    name: str
    free_bytes: int


def sticks(volumes: Iterable[QStorageInfo] | None = None) -> tuple[Stick, ...]:
    """Return the sticks that can be written now, by name."""
    found = QStorageInfo.mountedVolumes() if volumes is None else volumes
    usable = (
        Stick(Path(one.rootPath()), one.displayName() or one.rootPath(), one.bytesAvailable())
        for one in found
        if one.isValid() and one.isReady() and not one.isReadOnly() and _is_loose(one.rootPath())
    )
    return tuple(sorted(usable, key=lambda stick: (stick.name, str(stick.path))))


def stick_or(place: Path) -> Path:
    """Return where to begin looking: the first stick that is in the computer, else a place."""
    return next((stick.path for stick in sticks()), place)


def is_on_stick(place: Path) -> bool:
    """Return whether a folder can be taken out of the computer."""
    return any(place.is_relative_to(stick.path) for stick in sticks())


def _is_loose(root: str) -> bool:
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOVABLE)
    return root.startswith(_MOUNTED_BY_HAND)
