"""The picture that a file carries inside; of a hostile or broken one nothing, and no more."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from hope_desktop.handouts.own_files.office import carried
from tests import files_of_others as others

PICTURE = others.picture("JPEG", 40, 30)


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


@pytest.mark.parametrize(
    "data",
    [
        packed(**{"word/document.xml": b"<x/>", "docProps/thumbnail.jpeg": PICTURE}),
        packed(**{"content.xml": b"<x/>", "Thumbnails/thumbnail.png": PICTURE}),
        packed(**{"Index/Document.iwa": b"x", "preview.jpg": PICTURE, "preview-micro.jpg": b"y"}),
    ],
    ids=["docx", "odt", "pages"],
)
def test_the_picture_inside_is_found(tmp_path, data):
    assert look(tmp_path, data).startswith(PICTURE)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 niets",
        b"\0\0\0\x18ftypmp42" + PICTURE,
        packed(**{"word/document.xml": b"<x/>"}),
        packed(**{"docProps/thumbnail.jpeg": bytes(30_000_000)}),
    ],
    ids=["empty", "half zip", "film", "none", "bomb"],
)
def test_of_what_carries_none_or_is_hostile_there_is_nothing(tmp_path, data):
    assert look(tmp_path, data) == b""
