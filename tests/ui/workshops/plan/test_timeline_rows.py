"""What the rows of the timeline say."""

from dataclasses import replace

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.plan.timeline_rows import TimelineRow, rows_for
from tests.tools.shared_ui import made_ui


def rows(view: PlanView) -> tuple[TimelineRow, ...]:
    return rows_for(view, made_ui("en"))


def facts(services: Services, session: SessionId, **changes: object) -> PlanView:
    before = services.planning.session(session).facts
    services.planning.change_facts(session, replace(before, **changes))  # type: ignore[arg-type]
    return services.planning.get(session)


def test_a_block_says_everything_in_one_breath(services, session):
    spoken = rows(services.planning.get(session))[1].spoken
    assert spoken == (
        "Mag dat? Het meningenveld, module 1 Personal boundaries, 25 minutes, from 9:09 to 9:34"
    )


def test_without_a_start_minutes_take_the_place_of_the_clock(services, session):
    shown = rows(facts(services, session, start=None))
    assert [row.begins for row in shown[:2]] == ["0′", "9′"]
    assert shown[1].spoken.endswith("from minute 9 to 29")


def test_what_runs_over_is_said_on_the_block(services, session):
    shown = rows(facts(services, session, slot_minutes=40))
    assert [row.fits for row in shown[:3]] == [1, 1, 1]
    assert 0 < shown[3].fits < 1
    assert shown[3].right_below == "4 min too long"
    assert shown[3].ends == "9:40"
    assert "4 min after the lesson" in shown[-1].title


def test_the_last_row_is_the_end_of_the_lesson(services, session):
    end = rows(services.planning.get(session))[-1]
    assert (end.key, end.begins) == (None, "9:50")
    assert (end.title, end.below) == ("End of the lesson", "6 min free")
    assert (end.minutes, end.right) == (1, "9:49")
    exact = rows(facts(services, session, slot_minutes=49))[-1]
    assert (exact.title, exact.minutes) == ("End of the lesson", 0)


def test_pause_and_short_version_are_said(services, session):
    blocks = services.planning.session(session).blocks
    services.blocks.add_pause(session, 1)
    services.blocks.use_variant(session, blocks[1].id, "Kort")
    shown = rows(services.planning.get(session))
    assert shown[1].spoken.startswith("Pause, 5 minutes")
    assert "short version" in shown[2].below


def test_an_empty_plan_has_no_rows(services, session):
    for block in services.planning.session(session).blocks:
        services.blocks.remove(session, block.id)
    assert rows(services.planning.get(session)) == ()
