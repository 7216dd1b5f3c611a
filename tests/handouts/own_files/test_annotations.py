"""Notes are painted where they stood."""

import io

import pikepdf
import pytest
from pypdf import PdfReader, PdfWriter

from hope_desktop.handouts.own_files.foreign import looks_of, paint
from tests import files_of_others as others


def _page(**note: object) -> bytes:
    made = pikepdf.open(io.BytesIO(others.pdf()))
    look = made.make_stream(b"0 0 10 10 re f")
    look.Subtype, look.BBox = pikepdf.Name.Form, pikepdf.Array([0, 0, 10, 10])
    usual = {"Subtype": pikepdf.Name.Stamp, "F": 4, "Rect": pikepdf.Array([100, 200, 120, 240])}
    found = pikepdf.Dictionary(**(usual | note), AP=pikepdf.Dictionary(N=look))
    made.pages[0].obj.Annots = pikepdf.Array([found])
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("note", "painted"),
    [
        ({}, True),
        ({"F": 6}, False),
        ({"F": 0}, False),
        ({"Subtype": pikepdf.Name.Link}, False),
        ({"Subtype": pikepdf.Name.Popup}, False),
        ({"Rect": pikepdf.Array([100, 200])}, False),
    ],
)
def test_only_what_would_be_printed_is_painted(note, painted):
    reader = PdfReader(io.BytesIO(_page(**note)))
    assert bool(looks_of(reader.pages[0])) == painted


def test_a_look_is_stretched_into_the_rectangle_of_its_note():
    reader, writer = PdfReader(io.BytesIO(_page())), PdfWriter()
    ((look, matrix),) = looks_of(reader.pages[0])
    assert matrix == (2.0, 0.0, 0.0, 4.0, 100.0, 200.0)
    page = writer.add_page(reader.pages[0], excluded_keys=("/Annots",))
    paint(writer, page, [(look, matrix)])
    code = page.get_contents().get_data()
    assert code.startswith(b"q")
    assert b"2.00000 0.00000 0.00000 4.00000 100.00000 200.00000 cm /HopeNote0 Do" in code
