"""Cards: eight on a page, backs beside their fronts, in one size."""

from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report, text_boxes
from tests.handouts.samples import HELP_CARD, LINES, OCCASION, QUIET, STATEMENTS, handout

MIDDLE = 595.276 / 2


def cards(count: int, text: str = "Ik vind dit leuk.") -> specs.CardSheet:
    body = "\n\n---\n\n".join([text] * count)
    return specs.CardSheet((handout(HandoutKind.CARDS, body),))


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (8, 1), (9, 2), (16, 2), (17, 3)])
def test_eight_go_on_a_page(count, pages):
    assert proven(cards(count)).pages == pages


def test_back_stands_right_of_its_front_for_folding():
    boxes = text_boxes(proven(specs.CardSheet((STATEMENTS, QUIET))), 0)
    rows = sorted(boxes, key=lambda box: -box[3])
    first_row = [box for box in rows if box[3] > 841.89 * 3 / 4]
    assert any(box[0] < MIDDLE for box in first_row)
    assert any(box[0] > MIDDLE for box in first_row)
    text = proven(specs.CardSheet((QUIET,))).text
    assert text.index("Ik doe mee") < text.index("Ik sla even over")


def test_a_set_has_its_picture_on_fronts_where_that_takes_no_larger_cards():
    few, many = ("## Stop\n\n" + "Ik vind dit leuk. " * count for count in (1, 29))
    for text, has_picture in ((few, True), (many, False)):
        rendered = proven(cards(8, "{{head:music}}\n" + text))
        assert (b"openmoji.org, CC BY-SA 4.0</rdf:li>" in rendered.pdf) == has_picture
        assert rendered.pages == proven(cards(8, text)).pages


def test_help_card_has_its_lines_on_the_back():
    text = proven(specs.CardSheet((HELP_CARD,))).text
    assert text.index("Marloes Visser") < text.index("0800-0432")
    assert "112" in text


@pytest.mark.parametrize("profile", Profile)
def test_number_of_help_is_never_broken_in_two(profile):
    rendered = proven(specs.CardSheet((HELP_CARD,)), profile=profile)
    lines = "\n".join(lines_of(rendered))
    for line in LINES:
        assert (line.phone or line.web or "").replace("\u00a0", " ") in lines


def lines_of(rendered: Rendered) -> list[str]:
    """The lines as they stand on the paper, each by itself."""
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        texts = [pdf[n].get_textpage().get_text_range() for n in range(len(pdf))]
    return [line.replace("\u00a0", " ") for text in texts for line in text.splitlines()]


def test_each_card_is_an_article_of_its_own():
    assert report(proven(cards(5))).tags().count("Art") == 5


@pytest.mark.parametrize(("words", "on_a_page"), [(20, 8), (100, 4), (170, 2), (400, 1)])
def test_longer_texts_get_larger_cards(words, on_a_page):
    assert proven(cards(8, "woord " * words)).pages == 8 // on_a_page


@pytest.mark.parametrize("long", ["Robin wacht nu even. " * 10, "{{lines:3|Wat vind jij?}}"])
def test_one_long_card_in_four_makes_not_the_others_small(long):
    body = "\n\n---\n\n".join([*["Ik vind dit leuk."] * 7, long])
    made = proven(specs.CardSheet((handout(HandoutKind.CARDS, body),)))
    with pypdfium2.PdfDocument(made.pdf) as pdf:
        text = pdf[0].get_textpage()
        found = text.search("leuk").get_next()
        assert round(pdfium.FPDFText_GetFontSize(text, found[0])) >= 17
    assert made.pages == 1


def test_the_first_heading_is_that_of_the_first_level_though_its_card_is_the_long_one():
    long = "## Lang\n\n" + "Robin wacht nu even. " * 10
    body = "\n\n---\n\n".join([long, *["## Kort\n\nIk vind dit leuk."] * 7])
    tags = report(proven(specs.CardSheet((handout(HandoutKind.CARDS, body),)))).tags()
    assert next(tag for tag in tags if tag.startswith("H")) == "H1"


def test_a_word_alone_on_a_card_is_large_in_its_middle():
    text = "{{head:ear}}\n## Chantage\n\n---\n\n## Kort\n\nMet een zin eronder."
    (word, *others) = text_boxes(proven(specs.CardSheet((handout(HandoutKind.CARDS, text),))), 0)
    left, bottom, right, top = word
    assert (left + right) / 2 == pytest.approx(MIDDLE / 2, abs=2)
    assert top - bottom > max(high - low for _l, low, _r, high in others)


def test_card_with_pages_of_text_is_refused_by_name():
    with pytest.raises(UnprintableText) as refused:
        proven(cards(1, "woord " * 2000))
    assert refused.value.where == "Mag dat?"


def test_text_stays_clear_of_cuts_and_folds():
    boxes = text_boxes(proven(cards(8, "Robin wacht op de bus en denkt na. " * 4)), 0)
    for left, bottom, right, top in boxes:
        assert right < MIDDLE - 14 or left > MIDDLE + 14
        row = int((841.89 - top) / (841.89 / 4))
        assert bottom > 841.89 * (3 - row) / 4 + 12


@pytest.mark.parametrize("profile", Profile)
def test_letters_become_smaller_rather_than_a_word_be_cut(profile):
    text = "{{picture:school|Een school}}\n**verantwoordelijkheid**"
    rendered = proven(cards(1, text), profile=profile)
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        assert "verantwoordelijkheid" in pdf[0].get_textpage().get_text_bounded()


def test_a_word_that_fits_nowhere_is_cut_rather_than_refused():
    assert "a" * 300 in proven(cards(1, "a" * 300)).text.replace("\n", "")


def test_numbers_on_a_back_are_as_large_as_fits_whatever_the_front_needs():
    short, long = (
        handout(HandoutKind.HELP_CARD, f"## Wil je praten?\n\n{text}")
        for text in ("Dat mag altijd.", "Dat mag altijd, ook als het lang geleden is. " * 5)
    )
    few = replace(OCCASION, help_lines=LINES[:1])
    heights = []
    for card in (short, long):
        rendered = proven(specs.CardSheet((card,)), occasion=few)
        back = [box for box in text_boxes(rendered, 0) if box[0] > 300]
        heights.append(max(top - bottom for _, bottom, _, top in back))
    assert heights[0] == heights[1]


SIGNS = specs.CardSheet(
    (handout(HandoutKind.SIGNS, "## Feit\n\nDat klopt.\n\n---\n\n## Rood (R)\n\nNee."),)
)


def test_signs_to_hold_up_are_half_a_page():
    whole = specs.CardSheet((handout(HandoutKind.SIGNS, "\n\n---\n\n".join(["## Feit"] * 4)),))
    assert proven(whole).pages == 2


@pytest.mark.parametrize("profile", Profile)
def test_a_coloured_sign_says_its_colour_without_colour(profile):
    rendered = proven(SIGNS, profile=profile)
    assert "Rood" in rendered.text
    assert "(R)" not in rendered.text
    found: set[tuple[int, int, int]] = set()
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for page in pdf:
            picture = page.render(scale=0.3).to_pil().convert("RGB")
            found |= {colour for _count, colour in picture.getcolors(100_000) or ()}
    assert any(red > blue + 60 for red, _green, blue in found)
