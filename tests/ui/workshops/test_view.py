"""One workshop follows what happens elsewhere."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from operator import attrgetter
from unittest.mock import patch

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.workshops.safety import Rule
from hope_desktop.services.opening import Services
from tests.tools.full_disk import full_disk


def test_a_change_made_elsewhere_is_shown(view, services, session, operations):
    operations.run(partial(services.blocks.add_pause, session), "pauze")
    assert len(view.area.timeline.rows.block_ids()) == 5


@pytest.mark.nightly
@pytest.mark.parametrize("add", ["blocks.add_activity", "blocks.spares.add"])
def test_a_text_that_was_changed_elsewhere_is_shown(view, services, session, operations, add):
    """In the plan, and in what is kept in reserve."""
    put, own = attrgetter(add)(services), ActivityId("1.3")
    operations.run(partial(put, session, own), "")
    changed = replace(services.material.activity(own).text, title="Mijn eigen kring")
    operations.run(partial(services.material.keep_activity, changed), "")
    assert "Mijn eigen kring" in [row.title for row in view.area.timeline.rows.rows]


@pytest.mark.nightly
def test_what_is_planned_before_it_counts_at_once(view, services, session, operations):
    """Another workshop of the class is made, moved and thrown away while this one is open."""

    def lacks() -> tuple[str, ...]:
        found = view.plan.concerns
        return next((one.names for one in found if one.rule is Rule.MODULE_SKIPPED), ())

    class_id, facts = view.plan.session.class_id, view.plan.session.facts
    operations.run(partial(services.blocks.add_activity, session, ActivityId("2.1"), 1), "erbij")
    block = view.plan.session.blocks[2].id
    operations.run(partial(services.blocks.remove, session, block), "weg")
    assert lacks() == ("1",)
    assert facts.start is not None
    earlier = replace(facts, start=facts.start - timedelta(days=1))
    plan = partial(services.planning.from_activities, class_id, (ActivityId("1.4"),), earlier)
    made = operations.run_new(plan, "erbij")
    assert made is not None
    assert lacks() == ()
    later = replace(facts, start=facts.start + timedelta(days=1))
    operations.run(partial(services.planning.change_facts, made, later), "later")
    assert lacks() == ("1",)
    operations.stack.undo()
    assert lacks() == ()
    operations.run(partial(services.planning.remove, made), "weg")
    assert lacks() == ("1",)


def test_a_workshop_removed_elsewhere_closes(
    page,
    view,
    services,
    session,
    operations,
):
    operations.run(partial(services.planning.remove, session), "weg")
    assert page.stack.currentWidget() is page.sessions
    assert page.current_session() is None


def test_opening_again_keeps_the_place(view, session):
    timeline = view.area.timeline
    timeline.select(timeline.rows.block_ids()[2])
    view.open_session(session)
    assert timeline.currentIndex().row() == 2


def test_from_the_agreements_one_goes_back_to_the_plan(page, view):
    back = view.header.back
    view.header.agreements.click()
    assert back.isVisible()
    back.click()
    assert not view.shows_agreements
    assert page.stack.currentWidget() is view
    assert back.isHidden(), "the column at the left leads to the list"


def test_a_workshop_that_is_not_there_is_not_opened(view):
    view.open_session(SessionId(999))
    assert view.plan is None


def facts(services: Services, session: SessionId):
    return services.planning.session(session).facts


@pytest.mark.nightly
def test_typing_is_saved_a_second_after_the_last_key(qtbot, view, services, session, operations):
    view.header.agreements.setChecked(True)
    line = view.agreements.lines["room"]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Lokaal 12")
    assert facts(services, session).room == "Lokaal 8"
    with qtbot.waitSignal(operations.change_saved):
        pass
    assert facts(services, session).room == "Lokaal 12"
    assert line.text() == "Lokaal 12"
    assert line.hasFocus()


def test_typing_is_saved_when_the_focus_goes(view, services, session):
    view.header.agreements.setChecked(True)
    line = view.agreements.lines["trainer2"]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Sam")
    view.agreements.lines["room"].setFocus()
    QApplication.processEvents()
    assert facts(services, session).trainer2 == "Sam"


def test_what_cannot_be_kept_stays_and_the_rest_is_saved(view, services, session):
    view.header.value_typed.emit("slot_minutes", 0)
    view.header.value_typed.emit("room", "Aula")
    view.typing.flush()
    assert facts(services, session).room == "Aula"
    assert facts(services, session).slot_minutes == 50
    assert view.typing.typed(session) == {"slot_minutes": 0}
    assert list(view.typing.refusals(session)) == ["slot_minutes"]
    assert view.header.minutes_complaint.text()


def test_a_workshop_that_went_is_told_and_forgotten(view, services, session, operations):
    told: list[str] = []
    operations.problem_found.connect(told.append)
    view.header.value_typed.emit("room", "Aula")
    services.planning.remove(session)
    view.typing.flush()
    assert len(told) == 1
    assert view.typing.typed(session) == {}


def test_a_refused_value_is_said_when_the_workshop_is_left(page, view, desk):
    view.header.minutes.setValue(0)
    assert desk.window.status.words.text() == "Not saved yet…"
    page.go_home()
    said, complaint = desk.window.status.words.text(), view.header.minutes_complaint.text()
    assert complaint
    assert said == f"{view.header.title.text()} is not saved yet. {complaint}"


def test_the_window_asks_before_it_closes_without_what_a_full_disk_refused(
    view,
    services,
    session,
    desk,
    operations,
):
    with full_disk(services, session):
        view.header.value_typed.emit("reason", "w" * 500)
        with patch("hope_desktop.ui.widgets.dialogs.confirmed", return_value=False) as asked:
            assert not desk.window.close()
        assert "The disk is full" in asked.call_args.args[2]
    assert operations.save_typed() == ""
