"""How else a part can be given, over every activity of the library and every level."""

from dataclasses import replace

import pytest

from hope_desktop.domain.page import WayKind, WayToGive, chosen_of, otherwise
from hope_desktop.domain.terms import Level
from hope_desktop.domain.workshops.safety import is_for
from hope_desktop.services.library.library import settings_of
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, new_workshop, workshop_of

TWO = {"start": NINE, "slot_minutes": 50, "trainer1": "Els", "trainer2": "Joris"}


@pytest.mark.nightly
@pytest.mark.parametrize("level", [None, *Level])
def test_at_most_four_ways_that_are_legal_and_the_plan_has_one_of_them(services, level):
    years = {Level.PO: 8}
    facts = replace(CLASS_2B, label=f"{level}", level=level, year=years.get(level, 2))
    class_id = new_class(services, facts)
    rows = services.library.rows()
    made = workshop_of(services, class_id, [one.id for one in rows], **TWO)
    view = services.planning.get(made)
    for block in view.session.blocks:
        activity = view.activity_of(block)
        assert activity is not None
        settings = settings_of(services.library, activity)
        texts = services.library.handouts_of([activity])
        found = otherwise(view, block, settings, texts)
        assert 1 <= len(found) <= 4, activity.id
        assert 0 <= chosen_of(view, block, found) < len(found)
        records = {one.id: one for one in (*settings, activity)}
        for one in found:
            if one.kind in {WayKind.SHORTER, WayKind.OTHER}:
                record = records[one.activity]
                assert one.minutes >= record.min_minutes, (activity.id, one)
                assert not is_for(activity, view.school_class) or is_for(record, view.school_class)
                services.blocks.give(made, block.id, one)
                services.blocks.give(made, block.id, WayToGive(activity=activity.id))


def test_the_shorter_way_is_the_longest_with_which_the_plan_fits(services):
    made = new_workshop(services, new_class(services), **TWO | {"slot_minutes": 40})
    view = services.planning.get(made)
    block = view.session.blocks[1]
    texts = services.library.handouts_of([view.activities[block.activity]])
    shorter = otherwise(view, block, (), texts)[1]
    assert (shorter.kind, shorter.minutes) == (WayKind.SHORTER, 14)
    services.blocks.give(made, block.id, shorter)
    now = services.planning.get(made)
    assert (
        chosen_of(now, now.session.blocks[1], otherwise(now, now.session.blocks[1], (), texts)) == 1
    )


def test_a_story_names_the_trainers_and_nothing_a_class_may_not_hear(services):
    made = new_workshop(services, new_class(services), "S4", **TWO | {"slot_minutes": 100})
    view = services.planning.get(made)
    block = next(one for one in view.session.blocks if one.activity == "4.6")
    texts = services.library.handouts_of([view.activities[block.activity]])
    found = otherwise(view, block, (), texts)
    assert [one.teller for one in found] == ["", "Els", "Joris", ""]
    facts = replace(view.school_class.facts, level=Level.PRO)
    young = replace(view, school_class=replace(view.school_class, facts=facts))
    assert [one.teller for one in otherwise(young, block, (), texts)] == ["", ""]
