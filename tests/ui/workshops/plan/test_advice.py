"""One line of advice, and the reason for skipping."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.workshops.view import SessionView
from tests.planning import new_workshop
from tests.tools.window import NOW


def agreements_tones(view: SessionView) -> set[str]:
    """How the go-to person looks, on the button and behind it."""
    view.show_agreements(True)
    view.show_agreements(False)
    shown = (view.header.agreements, view.agreements.helper_icon)
    return {str(one.property("icon_tone")) for one in shown}


@pytest.fixture
def skipping(page, services, class_id) -> SessionView:
    """Module 3 for a class that had nothing yet and has no helper."""
    made = new_workshop(services, class_id, "S9")
    page.show_session(made)
    return page.view


def test_where_all_is_well_there_is_no_line(page, view, services, class_id):
    assert view.area.advice.words.text().startswith("This is an example.")
    assert view.area.advice.more.isHidden()
    assert view.area.advice.reason.isHidden()
    school = services.classes.get(view.plan.session.class_id).facts
    services.classes.change(class_id, replace(school, school="De Brug", label="2A"))
    both = SessionFacts(trainer1="Noor", trainer2="Sam")
    made = new_workshop(services, class_id, "S1", "a", both)
    page.show_session(made)
    assert view.area.advice.isHidden(), view.area.advice.words.text()


def test_the_most_serious_warning_is_the_line_and_the_rest_opens(skipping):
    advice = skipping.area.advice
    assert "module 1 and 2" in advice.words.text()
    assert advice.rest.isHidden()
    advice.more.click()
    assert advice.rest.isVisible()
    advice.more.click()
    assert advice.rest.isHidden()


def test_what_a_story_asks_stands_in_its_part_and_not_above_the_plan(page, services, class_id):
    made = new_workshop(services, class_id, "S4")
    page.show_session(made)
    advice, card = page.view.area.advice, page.view.teller
    assert card.name.text() == "Who tells?"
    assert card.ready.text() == "Now the class reads a made-up story."
    assert "module 1, 2 and 3" in card.missing.reason.asked.text()
    assert card.missing.reason.isVisible(), "what has to be written stays in sight"
    assert advice.reason.isHidden()
    said = [advice.words.text(), *(one.text() for one in advice.findChildren(QLabel))]
    assert not [one for one in said if "made-up story" in one or "module 1" in one]


def test_nothing_is_left_to_arrange_for_what_was_given(skipping, services, operations):
    operations.run(partial(services.planning.mark_done, skipping.plan.session.id))
    advice = skipping.area.advice
    assert advice.words.text().startswith("This workshop was given.")
    assert advice.rest.isHidden()
    assert advice.reason.isHidden()


@pytest.mark.nightly
def test_a_new_workshop_shows_no_alarm(page, services, class_id):
    of_pupils = [one for one in services.planning.templates() if one.levels != (Level.ADULTS,)]
    for template in of_pupils:
        for part in template.parts:
            made = new_workshop(services, class_id, template.id, part.part)
            page.show_session(made)
            view = page.view
            assert view.area.advice.frame.property("look") in {"advice", "good"}, template.id
            assert "serious" not in agreements_tones(view)
            assert not view.area.planned.property("look")


def test_what_was_not_asked_is_an_alarm_on_the_day(page, services, class_id):
    facts = SessionFacts(start=NOW.replace(hour=14))
    made = new_workshop(services, class_id, facts=facts)
    page.show_session(made)
    advice = page.view.area.advice
    assert advice.frame.property("look") == "serious"
    assert "go-to person" in advice.words.text()
    assert agreements_tones(page.view) == {"serious"}


def test_a_plan_that_is_too_long_is_said_first_and_stands_in_red(
    page, services, class_id, operations
):
    made = new_workshop(services, class_id)
    services.blocks.add_activity(made, ActivityId("1.1"))
    page.show_session(made)
    view, area = services.planning.get(made), page.view.area
    over = view.session.minutes - view.session.facts.slot_minutes
    assert over > 0
    assert f"{over} minutes longer" in area.advice.words.text()
    assert area.advice.frame.property("look") == "serious"
    assert area.planned.property("look") == "serious"
    page.view.header.value_typed.emit("slot_minutes", view.session.minutes)
    operations.save_typed()
    assert not area.planned.property("look")


def test_in_a_low_window_the_rest_takes_the_place_of_the_timeline(skipping, qtbot):
    skipping.window().resize(1024, 640)
    skipping.area.advice.more.click()
    qtbot.waitUntil(skipping.area.timeline.isHidden)
    assert skipping.window().height() == 640
    skipping.area.advice.more.click()
    assert skipping.area.timeline.isVisible()


def test_a_written_reason_is_kept_and_may_be_printed(skipping, services, operations):
    advice = skipping.area.advice
    assert advice.reason.isVisible()
    QTest.keyClicks(advice.reason.line, "module 1 en 2 gaf een collega")
    operations.save_typed()
    facts = services.planning.session(skipping.plan.session.id).facts
    assert facts.reason == "module 1 en 2 gaf een collega"
    assert advice.reason.isVisible(), "it can still be changed"


def test_a_changed_class_changes_the_advice(skipping, services, class_id, operations):
    from dataclasses import replace
    from functools import partial

    before = len(skipping.plan.concerns) if skipping.plan else 0
    facts = replace(services.classes.get(class_id).facts, helper="Mevrouw De Wit")
    operations.run(partial(services.classes.change, class_id, facts), "klas aangepast")
    assert len(skipping.plan.concerns) == before - 1
