from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hope_desktop.domain.activity import Activity, PlanRole
from hope_desktop.domain.fit_result import Cut, Fit
from hope_desktop.domain.fitting import fit
from hope_desktop.domain.modules import NUMBERED, Module
from hope_desktop.domain.plan import Block
from hope_desktop.domain.safety import LANDING_FROM_INTENSITY, Plan, Rule, concerns, skipped_in
from tests.making import (
    CLOSING,
    LANDING,
    OPENING,
    STORY,
    activity,
    blocks,
    plan,
    variant,
    with_blocks,
)

CORE = activity("1.4")
EXTRA = activity("O2", Module.OPENING, minutes=8, min_minutes=4, role=PlanRole.EXTRA)
EXTRA_ONE = activity("1.9", minutes=8, min_minutes=4, role=PlanRole.EXTRA)
FIFTEEN = replace(CORE, variants=(variant("Vijftien", 15),))
QUICK = replace(activity("2.1", Module.LOVE), variants=(variant("Kort", 7),))


def _fit(minutes: int, *planned: Activity | int) -> Fit:
    records = {one.id: one for one in planned if not isinstance(one, int)}
    return fit(blocks(*planned), records, minutes)


def _told(found: Fit) -> list[tuple[str | None, Cut, int, int]]:
    return [(c.activity, c.what, c.from_minutes, c.to_minutes) for c in found.changes]


TABLE = {
    "a plan that fits is left alone": ((37, OPENING, CORE, CLOSING), []),
    "an extra gives way before a core": (
        (42, OPENING, EXTRA, CORE, CLOSING),
        [("O2", Cut.SHORTENED, 8, 5)],
    ),
    "as few blocks change as can be": (
        (36, OPENING, EXTRA, CORE, CLOSING),
        [("1.4", Cut.SHORTENED, 20, 11)],
    ),
    "an extra goes before protected time gets shorter": (
        (28, OPENING, EXTRA, CORE, CLOSING),
        [("O2", Cut.DROPPED, 8, 0), ("1.4", Cut.SHORTENED, 20, 11)],
    ),
    "protected time gets shorter before a core goes": (
        (24, OPENING, CORE, CLOSING),
        [("1.4", Cut.SHORTENED, 20, 10), ("C3", Cut.SHORTENED, 8, 5)],
    ),
    "a pause gives way first": ((40, OPENING, 5, CORE, CLOSING), [(None, Cut.SHORTENED, 5, 3)]),
    "a short variant is used when shortening is not enough": (
        (24, OPENING, QUICK, CLOSING),
        [("2.1", Cut.VARIANT, 20, 7)],
    ),
    "a short version is better than the same minutes without one": (
        (32, OPENING, FIFTEEN, CLOSING),
        [("1.4", Cut.VARIANT, 20, 15)],
    ),
    "of two cores the last goes": (
        (30, OPENING, CORE, activity("1.5"), CLOSING),
        [("1.4", Cut.SHORTENED, 20, 13), ("1.5", Cut.DROPPED, 20, 0)],
    ),
    "a module that a later one needs stays": (
        (27, OPENING, CORE, activity("2.9", Module.LOVE), CLOSING),
        [("1.4", Cut.SHORTENED, 20, 10), ("2.9", Cut.DROPPED, 20, 0)],
    ),
    "also when it is an extra and the later one is core": (
        (27, OPENING, EXTRA_ONE, activity("2.9", Module.LOVE), CLOSING),
        [
            ("O1", Cut.SHORTENED, 9, 6),
            ("1.9", Cut.SHORTENED, 8, 4),
            ("2.9", Cut.SHORTENED, 20, 10),
            ("C3", Cut.SHORTENED, 8, 7),
        ],
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_what_gives_way(name: str) -> None:
    (minutes, *planned), told = TABLE[name]
    assert _told(_fit(minutes, *planned)) == told


def test_a_module_that_the_class_has_had_need_not_stay() -> None:
    planned = (OPENING, EXTRA_ONE, activity("2.9", Module.LOVE), CLOSING)
    records = {one.id: one for one in planned}
    found = fit(blocks(*planned), records, 27, frozenset({Module.BOUNDARIES}))
    assert _told(found) == [("1.9", Cut.DROPPED, 8, 0), ("2.9", Cut.SHORTENED, 20, 10)]


def test_a_story_goes_rather_than_its_landing() -> None:
    found = _fit(20, OPENING, STORY, LANDING, CLOSING)
    assert ("4.2", Cut.DROPPED, 45, 0) in _told(found)
    assert [block.activity for block in found.blocks] == ["O1", "C1", "C3"]
    assert found.short_minutes == 0


def test_a_story_keeps_its_whole_opening_and_closing() -> None:
    found = _fit(54, OPENING, STORY, LANDING, CLOSING)
    assert _told(found) == [("4.2", Cut.SHORTENED, 45, 32)]


def test_questions_go_when_their_story_goes() -> None:
    questions = activity("4.3", Module.STORIES, minutes=15, min_minutes=15)
    found = _fit(40, OPENING, STORY, questions, LANDING, CLOSING)
    assert [block.activity for block in found.blocks] == ["O1", "C1", "C3"]


def test_too_few_minutes_are_told_honestly() -> None:
    found = _fit(5, OPENING, CORE, CLOSING)
    assert [(b.activity, b.minutes) for b in found.blocks] == [("O1", 6), ("C3", 5)]
    assert found.short_minutes == 6


def test_a_variant_that_is_shorter_than_protected_time_is_not_used() -> None:
    risky = replace(OPENING, variants=(variant("Te kort", 3),))
    found = _fit(5, risky, CLOSING)
    assert [(b.activity, b.minutes, b.variant) for b in found.blocks] == [
        ("O1", 6, ""),
        ("C3", 5, ""),
    ]


def test_a_landing_is_loose_when_nothing_is_strong() -> None:
    found = _fit(11, OPENING, LANDING, CLOSING)
    assert ("C1", Cut.DROPPED, 5, 0) in _told(found)


def _random_plan(chance: Random, most: int) -> tuple[tuple[Activity, ...], int]:
    """A few short activities in any order of modules, between an opening and a closing."""
    made = []
    for number in range(chance.randint(1, 4)):
        minutes = chance.randint(2, most)
        short = [variant(f"v{i}", chance.randint(1, minutes)) for i in range(chance.randint(0, 2))]
        made.append(
            activity(
                f"a{number}",
                chance.choice(NUMBERED[:3]),
                minutes=minutes,
                min_minutes=chance.randint(1, minutes),
                role=chance.choice((PlanRole.CORE, PlanRole.CORE, PlanRole.EXTRA)),
                intensity=chance.randint(1, 3),
                variants=tuple(short),
            )
        )
    opening = replace(OPENING, minutes=4, min_minutes=chance.randint(2, 4))
    closing = replace(CLOSING, minutes=4, min_minutes=chance.randint(2, 4))
    planned = (opening, *made, replace(LANDING, minutes=3, min_minutes=2), closing)
    return planned, chance.randint(1, sum(one.minutes for one in planned))


def _every_plan(planned: tuple[Activity, ...]) -> Iterator[tuple[int | None, ...]]:
    """Every number of minutes that each activity may take; None when it goes."""
    strong = any(one.intensity >= LANDING_FROM_INTENSITY for one in planned)
    choices = []
    for one in planned:
        protected = one.role is PlanRole.SAFETY or (one.id == LANDING.id and strong)
        lengths: set[int | None] = set(range(one.min_minutes, one.minutes + 1))
        if not protected:
            lengths |= {None, *(short.minutes for short in one.variants)}
        choices.append(lengths)
    return product(*choices)


def _loss(planned: tuple[Activity, ...], minutes: tuple[int | None, ...]) -> tuple[int, ...]:
    strong = any(one.intensity >= LANDING_FROM_INTENSITY for one in planned)
    core = extra = protected = changed = 0
    for one, left in zip(planned, minutes, strict=True):
        core += left is None and one.role is PlanRole.CORE
        extra += left is None and one.role is PlanRole.EXTRA
        if one.role is PlanRole.SAFETY or (one.id == LANDING.id and strong):
            protected += one.minutes - (left or 0)
        changed += left != one.minutes
    lost = sum(one.minutes - (left or 0) for one, left in zip(planned, minutes, strict=True))
    return core, protected, extra, lost, changed


def _skips(planned: tuple[Activity, ...], minutes: tuple[int | None, ...]) -> set[Module]:
    kept = tuple(one for one, left in zip(planned, minutes, strict=True) if left is not None)
    return set(skipped_in(kept, frozenset()))


@pytest.mark.parametrize("seed", range(400))
def test_no_plan_loses_less(seed: int) -> None:
    planned, minutes = _random_plan(Random(seed), most=7)
    found = _fit(minutes, *planned)
    before = _skips(planned, tuple(one.minutes for one in planned))
    possible = [
        _loss(planned, one)
        for one in _every_plan(planned)
        if sum(left or 0 for left in one) <= minutes and not _skips(planned, one) - before
    ]
    kept = {block.activity: block.minutes for block in found.blocks}
    if not possible:
        assert found.short_minutes > 0
    else:
        assert found.short_minutes == 0
        assert _loss(planned, tuple(kept.get(one.id) for one in planned)) == min(possible)


def test_no_rule_of_safety_is_broken_in_twenty_thousand_plans() -> None:
    for seed in range(20_000):
        chance = Random(seed)
        planned, minutes = _random_plan(chance, most=40)
        before = plan(*planned)
        made = with_blocks(before, *_fit(minutes, *planned).blocks)
        assert _broken(made) <= _broken(before), seed


def _broken(made: Plan) -> set[tuple[Rule, str | None, str]]:
    """What is wrong, but for the minutes: those a fit tells itself."""
    return {
        (concern.rule, concern.activity, name)
        for concern in concerns(made)
        if concern.rule is not Rule.TOO_LONG
        for name in concern.names or ("",)
    }


@st.composite
def _plans(draw: st.DrawFn) -> tuple[tuple[Block, ...], dict[str, Activity]]:
    records = []
    for number in range(draw(st.integers(0, 8))):
        minutes = draw(st.integers(1, 60))
        least = draw(st.integers(1, minutes))
        short = draw(st.lists(st.integers(1, minutes), max_size=2))
        records.append(
            activity(
                f"a{number}",
                minutes=minutes,
                min_minutes=least,
                role=draw(st.sampled_from(PlanRole)),
                intensity=draw(st.integers(1, 3)),
                variants=tuple(variant(f"v{i}", m) for i, m in enumerate(short)),
            )
        )
    pauses = draw(st.lists(st.integers(1, 15), max_size=2))
    planned = draw(st.permutations([*records, *pauses]))
    made = blocks(*planned)
    # A trainer may have changed minutes by hand, also below the minimum.
    changed = tuple(
        replace(b, minutes=draw(st.integers(1, 90))) if draw(st.booleans()) else b for b in made
    )
    return changed, {record.id: record for record in records}


@given(_plans(), st.integers(1, 300))
def test_safety_is_never_dropped_nor_cut_below_its_minimum(
    planned: tuple[tuple[Block, ...], dict[str, Activity]], minutes: int
) -> None:
    before, records = planned
    found = fit(before, records, minutes)  # type: ignore[arg-type]
    after = {block.id: block for block in found.blocks}
    for block in before:
        if block.activity and records[block.activity].role is PlanRole.SAFETY:
            least = min(block.minutes, records[block.activity].min_minutes)
            assert after[block.id].minutes >= least


@given(_plans(), st.integers(1, 300))
def test_nothing_is_added_reordered_or_made_longer(
    planned: tuple[tuple[Block, ...], dict[str, Activity]], minutes: int
) -> None:
    before, records = planned
    found = fit(before, records, minutes)  # type: ignore[arg-type]
    kept = {block.id: block for block in found.blocks}
    assert [b.id for b in before if b.id in kept] == [b.id for b in found.blocks]
    assert all(kept[b.id].minutes <= b.minutes for b in before if b.id in kept)


@given(_plans(), st.integers(1, 300))
def test_every_difference_is_in_the_changes_and_nothing_else(
    planned: tuple[tuple[Block, ...], dict[str, Activity]], minutes: int
) -> None:
    before, records = planned
    found = fit(before, records, minutes)  # type: ignore[arg-type]
    kept = {block.id: block for block in found.blocks}
    different = [b for b in before if kept.get(b.id) != b]
    assert [(c.activity, c.from_minutes, c.to_minutes) for c in found.changes] == [
        (b.activity, b.minutes, kept[b.id].minutes if b.id in kept else 0) for b in different
    ]
