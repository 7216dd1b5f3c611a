"""What pupils get only after somebody read it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hope_desktop.domain.library.editions import as_concept, copied_handout
from hope_desktop.domain.library.handout import HandoutKind, ReviewRole, Status
from hope_desktop.domain.library.waiting import lapsed, read_by_lawyer, waiting, waits_for
from hope_desktop.domain.package import handout_to_share
from tests.making import activity, handout

TODAY = date(2027, 3, 1)
HOLD = (ReviewRole.LAWYER,)
READ = replace(
    handout("3.8/blad"),
    status=Status.REVIEWED,
    reviewed_by="J. Wit",
    reviewed_on="2026-11-24",
    lawyer_of="Rechtswinkel",
)


@pytest.mark.parametrize(
    ("change", "waits"),
    [
        ({}, False),
        ({"lawyer_of": ""}, True),
        ({"status": Status.CONCEPT}, True),
        ({"status": Status.OUTDATED}, True),
        ({"reviewed_on": "2026-03-01"}, False),
        ({"reviewed_on": "2026-02-28"}, True),
        ({"reviewed_on": "vorig jaar"}, True),
        ({"reviewed_on": ""}, True),
        ({"lawyer_of": "", "kind": HandoutKind.ANSWER_CARD}, False),
        ({"lawyer_of": "", "kind": HandoutKind.PARENT_LETTER}, False),
        ({"lawyer_of": "", "draft": True}, False),
        ({"lawyer_of": "", "only_me": True}, False),
    ],
)
def test_a_text_for_pupils_waits_until_a_lawyer_of_somewhere_read_it_this_year(
    change: dict[str, Any], *, waits: bool
) -> None:
    assert bool(waits_for(replace(READ, **change), HOLD, TODAY)) is waits
    assert waits_for(replace(READ, **change), (), TODAY) == (), "nobody asked for it"


def test_an_activity_waits_until_all_of_its_texts_were_read() -> None:
    other = replace(READ, id=handout("3.8/kaart").id)
    law = activity("3.8", hold=HOLD, handouts=(READ, other))
    assert waiting(law, TODAY) == ()
    assert waiting(replace(law, handouts=(READ, replace(other, lawyer_of=""))), TODAY) == HOLD
    assert waiting(replace(law, hold=()), TODAY) == ()


@pytest.mark.parametrize("change", [{}, {"lawyer_of": ""}, {"status": Status.CONCEPT}])
def test_what_people_of_the_platform_have_to_read_no_mark_of_another_opens(
    change: dict[str, Any],
) -> None:
    asked = (ReviewRole.EXPERIENCE,)
    text = replace(READ, **change)
    assert waits_for(text, asked, TODAY) == asked
    assert waiting(activity("2.8", hold=asked, handouts=(text,)), TODAY) == asked


@pytest.mark.parametrize("change", [{"body": "Anders."}, {"title": "Anders"}])
def test_one_word_changed_was_read_by_nobody(change: dict[str, str]) -> None:
    changed = as_concept(replace(READ, **change), READ)
    assert (changed.lawyer_of, changed.status) == ("", Status.CONCEPT)
    assert read_by_lawyer(READ, TODAY) == date(2026, 11, 24)


def test_who_read_it_goes_with_no_copy_and_to_no_colleague() -> None:
    assert handout_to_share(READ).lawyer_of == ""
    assert copied_handout(READ, READ.id, "Kopie").lawyer_of == ""


@pytest.mark.parametrize(
    ("day", "past"),
    [("2027-03-01", False), ("2026-03-01", False), ("2026-02-28", True), ("2028-01-01", False)],
)
def test_a_year_is_over_the_day_after(day: str, *, past: bool) -> None:
    assert lapsed(date.fromisoformat(day), 12, TODAY) is past
