"""Paragraphs of others in our Markdown: signs stay signs, blanks become lines to write on."""

import pytest

from hope_desktop.dialect.markdown import blocks
from hope_desktop.domain.texts.office_text import OfficeText
from hope_desktop.handouts.own_files.office_text import Paragraphs, without_signs


def made(*texts: str) -> str:
    found = Paragraphs()
    for text in texts:
        found.paragraph(found.marked([(text, False)]))
    return OfficeText("", found.blocks).body()


@pytest.mark.parametrize(
    ("texts", "body"),
    [
        (("Gewoon",), "Gewoon\n"),
        (("____________", "......................", "na"), "{{lines:2}}\n\nna\n"),
        (("☐ ja", "□ nee"), "- [ ] ja\n- [ ] nee\n"),
        (("# geen kop", "1. geen lijst"), "\\# geen kop\n\n1\\. geen lijst\n"),
        (("{{help}}",), "\\{\\{help\\}\\}\n"),
        (("Naam: ________ klas",), "Naam: …… klas\n"),
        (("", "  "), "\n"),
    ],
)
def test_a_paragraph_says_what_it_said(texts, body):
    assert made(*texts) == body
    blocks(made(*texts))


def test_bold_is_marked_without_its_spaces():
    runs = [("Zeg ", False), (" nee ", True), ("!", False), (" ", True)]
    assert Paragraphs().marked(runs) == "Zeg **nee** \\!"


def test_a_table_that_is_too_wide_comes_as_lines():
    found = Paragraphs()
    found.table([list("abcdefg"), ["x"]])
    assert OfficeText("", found.blocks).body() == "a · b · c · d · e · f · g\n\nx\n"


def test_rows_of_a_table_are_made_equally_long():
    found = Paragraphs()
    found.table([["a", "b"], ["c"]])
    assert OfficeText("", found.blocks).body() == "| a | b |\n|---|---|\n| c |  |\n"


def test_a_title_has_no_signs_before_signs():
    assert without_signs("Mijn \\*blad\\*") == "Mijn *blad*"


def test_a_picture_is_one_line_of_words():
    found = Paragraphs()
    found.item("een", 0, numbered=True)
    found.picture("foto.png", " Een\n foto ")
    assert (found.pictures, found.blocks) == ([("foto.png", "Een foto")], (("1. een", True), 0))
