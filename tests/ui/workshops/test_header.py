"""Date, time and minutes of a workshop."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.levels import Level
from hope_desktop.ui.widgets.destination import LESSON
from tests.planning import new_class, new_workshop


def typed(edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def test_another_date_and_time_are_kept(view, services, session, operations):
    typed(view.header.date.edit, "8-12-2026")
    typed(view.header.time.edit, "10.15")
    operations.save_typed()
    start = services.planning.session(session).facts.start
    assert start == datetime.fromisoformat("2026-12-08T10:15")
    assert view.area.timeline.rows.rows[0].begins == "10:15"


def test_a_wrong_date_stays_with_a_sentence_and_nothing_is_lost(view, services, session):
    view.header.change.click()
    before = services.planning.session(session).facts.start
    typed(view.header.date.edit, "31-2-2027")
    view.area.timeline.setFocus()
    assert view.header.date.edit.text() == "31-2-2027"
    assert view.header.date.complaint.isVisible()
    view.area.actions_of_block.by_name["longer"].trigger()
    assert view.header.date.edit.text() == "31-2-2027", "a change elsewhere takes nothing away"
    assert services.planning.session(session).facts.start == before


def test_what_was_wrong_does_not_follow_to_another_workshop(page, view, services, class_id):
    typed(view.header.date.edit, "31-2-2027")
    made = new_workshop(services, class_id)
    page.show_session(made)
    assert view.header.date.edit.text() == ""
    assert view.header.date.complaint.isHidden()


def test_zero_minutes_stay_with_a_sentence(qtbot, view, services, session, operations):
    view.header.change.click()
    view.header.minutes.setValue(0)
    qtbot.waitUntil(view.header.minutes_complaint.isVisible)
    assert view.header.minutes.value() == 0
    assert services.planning.session(session).facts.slot_minutes == 50
    view.header.minutes.setValue(60)
    operations.save_typed()
    assert view.header.minutes_complaint.isHidden()
    assert services.planning.session(session).facts.slot_minutes == 60


@pytest.mark.nightly
def test_a_date_first_gets_the_usual_time_in_sight(page, services, class_id, operations):
    made = new_workshop(services, class_id)
    page.show_session(made)
    time = page.view.header.time
    typed(page.view.header.date.edit, "8-12-2026")
    assert time.edit.text() == "9:00"
    assert time.complaint.text() == "9:00 is a guess. Type it when it is another time."
    operations.save_typed()
    start = services.planning.session(made).facts.start
    assert start == datetime.fromisoformat("2026-12-08T09:00")


def test_emptying_the_date_takes_it_away(view, services, session, operations):
    view.header.date.edit.setFocus()
    view.header.date.edit.selectAll()
    QTest.keyClicks(view.header.date.edit, "\b")
    operations.save_typed()
    assert services.planning.session(session).facts.start is None


STAGES = (  # days from now; what is green, and what stands beside it
    (2, "print", {"print"}),
    (None, "print", {"print"}),
    (0, "lesson", {"lesson", "done"}),
    (-2, "done", {"done"}),
)


@pytest.mark.clock
@pytest.mark.parametrize(("days", "main", "offered"), STAGES)
def test_what_comes_next_is_the_one_green_button(
    view,
    services,
    session,
    days,
    main,
    offered,
):
    header = view.header
    buttons = {
        "print": header.print_button,
        "lesson": header.lesson,
        "done": header.done_button,
        "after": header.after,
    }
    now = wall_clock.now().replace(microsecond=0)
    start = None if days is None else now + timedelta(days=days)
    facts = services.planning.session(session).facts
    services.planning.change_facts(session, replace(facts, start=start))
    view.open_session(session)
    assert {name for name, button in buttons.items() if not button.isHidden()} == offered
    green = [name for name, button in buttons.items() if button.property("look") == "primary"]
    assert green == [main]


@pytest.mark.nightly
def test_given_makes_way_for_aftercare(view, services, session):
    header = view.header
    facts = services.planning.session(session).facts
    before = facts.start - timedelta(days=2000)
    services.planning.change_facts(session, replace(facts, start=before))
    view.open_session(session)
    assert len(header.more.menu().actions()) == 4
    assert header.agreements.accessibleName().startswith("To arrange: ")
    header.done_button.click()
    assert header.done_button.isHidden()
    assert header.agreements.accessibleName() == "Arranged with the school", "it is over"
    assert header.after.hasFocus()


def test_the_facts_are_a_line_that_opens_their_fields(view, services, session):
    header = view.header
    assert "9:00 – 9:50" in header.change.text()
    assert header.fields.isHidden()
    assert header.change.x() == header.title.x(), "the line begins under the title"
    header.change.setFocus()
    header.change.click()
    assert header.date.edit.hasFocus()
    QTest.keyClick(header.date.edit, Qt.Key.Key_Escape)
    assert header.fields.isHidden()
    assert header.change.hasFocus()


@pytest.mark.clock
def test_on_the_day_itself_lesson_mode_is_the_green_button(view, qtbot, operations):
    header = view.header
    assert header.lesson.isHidden()
    assert header.print_button.property("look") == "primary"
    today = wall_clock.today()
    typed(header.date.edit, f"{today.day}-{today.month}-{today.year}")
    typed(header.time.edit, "23.00")
    operations.save_typed()
    assert not header.lesson.isHidden()
    assert header.print_button.property("look") == "quiet"
    with qtbot.waitSignal(view.go) as wish:
        header.lesson.click()
    assert wish.args == [LESSON]


def test_a_group_of_adults_has_participants(page, services):
    group = ClassFacts("Gemeente Bunnik", "Adviestafel", Level.ADULTS, pupils=14, elsewhere=True)
    class_id = new_class(services, group)
    made = new_workshop(services, class_id, "S23")
    page.show_session(made)
    assert "14 participants" in page.view.header.change.text()
    services.planning.mark_done(made)
    page.show_session(made)
    assert page.view.header.agreements.accessibleName() == "Arranged with the organisation"
