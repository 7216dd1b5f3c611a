from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hope_desktop.domain.activity import Activity, PlanRole
from hope_desktop.domain.fitting import Cut, Fit, fit
from hope_desktop.domain.modules import Module
from hope_desktop.domain.plan import Block
from tests.making import CLOSING, LANDING, OPENING, STORY, activity, blocks, variant

CORE = activity("1.4")
EXTRA = activity("O2", Module.OPENING, minutes=8, min_minutes=4, role=PlanRole.EXTRA)
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
    "then the core does": (
        (36, OPENING, EXTRA, CORE, CLOSING),
        [("O2", Cut.SHORTENED, 8, 4), ("1.4", Cut.SHORTENED, 20, 15)],
    ),
    "a pause gives way first": ((40, OPENING, 5, CORE, CLOSING), [(None, Cut.SHORTENED, 5, 3)]),
    "a short variant is used when shortening is not enough": (
        (24, OPENING, QUICK, CLOSING),
        [("2.1", Cut.VARIANT, 20, 7)],
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_order_of_giving_way(name: str) -> None:
    (minutes, *planned), told = TABLE[name]
    assert _told(_fit(minutes, *planned)) == told


def test_all_stay_when_they_fit_at_their_shortest() -> None:
    found = _fit(25, OPENING, EXTRA, CORE, CLOSING)
    assert [block.minutes for block in found.blocks] == [6, 4, 10, 5]


def test_else_an_extra_goes_before_a_core_does() -> None:
    found = _fit(24, OPENING, EXTRA, CORE, CLOSING)
    assert [(b.activity, b.minutes) for b in found.blocks] == [("O1", 6), ("1.4", 10), ("C3", 8)]


def test_nobody_is_shorter_than_what_left_makes_needed() -> None:
    found = _fit(45, OPENING, CORE, activity("1.5", minutes=60, min_minutes=60), CLOSING)
    assert [(b.activity, b.minutes) for b in found.blocks] == [("O1", 9), ("1.4", 20), ("C3", 8)]


def test_of_two_cores_the_last_goes() -> None:
    found = _fit(30, OPENING, CORE, activity("1.5"), CLOSING)
    assert [change.activity for change in found.changes if change.what is Cut.DROPPED] == ["1.5"]


def test_a_story_goes_rather_than_its_landing() -> None:
    found = _fit(20, OPENING, STORY, LANDING, CLOSING)
    assert ("4.2", Cut.DROPPED, 45, 0) in _told(found)
    assert [block.activity for block in found.blocks] == ["O1", "C1", "C3"]
    assert found.short_minutes == 0


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
def test_a_fit_fits_or_says_how_many_minutes_it_does_not(
    planned: tuple[tuple[Block, ...], dict[str, Activity]], minutes: int
) -> None:
    before, records = planned
    found = fit(before, records, minutes)  # type: ignore[arg-type]
    total = sum(block.minutes for block in found.blocks)
    assert found.short_minutes == max(0, total - minutes)
    if found.short_minutes:
        left = [records[b.activity] for b in found.blocks if b.activity]
        assert all(record.role is PlanRole.SAFETY or record.id == "C1" for record in left)


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
