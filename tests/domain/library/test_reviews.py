"""Who read a text, and what is counted from it."""

from dataclasses import replace
from datetime import date

import pytest

from hope_desktop.domain.library.activity import Origin, Review
from hope_desktop.domain.library.handout import HandoutKind, ReviewRole
from hope_desktop.domain.library.reviews import Record, of_today, still_asked, text_digest
from tests.making import activity, handout

TODAY = date(2026, 11, 24)
TEXT = handout("1.1/blad")
READ = Record(TEXT.id, text_digest(TEXT), ReviewRole.EXPERIENCE, "2026-11")


def test_one_changed_word_is_another_wording():
    digests = {
        text_digest(replace(TEXT, **change))
        for change in ({}, {"title": "Anders"}, {"body": "Anders."})
    }
    assert len(digests) == 3
    for change in ({"source": "elders"}, {"draft": True}):
        assert text_digest(replace(TEXT, **change)) == text_digest(TEXT)
    records = {TEXT.id: (READ,)}
    assert of_today(TEXT, records) == (READ,)
    assert of_today(replace(TEXT, body="Anders."), records) == ()


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"goal": "Anders."}, False),
        ({"minutes": 21}, False),
        ({"aftercare": "Anders."}, False),
        ({"origin": Origin(author="Iemand")}, True),
        ({"review": Review("Vraag het.", (ReviewRole.LAWYER,))}, True),
        ({"handouts": (TEXT,)}, True),
    ],
)
def test_of_an_activity_what_happens_in_class_counts(change, *, same):
    one = activity("1.1")
    assert (text_digest(replace(one, **change)) == text_digest(one)) is same


@pytest.mark.parametrize(
    ("change", "of", "asked"),
    [
        ({}, (), {ReviewRole.EXPERIENCE}),
        ({"kind": HandoutKind.ANSWER_CARD}, (), {ReviewRole.EXPERIENCE}),
        ({"kind": HandoutKind.PARENT_LETTER}, (), {ReviewRole.TEACHER}),
        ({"language": "en"}, (), {ReviewRole.TEACHER}),
        ({"kind": HandoutKind.HELP_CARD}, (), {ReviewRole.HELPLINE}),
        ({}, (ReviewRole.HELPLINE,), {ReviewRole.HELPLINE, ReviewRole.EXPERIENCE}),
    ],
)
def test_who_has_to_read_it_follows_from_what_it_is(change, of, asked):
    where, text = activity("1.1", review=Review("", of)), replace(TEXT, **change)
    yes = {replace(READ, role=one) for one in asked}
    assert still_asked(text, where, (), TODAY) == asked
    assert still_asked(text, where, yes, TODAY) == set()
    for nobody in ({"role": ReviewRole.PUPIL}, {"month": "2027-01"}):
        assert still_asked(text, where, {replace(READ, **nobody)}, TODAY) == asked
