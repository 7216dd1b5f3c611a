"""After a workshop, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from hope_desktop.domain.ids import TemplateId
from hope_desktop.domain.workshops.afterwards import Aftercare, Answer, Question, Ran, Tally
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from hope_desktop.ui.workshops.school.afterwards import SlipCounter
from tests.making import NINE
from tests.planning import new_workshop
from tests.reading_pdf import text_of
from tests.tools.in_words import button, words
from tests.tools.shared_ui import made_ui


@pytest.fixture
def counter(qtbot) -> SlipCounter:
    made = SlipCounter(Tally(), lambda _tally: None, made_ui("nl"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_pile_is_counted_by_digits_alone(counter, qtbot):
    qtbot.keyClicks(counter.line, "111123x9000112311")
    assert counter.tally.slips == 5
    assert counter.tally.of(Question.PLEASANT, Answer.YES) == 3
    assert counter.count.text() == "5 strookjes"
    assert counter.table.isVisible()
    assert counter.totals[Question.KNOWS_WHERE, Answer.YES].text() == "2"


def test_below_five_there_is_nothing_to_see(counter, qtbot):
    qtbot.keyClicks(counter.line, "111222333111")
    assert counter.count.text() == "4 strookjes · totalen vanaf 5"
    assert not counter.table.isVisible()


def test_backspace_takes_back_a_digit_and_then_a_slip(counter, qtbot):
    qtbot.keyClicks(counter.line, "11112")
    qtbot.keyClick(counter.line, Qt.Key.Key_Backspace)
    qtbot.keyClick(counter.line, Qt.Key.Key_Backspace)
    assert (counter.line.text(), counter.tally.slips) == ("", 1)
    qtbot.keyClick(counter.line, Qt.Key.Key_Backspace)
    qtbot.keyClick(counter.line, Qt.Key.Key_Backspace)
    assert counter.tally == Tally()


@pytest.mark.nightly
def test_ticks_are_kept_at_once(after, services, session, operations):
    tick = after.ticks[Aftercare.CALLED_HELPER]
    tick.setFocus()
    tick.click()
    assert services.aftercares.get(session).ticked == {Aftercare.CALLED_HELPER}
    assert tick.hasFocus(), "the page stayed as it is"
    operations.stack.undo()
    assert services.aftercares.get(session).ticked == frozenset()
    assert not tick.isChecked()


@pytest.mark.nightly
def test_it_says_whom_to_call(after, services, session):
    facts = services.planning.get(session).school_class.facts
    shown = words(after)
    assert f"{facts.helper} · {facts.reserve}" in shown
    assert "No names or stories of pupils." in " ".join(shown)


@pytest.mark.nightly
def test_all_was_given_unless_it_is_said_otherwise(after, services, session, view):
    blocks = services.planning.session(session).blocks
    assert [part.text() for part in after.parts.values()] == [
        "Welkom en afspraken",
        "Mag dat? Het meningenveld",
        "Een woord, een zin",
        "Waar kan ik heen?",
    ]
    assert all(part.isChecked() for part in after.parts.values())
    after.parts[blocks[2].id].click()
    assert services.aftercares.get(session).not_given == {blocks[2].id}
    after.parts[blocks[2].id].click()
    assert services.aftercares.get(session).not_given == frozenset()


@pytest.mark.nightly
def test_the_minutes_are_those_of_the_lesson(after, services, session, operations):
    """As it ran, beside what was planned; what was passed over has no tick."""
    blocks = services.planning.session(session).blocks
    assert "25 min" in words(after), "nobody gave it in lesson mode"
    ran = (Ran(blocks[0].id, 9), Ran(blocks[1].id, 26))
    operations.run(lambda: services.aftercares.ran(session, ran, frozenset({blocks[2].id})), "ran")
    shown = words(after)
    assert {"9 min", "25 → 26 min", "7 min"} <= set(shown)
    assert [part.isChecked() for part in after.parts.values()] == [True, True, False, True]


@pytest.mark.nightly
def test_what_she_wanted_stands_first_and_goes_with_a_click(
    page, services, class_id, desk, preferences
):
    story = TemplateId("S4")
    facts = SessionFacts(NINE, 100, "Noor", "Joris")
    made = new_workshop(services, class_id, story, None, facts, "Noor")
    services.telling.wish(made, "Joris bellen")
    page.show_session(made)
    page.view.actions_of_plan.by_name["after"].trigger()
    after = page.view.afterwards
    assert words(after)[2] == "You wanted now: Joris bellen."
    button(after, "Take it away").click()
    assert not any("Joris bellen" in one for one in words(after))
    services.telling.wish(made, "Joris bellen")
    preferences.change(trainer1="Joris")
    page.view.open_session(made)
    page.view.actions_of_plan.by_name["after"].trigger()
    assert not any("Joris bellen" in one for one in words(after)), "it is hers alone"


@pytest.mark.nightly
@pytest.mark.parametrize("way", ["done", "back", "other page"])
def test_what_was_counted_is_kept_however_one_leaves(
    after,
    desk,
    view,
    services,
    session,
    qtbot,
    way,
):
    qtbot.keyClicks(after.counter.line, "111" * 6)
    if way == "done":
        after.done.click()
        assert desk.window.pages.current_page() is desk.window.pages.page("today")
    elif way == "back":
        view.head.switch.buttons[WorkshopFace.PLAN].click()
        assert view.pane.isVisible(), "the plan is there again"
    else:
        desk.window.pages.show_page("modules")
    assert services.aftercares.get(session).tally.slips == 6


@pytest.mark.nightly
def test_one_green_button_and_one_thing_in_the_place_of_the_plan(after, view):
    green = [one for one in view.findChildren(QPushButton) if one.property("look") == "primary"]
    assert [one.text() for one in green if one.isVisible()] == ["Do&ne"]
    view.head.switch.buttons[WorkshopFace.LESSON].click()
    assert view.pane.isVisible()
    assert not after.isVisible()
    view.head.switch.buttons[WorkshopFace.AFTER].click()
    assert after.isVisible()


@pytest.mark.nightly
def test_the_report_is_written(after, view, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "verslag.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    qtbot.keyClicks(after.counter.line, "111" * 5)
    with qtbot.waitSignal(view.actions_of_plan.paper.saved):
        after.report.click()
    assert "5 strookjes" in text_of(file.read_bytes())
