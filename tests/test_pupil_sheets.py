"""The starter library's letters and help cards: one page, and no letter that is small print."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import Audience, Profile
from hope_desktop.domain.texts.directives import pages_with_words
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from tests.handouts.samples import OCCASION, document
from tests.shipped import CONTENT

pytestmark = pytest.mark.nightly

MODULES = {activity.id: activity.module for activity in CONTENT.activities}
LINES = {line.id: line for line in CONTENT.helplines}
SHOWN = tuple(LINES[name] for name in CONTENT.help_cards[Audience.PRO])
TEXTS = [*(h for a in CONTENT.activities for h in a.handouts), *CONTENT.school_papers]
LETTERS = (HandoutKind.PARENT_LETTER, HandoutKind.SCHOOL_LETTER, HandoutKind.PUPIL_LETTER)
FOOT, TOP = 75, 790
"""Points from the lower edge: between these stands the text of a page."""


def _smallest(text: pypdfium2.PdfTextPage) -> float:
    """Where a letter stands takes longest to ask: only of those smaller than all so far."""
    found = 99.0
    for n in range(text.count_chars()):
        size = pdfium.FPDFText_GetFontSize(text, n)
        in_text = size < found and FOOT < text.get_charbox(n)[1] < TOP
        if in_text and text.get_text_range(n, 1).strip():
            found = size
    return found


@cache
def _drawn(sheet: Handout, profile: Profile) -> bytes:
    return _rendered(sheet, profile, replace(OCCASION, help_on_card=True, help_lines=SHOWN)).pdf


def _rendered(sheet: Handout, profile: Profile, occasion: specs.Occasion) -> Rendered:
    paper = document(
        specs.SingleHandout(sheet), language=sheet.language, profile=profile, occasion=occasion
    )
    return render(replace(paper, modules=tuple(MODULES.items())))


@pytest.mark.parametrize("profile", Profile)
def test_no_letter_on_a_help_card_is_small_print(profile):
    for text in TEXTS:
        if text.kind is HandoutKind.HELP_CARD and text.profile in (Profile.STANDARD, profile):
            with pypdfium2.PdfDocument(_drawn(text, profile)) as pdf:
                assert min(_smallest(page.get_textpage()) for page in pdf) > 10.4, text.id


ABOUT = (
    "Deze keer gaat het over grenzen aangeven en over wat iemand fijn of niet fijn vindt. We praten"
    " over druk in de liefde en over foto's die rondgaan. Ook gaat het over wie je om hulp vraagt."
)


def test_a_letter_is_one_page_of_letters_that_nobody_calls_small():
    occasion = replace(OCCASION, about=ABOUT, about_en=ABOUT, help_lines=SHOWN)
    for text in TEXTS:
        if text.kind in LETTERS:
            with pypdfium2.PdfDocument(_rendered(text, text.profile, occasion).pdf) as pdf:
                assert len(pdf) <= len(pages_with_words(text.body)), text.id
                assert _smallest(pdf[0].get_textpage()) >= 11, text.id


@pytest.mark.parametrize("profile", Profile)
def test_in_a_letter_each_number_has_a_line_of_its_own_at_the_right_of_its_need(profile):
    numbers = [line.phone for line in SHOWN if line.phone]
    for sheet in (t for t in TEXTS if t.kind is HandoutKind.PUPIL_LETTER):
        if sheet.profile not in (Profile.STANDARD, profile):
            continue
        with pypdfium2.PdfDocument(_drawn(sheet, profile)) as pdf:
            places = [place for page in pdf for place in _places(page.get_textpage(), numbers)]
        lefts, downs = zip(*places, strict=True)
        assert len(places) == len(set(downs)) == len(numbers), sheet.id
        assert len(set(lefts)) == 1, sheet.id


def _places(text: pypdfium2.PdfTextPage, words: list[str]) -> Iterator[tuple[int, int]]:
    """From the left and from below, in points, where a page says these words."""
    said = text.get_text_range().replace("\N{NO-BREAK SPACE}", " ")
    for word in words:
        for found in re.finditer(rf"(?<![\d-]){re.escape(word)}(?!\d)", said):
            left, bottom, *_ = text.get_charbox(found.start(), loose=True)
            yield round(left), round(bottom)
