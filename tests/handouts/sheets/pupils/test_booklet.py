"""A booklet for each pupil: folded once, safe to find at home, nothing on it too small."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from tests.handouts.proof import letter_boxes, proven, report, shown
from tests.handouts.samples import BOOKLET, OCCASION, document, handout
from tests.reading_pdf import letters_of_text
from tests.shipped import CONTENT

ENGLISH = replace(
    handout(
        HandoutKind.BOOKLET,
        "Mine.\n\n---\n\n## My line\n\n{{scale:yes|no}}\n\n---\n\n"
        "## My word\n\n{{lines:2|I learned:}}\n\n---\n\n## The path\n\nKeep it.",
        "My voice",
    ),
    id=HandoutId("4.2/boekje.en"),
    language="en",
)
"""With nobody on its cover."""
BOOKLETS = (BOOKLET, ENGLISH)
MODULES = tuple((one.id, one.module) for one in CONTENT.activities)
MM = 72 / 25.4
WIDE, HIGH = 297.64, 420.94
"""Of a page of a booklet, in points."""
FIXED = {
    "nl": ("Boekje open", "Schrijf geen geheimen op.", "Dit boekje is van jou."),
    "en": ("Booklet open", "Write down no secrets.", "This booklet is yours."),
}
"""What the page itself says on the cover, on page 3 and on the last."""
each = pytest.mark.parametrize("text", BOOKLETS, ids=lambda text: text.id)


def made(text: Handout, form: Profile = Profile.STANDARD) -> Rendered:
    paper = document(specs.Booklet(text), language=text.language, profile=form)
    return render(replace(paper, modules=MODULES))


def place(rendered: Rendered, page: int, words: str) -> tuple[float, float]:
    """Where some words stand first, in points from the lower left."""
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        text = pdf[page].get_textpage()
        found = text.search(words).get_next()
        left, bottom, _right, _top = text.get_charbox(found[0])
        return left, bottom


@each
def test_it_is_two_pages_that_every_program_reads(text):
    rendered = made(text)
    report(rendered)
    assert rendered.pages == 2


@each
def test_the_inside_lies_behind_the_cover_and_is_read_after_it(text):
    rendered = made(text)
    first, second = (re.search(r"## (.+)", page) for page in text.body.split("\n---\n")[1:3])
    assert first is not None
    assert second is not None
    assert place(rendered, 0, text.title)[0] > WIDE
    assert place(rendered, 1, first[1])[0] < WIDE
    assert place(rendered, 1, second[1])[0] > WIDE
    said = rendered.text
    assert said.index(text.title) < said.index(first[1], said.index(text.title) + len(text.title))
    door, secrets, yours = FIXED[text.language]
    assert said.index(door) < said.index(secrets) < said.index(yours)


@each
def test_no_letter_is_small_or_near_an_edge_a_cut_or_a_fold(text):
    rendered = made(text)
    assert letters_of_text(rendered.pdf) >= 12
    for page in (0, 1):
        for left, bottom, right, top in letter_boxes(rendered, page):
            edges = (left, 2 * WIDE - right, bottom % HIGH, HIGH - top % HIGH)
            assert min(edges) >= 6.5 * MM
            assert min(abs(WIDE - left), abs(WIDE - right)) >= 5 * MM


@each
def test_no_word_lies_over_another(text):
    boxes = letter_boxes(made(text), 0)
    for n, (left, bottom, right, top) in enumerate(boxes):
        for x, y, end, head in boxes[n + 1 :]:
            assert min(right, end) - max(left, x) < 2 or min(top, head) - max(bottom, y) < 2


@pytest.mark.parametrize("form", [Profile.STANDARD, Profile.LARGE])
def test_no_colour_lies_nearer_to_an_edge_or_a_cut_than_a_printer_comes(form):
    rendered = made(BOOKLETS[0], form)
    (wide, high), rows = ((WIDE, HIGH), 2) if form is Profile.STANDARD else ((HIGH, WIDE * 2), 1)
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for page in pdf:
            drawn = page.render(scale=2).to_pil().convert("L")
            for left, right in ((0.1, 0.9), (1.1, 1.9)):  # between marks for cut and fold
                for row in range(rows):
                    top = row * high
                    box = (left * wide, top, right * wide, top + high)
                    panel = drawn.crop(tuple(round(2 * one) for one in box))
                    _left, above, _right, below = panel.point(
                        lambda ink: 255 * (ink < 250)
                    ).getbbox()
                    assert min(above, panel.height - below) >= 2 * 6.4 * MM


@pytest.mark.parametrize("form", [Profile.LARGE])
@each
def test_in_large_letters_it_is_a_sheet_of_its_own_that_is_folded_once(text, form):
    rendered = made(text, form)
    report(rendered)
    assert letters_of_text(rendered.pdf) >= 18
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        assert [tuple(map(round, page.get_size())) for page in pdf] == [(842, 595)] * 2
    for page in (0, 1):
        for left, bottom, right, top in letter_boxes(rendered, page):
            assert min(left, bottom, 2 * HIGH - right, 2 * WIDE - top) >= 5 * MM
            assert min(abs(HIGH - left), abs(HIGH - right)) >= 5 * MM
    assert place(rendered, 0, text.title)[0] > HIGH


@each
def test_the_page_itself_says_nothing_of_help_that_is_found_at_home(text):
    said = shown(made(text))
    assert not re.search(r"\d{3,}|hulplijn|Kindertelefoon|Veilig Thuis", said)


@each
def test_a_class_with_a_long_name_has_booklets_too(text):
    paper = document(specs.Booklet(text), language=text.language)
    assert render(replace(paper, occasion=replace(OCCASION, class_label="W" * 60))).pages == 2


def test_what_has_fewer_pages_has_white_ones():
    rendered = proven(specs.Booklet(handout(HandoutKind.BOOKLET, "Een\n\n---\n\nTwee")))
    assert rendered.pages == 2
    assert "Twee" in rendered.text


def test_what_has_more_than_four_pages_is_refused_by_name():
    text = handout(HandoutKind.BOOKLET, "\n\n---\n\n".join(["Een"] * 5))
    with pytest.raises(UnprintableText) as refused:
        proven(specs.Booklet(text))
    assert refused.value.where == "Mag dat?"


def test_each_word_of_a_long_path_lies_on_its_stone():
    with pypdfium2.PdfDocument(made(ENGLISH).pdf) as pdf:
        page = pdf[0]
        words, shapes = page.get_textpage(), [item.get_bounds() for item in page.get_objects()]
        said = words.get_text_range()
        for word in ("Boundaries", "Love", "Uncomfortable"):
            at = said.index(word)
            left, right = words.get_charbox(at)[0], words.get_charbox(at + len(word) - 1)[2]
            low = words.get_charbox(at)[1]
            around = [
                to - from_
                for from_, bottom, to, top in shapes
                if from_ < left and right < to and bottom < low < top
            ]
            assert min(around) < 130, word
