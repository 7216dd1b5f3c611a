"""The starter library's sheets for pupils in every reading form: full pages, colour, a picture."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from hope_desktop.domain.levels import Audience, Profile
from hope_desktop.domain.library.handout import (
    WITHOUT_HELP_BLOCK,
    Handout,
    HandoutKind,
    read_by_pupils,
)
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout.theme import theme_of
from hope_desktop.handouts.render import render
from tests.handouts.samples import NOTHING_KNOWN, OCCASION, document
from tests.shipped import CONTENT

MODULES = {activity.id: activity.module for activity in CONTENT.activities}
LINES = {line.id: line for line in CONTENT.helplines}
TEXTS = [*(h for a in CONTENT.activities for h in a.handouts), *CONTENT.school_papers]
SHEETS = [
    text for text in TEXTS if read_by_pupils(text.kind) and text.kind not in WITHOUT_HELP_BLOCK
]
LETTERS = (HandoutKind.PARENT_LETTER, HandoutKind.SCHOOL_LETTER, HandoutKind.PUPIL_LETTER)
FOOT, TOP = 75, 790
"""Points from the lower edge: between these stands the text of a page."""
SMALLEST = {
    Profile.STANDARD: 11.0,
    Profile.EASY: 10.0,
    Profile.LARGE: 13.8,
    Profile.EXTRA_LARGE: 13.8,
    Profile.PICTO: 11.0,
}
"""Points, of any letter; those of a story's banner, on each of its pages, are the smallest."""


class Page(NamedTuple):
    """What stands on a page."""

    of: str
    lines: int
    filled: float
    """From the top to the lowest mark, as a part of the page."""
    letters: float
    """The size of the smallest, in points."""


def _page(page: pypdfium2.PdfPage, of: str) -> Page:
    text = page.get_textpage()
    boxes = [text.get_rect(n) for n in range(text.count_rects())]
    low = [bottom for _left, bottom, _right, _top in boxes if bottom > FOOT]
    bounds = [item.get_bounds() for item in page.get_objects()]
    marks = [bottom for _left, bottom, _right, top in bounds if top < TOP]
    lowest = min([*low, *(mark for mark in marks if mark > FOOT)], default=TOP)
    lines = len({round(bottom / 4) for bottom in low})
    return Page(of, lines, 1 - lowest / page.get_height(), _smallest(text))


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
    shown = tuple(LINES[name] for name in CONTENT.help_cards[Audience.PRO])
    return _rendered(sheet, profile, replace(OCCASION, help_on_card=True, help_lines=shown)).pdf


def _rendered(sheet: Handout, profile: Profile, occasion: specs.Occasion) -> Rendered:
    paper = document(
        specs.SingleHandout(sheet), language=sheet.language, profile=profile, occasion=occasion
    )
    return render(replace(paper, modules=tuple(MODULES.items())))


def _pages_in(profile: Profile) -> Iterator[Page]:
    for sheet in SHEETS:
        if sheet.profile in (Profile.STANDARD, profile):
            with pypdfium2.PdfDocument(_drawn(sheet, profile)) as pdf:
                for n, page in enumerate(pdf, 1):
                    yield _page(page, f"{sheet.id} {n}/{len(pdf)}")


@pytest.mark.parametrize("profile", Profile)
def test_no_page_is_almost_empty_and_no_letter_small(profile):
    """A quarter of it is used at least, and it has four lines, or three and something to do."""
    pages = list(_pages_in(profile))
    empty = [one.of for one in pages if one.filled < 0.25 or one.lines < 3 + (one.filled < 0.27)]
    small = [(one.of, one.letters) for one in pages if one.letters < SMALLEST[profile] - 0.05]
    assert (empty, small) == ([], [])


TALK, HIGH = ("Wil je erover", "Would you like to"), 740
"""How the help begins, and points from the lower edge: above it nothing stands."""
ALONE = ("1.3/lichaamskaart groot", "4.5/briefvel.basis groot")
"""A body and a letter fill their page in large letters: the help is on the back."""


@pytest.mark.parametrize("profile", Profile)
def test_printed_by_itself_no_page_is_almost_empty_or_has_the_help_alone(profile):
    """Without a workshop nobody has a help card: each sheet says all lines, and where to go."""
    shown = tuple(LINES[name] for name in CONTENT.help_cards[Audience.PRO])
    weak = []
    for sheet in SHEETS:
        if sheet.profile not in (Profile.STANDARD, profile):
            continue
        drawn = _rendered(sheet, profile, replace(NOTHING_KNOWN, help_lines=shown))
        said = drawn.text.replace("\N{NO-BREAK SPACE}", " ")
        assert all((line.phone or line.web or "?") in said for line in shown), sheet.id
        with pypdfium2.PdfDocument(drawn.pdf) as pdf:
            for n, page in enumerate(pdf):
                found = _page(page, f"{sheet.id} {profile.value}")
                text = page.get_textpage()
                only_help = n and text.get_text_range().startswith(TALK)
                only_help = only_help and text.get_charbox(0)[3] > HIGH
                if found.filled < 0.25 or found.lines < 3 or only_help:
                    weak.append(found.of)
    assert set(weak) <= set(ALONE)


@pytest.mark.parametrize("profile", Profile)
def test_what_there_is_to_choose_stands_on_the_page_of_its_moment(profile):
    found = 0
    for sheet in SHEETS:
        is_drawn = sheet.profile in (Profile.STANDARD, profile)
        if sheet.kind is not HandoutKind.STORY_SHEET or not is_drawn:
            continue
        with pypdfium2.PdfDocument(_drawn(sheet, profile)) as pdf:
            words = [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]
        for moment in re.findall(r"\*\*(Keuzemoment \d\.).*\n\n.*\*\*A\.\*\*", sheet.body):
            page = next(said for said in words if moment in said)
            after = page.split(moment)[1].split("Keuzemoment")[0]
            assert all(re.search(rf"\b{letter}\b", after) for letter in "ABC"), (sheet.id, moment)
            found += 1
    assert found


ABOUT = (
    "Deze keer gaat het over grenzen aangeven en over wat iemand fijn of niet fijn vindt. We praten"
    " over druk in de liefde en over foto's die rondgaan. Ook gaat het over wie je om hulp vraagt."
)


def test_a_letter_is_one_page():
    lines = tuple(LINES[name] for name in CONTENT.help_cards[Audience.PRO])
    occasion = replace(OCCASION, about=ABOUT, about_en=ABOUT, help_lines=lines)
    longer = [
        text.id
        for text in TEXTS
        if text.kind in LETTERS and text.profile is Profile.STANDARD
        if _rendered(text, Profile.STANDARD, occasion).pages > 1
    ]
    assert longer == []


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.PICTO])
def test_every_sheet_has_the_colour_of_its_module_and_a_picture(profile):
    plain = []
    for sheet in SHEETS:
        if sheet.profile not in (Profile.STANDARD, profile):
            continue
        with pypdfium2.PdfDocument(_drawn(sheet, profile)) as pdf:
            picture = pdf[0].render(scale=0.1).to_pil().convert("RGB")
            tint = theme_of(MODULES.get(sheet.activity)).tint
            found = [part / 255 for part in picture.getpixel((1, 1))]
            has_colour = all(abs(a - b) < 0.02 for a, b in zip(tint, found, strict=True))
            if not has_colour or "openmoji.org" not in pdf[0].get_textpage().get_text_range():
                plain.append(sheet.id)
    assert plain == []
