"""An own file keeps its pages, and always has our page of help behind it."""

from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from tests import files_of_others as others
from tests.handouts.proof import shown
from tests.handouts.samples import document


def test_the_page_of_help_comes_behind_it_and_names_it() -> None:
    sheet = specs.OwnMaterial("Kwartet", others.pdf(2), 2)
    rendered = render(document(sheet))
    assert rendered.pages == 3
    text = shown(rendered)
    assert text.index("Werkblad van ons") < text.index("This page belongs to: Kwartet")
    assert "De Kindertelefoon" in text
    assert "own material of the trainers: Kwartet" in text
