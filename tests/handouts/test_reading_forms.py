"""Every kind of paper in every reading form: valid, whole, large enough, and ending at good places.

The paper of trainers and schools is the same in all of them.
"""

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout.styles import OF_PUPILS, READINGS, SAFE
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.render import render
from hope_desktop.handouts.sheet_context import SheetContext, width_between
from hope_desktop.handouts.sheets.registry import pages_of
from tests.handouts.proof import as_golden, proven
from tests.handouts.samples import PICTURED, SHEETS, WORKSHEET, document, handout
from tools.check_tags import check_tags
from tools.papers import kinds

CARDS = handout(
    HandoutKind.CARDS, "{{picture:stop-hand|Een hand}}\n## Stop\n\nIk wil niet.\n\n---\n\nWacht."
)
LETTER = handout(HandoutKind.PUPIL_LETTER, "Hoi,\n\nOp {{date}} komen wij langs.", "Wij komen")
FOR_PUPILS: dict[str, specs.Sheet] = {
    "worksheet": specs.PupilSheet(WORKSHEET),
    "story": SHEETS["story"],
    "poster": SHEETS["poster"],
    "picto": specs.PupilSheet(PICTURED),
    "picto-cards": specs.CardSheet((CARDS,)),
    "pupil-letter": specs.SchoolLetter(LETTER),
}
FOR_ADULTS = (
    "run-sheet",
    "packing-list",
    "disclosure-card",
    "answer-card",
    "copy-order",
    "school-checklist",
    "school-letter",
    "teacher-sheet",
    "form",
    "reading-booklet",
)
every_form = pytest.mark.parametrize("profile", Profile)
for_pupils = pytest.mark.parametrize("name", FOR_PUPILS)


@every_form
@pytest.mark.parametrize("name", kinds())
def test_every_kind_is_valid_in_every_form(name, profile):
    proven(kinds()[name], profile=profile)


@every_form
@for_pupils
def test_paper_of_pupils_looks_as_its_golden_says(name, profile, update_goldens):
    rendered = proven(FOR_PUPILS[name], profile=profile)
    as_golden(rendered, f"forms/{name}-{profile.value}.txt", update=update_goldens)


@pytest.mark.parametrize("name", FOR_ADULTS)
def test_paper_of_adults_is_the_same_in_every_form(name):
    found = {render(document(SHEETS[name], profile=profile)).pdf for profile in Profile}
    assert len(found) == 1


def letters_of(rendered: Rendered) -> list[tuple[str, float, tuple[float, ...], int]]:
    """Each letter on the pages, its size, its place (left, bottom, right, top) and its page."""
    found = []
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for number in range(len(pdf)):
            page = pdf[number].get_textpage()
            for n in range(page.count_chars()):
                letter = page.get_text_range(n, 1)
                if letter.strip():
                    size = pdfium.FPDFText_GetFontSize(page, n)
                    found.append((letter, size, page.get_charbox(n), number))
    return found


@every_form
@pytest.mark.parametrize("name", [*FOR_PUPILS, "cards"])
def test_no_letter_is_where_printers_do_not_print(name, profile):
    sheet = FOR_PUPILS.get(name) or SHEETS[name]
    rendered = render(document(sheet, profile=profile))
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        sizes = [pdf[n].get_size() for n in range(len(pdf))]
    for letter, _size, (left, bottom, right, top), number in letters_of(rendered):
        width, height = sizes[number]
        assert min(left, bottom, width - right, height - top) > SAFE - 0.6, letter


@every_form
@for_pupils
def test_letters_are_as_large_as_the_form_says(name, profile):
    look = READINGS[profile].look
    rendered = render(document(FOR_PUPILS[name], profile=profile))
    foot, header = SAFE + 30, 842 - SAFE - 60
    between = [size for _l, size, box, _page in letters_of(rendered) if foot < box[1] < header]
    assert min(between) >= min(look.body.size, look.cell.size, look.small.size) - 0.01
    if name not in {"poster", "picto-cards"}:
        assert look.body.size in {round(size, 1) for size in between}


def test_running_text_is_as_wide_as_the_boxes_are():
    text = handout(HandoutKind.WORKSHEET, "Een lange zin over grenzen. " * 60)
    room = width_between(OF_PUPILS)
    for profile in Profile:
        found = letters_of(render(document(specs.PupilSheet(text), profile=profile)))
        body = READINGS[profile].look.body.size
        lines = [box for _l, size, box, page in found if abs(size - body) < 0.1 and not page]
        widest = max(box[2] for box in lines) - min(box[0] for box in lines)
        assert room * 0.9 < widest <= room


@every_form
@pytest.mark.parametrize("lead", range(0, 40, 3))
def test_a_page_never_ends_with_a_heading_or_a_task_without_its_lines(lead, profile):
    task = "## Kop\n\nEen vraag?\n\n{{lines:3|Dit zeg ik}}\n\n1. Eerst dit.\n2. Dan dat?\n\n"
    text = "Robin wacht.\n\n" * lead + f"{task}{{{{lines:1|Waarom}}}}\n\n" * 4
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))
    context = SheetContext(TaggedCanvas("Proef", "nl"), document(profile=profile))
    for page in pages_of(sheet, context)[:-1]:
        last, _x, _top = page.placed[-1]
        assert not last.keep


def test_a_picture_stands_beside_its_text_in_picto_only():
    for profile in Profile:
        tags = check_tags(render(document(specs.PupilSheet(PICTURED), profile=profile)).pdf).tags()
        assert tags.count("Figure") == (7 if profile is Profile.PICTO else 0)


def test_who_made_the_pictures_stands_below_them_and_in_the_file():
    for name, is_there in (("pupil-sheet", True), ("run-sheet", False)):
        pdf = render(document(SHEETS[name])).pdf
        assert (b"openmoji.org, CC BY-SA 4.0</rdf:li>" in pdf) == is_there
