"""Joined files keep their pages and tell nothing about who made them."""

from hope_desktop.handouts.own_files.assembly import joined_files, pdf_reader
from tests import files_of_others as others
from tests.handouts.proof import proven
from tests.handouts.samples import SHEETS


def test_pages_come_in_order_and_claims_of_structure_go():
    ours = proven(SHEETS["form"])
    made, count = joined_files(others.pdf(2), ours.pdf, "Titel")
    reader = pdf_reader(made)
    assert len(reader.pages) == count
    assert reader.metadata is not None
    assert dict(reader.metadata) == {
        "/Title": "Titel",
        "/Creator": "Hope Desktop",
        "/Producer": "Hope Desktop",
    }
    assert b"pdfuaid" not in others.everything_in(made)
    assert made == joined_files(others.pdf(2), ours.pdf, "Titel")[0]
