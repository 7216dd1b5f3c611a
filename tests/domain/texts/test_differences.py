"""A reader sees at once what went, what came, and which word of a line is another."""

import pytest
from hypothesis import given, strategies as st

from hope_desktop.domain.texts.differences import DifferenceKind, differences, only_changes

SAME, GONE, CAME = DifferenceKind.SAME, DifferenceKind.REMOVED, DifferenceKind.ADDED


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("a\nb\n", "a\nb", [SAME, SAME]),
        ("a\nb", "a", [SAME, GONE]),
        ("a", "a\nb", [SAME, CAME]),
        ("Kim zegt nee.", "Kim zegt stop.", [GONE, CAME]),
        ("", "a", [GONE, CAME]),
    ],
)
def test_lines_say_what_happened_to_them(old, new, kinds):
    assert [line.kind for line in differences(old, new)] == kinds


def test_inside_a_changed_line_only_the_word_is_marked():
    gone, came = differences("Kim zegt nee tegen Robin.", "Kim zegt stop tegen Robin.")
    assert [text for kind, text in gone.pieces if kind is GONE] == ["nee"]
    assert [text for kind, text in came.pieces if kind is CAME] == ["stop"]


def test_what_did_not_change_is_left_out_but_for_a_line_around_it():
    old = "\n".join(f"regel {n}" for n in range(9))
    shown = only_changes(differences(old, old.replace("regel 4", "zin 4")))
    texts = [line.text if line else "…" for line in shown]
    assert texts == ["…", "regel 3", "regel 4", "zin 4", "regel 5", "…"]
    assert only_changes(differences("a", "a")) == (None,)
    assert only_changes(differences("\n\n", "\n\n")) == (), "of empty lines nobody misses one"


@given(st.text(alphabet="ab \n", max_size=40), st.text(alphabet="ab \n", max_size=40))
def test_both_texts_can_be_read_back(old, new):
    lines = differences(old, new)
    before = "\n".join(line.text for line in lines if line.kind is not CAME)
    after = "\n".join(line.text for line in lines if line.kind is not GONE)
    assert before == old.rstrip("\n")
    assert after == new.rstrip("\n")
