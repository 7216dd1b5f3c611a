"""The picture that a file of others carries inside: of page one, of its cover, of its record.

Such a file is read as carefully as its words are: up to a limit, and nothing in it is followed.
"""

import re
from pathlib import Path
from posixpath import dirname, join, normpath

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.handouts.own_files.office import OfficeFile, attribute, tag_of

MAX_TAG = 20_000_000
"""So many bytes of sound or film are searched for a cover."""
_CARRIED = re.compile(
    r"docProps/thumbnail\.(jpe?g|png)|Thumbnails/thumbnail\.png|preview(-web)?\.(jpe?g|png)"
    r"|QuickLook/Thumbnail\.(jpe?g|png)",
    re.IGNORECASE,
)
_COVER = re.compile(r".*cover[^/]*\.(jpe?g|png|gif|webp)", re.IGNORECASE)
_PICTURES = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n")
_TAGGED = (b"ID3", b"fLaC")


def carried(path: Path, name: str) -> bytes:
    """Return a picture of what a file is; nothing when it carries none, or is damaged."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
        if head.startswith(b"PK"):
            return _packed(path, name)
        if head.startswith(_TAGGED) or head[4:8] == b"ftyp":
            return _cover(path, head)
    except (OSError, UnusableFile):
        pass
    return b""


def _packed(path: Path, name: str) -> bytes:
    with OfficeFile(path, name) as file:
        names = file.names
        found = next(filter(_CARRIED.fullmatch, names), "")
        if not found and "META-INF/container.xml" in names:
            found = _book_cover(file) or next(filter(_COVER.fullmatch, names), "")
        return file.data(found) if found in names else b""


def _book_cover(file: OfficeFile) -> str:
    """Return the picture that a book names as its cover."""
    for part in (one for one in file.names if one.endswith(".opf")):
        try:
            root = file.part(part)
        except UnusableFile:
            continue
        every = [] if root is None else list(root.iter())
        meta = (one for one in every if tag_of(one) == "meta" and attribute(one, "name") == "cover")
        wanted = {attribute(one, "content") for one in meta}
        for one in (one for one in every if tag_of(one) == "item"):
            is_cover = "cover-image" in attribute(one, "properties").split()
            if is_cover or attribute(one, "id") in wanted:
                return normpath(join(dirname(part), attribute(one, "href")))
    return ""


def _cover(path: Path, head: bytes) -> bytes:
    """Return the picture in the words before the sound; behind its end Qt looks no further."""
    with path.open("rb") as file:
        if head.startswith(b"ID3"):
            size = sum((byte & 127) << 7 * (3 - at) for at, byte in enumerate(head[6:10]))
            data, at = file.read(min(size + 10, MAX_TAG)), 0
        else:
            data = file.read(MAX_TAG)
            at = 0 if head.startswith(b"fLaC") else data.find(b"covr")
            if head.startswith(b"fLaC"):  # the words end where the sound begins
                data = data[: _end_of_words(data)]
    found = _PICTURES.search(data, at) if at >= 0 else None
    return data[found.start() :] if found else b""


def _end_of_words(data: bytes) -> int:
    at, last = 4, False
    while not last and at + 4 <= len(data):
        last = bool(data[at] & 128)
        at += 4 + int.from_bytes(data[at + 1 : at + 4])
    return at
