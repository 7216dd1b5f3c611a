"""The last slide: what each line is for, and its number, whole and with white around it."""

import re
from dataclasses import replace
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts.sheets.slides.frame import LEAST
from hope_desktop.handouts.slide_specs import HelpSlide
from tests.handouts.proof import proven, shown, text_boxes
from tests.handouts.samples import LINES, NOTHING_KNOWN, OCCASION, line
from tests.handouts.sheets.slides.test_text_slides import sizes
from tests.shipped import CONTENT

EIGHT = tuple(line(f"Lijn nummer {n}", f"0800-0{n}12", None, "praten") for n in range(8))
VO = tuple(
    replace(one, hours=None)
    for name in CONTENT.help_cards["vo"]
    for one in CONTENT.helplines
    if one.id == name != "fier"
)
ABROAD = (line("Ver weg", "+31 (0)20 261 52 75 00", None, "praten"),) * 2


@pytest.mark.parametrize("lines", [(), LINES[:1], LINES, EIGHT])
def test_what_is_dialled_is_large_and_whole(lines):
    rendered = proven(HelpSlide(), occasion=replace(OCCASION, help_lines=lines))
    said = shown(rendered).replace("\xa0", " ")
    for one in lines:
        assert (one.phone or one.web) in said
    for number in range(rendered.pages):
        assert min(bottom for _l, bottom, _r, _t in text_boxes(rendered, number)) >= 8


@pytest.mark.parametrize(("many", "slides"), [(1, 1), (6, 1), (7, 2), (8, 2)])
def test_a_slide_has_at_most_six_lines(many, slides):
    rendered = proven(HelpSlide(), occasion=replace(OCCASION, help_lines=EIGHT[:many]))
    assert rendered.pages == slides
    assert rendered.text.count("Marloes Visser") == slides, "whom to go to stands above all"


class Word(NamedTuple):
    """A word on the first slide."""

    left: float
    bottom: float
    top: float
    size: float


def words_at(rendered: Rendered) -> dict[str, Word]:
    """Each word with its place, from the first letter that is one of its own."""
    found: dict[str, Word] = {}
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        page = pdf[0].get_textpage()
        for match in re.finditer(r"\S+", page.get_text_range()):
            left, bottom, _right, top = page.get_charbox(match.start())
            size = pdfium.FPDFText_GetFontSize(page, match.start())
            found.setdefault(match[0].strip(",."), Word(left, bottom, top, size))
    return found


def test_the_need_is_left_and_the_number_right_in_letters_as_large_as_on_other_slides():
    rendered = proven(HelpSlide(), occasion=replace(OCCASION, help_lines=VO), language="nl")
    text = " ".join(rendered.text.split())
    assert text.index("als het thuis") < text.index("0800-2000")
    found = words_at(rendered)
    assert found["praten"].left < found["0800-0432"].left
    assert min(found[word].size for word in ("praten", "zeggen", "dreigt", "0800-0432")) >= LEAST
    rows = [found[word] for word in ("0800-0432", "0800-2000", "020-261", "0800-0188")]
    for below, above in zip(rows[1:], rows, strict=False):
        assert below.top < above.bottom - 5, "white between two lines"


def test_that_no_name_is_asked_stands_beside_the_lines_of_which_it_is_known():
    rendered = proven(HelpSlide(), occasion=replace(OCCASION, help_lines=VO), language="nl")
    rows = " ".join(rendered.text.split()).split("Je hoeft je naam niet te zeggen.")
    assert len(rows) == 4
    for row, need in zip(
        rows, ("praten over alles", "een foto rondgaat", "zelfmoord"), strict=False
    ):
        assert need in row


def test_help_is_there_when_nobody_is_named_yet():
    assert "Marloes Visser" in shown(proven(HelpSlide()))
    assert "the name is on the board" in shown(proven(HelpSlide(), occasion=NOTHING_KNOWN))


def test_a_long_name_leaves_room_for_all_lines():
    name = "mevrouw Anne-Margriet van der Heuvelen-Oosterhoudt, zorgcoördinator, kamer 2.14 b"
    rendered = proven(HelpSlide(), occasion=replace(OCCASION, help_lines=EIGHT, helper=name))
    boxes = text_boxes(rendered, 0)
    assert min(bottom for _l, bottom, _r, _t in boxes) >= 8
    assert max(sizes(rendered)) >= LEAST
    assert all(one.phone in shown(rendered) for one in EIGHT)


def test_a_number_that_is_too_long_is_smaller_and_not_broken():
    rendered = proven(HelpSlide(), occasion=replace(OCCASION, help_lines=ABROAD))
    assert shown(rendered).replace("\xa0", " ").count("+31 (0)20 261 52 75 00") == 2


def test_a_site_of_sixty_letters_is_on_the_slide_with_the_others():
    site = line("Ver weg", None, f"{'a' * 56}.org", "praten")
    lines = (site, *EIGHT[:5])
    rendered = proven(HelpSlide(), occasion=replace(OCCASION, help_lines=lines))
    assert min(bottom for _l, bottom, _r, _t in text_boxes(rendered, 0)) >= 8
    assert site.web in shown(rendered)
    assert rendered.pages == 1
