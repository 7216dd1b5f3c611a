"""Recognises folders that a cloud program copies to other computers, by the names of its files.

It contacts neither that program nor the network: it only looks at names.
"""

import os
from collections.abc import Mapping
from pathlib import Path

_LEFT_BEHIND = {
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
}
"""What lies in the topmost folder that is copied."""
_JOURNALS = (".sync_*.db", "._sync_*.db")
"""Of Nextcloud and ownCloud; their name holds letters by chance."""
_CALLED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "mobile documents": "iCloud",
}
"""What that folder is called when nobody named it. A school's has its name behind a dash."""
_SAID_BY_WINDOWS = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def cloud_of(folder: Path, surroundings: Mapping[str, str] = os.environ) -> str:
    """Return the name of what copies a folder, there yet or not; empty when nothing does."""
    said = {Path(surroundings[name]) for name in _SAID_BY_WINDOWS if surroundings.get(name)}
    for place in (folder, *folder.parents):
        called = place.name.casefold().split(" - ")[0]
        found = "OneDrive" if place in said else _CALLED.get(called, "") or _by_marker(place)
        if found:
            return found
    return ""


def _by_marker(place: Path) -> str:
    try:
        for name, cloud in _LEFT_BEHIND.items():
            if (place / name).exists():
                return cloud
        return "Nextcloud" if any(next(place.glob(one), None) for one in _JOURNALS) else ""
    except OSError:
        return ""  # a folder that may not be looked at says nothing
