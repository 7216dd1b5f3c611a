from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from hope_desktop.domain.library.activity import Activity, PlanRole
from hope_desktop.domain.terms import ActivityId, BlockId, Module
from hope_desktop.domain.workshops.fit_result import Cut, Why
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.domain.workshops.reserve import (
    may_be_spare,
    new_concerns,
    obstacles,
    place_for,
    spares_of,
)
from hope_desktop.domain.workshops.safety import Plan, Rule, concerns
from hope_desktop.domain.workshops.stretching import stretch
from tests.making import CLOSING, LANDING, OPENING, activity, blocks, plan, school_class, variant

FIRST = activity("1.4")
MORE = activity("1.5", minutes=15, min_minutes=10)
LOVE = activity("2.1", Module.LOVE)
STRONG = activity("3.4", Module.UNCOMFORTABLE, intensity=3)
WORD = activity("C2", Module.CLOSING, minutes=6, role=PlanRole.EXTRA)
WEATHER = activity("O2", Module.OPENING, minutes=5, role=PlanRole.EXTRA)
KNOWN = {a.id: a for a in (OPENING, FIRST, MORE, LOVE, STRONG, WORD, WEATHER, LANDING, CLOSING)}


def _spare(*activities: Activity) -> tuple[Block, ...]:
    return tuple(
        Block(BlockId(50 + number), one.id, one.minutes) for number, one in enumerate(activities)
    )


@pytest.mark.parametrize(
    ("one", "at"), [(MORE, 2), (LOVE, 3), (STRONG, 3), (WEATHER, 1), (WORD, 3), (FIRST, 2)]
)
def test_it_follows_the_path_and_stays_before_the_closing(one, at):
    planned = blocks(OPENING, FIRST, LOVE, LANDING, CLOSING)
    assert place_for(one, planned, KNOWN) == at


def test_without_a_closing_it_comes_after_its_own_module_and_a_pause_is_no_wall():
    assert place_for(MORE, blocks(OPENING, FIRST, 5, LOVE), KNOWN) == 2
    assert place_for(MORE, (), KNOWN) == 0


def test_what_keeps_a_workshop_safe_is_always_in_it():
    assert [may_be_spare(one) for one in (OPENING, CLOSING, FIRST, WORD)] == [
        *(False, False, True, True)
    ]


@pytest.mark.parametrize(
    ("one", "had", "rules"),
    [
        (MORE, "", []),
        (LOVE, "", []),
        (STRONG, "", [Rule.MODULE_SKIPPED, Rule.LANDING_MISSING]),
        (STRONG, "2", [Rule.LANDING_MISSING]),
        (replace(MORE, audiences=frozenset()), "", [Rule.LEVEL]),
        (replace(MORE, group_max=20), "", [Rule.GROUP_SIZE]),
    ],
)
def test_what_stands_in_the_way_is_what_the_rules_would_say(one, had, rules):
    made = plan(OPENING, FIRST, CLOSING, class_=school_class(done=had))
    [block] = _spare(one)
    assert {found.rule for found in obstacles(made, block, one)} == set(rules)


def test_time_is_no_obstacle_but_a_minimum_is():
    made = plan(OPENING, FIRST, CLOSING, slot_minutes=30)
    [block] = _spare(MORE)
    assert obstacles(made, block, MORE) == ()
    short = replace(block, minutes=9)
    assert [found.rule for found in obstacles(made, short, MORE)] == [Rule.BELOW_MINIMUM]


def test_what_is_not_there_any_more_and_pauses_are_no_spare():
    made = plan(OPENING, CLOSING)
    spare = (Block(BlockId(9), None, 5), Block(BlockId(10), ActivityId("9.9"), 5), *_spare(MORE))
    made = replace(made, session=replace(made.session, spare=spare))
    assert [found.activity.id for found in spares_of(made, KNOWN)] == ["1.5"]


# More time


def test_more_time_uses_what_is_in_hand_before_anything_gets_longer():
    found = stretch(blocks(OPENING, FIRST, CLOSING), KNOWN, 55, spare=_spare(MORE))
    assert [block.activity for block in found.blocks] == ["O1", "1.4", "1.5", "C3"]
    used = next(change for change in found.changes if change.what is Cut.USED)
    assert (used.activity, used.to_minutes, used.why) == ("1.5", 15, Why.SPARE)
    assert found.blocks[2].id == 50, "it is the same part, with its note"


def test_it_is_as_short_as_it_may_be_and_no_shorter():
    made = plan(OPENING, FIRST, CLOSING)

    def suits(changed: tuple[Block, ...]) -> bool:
        return not new_concerns(replace(made, activities=KNOWN), changed)

    planned = made.session.blocks
    ten = stretch(planned, KNOWN, 37 + 10, spare=_spare(MORE), suits=suits)
    assert [block.minutes for block in ten.blocks] == [9, 20, 10, 8]
    nine = stretch(planned, KNOWN, 37 + 9, spare=_spare(MORE), suits=suits)
    assert len(nine.blocks) == 3


def test_what_the_template_has_and_lies_in_reserve_comes_back_once():
    wanted = tuple(map(ActivityId, ("O1", "1.4", "1.5", "C3")))
    found = stretch(blocks(OPENING, FIRST, CLOSING), KNOWN, 60, wanted, _spare(MORE))
    assert [block.activity for block in found.blocks].count(MORE.id) == 1


_SOME = st.lists(st.sampled_from([FIRST, MORE, LOVE, STRONG, WORD, WEATHER, LANDING]), max_size=4)


@given(
    _SOME,
    st.lists(st.sampled_from([FIRST, MORE, LOVE, STRONG, WORD, WEATHER]), max_size=3, unique=True),
    st.integers(0, 90),
    st.sampled_from(["", "1", "12"]),
    st.integers(1, 30),
)
def test_the_reserve_never_breaks_a_rule_that_was_kept(inside, hand, more, had, length):
    made: Plan = plan(OPENING, *inside, CLOSING, class_=school_class(done=had))
    made = replace(made, activities=KNOWN)
    spare = tuple(replace(block, minutes=length) for block in _spare(*hand))
    before = made.session.blocks
    minutes = made.session.minutes + more
    found = stretch(
        before, KNOWN, minutes, (), spare, lambda changed: not new_concerns(made, changed)
    )
    after = replace(made, session=replace(made.session, blocks=found.blocks))
    assert {(c.rule, c.activity) for c in concerns(after)} <= {
        (c.rule, c.activity) for c in concerns(made)
    }
    assert sum(block.minutes for block in found.blocks) <= minutes
    ids = [block.id for block in found.blocks]
    assert len(ids) == len(set(ids))
    kept = [block.id for block in found.blocks if block.id < 50]
    assert kept == [block.id for block in before], "nothing that was planned goes or moves"
    used = {change.activity for change in found.changes if change.what is Cut.USED}
    assert used == {block.activity for block in found.blocks if block.id >= 50}


def test_a_short_version_in_reserve_keeps_its_own_least():
    one = replace(MORE, variants=(variant("Kort", 6),))
    made = plan(OPENING, FIRST, CLOSING)
    block = replace(_spare(one)[0], variant="Kort", minutes=6)
    assert obstacles(made, block, one) == ()
