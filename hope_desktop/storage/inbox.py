"""How a second start leaves word for the first: a file in a folder, no socket.

Anybody who can write in the folder can leave a message, so a message can do one thing only: name
an existing `*.hope` file to open. Everything else is removed unread.
"""

import contextlib
import json
import os
import stat
from pathlib import Path

from hope_desktop.paths import DataFolder

_LARGEST = 64 * 1024
_SUFFIX = ".hope"


def leave_message(folder: DataFolder, wanted: Path | None = None) -> None:
    """Ask the open program to show itself, and to open a file when one is given."""
    folder.inbox.mkdir(mode=0o700, exist_ok=True)
    import uuid  # a start does not wait for it

    name = str(uuid.uuid4())
    hidden, message = folder.inbox / f".{name}", folder.inbox / f"{name}.json"
    text = json.dumps({"open": None if wanted is None else str(wanted.absolute())})
    handle = os.open(hidden, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode())
    hidden.replace(message)


def read_inbox(folder: DataFolder) -> list[Path]:
    """The files that other starts want opened, each once; the messages are gone afterwards."""
    found: list[Path] = []
    with contextlib.suppress(OSError):
        for message in sorted(folder.inbox.glob("*.json")):
            wanted = _wanted(message)
            if wanted is not None and wanted not in found:
                found.append(wanted)
    return found


def _wanted(message: Path) -> Path | None:
    """What a message asks for; None for junk. Never follows a link."""
    try:
        status = message.lstat()
        ordinary = stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST
        text = message.read_bytes() if ordinary else b"{}"
        message.unlink()
        content = json.loads(text)
        wanted = Path(content["open"])
        usable = wanted.is_absolute() and wanted.suffix == _SUFFIX and wanted.is_file()
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return wanted if usable else None
