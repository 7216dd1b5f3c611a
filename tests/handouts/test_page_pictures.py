"""Pages as pictures: which, how large, in which colours, and without what is white."""

from itertools import pairwise

import pytest
from PIL import Image

from hope_desktop.domain.errors import PrinterProblem
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import PagePicture
from hope_desktop.handouts import specs
from hope_desktop.handouts.page_pictures import ROWS, pictures
from hope_desktop.handouts.render import render
from tests.handouts.samples import SHEETS, document, handout

TEST = render(document(SHEETS["lesson"])).pdf
COLOURED = render(document(SHEETS["poster"])).pdf


def whole(page: PagePicture, *, colour: bool = False) -> Image.Image:
    """The strips in their places on white."""
    mode = "RGB" if colour else "L"
    found = Image.new(mode, (page.wide, page.high), "white")
    for strip in page.strips:
        raw = ("raw", "BGR") if colour else ()
        found.paste(
            Image.frombytes(mode, (strip.wide, strip.rows), strip.data, *raw), (0, strip.top)
        )
    return found


def test_pages_are_as_large_as_their_paper_in_the_order_that_was_asked():
    back, front = pictures(TEST, (2, 1), colour=False, dpi=100)
    assert (back.wide, back.high) == (front.wide, front.high) == (827, 1169)
    assert whole(back).tobytes() != whole(front).tobytes()


def test_what_is_white_is_left_out_and_the_rest_follows():
    short = specs.AnswerCard(handout(HandoutKind.ANSWER_CARD, "Kort."))
    (page,) = pictures(render(document(short)).pdf, (1,), colour=False, dpi=300)
    strips = list(page.strips)
    assert 0 < len(strips) < page.high / ROWS
    assert all(two.top - one.top >= ROWS for one, two in pairwise(strips))
    assert {strip.wide % 4 for strip in strips} == {0}
    assert all(len(strip.data) == strip.wide * strip.rows for strip in strips)
    assert all(min(strip.data) < 250 for strip in strips)


def test_grey_has_greys_and_colour_has_colours():
    for colour in (False, True):
        page = next(pictures(COLOURED, (1,), colour=colour, dpi=100))
        colours = whole(page, colour=colour).convert("RGB").getcolors(1 << 20) or []
        greys = {one for _count, one in colours if len(set(one)) == 1}
        assert len(greys) > 9, "soft edges"
        assert (len(greys) < len(colours)) is colour


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.4 nothing"])
def test_what_cannot_be_drawn_is_a_problem_of_the_printer(pdf):
    with pytest.raises(PrinterProblem) as refused:
        list(pictures(pdf, (1,), colour=False, dpi=100))
    assert refused.value.why == "drawing"
