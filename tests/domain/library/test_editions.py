from dataclasses import replace
from typing import Any

import pytest

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.library.activity import Origin, Review
from hope_desktop.domain.library.editions import (
    Edition,
    activity_as_concept,
    as_concept,
    copied_activity,
    copied_handout,
    empty_activity,
    free_name,
)
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind, Status
from hope_desktop.domain.modules import Module
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
    status=Status.REVIEWED,
    reviewed_by="J. Wit",
    reviewed_on="2026-11-24",
)


def test_a_changed_text_is_a_concept_again() -> None:
    changed = as_concept(replace(HANDOUT, body="Anders"), HANDOUT)
    assert (changed.status, changed.reviewed_by, changed.reviewed_on) == (Status.CONCEPT, "", "")
    assert as_concept(replace(HANDOUT, group_size=GroupSize.TWO), HANDOUT).status is Status.REVIEWED
    assert as_concept(HANDOUT, None) == HANDOUT


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"goal": "Anders"}, Status.CONCEPT),
        ({"minutes": 25}, Status.CONCEPT),
        ({"origin": Origin(author="Sanne")}, Status.REVIEWED),
        ({"curriculum": ("uuid",)}, Status.REVIEWED),
    ],
)
def test_an_activity_that_changes_is_a_concept_again(
    change: dict[str, Any], status: Status
) -> None:
    review = Review(Status.REVIEWED, "J. Wit", "2026-11-24", needs_check="de wet")
    before = activity("x", review=review)
    after = activity_as_concept(replace(before, **change), before).review
    assert (after.status, after.needs_check) == (status, "de wet")
    assert bool(after.reviewed_by) is (status is Status.REVIEWED)


def test_a_copy_is_reviewed_by_nobody() -> None:
    copy = copied_handout(HANDOUT, HandoutId("x/kaarten"), "Kaarten 2")
    assert (copy.activity, copy.title, copy.status) == ("x", "Kaarten 2", Status.CONCEPT)
    other = copied_activity(activity("1.4", handouts=(HANDOUT,)), ActivityId("x"), "Kopie")
    assert (other.id, other.handouts, other.review.status) == ("x", (), Status.CONCEPT)


def test_a_copy_of_a_copy_does_the_work_of_the_first() -> None:
    copy = copied_activity(activity("4.6"), ActivityId("x"), "Kopie")
    again = copied_activity(copy, ActivityId("y"), "Kopie 2")
    assert (copy.stands_for, again.stands_for) == ({"x", "4.6"}, {"y", "4.6"})
    assert activity("4.6").stands_for == {"4.6"}


def test_an_empty_activity_can_be_kept() -> None:
    made = empty_activity(ActivityId("x"), Module.LOVE, "Nieuw", 7)
    assert checked_activity(made, None) == made


def test_what_no_library_brought_is_own() -> None:
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
def test_a_name_suits_a_file_and_is_free(title: str, taken: list[str], name: str) -> None:
    assert free_name(title, taken) == name
