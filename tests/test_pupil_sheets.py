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

pytestmark = pytest.mark.nightly

MODULES = {activity.id: activity.module for activity in CONTENT.activities}
LINES = {line.id: line for line in CONTENT.helplines}
SHOWN = tuple(LINES[name] for name in CONTENT.help_cards[Audience.PRO])
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
    return _rendered(sheet, profile, replace(OCCASION, help_on_card=True, help_lines=SHOWN)).pdf


@cache
def _alone(sheet: Handout, profile: Profile) -> Rendered:
    return _rendered(sheet, profile, replace(NOTHING_KNOWN, help_lines=SHOWN))


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
    """It has four lines, or three and something to do."""
    pages = list(_pages_in(profile))
    empty = [one.of for one in pages if one.lines < 3 + (one.filled < 0.27)]
    small = [(one.of, one.letters) for one in pages if one.letters < SMALLEST[profile] - 0.05]
    assert (empty, small) == ([], [])


@pytest.mark.parametrize("profile", Profile)
def test_no_letter_on_a_help_card_is_small_print(profile):
    for text in TEXTS:
        if text.kind is HandoutKind.HELP_CARD and text.profile in (Profile.STANDARD, profile):
            with pypdfium2.PdfDocument(_drawn(text, profile)) as pdf:
                assert min(_smallest(page.get_textpage()) for page in pdf) > 10.4, text.id


CELLS = (16, 22)
"""How many a page has across and down, its margins too: a square of 13 millimetres each."""


def _inked(page: pypdfium2.PdfPage) -> float:
    """The part of the cells of a page in which something is drawn or said."""
    picture = page.render(scale=0.5, grayscale=True).to_pil()
    across, down = (size / many for size, many in zip(picture.size, CELLS, strict=True))
    shades = [
        picture.crop((int(x * across), int(y * down), int((x + 1) * across), int((y + 1) * down)))
        for x in range(CELLS[0])
        for y in range(CELLS[1])
    ]
    inked = [light - dark > 50 for dark, light in (cell.getextrema() for cell in shades)]
    return sum(inked) / len(inked)


@pytest.mark.parametrize("profile", Profile)
def test_no_page_has_ink_in_under_a_quarter_of_its_cells(profile):
    light = set()
    for sheet in [*SHEETS, *(text for text in TEXTS if text.kind in LETTERS)]:
        if sheet.profile in (Profile.STANDARD, profile):
            with pypdfium2.PdfDocument(_drawn(sheet, profile)) as pdf:
                for n, page in enumerate(pdf, 1):
                    if _inked(page) < 0.25:
                        light.add(f"{sheet.id} {profile.value} {n}/{len(pdf)}")
    assert light == set()


WORKED_IN = re.compile(r"\{\{figure:(circles|body|hand|strip)\|")
STEP = re.compile(r"^\d\. (.*)$", re.MULTILINE)


@pytest.mark.parametrize("profile", Profile)
def test_no_task_is_on_the_back_of_what_it_is_done_in(profile):
    """A body, a hand or a circle: what to do stands on its page."""
    found = 0
    for sheet in SHEETS:
        if sheet.profile not in (Profile.STANDARD, profile) or not WORKED_IN.search(sheet.body):
            continue
        steps = {_letters(step.replace("*", ""))[:30] for step in STEP.findall(sheet.body)}
        for paper in (_drawn(sheet, profile), _alone(sheet, profile).pdf):
            with pypdfium2.PdfDocument(paper) as pdf:
                drawn = [n for n, page in enumerate(pdf) if _has_large_drawing(page)]
                words = [_letters(page.get_textpage().get_text_range()) for page in pdf]
            assert drawn, sheet.id
            assert all(step in words[drawn[0]] for step in steps), (sheet.id, words)
            found += 1
    assert found


STOP = re.compile(r"\n(.+)\n\n(?:\{\{picture:.*\n)?\*\*Stop\.")


@pytest.mark.parametrize("profile", Profile)
def test_a_stop_stands_with_the_line_that_it_is_about(profile):
    found = 0
    for sheet in SHEETS:
        lines = [_letters(line)[-30:] for line in STOP.findall(sheet.body)]
        if not lines or sheet.profile not in (Profile.STANDARD, profile):
            continue
        with pypdfium2.PdfDocument(_drawn(sheet, profile)) as pdf:
            words = [_letters(page.get_textpage().get_text_range()) for page in pdf]
        for line in lines:
            page = next(said for said in words if line in said)
            assert "Stop" in page.split(line)[1], (sheet.id, line)
            found += 1
    assert found


QUESTIONS = re.compile(r"(?:^\d\. .*\?.*\n?){2,6}", re.MULTILINE)


@pytest.mark.parametrize("profile", [Profile.LARGE])
def test_the_questions_about_a_story_stand_together(profile):
    found = 0
    for sheet in (text for text in SHEETS if text.kind is HandoutKind.STORY_SHEET):
        if sheet.profile is Profile.STANDARD:
            with pypdfium2.PdfDocument(_drawn(sheet, profile)) as pdf:
                words = [_letters(page.get_textpage().get_text_range()) for page in pdf]
            for asked in QUESTIONS.findall(sheet.body):
                lines = [_letters(line[3:]) for line in asked.splitlines()]
                assert any(all(line in page for line in lines) for page in words), sheet.id
                found += 1
    assert found


def _letters(words: str) -> str:
    return re.sub(r"\W", "", words)


def _has_large_drawing(page: pypdfium2.PdfPage) -> bool:
    """Whether an outline on it is as high as a fifth of a page; the colour at its head is wider,
    and what pictures are made of lies outside it."""
    wide, high = page.get_size()
    boxes = [item.get_bounds() for item in page.get_objects((pdfium.FPDF_PAGEOBJ_PATH,))]
    return any(
        top - bottom > high / 5 and 0 < left < right < wide and 0 < bottom < top < high
        for left, bottom, right, top in boxes
    )


TALK, HIGH = ("Wil je erover", "Would you like to"), 740
"""How the help begins, and points from the lower edge: above it nothing stands."""
ALONE = (
    *(f"1.1/cirkel-robin{of} {form}" for of in ("", ".en") for form in ("easy", "large")),
    *(f"1.1/cirkel-robin{of} picto" for of in (".picto", ".en.picto", "", ".en")),
    *(f"1.3/lichaamskaart {form}" for form in ("easy", "large", "picto")),
    "O1/woordenkaart.isk large",
)
"""A circle, a body, a table and a letter fill their page so: the help is on the back."""


@pytest.mark.parametrize("profile", Profile)
def test_printed_by_itself_no_page_is_almost_empty_or_has_the_help_alone(profile):
    """Without a workshop nobody has a help card: each sheet says all lines, and where to go."""
    weak = []
    for sheet in SHEETS:
        if sheet.profile not in (Profile.STANDARD, profile):
            continue
        drawn = _alone(sheet, profile)
        said = drawn.text.replace("\N{NO-BREAK SPACE}", " ")
        assert all((line.phone or line.web or "?") in said for line in SHOWN), sheet.id
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


def test_a_letter_is_one_page_of_letters_that_nobody_calls_small():
    occasion = replace(OCCASION, about=ABOUT, about_en=ABOUT, help_lines=SHOWN)
    for text in TEXTS:
        if text.kind in LETTERS and text.profile is Profile.STANDARD:
            with pypdfium2.PdfDocument(_rendered(text, Profile.STANDARD, occasion).pdf) as pdf:
                assert len(pdf) == 1, text.id
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
