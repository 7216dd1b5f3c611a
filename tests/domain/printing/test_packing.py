"""A tick is for a line as it was."""

from dataclasses import replace

import pytest

from hope_desktop.domain.printing.packing import (
    Packed,
    PackingItem,
    PackingTick,
    Pile,
    gone,
    left,
    lines_of,
    ticked,
)

CARDS = PackingItem(Pile.PAPERS, "groups-4", "Kaarten", 8, mark="a")
TAPE = PackingItem(Pile.THINGS, "tape", "tape", 1)
CHAIR = PackingItem(Pile.SCHOOL, "chair", "stoel", 1)


def test_a_tick_is_kept_and_can_be_taken_away():
    packed = ticked(Packed(), TAPE, done=True)
    assert [line.ticked for line in lines_of((CARDS, TAPE), packed)] == [False, True]
    assert ticked(packed, TAPE, done=False) == Packed()
    assert ticked(packed, TAPE, done=True) == packed


@pytest.mark.parametrize("other", [{"count": 9}, {"mark": "b"}])
def test_a_line_that_changed_is_unticked_and_knows_what_it_was(other):
    packed = ticked(ticked(Packed(), CARDS, done=True), TAPE, done=True)
    cards, tape = lines_of((replace(CARDS, **other), TAPE), packed)
    assert (cards.ticked, cards.before) == (
        False,
        PackingTick("papers:groups-4", "Kaarten", 8, "a"),
    )
    assert (tape.ticked, tape.before) == (True, None)


@pytest.mark.parametrize(
    ("before", "now", "counts"),
    [
        ("a", "2:b", True),
        ("2:a", "3:b", True),
        ("2:a", "2:b", False),
        ("", "2:b", False),
        ("a", "", False),
    ],
)
def test_a_new_version_of_the_program_takes_nothing_out_of_the_bag(before, now, *, counts):
    packed = ticked(Packed(), replace(CARDS, mark=before), done=True)
    assert lines_of((replace(CARDS, mark=now),), packed)[0].ticked is counts


def test_the_plan_as_it_was_brings_the_tick_back():
    packed = ticked(Packed(), CARDS, done=True)
    assert not lines_of((replace(CARDS, count=9),), packed)[0].ticked
    assert lines_of((CARDS,), packed)[0].ticked


def test_what_was_packed_for_an_earlier_plan_may_come_out():
    packed = ticked(ticked(Packed(), CARDS, done=True), TAPE, done=True)
    assert [tick.what for tick in gone((CARDS,), packed)] == ["tape"]
    assert gone((CARDS, TAPE), packed) == ()


def test_what_the_school_sees_to_is_not_left_to_pack():
    assert left(lines_of((CARDS, TAPE, CHAIR), ticked(Packed(), TAPE, done=True))) == 1
