"""A moment of choice is found in its sentence."""

import pytest

from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.sheets.pupils.choices import moment_of


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Keuzemoment 1. Wat nu?", ("Keuzemoment 1", "1", "Wat nu?")),
        ("Choice 12. What now?", ("Choice 12", "12", "What now?")),
        ("Keuzemoment 3.", ("Keuzemoment 3", "3", "")),
        ("Twijfel is nog geen ja.", None),
        ("Bel 112. Nu.", None),
    ],
)
def test_a_word_and_a_number_begin_it(said, found):
    assert moment_of(plain(said)) == found
