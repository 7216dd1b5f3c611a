"""What stands around a slide."""

import io

import pikepdf
import pytest

from hope_desktop.domain.terms import Module
from hope_desktop.handouts.layout.theme import theme_of
from hope_desktop.handouts.slide_specs import Slide
from tests.handouts.proof import proven, shown


def test_a_rest_is_empty_and_has_the_colour_of_its_module():
    rendered = proven(Slide(module=Module.STORIES))
    assert (rendered.pages, shown(rendered)) == (1, "")
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        found = pikepdf.parse_content_stream(pdf.pages[0])
        fills = [tuple(map(float, values)) for values, name in found if str(name) == "rg"]
    assert fills == [pytest.approx(theme_of(Module.STORIES).tint, abs=0.01)]


def test_the_path_and_the_number_of_the_slide_stand_on_it():
    slide = Slide("Mag dat?", module=Module.LOVE)
    assert "1 2 3 4 2" in shown(proven(slide, slide))
