"""Paragraphs of others in our Markdown: signs stay signs, blanks become lines to write on."""

import pytest

from hope_desktop.dialect.markdown import blocks
from hope_desktop.handouts.own_files.paragraphs import Paragraphs, joined, without_signs


def made(*texts: str) -> str:
    found = Paragraphs()
    for text in texts:
        found.paragraph(found.marked([(text, False)]))
    return joined(found.blocks, {})


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
def test_a_paragraph_says_what_it_said(texts: tuple[str, ...], body: str) -> None:
    assert made(*texts) == body
    blocks(made(*texts))


def test_bold_is_marked_without_its_spaces() -> None:
    runs = [("Zeg ", False), (" nee ", True), ("!", False), (" ", True)]
    assert Paragraphs().marked(runs) == "Zeg **nee** \\!"


def test_a_table_that_is_too_wide_comes_as_lines() -> None:
    found = Paragraphs()
    found.table([list("abcdefg"), ["x"]])
    assert joined(found.blocks, {}) == "a · b · c · d · e · f · g\n\nx\n"


def test_rows_of_a_table_are_made_equally_long() -> None:
    found = Paragraphs()
    found.table([["a", "b"], ["c"]])
    assert joined(found.blocks, {}) == "| a | b |\n|---|---|\n| c |  |\n"


def test_a_title_has_no_signs_before_signs() -> None:
    assert without_signs("Mijn \\*blad\\*") == "Mijn *blad*"


def test_a_list_goes_on_counting_behind_a_picture_in_it() -> None:
    found = Paragraphs()
    for text in ("een", "twee", "drie"):
        found.item(text, 0, numbered=True)
        found.picture("foto.png", " Een\n foto ")
    found.item("vier", 0, numbered=True)
    assert [about for _part, about in found.pictures] == ["Een foto"] * 3
    without = joined(found.blocks, {})
    assert without == "1. een\n2. twee\n3. drie\n4. vier\n", "as if there were none"
    assert joined(found.blocks, {1: "FOTO"}) == "1. een\n2. twee\n\nFOTO\n\n3. drie\n4. vier\n"
