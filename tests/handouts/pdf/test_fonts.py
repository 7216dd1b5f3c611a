"""Faces measure words and find who draws each letter."""

import pytest

from hope_desktop.handouts.pdf.fonts import face

DUTCH = "ABCXYZabcxyzéèëêïíöóüáàç‘’“”–—…•·€&@#%()?!"


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_every_dutch_letter_is_in_the_body_font(bold, italic):
    cut = face(bold=bold, italic=italic)
    measured = cut.measure(DUTCH)
    assert [run.face for run in measured.runs] == [cut]
    assert measured.lost == ""


@pytest.mark.parametrize("bold", [False, True])
def test_figures_are_equally_wide(bold):
    """Times stand below each other in a run sheet."""
    runs = face(bold=bold).measure("bel 0800-0432").runs
    assert [(run.face.name.partition("-")[0], run.text) for run in runs] == [
        ("AtkinsonHyperlegible", "bel "),
        ("Andika", "0800"),
        ("AtkinsonHyperlegible", "-"),
        ("Andika", "0432"),
    ]


def test_cut_is_one_object_however_it_is_asked_for():
    assert face() is face(bold=False, italic=False)
    assert face(bold=True) is not face()


def test_symbol_is_drawn_by_the_helper():
    measured = face().measure("a→b")
    assert [run.text for run in measured.runs] == ["a", "→", "b"]
    assert measured.runs[0].face is measured.runs[2].face
    assert measured.runs[1].face is not measured.runs[0].face


def test_letters_without_a_font_become_one_box_and_are_named():
    measured = face().measure("x👍👍y")
    assert [run.text for run in measured.runs] == ["x", "□", "y"]
    assert measured.lost == "👍👍"


def test_width_of_a_word_is_the_sum_of_its_letters():
    cut = face()
    assert cut.width("hoi") == pytest.approx(cut.width("h") + cut.width("o") + cut.width("i"))
    assert cut.width("") == 0
