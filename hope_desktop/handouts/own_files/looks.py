"""The picture of its first page that a file of others carries inside.

Such a file is read as carefully as its words are: up to a limit, and nothing in it is followed.
"""

import re
from pathlib import Path

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.handouts.own_files.office import OfficeFile

_CARRIED = re.compile(
    r"docProps/thumbnail\.(jpe?g|png)|Thumbnails/thumbnail\.png|preview(-web)?\.(jpe?g|png)"
    r"|QuickLook/Thumbnail\.(jpe?g|png)",
    re.IGNORECASE,
)


def carried(path: Path, name: str) -> bytes:
    """Return a picture of what a file is; nothing when it carries none, or is damaged."""
    try:
        with OfficeFile(path, name) as file:
            found = next(filter(_CARRIED.fullmatch, file.names), "")
            return file.data(found) if found else b""
    except (OSError, UnusableFile):
        return b""
