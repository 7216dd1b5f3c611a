from datetime import datetime

import pytest
from hypothesis import given, strategies as st

from hope_desktop.domain.terms import BlockId, ClassId, SessionId
from hope_desktop.domain.workshops.plan import (
    MAX_BLOCK_MINUTES,
    Session,
    SessionFacts,
    moved,
    next_block_id,
    schedule,
    with_minutes,
    without,
)
from tests.making import CLOSING, NINE, OPENING, activity, blocks

PLANNED = blocks(OPENING, 5, activity("1.4"), CLOSING)


def _session(start: datetime | None = NINE) -> Session:
    return Session(SessionId(1), ClassId(1), SessionFacts(start=start), PLANNED)


def _ids(changed: tuple) -> list[int]:  # type: ignore[type-arg]
    return [block.id for block in changed]


def test_each_block_starts_when_the_one_before_it_ends():
    told = [
        (one.from_minute, f"{one.start:%H:%M}", f"{one.end:%H:%M}") for one in schedule(_session())
    ]
    assert told == [
        (0, "09:00", "09:09"),
        (9, "09:09", "09:14"),
        (14, "09:14", "09:34"),
        (34, "09:34", "09:42"),
    ]
    assert _session().minutes == 42


def test_without_a_start_there_are_minutes_and_no_clock_times():
    timed = schedule(_session(None))
    assert [t.from_minute for t in timed] == [0, 9, 14, 34]
    assert {t.start for t in timed} | {t.end for t in timed} == {None}


def test_a_workshop_over_midnight_goes_on_the_next_day():
    last = schedule(_session(datetime.fromisoformat("2026-12-31T23:50")))[-1]
    assert last.end == datetime.fromisoformat("2027-01-01T00:32")


@pytest.mark.parametrize(
    ("block", "to", "order"),
    [
        (1, 0, [1, 2, 3, 4]),
        (1, 1, [2, 1, 3, 4]),
        (1, 3, [2, 3, 4, 1]),
        (1, 99, [2, 3, 4, 1]),
        (4, -5, [4, 1, 2, 3]),
        (3, 1, [1, 3, 2, 4]),
    ],
)
def test_moving(block, to, order):
    assert _ids(moved(PLANNED, BlockId(block), to)) == order


@given(st.integers(1, 4), st.integers(-3, 9))
def test_moving_keeps_every_block(block, to):
    changed = moved(PLANNED, BlockId(block), to)
    assert sorted(_ids(changed)) == [1, 2, 3, 4]
    assert set(changed) == set(PLANNED)


def test_taking_one_out_leaves_the_others():
    assert _ids(without(PLANNED, BlockId(2))) == [1, 3, 4]


@pytest.mark.parametrize(("asked", "got"), [(12, 12), (0, 1), (-9, 1), (100000, MAX_BLOCK_MINUTES)])
def test_minutes_stay_within_what_a_block_can_have(asked, got):
    assert with_minutes(PLANNED, BlockId(1), asked)[0].minutes == got


def test_a_new_block_has_an_id_of_its_own():
    assert next_block_id(()) == 1
    assert next_block_id(without(PLANNED, BlockId(2))) == 5
