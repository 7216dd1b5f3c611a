"""A part for time that is left: it takes no minutes, its papers go along, lesson mode offers it."""

import pytest

from hope_desktop.domain.errors import StaysInPlan
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.page import WayToGive
from hope_desktop.domain.terms import ActivityId, Module
from hope_desktop.domain.workshops.fit_result import Cut
from hope_desktop.domain.workshops.safety import Rule
from hope_desktop.services.printing.drawing import draw

FEELS = ActivityId("1.3")  # cards and sheets for groups of four, a pen for each group


def _plan(services, session):
    return [(b.activity, b.minutes) for b in services.planning.session(session).blocks]


WITH = [("O1", 9), ("1.4", 25), (FEELS, 0), ("C2", 7), ("C3", 8)]


def test_it_comes_before_the_closing_and_takes_no_minute(services, session):
    before = services.planning.get(session)
    added = services.blocks.add_activity(session, FEELS, if_time=True)
    assert _plan(services, session) == WITH
    after = services.planning.get(session)
    assert (after.session.minutes, after.concerns) == (49, before.concerns)
    services.undo.undo(added.change)
    assert services.planning.get(session) == before


def test_a_part_waits_and_comes_back_in_its_own_place_and_way(services, session):
    block = services.planning.session(session).blocks[1].id
    services.blocks.give(session, block, WayToGive(variant="Kort"))
    short = _plan(services, session)
    services.blocks.turn_if_time(session, block)
    assert _plan(services, session)[1] == ("1.4", 0)
    services.blocks.give(session, block, WayToGive(variant="Kort", way=WorkingForm.PAIRS))
    assert _plan(services, session)[1] == ("1.4", 0), "another way gives it no time"
    services.blocks.turn_if_time(session, block)
    assert _plan(services, session) == short


@pytest.mark.parametrize("activity", ["C3", "C1", "4.2", "4.6"])
def test_what_keeps_a_workshop_safe_and_a_story_never_wait(services, session, activity):
    with pytest.raises(StaysInPlan):
        services.blocks.add_activity(session, ActivityId(activity), if_time=True)
    opening = services.planning.session(session).blocks[0].id
    with pytest.raises(StaysInPlan):
        services.blocks.turn_if_time(session, opening)


def test_more_time_uses_it_and_less_time_leaves_it(services, session):
    services.blocks.add_activity(session, FEELS, if_time=True)
    services.fitting.accept(services.fitting.propose(session, 40))
    assert (FEELS, 0) in _plan(services, session)
    proposal = services.fitting.propose(session, 75)
    used = [c for c in proposal.fit.changes if c.activity == FEELS]
    assert [(c.what, c.to_minutes) for c in used] == [(Cut.ADDED, 24)]
    services.fitting.accept(proposal)
    assert (FEELS, 24) in _plan(services, session)


def test_the_rules_speak_of_it_as_of_any_part_and_it_is_not_offered_then(services, session):
    services.blocks.add_activity(session, ActivityId("3.5"), if_time=True)  # strong, and too early
    rules = {one.rule for one in services.planning.get(session).concerns}
    assert {Rule.MODULE_SKIPPED, Rule.LANDING_MISSING} <= rules
    proposal = services.fitting.propose(session, 120)
    assert "3.5" not in [change.activity for change in proposal.fit.changes]
    assert services.lessons.begin(session).lesson.spare == ()


def test_its_papers_go_along_as_any_and_the_trainers_sheet_says_when(services, session):
    services.blocks.add_activity(session, FEELS, if_time=True)
    by_kind = {d.key: d for d in services.printing.prepare(session).every}
    assert by_kind["groups-4-cards"].copies == 8
    text = " ".join(draw(by_kind["trainer"].document).text.split())
    assert "Wat zegt mijn lijf? als er tijd is" in text
    assert "7 × stift om nummers te schrijven" in text
    about = services.planning.get(session).about("nl")
    assert "wat een lijf laat merken" in about, "who decides knows of it too"


def test_a_class_has_not_had_the_module_of_what_only_waited(services, session):
    services.blocks.add_activity(session, ActivityId("2.1"), if_time=True)
    [row] = services.planning.all()
    assert (row.minutes, row.modules) == (49, (Module.BOUNDARIES,))
    services.planning.mark_done(session)
    school_class = services.planning.get(session).school_class
    assert school_class.modules_done == {Module.BOUNDARIES}
