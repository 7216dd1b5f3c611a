"""reportlab's document as PDF/A wants it, and how much of reportlab's inside we lean on."""

import ast
import io
import zlib
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfbase.pdfdoc import PDFCatalog, PDFPage
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

import hope_desktop.handouts
from hope_desktop.handouts.pdf import document
from hope_desktop.handouts.pdf.canvas import CREATOR, TaggedCanvas
from hope_desktop.handouts.pdf.document import TaggedDocument, packed, plain_stream, string
from hope_desktop.handouts.pdf.fonts import Style, face

PRIVATE = {"_doc", "_annotationrefs", "__NoDefault__"}
"""Names of reportlab that a next version may change; `document` alone uses them."""


def small(title: str = "t") -> bytes:
    canvas = TaggedCanvas(title, "nl")
    canvas.end_page()
    return canvas.finish()


@pytest.mark.nightly
def test_only_three_names_inside_reportlab_are_used_and_in_one_module():
    canvas = Canvas(io.BytesIO())
    theirs = {
        name
        for thing in (canvas, PDFTextObject(canvas), TaggedDocument("nl"), PDFCatalog, PDFPage())
        for name in dir(thing)
        if name.startswith("_") and not hasattr(object, name)
    }
    assert theirs >= PRIVATE
    used = {
        path.name: theirs & _private_names(path)
        for path in Path(hope_desktop.handouts.__file__).parent.rglob("*.py")
    }
    assert {name: found for name, found in used.items() if found} == {"document.py": PRIVATE}


def _private_names(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def test_it_is_asked_whether_to_go_on_before_each_object_of_the_file():
    asked: list[str] = []
    canvas = TaggedCanvas("t", "nl")
    canvas.end_page()
    canvas.document.go_on = lambda: asked.append("once more")
    canvas.finish()
    assert len(asked) > 3


def test_reportlab_opens_nothing_on_the_network():
    assert document.rl_config.trustedHosts is None
    assert document.rl_config.trustedSchemes == []


def test_file_names_its_title_and_its_maker_and_nobody_else():
    with pikepdf.open(io.BytesIO(small("Wat (niet)?"))) as pdf:
        assert dict(pdf.docinfo) == {
            "/Title": "Wat (niet)?",
            "/Creator": CREATOR,
            "/Producer": CREATOR,
        }


def test_objects_are_found_where_the_file_says(tmp_path):
    path = tmp_path / "small.pdf"
    path.write_bytes(small())
    with pikepdf.open(path, attempt_recovery=False) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_file_is_named_by_its_letters_and_its_drawings():
    names = [
        _name("a", 700), _name("a", 700),  # the same
        _name("b", 700), _name("ł", 700), _name("ś", 700),  # the last two share a code
        _name("a", 600),
    ]  # fmt: skip
    assert names[0] == names[1]
    assert len(set(names)) == 5


def _name(text: str, height: float) -> bytes:
    canvas = TaggedCanvas("t", "nl")
    canvas.write(canvas.tree.root.add("P"), face(), Style(12, 17), 50, 50, text)
    canvas.close()
    with canvas.artifact():
        canvas.line(50, height, 200, height)
    canvas.end_page()
    canvas.end_sheet()
    with pikepdf.open(io.BytesIO(canvas.finish())) as pdf:
        return bytes(pdf.trailer.ID[0])


@pytest.mark.parametrize("text", ["abc", "a(b", "a)b", "a\\b", "a\rb", "a\nb", "é", "👍", ""])
def test_string_is_never_closed_by_its_own_letters(text):
    assert str(pikepdf.Object.parse(string(text).encode("latin-1"))) == text


def test_stream_ends_its_line_before_the_keyword():
    squeezed = zlib.compress(b"x" * 50)
    written = packed(squeezed, "/N 3").format(TaggedDocument("nl"))
    assert written == b"<</Length 12/Filter/FlateDecode/N 3>>\nstream\n%b\r\nendstream" % squeezed


def test_metadata_can_be_read_without_unpacking():
    assert b"\nstream\nhoi\r\nendstream" in plain_stream(b"hoi").format(TaggedDocument("nl"))
