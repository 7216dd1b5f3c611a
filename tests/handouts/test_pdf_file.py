"""Objects as bytes, in a file that every reader finds them in."""

import io
import zlib
from pathlib import Path

import pikepdf
import pytest

from hope_desktop.handouts.pdf_file import PdfFile, plain, stream, string


def small(text: str) -> bytes:
    file = PdfFile()
    pages = file.take()
    content = file.add(stream(text.encode()))
    page = (
        f"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents {content} 0 R>>"
    )
    kid = file.add(page.encode())
    file.put(pages, f"<</Type/Pages/Count 1/Kids[{kid} 0 R]>>".encode())
    catalog = file.add(f"<</Type/Catalog/Pages {pages} 0 R>>".encode())
    return file.close(catalog, file.add(b"<</Title(t)>>"))


def test_objects_are_found_where_the_file_says(tmp_path: Path) -> None:
    path = tmp_path / "small.pdf"
    path.write_bytes(small("0 0 m"))
    with pikepdf.open(path, attempt_recovery=False) as pdf:
        assert pdf.pages[0].Contents.read_bytes() == b"0 0 m"
        assert str(pdf.docinfo["/Title"]) == "t"
        assert pdf.check_pdf_syntax() == []


def test_file_is_named_by_its_content() -> None:
    names = []
    for text in ("a", "a", "b"):
        with pikepdf.open(io.BytesIO(small(text))) as pdf:
            names.append(bytes(pdf.trailer.ID[0]))
    assert names[0] == names[1] != names[2]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("abc", "(abc)"),
        ("a(b", "<FEFF006100280062>"),
        ("a)b", "<FEFF006100290062>"),
        ("a\\b", "<FEFF0061005C0062>"),
        ("a\rb", "<FEFF0061000D0062>"),
        ("a\nb", "<FEFF0061000A0062>"),
        ("é", "<FEFF00E9>"),
        ("👍", "<FEFFD83DDC4D>"),
    ],
)
def test_string_is_never_closed_by_its_own_letters(text: str, wanted: str) -> None:
    assert string(text) == wanted


def test_stream_ends_its_line_before_the_keyword() -> None:
    written = stream(b"x" * 50, "/N 3")
    head, data = written.split(b"\nstream\n")
    assert b"/N 3" in head
    assert data.endswith(b"\r\nendstream")
    assert zlib.decompress(data.removesuffix(b"\r\nendstream")) == b"x" * 50


def test_metadata_can_be_read_without_unpacking() -> None:
    assert b"\nstream\nhoi\r\nendstream" in plain(b"hoi")
