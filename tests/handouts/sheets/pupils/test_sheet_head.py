"""Every sheet of pupils says where it stands on the path, in words too, and has a picture."""

import ctypes
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.modules import Module
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report, shown, text_boxes
from tests.handouts.samples import STORY, WORKSHEET, handout

STONES = ("1 Boundaries", "2 Love", "3 Uncomfortable", "4 Stories")


def drawn(module: Module | None, **more: object) -> Rendered:
    modules = ((ActivityId("1.4"), module),) if module else ()
    return proven(specs.PupilSheet(WORKSHEET), modules=modules, **more)


@pytest.mark.parametrize("profile", Profile)
def test_the_four_stones_stand_at_the_head_with_their_names(profile):
    letters = shown(drawn(Module.LOVE, profile=profile))
    assert all(stone in letters for stone in STONES)


def test_no_stone_looks_like_the_one_of_today_on_a_copier_without_colour():
    with pypdfium2.PdfDocument(drawn(None).pdf) as pdf:
        text = pdf[0].get_textpage()
        said = text.get_text_range()
        colours = {_colour(text, said.index(stone)) for stone in STONES}
    assert len(colours) == 1


def _colour(text: pypdfium2.PdfTextPage, index: int) -> tuple[int, ...]:
    parts = [ctypes.c_uint() for _ in range(4)]
    assert pdfium.FPDFText_GetFillColor(text, index, *parts)
    return tuple(part.value for part in parts)


@pytest.mark.parametrize(
    ("module", "said"),
    [
        (Module.LOVE, "Step 2 of 4: Love"),
        (Module.STORIES, "Step 4 of 4: Stories"),
        (Module.CLOSING, "The path: four steps"),
        (None, "The path: four steps"),
    ],
)
def test_who_cannot_see_it_hears_where_the_sheet_stands(module, said):
    rendered = drawn(module)
    tags = report(rendered).tags()
    assert tags.index("Figure") < tags.index("H1")
    assert f"/Alt ({said})".encode() in rendered.pdf


def test_sheets_of_modules_look_different():
    assert drawn(Module.LOVE).pdf != drawn(Module.STORIES).pdf


@pytest.mark.parametrize("profile", Profile)
def test_a_title_of_120_letters_stays_beside_the_picture(profile):
    title = "Verantwoordelijkheid nemen en geven " * 3 + "voor elkaar"
    sheet = specs.PupilSheet(replace(WORKSHEET, title=title))
    rendered = proven(sheet, profile=profile)
    assert title in rendered.text
    edge = 595.3 - 25 / 25.4 * 72 - 2 * 12.5 / 25.4 * 72
    head = [box for box in text_boxes(rendered, 0) if box[1] > 842 - 120]
    assert head
    assert max(box[2] for box in head) < edge


def test_a_text_asks_for_its_picture_in_a_line_that_is_not_printed():
    text = handout(HandoutKind.WORKSHEET, "{{head:music}}\nWij zingen.")
    rendered = proven(specs.PupilSheet(text))
    assert "head" not in shown(rendered)
    other = handout(HandoutKind.WORKSHEET, "{{head:bus}}\nWij zingen.")
    assert rendered.pdf != proven(specs.PupilSheet(other)).pdf


def test_a_story_says_below_its_title_that_it_is_made_up():
    elements = report(proven(specs.PupilSheet(STORY))).elements
    tags = [element.tag for element in elements]
    assert "made up" in elements[tags.index("H1") + 1].text
