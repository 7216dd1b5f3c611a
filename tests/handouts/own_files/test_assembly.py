"""Joined files keep their pages and tell nothing about who made them."""

from hope_desktop.handouts.own_files.assembly import joined_files, one_after_another, pdf_reader
from tests import files_of_others as others
from tests.handouts.proof import proven
from tests.handouts.samples import SHEETS
from tests.hard_pdfs import hard_pdfs
from tests.tools.as_printed import LIMIT, differences


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


def test_a_layer_that_was_off_stays_off_in_whatever_it_is_joined_with():
    """Answers that their maker hid came on paper beside the page of help."""
    hidden = hard_pdfs()["layer"]
    shown = hidden.replace(b"/OFF", b"/OFG")
    for made in (
        joined_files(hidden, shown, "Titel")[0],
        one_after_another([hidden, shown], "T")[0],
    ):
        (_first, much), *_blank, (_last, other) = differences(hidden, made)
        assert (much <= LIMIT, other > LIMIT) == (True, True)
