"""The agreements with the school."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.workshops.plan import CheckItem, CheckState, never_asked, still_to_do
from hope_desktop.services.opening import Services
from hope_desktop.ui.widgets.destination import Destination, to_class
from hope_desktop.ui.workshops.school.agreements import Agreements
from tests.planning import new_workshop


@pytest.fixture
def agreements(view) -> Agreements:
    view.header.agreements.click()
    assert view.agreements.isVisible()
    return view.agreements


def choose(agreements: Agreements, item: CheckItem, state: CheckState) -> None:
    """A press for each answer on the way."""
    for _ in range(list(CheckState).index(state)):
        agreements.checks[item].box.click()


def states(services: Services, session: SessionId) -> dict[CheckItem, CheckState]:
    checklist = services.planning.session(session).facts.checklist
    return {check.item: check.state for check in checklist}


def test_a_state_is_kept_and_counted_and_undone(
    view,
    agreements,
    services,
    session,
    operations,
):
    choose(agreements, CheckItem.PARENTS_TOLD, CheckState.DONE)
    operations.save_typed()
    assert states(services, session)[CheckItem.PARENTS_TOLD] is CheckState.DONE
    assert "To arrange: 5" in view.header.agreements.text()
    operations.stack.undo()
    assert "To arrange: 6" in view.header.agreements.text()
    assert agreements.checks[CheckItem.PARENTS_TOLD].answer.text() == "To do"


def test_six_lines_take_six_clicks_and_the_keyboard_does_it_too(
    view,
    agreements,
    services,
    session,
    operations,
):
    for item in CheckItem:
        choose(agreements, item, CheckState.DONE)
    operations.save_typed()
    assert set(states(services, session).values()) == {CheckState.DONE}
    agreements.focus_first()
    first = next(iter(agreements.checks.values()))
    assert (first.box.isChecked(), first.answer.text()) == (True, "Done")
    for said in ("Agreed otherwise", "To do", "Done"):
        QTest.keyClick(first.box, Qt.Key.Key_Space)
        assert first.answer.text() == first.box.accessibleDescription() == said
    assert first.box.text().startswith("Parents")


def test_agreed_otherwise_asks_for_a_note_that_is_kept(
    view, agreements, services, session, operations
):
    line = agreements.checks[CheckItem.QUIET_SPOT]
    assert line.note_box.isHidden()
    choose(agreements, CheckItem.QUIET_SPOT, CheckState.AGREED_OTHERWISE)
    assert line.note_box.isVisible()
    QTest.keyClicks(line.note, "met de portier: de gang")
    operations.save_typed()
    facts = services.planning.session(session).facts
    notes = {check.item: check.note for check in facts.checklist}
    assert notes[CheckItem.QUIET_SPOT] == "met de portier: de gang"
    assert still_to_do(facts) == 5


def test_the_helper_stands_there_and_the_class_is_one_click_away(view, agreements):
    asked: list[Destination] = []
    view.go.connect(asked.append)
    assert "De Wit" in agreements.helper.text()
    agreements.class_button.click()
    assert asked == [to_class(view.plan.session.class_id)]


def test_a_missing_helper_is_said_in_the_header(page, services, class_id):

    made = new_workshop(services, class_id)
    page.show_session(made)
    assert "go-to person" in page.view.header.agreements.text()


def test_alone_is_kept(view, agreements, services, session, operations):
    agreements.alone.click()
    operations.save_typed()
    assert services.planning.session(session).facts.alone


def test_of_adults_only_what_concerns_them_is_asked(view, agreements, services, session):
    assert agreements.checks[CheckItem.PARENTS_TOLD].box.isVisible()
    group = services.planning.get(session).school_class
    changes = services.classes.change(group.id, replace(group.facts, level=Level.ADULTS))
    view.refresh(changes)
    shown = {item for item, row in agreements.checks.items() if row.box.isVisible()}
    assert shown == set(CheckItem) - never_asked(Level.ADULTS)
    assert agreements.checks[CheckItem.PUPILS_TOLD].box.text() == "Everybody has been invited"
    assert not agreements.alone.isVisible()
    assert "To arrange: 3" in view.header.agreements.text()
