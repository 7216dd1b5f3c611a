"""Cleaning is the same for every text, and says when it gives up."""

import pytest

from hope_desktop.dialect.cleaning import BOX, boxed, clean, shallow
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.texts.directives import MAX_CHARACTERS
from tests.each import each


@each(
    ("text", "wanted"),
    [
        ("gewoon", "gewoon"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("a\x00\x1b\x7f\u200b\ufeffb", "ab"),
        ("e\u0301", "é"),
        ("\u202e1234\u202c", "1234"),
        ("af\u00adbreken", "afbreken"),
        ("\ud800x", "x"),
    ],
)
def test_what_cannot_be_seen_is_gone(text, wanted):
    assert clean(text) == wanted


@each(
    ("text", "wanted"),
    [
        ("- een\n  - twee", "- een\n  - twee"),
        (f"{' ' * 40}- diep", f"{' ' * 12}- diep"),
        ("- " * 30 + "diep", "- " * 4 + "diep"),
        (">" * 500 + " diep", ">>>>diep"),
        ("1. - > * 2) + diep", "1. - > * diep"),
        (
            "Dit - is - gewoon - een - zin - met - streepjes",
            "Dit - is - gewoon - een - zin - met - streepjes",
        ),
        ("---", "---"),
    ],
)
def test_what_stands_too_deep_steps_up_and_stays(text, wanted):
    assert shallow(text) == wanted


def test_longest_field_passes_and_one_more_letter_is_refused():
    assert clean("é" * MAX_CHARACTERS)
    with pytest.raises(UnprintableText) as refused:
        clean("a" * (MAX_CHARACTERS + 1), "Titel")
    assert refused.value.where == "Titel"


def test_right_to_left_stretch_becomes_one_box():
    assert boxed("a مرحبا b") == f"a {BOX} b"
    assert boxed("gewoon é") == "gewoon é"
