"""The tree keeps order, skips no level of heading, and drops what nothing was drawn in."""

import pytest

from hope_desktop.handouts.pdf.document import TaggedDocument
from hope_desktop.handouts.pdf.structure import Element, Tree, text_of_elements


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ([1, 3, 3], ["H1", "H2", "H3"]),
        ([2, 2], ["H1", "H2"]),
        ([1, 2, 1, 3], ["H1", "H2", "H1", "H2"]),
    ],
)
def test_heading_goes_at_most_one_deeper(wanted, given):
    tree = Tree(TaggedDocument("nl"))
    assert [tree.heading_tag(level) for level in wanted] == given


def test_element_that_nothing_was_drawn_in_is_left_out():
    tree = Tree(TaggedDocument("nl"))
    drawn, empty = tree.root.add("P"), tree.root.add("P")
    tree.mark(drawn)
    assert list(tree.root.walk()) == [tree.root, drawn]
    assert not empty.filled


def test_empty_cell_stays():
    tree = Tree(TaggedDocument("nl"))
    row = tree.root.add("TR")
    first, second = row.add("TD"), row.add("TD")
    tree.mark(first)
    assert list(tree.root.walk()) == [tree.root, row, first, second]


def test_marks_are_numbered_per_page():
    tree = Tree(TaggedDocument("nl"))
    element = tree.root.add("P")
    assert tree.mark(element) == "/P <</MCID 0>> BDC"
    assert tree.mark(element) == "/P <</MCID 1>> BDC"
    assert tree.end_page() == 0
    tree.pages.append("7 0 R")
    assert tree.mark(element) == "/P <</MCID 0>> BDC"
    assert tree.end_page() == 1
    assert tree.end_page() is None


def test_words_of_a_link_belong_to_their_sentence():
    root = Element("Document")
    sentence = root.add("P")
    link = sentence.add("Link")
    root.page = sentence.page = link.page = 0
    for element, text in ((sentence, "Kijk op "), (link, "a.nl"), (sentence, ".")):
        element.say(text)
    assert text_of_elements(root.walk()) == "Kijk op a.nl."
