"""The steps of a lesson, marked by the minutes and by hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from hope_desktop.ui.lesson.screen import LessonScreen
from tests.tools.shared_ui import made_ui
from tests.ui.lesson.conftest import activate, play, said


@pytest.mark.nightly
def test_the_minutes_gone_mark_the_step(screen, clock):
    """3, 15, 5 and 2 minutes, of which the second one has words to say."""
    screen.choose("next")
    seen = []
    for _minute in range(25):
        ticks = sum(one.isVisible() for one in screen.right.steps.ticks)
        seen.append((ticks, said(screen, "step-left"), said(screen, "say")[:9]))
        play(screen, clock, 60)
    assert [done for done, *_rest in seen] == [0] * 3 + [1] * 15 + [2] * 5 + [3] * 2
    assert seen[3] == (1, "15 min left", "Dit gaat ")
    assert seen[17] == (1, "1 min left", "Dit gaat ")
    assert said(screen, "step-left") == "", "over time: nothing that counts on"


@pytest.mark.nightly
def test_up_and_down_mark_another_step_and_the_clock_goes_on(screen, clock, qtbot):
    screen.choose("next")
    qtbot.keyClick(screen, Qt.Key.Key_Down)
    assert screen.right.steps.card.now.text() == "Step 2 of 4"
    assert said(screen, "step-left") == "12 min", "as it is written; the part has more"
    assert said(screen, "time") == "25:00"
    play(screen, clock, 3 * 60)
    assert screen.right.steps.card.now.text() == "Now", "the minutes came there too"
    qtbot.keyClick(screen, Qt.Key.Key_Up)
    play(screen, clock, 16 * 60)
    assert screen.right.steps.card.now.text() == "Step 1 of 4", "they go on with it: it stays"
    qtbot.keyClick(screen, Qt.Key.Key_Down)
    qtbot.keyClick(screen, Qt.Key.Key_Down)
    assert screen.right.steps.card.now.text() == "Now"
    qtbot.keyClick(screen, Qt.Key.Key_Up)
    screen.choose("next")
    assert screen.right.steps.card.now.text() == "Now", "another part"


def test_her_own_steps_are_seen_when_she_asks(services, clock, qtbot):
    """Pupils look along."""
    session = services.planning.example()[0]
    given = services.lessons.begin(session)
    first = given.lesson.planned[0].activity
    assert first is not None
    hers = {first: replace(given.lesson.activities[first], only_me=True)}
    lesson = replace(given.lesson, activities={**given.lesson.activities, **hers})
    screen = LessonScreen(replace(given, lesson=lesson), id, id, made_ui("en"), None, lesson, clock)
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    activate(screen, qtbot)
    assert not screen.right.steps.card.isVisible()
    assert screen.right.steps.way.text() == "Only for you. S shows the steps."
    qtbot.keyClick(screen, Qt.Key.Key_S)
    assert screen.right.steps.card.isVisible()
    screen.choose("next")
    assert screen.right.steps.card.isVisible(), "a part of the library"
    screen.choose("back")
    assert not screen.right.steps.card.isVisible()
