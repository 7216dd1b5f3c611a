"""Files that nobody of the project wrote, brought in as a trainer does: what is seen and found.

    python3 -m tests.tools.real_files FOLDER...

The folders hold what public packages carry to test themselves, unpacked. Tried with mutagen
(sound), odfpy, python-pptx, ebooklib and xlrd from the package index, and the test files of the
repositories textract and markitdown: 30 kinds. It takes at most four of each kind, the same each
time, and tells which came from where.
"""

import argparse
import hashlib
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from hope_desktop.domain.library.material import Material
from hope_desktop.handouts.own_files.photos import kind_of_picture
from hope_desktop.paths import data_folder
from hope_desktop.services.library.taking_in import Found
from hope_desktop.services.opening import Services, open_services
from tests.tools.begun import begun

KINDS = (
    "pdf png jpg gif webp bmp tiff docx doc odt rtf txt md html epub eml pptx ppt odp xlsx xls"
    " ods csv mp3 wav ogg opus flac m4a mid mp4 msg"
)
WITH_WORDS = "pdf docx doc odt rtf txt md html epub eml pptx odp xlsx ods csv"
MOST = 4
_WORD = re.compile(r"[^\W\d_]{4,}")


def gathered(folders: Iterable[Path]) -> list[Path]:
    """At most so many of each kind, each content once, in one order."""
    found = defaultdict[str, list[Path]](list)
    seen: set[str] = set()
    for folder in folders:
        for file in sorted(one for one in folder.rglob("*") if one.is_file()):
            kind = file.suffix.lower().removeprefix(".")
            if kind not in KINDS.split() or len(found[kind]) == MOST or not file.stat().st_size:
                continue
            if (known := hashlib.sha256(file.read_bytes()).hexdigest()) not in seen:
                seen.add(known)
                found[kind].append(file)
    return [file for kind in KINDS.split() for file in found[kind]]


def is_found(services: Services, piece: Material) -> bool | None:
    """Whether a word inside finds it; None when none is known."""
    known = services.files.first_words(piece, 20_000)
    words = [word for word in _WORD.findall(known) if word.lower() not in piece.title.lower()]
    if not words:
        return None
    return any(piece in services.materials.search(word, 2_000) for word in words[:3])


def is_shown(look: bytes) -> bool:
    """Whether the window reads it: Qt has a reader of TIFF here, and not in the packages."""
    return b"%PDF-" in look[:1024] or look[:2] == b"BM" or bool(kind_of_picture(look))


def main() -> int:
    """Bring them in, and say what is seen and found of each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    files = gathered(parser.parse_args().folders)
    counts = defaultdict[str, int](int)
    with tempfile.TemporaryDirectory() as folder:
        begun(Path(folder))
        services, _left_out = open_services(data_folder(Path(folder)))
        for file in files:
            arrival = services.files.take_in(Found(file))
            (made,), _changes = services.materials.add([arrival])
            piece = services.materials.get(made)
            words = len(services.files.first_words(piece).split())
            look = services.files.look(piece)
            seen = "picture" if is_shown(look) else "words" if words else "icon"
            found = is_found(services, piece)
            counts[seen] += 1
            counts["found"] += bool(found)
            counts["with words"] += piece.ending in WITH_WORDS.split()
            said = {True: "found", False: "NOT FOUND", None: "no words"}[found]
            print(f"{piece.ending:6}{seen:9}{said:11}{file}")
        services.close()
    kinds = {file.suffix.lower() for file in files}
    print(f"{len(files)} files of {len(kinds)} kinds: {dict(counts)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
