"""Where a word still stands in the files of a folder."""

import zipfile
from pathlib import Path


def spread(folder: Path, word: str) -> list[str]:
    """The files in which it stands, in any form that we write."""
    found = []
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        data = [path.read_bytes()]
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as whole:
                data += [whole.read(name) for name in whole.namelist()]
        if word in path.name or any(word.encode() in one for one in data):
            found.append(str(path.relative_to(folder)))
    return found
