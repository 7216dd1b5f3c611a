import pytest

from hope_desktop.domain.library.editions import (
    Edition,
    copied_activity,
    copied_handout,
    empty_activity,
    free_name,
)
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind
from hope_desktop.domain.terms import ActivityId, HandoutId, Module
from hope_desktop.domain.texts.typed_material import checked_activity
from tests.making import activity

HANDOUT = Handout(
    HandoutId("1.4/kaarten"),
    ActivityId("1.4"),
    "Kaarten",
    HandoutKind.CARDS,
    "nl",
    "B1",
    GroupSize.ONE,
    "Tekst",
)


def test_a_copy_is_of_what_it_was_put_with():
    copy = copied_handout(HANDOUT, HandoutId("x/kaarten"), "Kaarten 2")
    assert (copy.activity, copy.title) == ("x", "Kaarten 2")
    other = copied_activity(activity("1.4", handouts=(HANDOUT,)), ActivityId("x"), "Kopie")
    assert (other.id, other.handouts) == ("x", ())


def test_a_copy_of_a_copy_does_the_work_of_the_first():
    copy = copied_activity(activity("4.6"), ActivityId("x"), "Kopie")
    again = copied_activity(copy, ActivityId("y"), "Kopie 2")
    assert (copy.stands_for, again.stands_for) == ({"x", "4.6"}, {"y", "4.6"})
    assert activity("4.6").stands_for == {"4.6"}


def test_an_empty_activity_can_be_kept():
    made = empty_activity(ActivityId("x"), Module.LOVE, "Nieuw", 7)
    assert checked_activity(made, None) == made


def test_what_no_library_brought_is_own():
    assert Edition("x", None, is_mine=False, original_changed=False).is_own
    assert not Edition("x", "y", is_mine=True, original_changed=False).is_own


@pytest.mark.parametrize(
    ("title", "taken", "name"),
    [
        ("Mijn blad", [], "mijn-blad"),
        ("Mijn blad", ["mijn-blad", "mijn-blad-2"], "mijn-blad-3"),
        ("  ../../x.po  ", [], "x-po"),
        ("???", [], "blad"),
        ("a" * 99, [], "a" * 40),
    ],
)
def test_a_name_suits_a_file_and_is_free(title, taken, name):
    assert free_name(title, taken) == name
