"""Finds print folders that nobody needs any more; apart, since a start waits for it."""

import re
from contextlib import suppress
from pathlib import Path

_NAME = re.compile(r"Printmap .*?(\d{4}-\d\d-\d\d)(?: \(\d+\))?")
"""What `printmap.folder_name` gave, with a day."""


def old_folders(parent: Path, school_year: str) -> tuple[Path, ...]:
    """Return the print folders of workshops of before the last school year."""
    before, folders = f"{int(school_year[:4]) - 1}-08-01", list[Path]()
    with suppress(OSError):
        for folder in sorted(parent.iterdir()):
            name = _NAME.fullmatch(folder.name)
            if name and name[1] < before and folder.is_dir():
                folders.append(folder)
    return tuple(folders)
