"""Unfinished may be kept; unsafe may not."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import TextTooLong, WrongValue
from hope_desktop.domain.library.activity import (
    Differentiation,
    Origin,
    PlanRole,
    Review,
    Step,
    Supply,
    Variant,
)
from hope_desktop.domain.terms import ActivityId, Audience, Module
from hope_desktop.domain.texts.typed_material import (
    checked_activity,
    checked_handout,
    checked_title,
)
from tests.domain.library.test_editions import HANDOUT
from tests.each import each
from tests.making import OPENING, activity


def test_what_is_typed_is_made_fit_to_keep():
    kept = checked_handout(replace(HANDOUT, title=" Mijn\tblad ", body="een\r\ntwee\x00\x07"))
    assert (kept.title, kept.body) == ("Mijn blad", "een\ntwee")
    assert checked_handout(replace(HANDOUT, body="9\u00a0uur")).body == "9\u00a0uur"
    one = activity("x", steps=(Step(20, "a"),), risks=("", " b "), materials=(Supply(" "),))
    made = checked_activity(one, None)
    assert (made.risks, made.materials) == (("b",), ())


def test_a_shorter_way_takes_what_its_steps_take_and_has_a_name_of_its_own():
    steps = (Step(4, "a"), Step(3, "b"))
    typed = (Variant("Kort", 99, steps), Variant(" Kort ", 0, steps), Variant("", 0, steps))
    made = checked_activity(activity("x", variants=typed), None).variants
    assert [(one.name, one.minutes) for one in made] == [("Kort", 7), ("Kort 2", 7), ("7 min", 7)]


def test_an_empty_note_is_not_kept():
    everybody = frozenset(Audience)
    notes = (Differentiation(everybody, " "), Differentiation(everybody, " Doe er drie. "))
    made = checked_activity(activity("x", differentiation=notes), None)
    assert made.differentiation == (Differentiation(everybody, "Doe er drie."),)


@each("title", ["", "  ", "\n"])
def test_everything_has_a_title(title):
    with pytest.raises(WrongValue):
        checked_title(title)


def test_two_hundred_pages_of_a_word_processor_can_be_kept():
    body = "Dit is een zin. " * 40_000
    assert checked_handout(replace(HANDOUT, body=body)).body == body
    with pytest.raises(TextTooLong):
        checked_handout(replace(HANDOUT, body="x" * 1_000_001))


@each(
    ("changes", "field"),
    [
        ({"minutes": 0}, "minutes"),
        ({"age_min": 30}, "age_min"),
        ({"origin": Origin(source="x" * 201)}, "origin"),
        ({"review": Review(needs_check="x" * 201)}, "review"),
        ({"min_minutes": 30, "minutes": 20}, "minutes"),
        ({"group_min": 0}, "group_min"),
        ({"audiences": frozenset()}, "audiences"),
        ({"steps": (Step(-1, "x"),)}, "steps"),
        ({"title": " "}, "title"),
    ],
)
def test_what_no_plan_can_hold_is_refused(changes, field):
    with pytest.raises(WrongValue) as refusal:
        checked_activity(replace(activity("x"), **changes), None)
    assert refusal.value.field == field


@each(
    ("dutch", "english", "kept"),
    [
        ("grenzen", "boundaries", "boundaries"),
        ("grenzen", "", "boundaries"),
        ("grenzen", "limits", "limits"),
        ("een foto", "boundaries", ""),
        ("een foto", "a photo", "a photo"),
    ],
)
def test_an_english_note_never_names_another_theme(dutch, english, kept):
    original = activity("x", content_note_en="boundaries")
    mine = replace(original, content_note=dutch, content_note_en=english)
    assert checked_activity(mine, original).content_note_en == kept


def test_protected_time_is_not_shortened():
    shorter = replace(OPENING, min_minutes=OPENING.min_minutes - 1)
    with pytest.raises(WrongValue) as refusal:
        checked_activity(shorter, OPENING)
    assert refusal.value.field == "min_minutes"
    longer = replace(OPENING, min_minutes=OPENING.min_minutes + 1)
    assert checked_activity(longer, OPENING).min_minutes == longer.min_minutes


def test_what_protects_a_class_stays_as_the_library_has_it():
    story = activity("4.2", intensity=3, requires_modules=(Module.LOVE,), needs_live_consent=True)
    story = replace(story, leans_on=(ActivityId("4.1"),))
    mine = replace(story, role=PlanRole.EXTRA, requires_modules=(), needs_live_consent=False)
    mine = replace(mine, leans_on=())
    assert checked_activity(mine, story) == story
    with pytest.raises(WrongValue):
        checked_activity(replace(story, intensity=1), story)


@each(
    ("changed", "kept"),
    [
        ({}, "We look at boundaries."),
        ({"letter_note": "We praten over een foto."}, ""),
        ({"letter_note_en": ""}, "We look at boundaries."),
        ({"letter_note_en": "We look at limits."}, "We look at limits."),
    ],
)
def test_an_english_letter_never_says_another_thing_than_the_dutch(changed, kept):
    original = activity(
        "x",
        letter_note="We kijken naar grenzen.",
        letter_note_en="We look at boundaries.",
    )
    assert checked_activity(replace(original, **changed), original).letter_note_en == kept
