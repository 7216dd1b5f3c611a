"""Only what is painted is kept of a file, and what cannot be used is refused with its reason."""

import pytest
from pypdf import PdfWriter

from hope_desktop.domain.errors import Cancelled, UnusableFile
from hope_desktop.domain.library.material import MAX_PAGES, Dropped
from hope_desktop.handouts.own_files import assembly
from hope_desktop.handouts.own_files.foreign import cleaned
from tests import files_of_others as others
from tests.hard_pdfs import hard_pdfs, locked_form, marked_form, stamp_that_acts
from tests.reading_pdf import text_of
from tests.tools.as_printed import LIMIT, differences

WRONG = [
    ("leeg.pdf", b"", "empty"),
    ("tekening.png", b"%!PS-Adobe-3.0 EPSF-3.0\n", "type"),
    ("plaatje.tif", others.picture("TIFF", 4, 4), "type"),
    ("half.bmp", others.picture("BMP", 300, 300)[:200], "damaged"),
    ("plaatje.webp", b"RIFF\0\0\0\0WEBPVP8 ", "damaged"),
    ("half.webp", others.picture("WEBP", 300, 300)[:200], "damaged"),
    ("half.gif", others.picture("GIF", 300, 300)[:200], "damaged"),
    ("geluid.webp", b"RIFF\0\0\0\0WAVEfmt ", "type"),
    ("brief.pdf", b"PK\x03\x04 word", "type"),
    ("brief.doc", b"\xd0\xcf\x11\xe0 word", "type"),
    ("boek.pdf", others.pdf(2000), "pages"),
    *(("slot.pdf", others.locked_pdf("geheim", revision=n), "locked") for n in (3, 4, 5, 6)),
    ("ander slot.pdf", others.locked_pdf().replace(b"/Standard", b"/Adobe.PS"), "locked"),
    *(
        ("alleen lezen.pdf", others.locked_pdf(revision=n, printing=False), "no-print")
        for n in (3, 4, 5, 6)
    ),
    ("half.pdf", others.pdf()[:300], "damaged"),
    ("niets.pdf", b"%PDF-1.7\nniets", "damaged"),
    ("groot.png", others.huge_png(10_000, 10_000), "pixels"),
    ("half.png", others.picture("PNG", 300, 300)[:200], "damaged"),
    ("half.jpg", b"\xff\xd8\xff\xe0" + b"x" * 40, "damaged"),
    ("vol.pdf", b"%PDF-" + bytes(40_000_001), "heavy"),
]


@pytest.mark.parametrize(("name", "data", "why"), WRONG, ids=[f"{n}-{w}" for n, _, w in WRONG])
def test_what_cannot_be_used_is_refused_by_name(name, data, why):
    with pytest.raises(UnusableFile) as refusal:
        cleaned(name, data)
    assert (refusal.value.name, refusal.value.why) == (name, why)


def test_a_file_is_what_it_holds_and_not_what_it_is_called():
    made = cleaned("foto.pdf", others.picture("PNG", 40, 30))
    assert (made.title, made.pages, made.pdf[:5]) == ("foto", 1, b"%PDF-")


def test_nothing_that_acts_or_hides_is_left_and_what_is_seen_stays():
    made = cleaned("formulier.pdf", others.acting_pdf())
    inside = others.everything_in(made.pdf)
    for word in (others.SECRET, "JavaScript", "OpenAction", "URI", "Annot", "XFA", "EmbeddedFile"):
        assert word.encode() not in inside
    assert "Werkblad van ons" in text_of(made.pdf)
    assert "Ingevuld veld" in text_of(made.pdf)
    assert made.dropped == frozenset(Dropped)


def test_a_plain_file_loses_nothing_and_says_so():
    made = cleaned("Mijn werkblad.v2.pdf", others.pdf(3))
    assert (made.title, made.pages, made.dropped) == ("Mijn werkblad.v2", 3, frozenset())


@pytest.mark.nightly
@pytest.mark.parametrize("revision", [2, 3, 4, 5, 6])
def test_what_opens_without_a_password_is_printed_and_the_print_has_no_lock(revision):
    """Many publishers lock a PDF for changes alone."""
    made = cleaned("uitgever.pdf", others.locked_pdf(revision=revision))
    assert made.pages == 1
    is_drawn = revision > 3  # of such a lock pypdf has no part: its pages become pictures
    assert ("Werkblad van ons" in text_of(made.pdf)) != is_drawn
    assert (b"/DCTDecode" in made.pdf) == is_drawn
    assert not assembly.pdf_reader(made.pdf).is_encrypted


def test_a_layer_that_was_off_stays_off():
    assert b"/OFF" in others.everything_in(cleaned("lagen.pdf", others.layered_pdf()).pdf)


def test_the_same_file_gives_the_same_bytes():
    data = others.acting_pdf()
    assert cleaned("a.pdf", data).pdf == cleaned("a.pdf", data).pdf


def test_as_many_pages_as_may_be_are_kept():
    assert cleaned("dik.pdf", others.pdf(MAX_PAGES)).pages == MAX_PAGES


def test_it_stops_between_pages_when_asked():
    with pytest.raises(Cancelled):
        cleaned("a.pdf", others.pdf(5), lambda: False)


def test_each_hard_pdf_looks_on_paper_as_it_does_in_pdfium():
    """Every region of it, since a stamp is half a percent of a page."""
    worst = {
        name: max(much for _page, much in differences(data, cleaned(f"{name}.pdf", data).pdf))
        for name, data in hard_pdfs().items()
    }
    assert {name: much for name, much in worst.items() if much > LIMIT} == {}


def test_what_would_be_lost_is_seen_by_that_measure():
    drawn = {name: data for name, data in hard_pdfs().items() if name not in {"layer", "locked"}}
    assert all(
        max(much for _page, much in differences(data, others.pdf())) > 2 * LIMIT
        for data in drawn.values()
    )


def test_what_acts_goes_also_when_names_were_chosen_beside_it():
    made = cleaned("stempel.pdf", stamp_that_acts())
    inside = others.everything_in(made.pdf)
    assert others.SECRET.encode() not in inside
    assert b"JavaScript" not in inside


def test_a_pdf_that_only_qt_can_mend_is_drawn():
    """One of a hundred that people have; its first page was refused as damaged."""
    data = others.pdf(2).replace(b"595 842 ]", b"595 xxx ]")
    with pytest.raises(ValueError, match="Invalid page"):
        PdfWriter().add_page(assembly.pdf_reader(data).pages[0])
    assert cleaned("oud.pdf", data).pages == 2


def test_a_lock_hides_fields_and_she_is_told():
    assert cleaned("uitgever.pdf", locked_form()).dropped == {Dropped.FIELDS}


def test_what_is_filled_in_stays_where_a_note_has_no_look():
    """Qt would draw the note, and lose the field."""
    made = cleaned("formulier.pdf", marked_form())
    ((_page, much),) = differences(hard_pdfs()["ticked"], made.pdf)
    assert much <= LIMIT


def test_a_number_in_a_locked_file_is_no_word_of_its_maker():
    """`/P 8 0 R` names the page of a note; only a number below zero says what is allowed."""
    data = others.locked_pdf().replace(b"%%EOF", b"% /P 8 0 R\n%%EOF")
    assert cleaned("uitgever.pdf", data).pages == 1
