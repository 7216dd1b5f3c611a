"""The screen of a lesson, by keys, with a clock of its own."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.domain.terms import Module
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.widgets.destination import PRACTICE, Destination
from hope_desktop.ui.widgets.thumbnails import PICTURES, made_thumbnails
from tests.tools.in_words import words
from tests.tools.shared_ui import made_ui
from tests.ui.lesson.conftest import activate, lesson_screen, play, said, story_of_noor


def test_the_module_has_its_colour_and_the_sheet_of_now_is_seen(screen, services, qtbot):
    PICTURES.clear()  # what another test drew
    thumbnails = made_thumbnails(services, made_ui("en"), screen)
    sheet = screen.now.sheet
    assert sheet.isHidden(), "nobody gave it paper"
    screen.choose("next")
    with qtbot.waitSignal(thumbnails.drawn):
        screen.bring(thumbnails)
    assert sheet.isVisible()
    assert said(screen, "sheet-title") == "Mijn grens"
    assert MODULE_LOOKS[Module.BOUNDARIES].dark in screen.now.labels["module"].styleSheet()
    paper = sheet.icon().pixmap(sheet.iconSize()).toImage().pixelColor(3, 3)
    assert paper.lightness() > 200, "paper is white on the black screen"
    with qtbot.waitSignal(thumbnails.drawn):
        qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton)
    assert screen.right.at_hand.page.isVisible(), "a click shows it large"
    assert screen.right.at_hand.page.pixmap().height() > 500
    qtbot.keyClick(screen, Qt.Key.Key_M)
    assert screen.right.steps.isVisible(), "the key too, and back"
    for _ in range(3):
        screen.choose("next")
    assert sheet.isHidden(), "nothing is given any more"
    qtbot.keyClick(screen, Qt.Key.Key_M)
    assert not screen.right.is_covered, "nothing to show"


def test_it_tells_what_is_given_what_is_left_and_what_comes_next(screen, clock):
    play(screen, clock, 60)
    assert said(screen, "title") == "Welkom en afspraken"
    assert said(screen, "time") == "8:00"
    assert said(screen, "next") == "Mag dat? Het meningenveld"
    end = datetime.fromtimestamp(clock.now) + timedelta(minutes=49)  # noqa: DTZ006
    assert said(screen, "end") == f"{end.hour}:{end.minute:02}"


@pytest.mark.parametrize(
    ("seconds", "time", "hint"),
    [
        (410, "2:10", ""),
        (420, "2:00", "Almost time."),
        (600, "+1:00", "Over time. The rest has been made to fit."),
        (
            2700,
            "+36:00",
            (
                "Round off now: the closing needs its time. There is no time then for: "
                "Mag dat? Het meningenveld, Een woord, een zin."
            ),
        ),
    ],
)
def test_it_changes_calmly(screen, clock, seconds, time, hint):
    play(screen, clock, seconds)
    assert (said(screen, "time"), said(screen, "hint")) == (time, hint)


def test_before_it_begins_it_says_so_and_nothing_of_it_is_gone(services, clock, qtbot, session):
    start = services.planning.session(session).facts.start
    services._database.now = lambda: start - timedelta(minutes=5)
    screen = lesson_screen(services, session, clock)
    qtbot.addWidget(screen)
    assert (said(screen, "time"), said(screen, "hint")) == ("5 min", "Begins in 5 min.")
    assert said(screen, "step-left") == "2 min left"
    assert {share for _minutes, share in screen.strip.pieces} == {0.0}
    screen.choose("next")
    assert said(screen, "hint") == "", "she began"
    screen.choose("back")
    play(screen, clock, 300)
    assert said(screen, "hint") == ""


def test_by_keys(screen, qtbot):
    qtbot.keyClick(screen, Qt.Key.Key_Right)
    assert said(screen, "time") == "25:00"
    assert not screen.bar.buttons["instead"].isVisible(), "nothing in hand"
    qtbot.keyClick(screen, Qt.Key.Key_Plus)
    assert said(screen, "time") == "27:00"
    qtbot.keyClick(screen, Qt.Key.Key_Minus)
    qtbot.keyClick(screen, Qt.Key.Key_Minus)
    assert said(screen, "time") == "23:00"
    qtbot.keyClick(screen, Qt.Key.Key_Left)
    assert said(screen, "title") == "Welkom en afspraken"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (Qt.Key.Key_U, "Passing is always allowed"),
        (Qt.Key.Key_K, "112"),
    ],
)
def test_what_is_at_hand_comes_and_goes_with_one_key(screen, qtbot, key, words):
    qtbot.keyClick(screen, key)
    assert words in screen.right.text.toPlainText()
    assert "{{" not in screen.right.text.toPlainText()
    assert screen.now.time.isVisible(), "the clock stays"
    assert screen.right.text.verticalScrollBar().maximum() == 0, "all of it is seen"
    qtbot.keyClick(screen, key)
    assert screen.right.steps.isVisible()


@pytest.mark.parametrize("teller", ["Noor", "Joris"])
def test_who_leads_is_named_and_who_does_not_tell_leads_nothing(services, teller, clock):
    session = story_of_noor(services)
    services.telling.tell(session, teller)
    screen = lesson_screen(services, session, clock, "nl")
    screen.choose("next")
    screen.choose("next")
    assert _leaders(screen)[1:3] == [teller] * 2, "her story is hers"
    screen.choose("steps")
    services.telling.read_instead(session)
    screen.read_instead(services.lessons.begin(session))
    other = "Joris" if teller == "Noor" else "Noor"
    assert said(screen, "title") == "Een verzonnen verhaal lezen"
    assert {*_leaders(screen)} == {other}
    assert said(screen, "on-table") == f"{other} leest voor"
    assert said(screen, "sheet-title") == "De tekening van Noor"


def _leaders(screen: LessonScreen) -> list[str]:
    """Who leads each step of this part."""
    leaders = []
    for _step in screen.lesson.steps:
        leaders.append(screen.right.steps.card.leader.text())
        screen.right.mark(screen.lesson, 1)
    return leaders


def test_hiding_leaves_a_clock_only(screen, qtbot):
    qtbot.keyClick(screen, Qt.Key.Key_K)
    qtbot.mouseClick(screen.now.time, Qt.MouseButton.LeftButton)
    assert words(screen) == [screen.hidden.text()]
    assert not screen.right.text.isVisible()
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.right.text.isVisible(), "as it was"
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.isVisible()
    assert said(screen, "title") == "Welkom en afspraken"
    qtbot.keyClick(screen, Qt.Key.Key_H)
    assert screen.hidden.isVisible()


def test_escape_leaves_and_tells_where_it_was(services, clock, qtbot, session):
    left: list[Lesson] = []
    screen = lesson_screen(services, session, clock, told=left.append)
    qtbot.addWidget(screen)
    activate(screen, qtbot)
    screen.choose("next")
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert [one.at for one in left] == [1]


def test_a_computer_that_slept_says_so_and_is_right(screen, clock):
    clock.now += 240
    screen.tick()
    assert said(screen, "hint") == "The computer slept for 4 min. The lesson went on."
    assert said(screen, "time") == "5:00"
    clock.now -= 3600
    screen.tick()
    assert said(screen, "time") == "5:00"


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("width", "height"), [(683, 427), (1024, 640), (1366, 768), (1920, 1080), (1024, 1024)]
)
def test_it_is_read_from_two_metres(screen, clock, width, height):
    """Of a laptop of 15.6 inch: 60 of 768 is 10 mm, and the time is almost twice that."""
    screen.choose("next")
    play(screen, clock, 5 * 60)
    screen.resize(width, height)
    QApplication.processEvents()
    unit = min(height, width * 9 / 16) / 768
    assert screen.now.time.font().pixelSize() >= 100 * unit
    assert screen.right.steps.card.say.font().pixelSize() >= 59 * unit
    assert (screen.width(), screen.height()) == (width, height)
    left = screen.now.geometry()
    for one in screen.now.findChildren(QWidget):
        assert not one.isVisible() or one.geometry().bottom() <= left.height(), one.objectName()


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


def test_her_own_steps_are_seen_when_she_asks(services, clock, qtbot, session):
    """Pupils look along."""
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


def test_a_proof_stands_still_keeps_nothing_and_ends_after_its_last_part(desk, services, session):
    before = services.planning.session(session), services.aftercares.get(session)
    desk.window.pages.go(Destination(PRACTICE, session))
    (screen,) = desk.window.findChildren(LessonScreen)
    assert said(screen, "class").startswith("Rehearsal")
    assert not screen._timer.isActive()
    for _part in services.planning.session(session).blocks:
        assert screen.isVisible()
        assert not screen.bar.buttons["board"].isVisible()
        screen.choose("next")
    QApplication.processEvents()
    assert not any(one.isVisible() for one in desk.window.findChildren(LessonScreen))
    assert (services.planning.session(session), services.aftercares.get(session)) == before
