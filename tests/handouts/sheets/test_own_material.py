"""An own file keeps its pages, with our page of help behind them or not at all."""

from hope_desktop.handouts import specs
from hope_desktop.handouts.own_files.assembly import pdf_reader
from hope_desktop.handouts.render import render
from tests import files_of_others as others
from tests.handouts.proof import shown
from tests.handouts.samples import document


def test_the_page_of_help_comes_behind_it_and_names_it():
    sheet = specs.OwnMaterial("Kwartet", others.pdf(2), 2)
    rendered = render(document(sheet))
    assert rendered.pages == 3
    text = shown(rendered)
    assert text.index("Werkblad van ons") < text.index("This page belongs to: Kwartet")
    assert "De Kindertelefoon" in text
    assert "own material of the trainers: Kwartet" in text


def test_to_save_paper_help_is_the_last_page_and_nothing_is_left_white():
    rendered = render(document(specs.OwnMaterial("Kwartet", others.pdf(3), 3)))
    pages = [page.extract_text() for page in pdf_reader(rendered.pdf).pages]
    assert (rendered.pages, len(pages), rendered.backs) == (4, 4, True)
    assert "This page belongs to" in pages[3]


def test_without_help_it_is_as_it_was_made_safe():
    sheet = specs.OwnMaterial("Kwartet", others.pdf(2), 2, with_help=False)
    rendered = render(document(sheet))
    assert (rendered.pdf, rendered.pages) == (sheet.pdf, 2)


def test_beside_what_we_cannot_print_the_page_of_help_stands_alone():
    rendered = render(document(specs.OwnMaterial("Brief", b"", 0)))
    assert rendered.pages == 1
    assert "This page belongs to: Brief" in shown(rendered)
