"""What is kept of a workshop, and what comes of it when the library has changed since."""

from dataclasses import replace

from hope_desktop.domain.terms import ActivityId, Audience, BlockId, Level, Module
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.domain.workshops.templates import (
    TemplatePart,
    gone_from,
    kept_part,
    needs,
    planned_from,
    suits,
    whole_blocks,
)
from tests.making import CLOSING, OPENING, activity, plan, variant

GAME = activity("1.4", variants=(variant("kort", 12),))
LOVE = activity("2.1", Module.LOVE)


def _blocks() -> tuple[Block, ...]:
    return (
        Block(BlockId(1), OPENING.id, 9),
        Block(BlockId(2), GAME.id, 12, "kort", "Sam zit voorin", "basis"),
        Block(BlockId(3), None, 5),
        Block(BlockId(4), CLOSING.id, 10),
    )


def _part() -> TemplatePart:
    session = replace(plan(OPENING, GAME, 5, CLOSING).session, blocks=_blocks())
    records = {one.id: one for one in (OPENING, GAME, CLOSING)}
    return kept_part("a", session, records)


def test_minutes_order_pauses_and_versions_are_kept_and_nothing_of_the_class():
    part = _part()
    assert part.activities == (OPENING.id, GAME.id, CLOSING.id)
    assert part.titles == ("Titel O1", "Titel 1.4", "Titel C3")
    assert [(b.activity, b.minutes) for b in part.blocks] == [
        (OPENING.id, 9),
        (GAME.id, 12),
        (None, 5),
        (CLOSING.id, 10),
    ]
    assert (part.blocks[1].variant, part.blocks[1].version) == ("kort", "basis")
    assert not any(block.note for block in part.blocks)


def test_an_activity_that_went_is_named_and_the_rest_goes_on():
    part = _part()
    assert gone_from(part, {OPENING.id, CLOSING.id}, str) == ("Titel 1.4",)
    planned = planned_from(part, {OPENING.id: OPENING, CLOSING.id: CLOSING})
    assert [block.activity for block in planned] == [OPENING.id, None, CLOSING.id]


def test_a_version_that_went_leaves_the_activity_in_its_minutes():
    changed = replace(GAME, variants=())
    planned = planned_from(_part(), {one.id: one for one in (OPENING, changed, CLOSING)})
    assert (planned[1].variant, planned[1].version, planned[1].minutes) == ("", "", 12)


def test_a_ready_workshop_takes_each_activity_whole():
    part = TemplatePart("a", 50, (OPENING.id, LOVE.id))
    records = {OPENING.id: OPENING, LOVE.id: LOVE}
    assert planned_from(part, records) == whole_blocks((OPENING, LOVE))
    assert gone_from(part, {OPENING.id}, str) == ("2.1",)


def test_it_suits_the_levels_of_all_its_activities_and_needs_what_came_before():
    young = activity("1.9", audiences=frozenset({Audience.PO, Audience.MBO}))
    older = activity("1.8", audiences=frozenset({Audience.MBO, Audience.ISK}))
    assert suits([young, older]) == (Level.MBO,)
    assert needs([OPENING, LOVE]) == (Module.BOUNDARIES,)
    assert needs([OPENING, activity("1.1"), LOVE]) == ()


def test_what_cannot_be_read_any_more_is_not_kept():
    session = replace(plan(OPENING, GAME).session, blocks=_blocks()[:2])
    part = kept_part("a", session, {OPENING.id: OPENING})
    assert part.activities == (ActivityId("O1"),)


def test_the_heart_is_kept_as_far_as_it_is_still_planned():
    session = plan(OPENING, GAME, CLOSING).session
    records = {one.id: one for one in (OPENING, GAME, CLOSING)}
    assert kept_part("a", session, records, {GAME.id, LOVE.id}).heart == (GAME.id,)
    assert kept_part("a", session, records).heart == ()
