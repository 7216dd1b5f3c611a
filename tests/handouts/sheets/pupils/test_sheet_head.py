"""Every plain page has the colours of its module, and a picture at its head."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import ActivityId, Module, Profile
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report, shown, text_boxes
from tests.handouts.samples import STORY, WORKSHEET, handout


def drawn(module: Module | None, **more: object) -> Rendered:
    modules = ((ActivityId("1.4"), module),) if module else ()
    return proven(specs.PupilSheet(WORKSHEET), modules=modules, **more)


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
