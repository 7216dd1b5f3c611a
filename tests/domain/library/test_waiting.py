"""What pupils get only after somebody read it."""

from dataclasses import replace
from datetime import date

import pytest

from hope_desktop.domain.library.handout import HandoutKind, ReviewRole
from hope_desktop.domain.library.reviews import Record, Verdict, text_digest
from hope_desktop.domain.library.waiting import lapsed, waiting, waiting_versions, waits_for
from tests.each import each
from tests.making import activity, handout

TODAY = date(2027, 3, 1)
HOLD = (ReviewRole.LAWYER,)
STORY_HOLD = (ReviewRole.EXPERIENCE,) * 3 + (ReviewRole.HELPLINE,)
TEXT = handout("3.8/blad")
LAWYER = Record(
    TEXT.id, text_digest(TEXT), Verdict.GOOD, ReviewRole.LAWYER, "2026-11", "Rechtswinkel"
)


def read(*records: Record) -> dict[str, tuple[Record, ...]]:
    return {TEXT.id: tuple(replace(one, reader=str(n)) for n, one in enumerate(records))}


@each(
    ("text", "record", "waits"),
    [
        ({}, {}, False),
        ({}, {"verdict": Verdict.OTHERWISE}, True),
        ({}, {"verdict": Verdict.DROP}, True),
        ({}, {"role": ReviewRole.TEACHER}, True),
        ({}, {"role": ReviewRole.PUPIL}, True),
        ({}, {"digest": "0" * 16}, True),
        ({}, {"month": "2026-03"}, False),
        ({}, {"month": "2026-02"}, True),
        ({}, {"month": "2027-04"}, True),
        ({}, {"month": "vorig jaar"}, True),
        ({}, {"month": ""}, True),
        ({"body": "Anders."}, {}, True),
        ({"title": "Anders"}, {}, True),
        ({"draft": True}, {"month": ""}, False),
        ({"only_me": True}, {"month": ""}, False),
    ],
)
def test_a_text_waits_until_a_lawyer_found_this_wording_good_this_year(text, record, *, waits):
    records = read(replace(LAWYER, **record))
    assert bool(waits_for(replace(TEXT, **text), HOLD, records, TODAY)) is waits
    assert waits_for(replace(TEXT, **text), (), records, TODAY) == (), "nobody asked for it"


def test_each_role_is_asked_as_often_as_readers_of_it_are_missing():
    good = replace(LAWYER, role=ReviewRole.EXPERIENCE, organisation="")
    helper = replace(good, role=ReviewRole.HELPLINE)
    left = waits_for(TEXT, STORY_HOLD, read(good, helper), TODAY)
    assert left == (ReviewRole.EXPERIENCE,) * 2
    assert waits_for(TEXT, STORY_HOLD, read(good, good, good, helper), TODAY) == ()
    years_later = date(2031, 3, 1)
    assert waits_for(TEXT, STORY_HOLD, read(good, good, good, helper), years_later) == ()
    no = replace(good, verdict=Verdict.OTHERWISE)
    left = waits_for(TEXT, STORY_HOLD, read(good, good, good, helper, no), TODAY)
    assert left == (ReviewRole.EXPERIENCE,), "one says no, however many say yes"


def test_of_an_activity_pupils_get_all_texts_or_none():
    other = replace(TEXT, id=handout("3.8/kaart").id)
    law = activity("3.8", hold=HOLD, handouts=(TEXT, other))
    assert waiting(law, {}, TODAY) == {"3.8": HOLD}
    assert waiting(law, read(LAWYER), TODAY) == {"3.8": HOLD}
    both = read(LAWYER) | {other.id: (replace(LAWYER, text=other.id),)}
    assert waiting(law, both, TODAY) == {}
    for kind in (HandoutKind.ANSWER_CARD, HandoutKind.PARENT_LETTER):
        of_others = replace(law, handouts=(TEXT, replace(other, kind=kind)))
        assert waiting(of_others, read(LAWYER), TODAY) == {}, "no pupil gets it"


def test_a_text_with_a_hold_of_its_own_waits_alone():
    held = replace(TEXT, id=handout("4.6/verhaal.sil").id, hold=STORY_HOLD)
    card = replace(held, id=handout("4.6/praten.sil").id, kind=HandoutKind.ANSWER_CARD)
    stories = activity("4.6", handouts=(handout("4.6/verhaal.noor"), held, card))
    found = waiting(stories, {}, TODAY)
    assert found == {held.id: STORY_HOLD, card.id: STORY_HOLD}
    told = [text.id for text, _roles in waiting_versions([(stories, "sil")], found)]
    assert told == [held.id], "once, for the story"
    assert not list(waiting_versions([(stories, "noor"), (stories, "")], found))


@pytest.mark.parametrize(
    ("day", "past"),
    [("2027-03-01", False), ("2026-03-01", False), ("2026-02-28", True), ("2028-01-01", False)],
)
def test_a_year_is_over_the_day_after(day, *, past):
    assert lapsed(date.fromisoformat(day), 12, TODAY) is past
