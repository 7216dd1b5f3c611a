"""Odd plans in the real window: after midnight, the night the clock changes, very many parts."""

from dataclasses import replace

import pytest

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.workshops.plan import MAX_BLOCK_MINUTES
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.plan.timeline import Timeline
from hope_desktop.ui.workshops.view import SessionView
from tests.making import moment


def _begin(services: Services, session: SessionId, start: str) -> None:
    facts = services.planning.session(session).facts
    services.planning.change_facts(session, replace(facts, start=moment(start)))


def _shown(timeline: Timeline, view: SessionView, session: SessionId) -> list[str]:
    view.open_session(session)
    return [row.begins for row in timeline.rows.rows]


@pytest.mark.parametrize(
    ("start", "begins"),
    [
        ("2026-12-01T23:40", ["23:40", "23:49", "0:09", "0:16", "0:30"]),
        ("2026-12-31T23:55", ["23:55", "0:04", "0:24", "0:31", "0:45"]),
        ("2027-03-28T01:40", ["1:40", "1:49", "2:09", "2:16", "2:30"]),
        ("2026-10-25T02:30", ["2:30", "2:39", "2:59", "3:06", "3:20"]),
    ],
)
def test_minutes_add_up_over_midnight_and_in_the_night_the_clock_changes(
    timeline,
    view,
    services,
    session,
    start,
    begins,
):
    _begin(services, session, start)
    assert _shown(timeline, view, session) == begins
    assert services.lessons.begin(session).lesson.minutes == 50


@pytest.mark.parametrize("minutes", [0, MAX_BLOCK_MINUTES + 1, 999])
def test_minutes_that_cannot_be_are_said_beside_the_part_and_change_nothing(
    timeline, services, session, minutes
):
    before = services.planning.get(session)
    timeline.select(timeline.rows.block_ids()[1])
    index = timeline.currentIndex()
    timeline.rows.setData(index, minutes)
    assert services.planning.get(session) == before
    assert timeline.rows.rows[1].right == "25 min"


@pytest.mark.nightly
def test_two_hundred_parts_are_kept_shown_fitted_and_given(timeline, view, services, session):
    for number in range(196):
        services.blocks.add_activity(session, ActivityId(("1.2", "1.3", "1.5")[number % 3]))
    services.blocks.spares.add(session, ActivityId("1.1"))
    view.open_session(session)
    assert len(timeline.rows.block_ids()) == 200
    assert timeline.rows.rows[-1].title == "Mijn cirkel"
    proposal = services.fitting.propose(session, 50)
    assert proposal.fit.short_minutes == 0
    assert [b.block.activity for b in proposal.blocks][:: len(proposal.blocks) - 1] == ["O1", "C3"]
    services.fitting.accept(proposal)
    assert services.planning.session(session).minutes <= 50
    assert len(services.planning.session(session).spare) == 1, "nothing else was touched"


def test_a_note_stands_on_no_paper_but_the_trainers(services, session):
    from hope_desktop.services.printing.drawing import draw

    for block in services.planning.session(session).blocks:
        services.blocks.set_note(session, block.id, "alleen-voor-ons")
    for planned in services.printing.prepare(session).documents:
        assert ("alleen-voor-ons" in draw(planned.document).text) is (planned.key == "trainer")
