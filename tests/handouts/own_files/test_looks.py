"""The picture that a file carries inside; of a hostile or broken one nothing, and no more."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from hope_desktop.handouts.own_files.looks import carried
from tests import files_of_others as others

PICTURE = others.picture("JPEG", 40, 30)
BOOK = b"""<package xmlns="http://www.idpf.org/2007/opf"><metadata><meta name="cover" content="c"/>
</metadata><manifest><item id="a" href="een.jpg"/><item id="c" href="pl/voor.jpg"/></manifest>
</package>"""
BOOK_3 = b"""<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="een.jpg"/>
<item id="b" href="pl/voor.jpg" properties="cover-image"/></manifest></package>"""


def packed(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as whole:
        for name, data in parts.items():
            whole.writestr(name, data)
    return made.getvalue()


def look(tmp_path: Path, data: bytes) -> bytes:
    file = tmp_path / "bestand"
    file.write_bytes(data)
    return carried(file, "bestand")


CONTAINER = {"META-INF/container.xml": b"<x/>"}


def sound(tag: bytes) -> bytes:
    size = len(tag)
    return b"ID3\3\0\0" + bytes((size >> 7 * at) & 127 for at in (3, 2, 1, 0)) + tag + bytes(999)


@pytest.mark.parametrize(
    "data",
    [
        packed(**{"word/document.xml": b"<x/>", "docProps/thumbnail.jpeg": PICTURE}),
        packed(**{"content.xml": b"<x/>", "Thumbnails/thumbnail.png": PICTURE}),
        packed(**{"Index/Document.iwa": b"x", "preview.jpg": PICTURE, "preview-micro.jpg": b"y"}),
        packed(**CONTAINER, **{"O/b.opf": BOOK, "O/een.jpg": b"x", "O/pl/voor.jpg": PICTURE}),
        packed(**CONTAINER, **{"O/b.opf": BOOK_3, "O/een.jpg": b"x", "O/pl/voor.jpg": PICTURE}),
        packed(**CONTAINER, **{"O/b.opf": b"<stuk", "O/Cover-page.jpg": PICTURE}),
        sound(b"APIC\0\0\0\0\0\0\0image/jpeg\0\3\0" + PICTURE),
        b"fLaC\x04\0\0\2ab\x86" + len(PICTURE).to_bytes(3) + PICTURE + b"geluid",
        b"\0\0\0\x18ftypM4A " + b"moov....covr....data" + PICTURE,
    ],
    ids=["docx", "odt", "pages", "epub 2", "epub 3", "epub broken", "mp3", "flac", "m4a"],
)
def test_the_picture_inside_is_found(tmp_path, data):
    assert look(tmp_path, data).startswith(PICTURE)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 niets",
        b"ID3",
        b"fLaC",
        b"\0\0\0\x18ftypmp42" + PICTURE,
        packed(**{"word/document.xml": b"<x/>"}),
        packed(**CONTAINER, **{"O/b.opf": BOOK.replace(b"pl/voor.jpg", b"../../../etc/passwd")}),
        packed(**CONTAINER, **{"O/b.opf": b'<!DOCTYPE x [<!ENTITY a "b">]>' + BOOK}),
        packed(**{"docProps/thumbnail.jpeg": bytes(30_000_000)}),
    ],
    ids=["empty", "half zip", "half mp3", "half flac", "film", "none", "path", "entity", "bomb"],
)
def test_of_what_carries_none_or_is_hostile_there_is_nothing(tmp_path, data):
    assert look(tmp_path, data) == b""
