"""A lesson of fifty minutes from its first words to its last, with a clock that the test moves.

By keys alone, of which a presenter in the hand has four, and by mouse alone.
"""

from datetime import timedelta
from itertools import accumulate

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop import wall_clock
from hope_desktop.domain.terms import Module, SessionId, TemplateId
from hope_desktop.domain.workshops.afterwards import Aftercare
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.lesson.slide_screen import SlideScreen
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.journeys.test_stories import told
from tests.journeys.trainer import Trainer
from tests.making import NINE
from tests.planning import new_class, set_facts

pytestmark = pytest.mark.nightly


LATE = 3


class Class:
    """What a trainer does and sees in front of it, and the minutes that pass."""

    def __init__(self, trainer: Trainer) -> None:
        self.trainer = trainer
        if trainer.way == "keys":
            trainer.press("F5")
        else:
            trainer.click_menu("Beeld", "Lesmodus")
        found = trainer.desk.window.findChild(LessonScreen)
        assert isinstance(found, LessonScreen)
        self.screen = found
        self.seconds = found._ticked_at = found._now()
        found._now = lambda: self.seconds
        found._timer.stop()

    def do(self, key: str, button: str) -> None:
        if self.trainer.way == "keys":
            self.trainer.press(key)
        else:
            self.trainer.click(self.screen.bar.buttons[button])

    def minute(self) -> None:
        for _ in range(10):
            self.seconds += 6
            self.screen.tick()

    @property
    def title(self) -> str:
        return self.screen.now.labels["title"].text().replace("\n", " ")

    @property
    def hint(self) -> str:
        return self.screen.now.labels["hint"].text()

    def sees(self, gone: int) -> None:
        """The step of now, after so many minutes of this part, as its activity says it."""
        block = self.screen.lesson.current
        activity = self.screen.lesson.activity(block)
        steps = activity.steps_in(block.variant)
        share = block.minutes / sum(step.minutes for step in steps)
        ends = [end * share for end in accumulate(step.minutes for step in steps)]
        at = next((n for n, end in enumerate(ends) if gone < end), len(ends) - 1)
        card = self.screen.right.steps.card
        assert card.isVisible()
        assert card.what.text() == steps[at].what
        assert card.say.text().split() == steps[at].say.split()
        assert self.screen.now.time.text() == f"{block.minutes - gone}:00"


def test_fifty_minutes_that_began_late(trainer, session):
    trainer.services._database.now = lambda: NINE + timedelta(minutes=LATE)
    room = Class(trainer)
    screen = room.screen
    plan = [block.minutes for block in screen.lesson.planned]
    assert screen.lesson.seconds == LATE * 60, "the clock on the wall says where they are"
    for gone in range(LATE, plan[0]):
        room.sees(gone)
        room.minute()
    assert room.screen.now.time.text() == "0:00"
    assert room.hint == "Bijna tijd."
    room.do("PgDown", "next")
    assert room.title == "Mag dat? Het meningenveld"
    _back_and_on(room)
    room.sees(0)
    room.do("+", "longer")
    room.sees(0)
    room.do("-", "shorter")
    _what_is_at_hand(room)
    for gone in range(plan[1] - 4):
        room.sees(gone)
        room.minute()
    room.seconds += 4 * 60  # the lid was closed
    screen.tick()
    assert "4 min" in room.hint
    room.minute()
    assert room.hint.startswith("Het liep uit")
    _slides(room)
    room.do("Right", "next")
    assert room.title == "Een woord, een zin"
    room.sees(0)
    room.do("Right", "next")
    for gone in range(plan[3] - 1):
        room.sees(gone)
        room.minute()
    room.do("Right", "next")
    assert room.hint == "Het programma is klaar."
    assert not screen.bar.buttons["next"].isEnabled()
    room.do("Esc", "stop")
    open_still = trainer.desk.window.findChildren(LessonScreen)
    assert not any(one.isVisible() for one in open_still)


def _back_and_on(room: Class) -> None:
    """Gone on too early."""
    room.do("PgUp", "back")
    assert room.title == "Welkom en afspraken"
    room.do("PgDown", "next")


def _what_is_at_hand(room: Class) -> None:
    """The way out and the trainer's card come and go, and the clock stays."""
    screen = room.screen
    for key, button, words in (("U", "exits", "Passen mag altijd"), ("K", "card", "112")):
        room.do(key, button)
        assert words in screen.right.text.toPlainText()
        assert screen.now.time.isVisible()
        room.do(key, button)
        assert screen.right.steps.isVisible()
    if room.trainer.way == "mouse":
        room.trainer.click(screen.now.time)
    else:
        room.trainer.press(".")
    assert screen.hidden.isVisible()
    room.do("Esc", "stop")
    assert screen.isVisible()


def _slides(room: Class) -> None:
    """On the board and off it, by what is in the hand."""
    room.do("D", "board")
    board = room.trainer.desk.window.findChild(SlideScreen)
    assert isinstance(board, SlideScreen)
    QTest.qWaitForWindowActive(board)
    QTest.keySequence(board, "PgDown")
    assert board.at == 5  # it began at the part of now, at 4
    QTest.mouseClick(board, Qt.MouseButton.RightButton)
    room.screen.activateWindow()
    QTest.qWaitForWindowActive(room.screen)
    room.screen.setFocus()


@pytest.fixture
def story(trainer) -> SessionId:
    """Noor is to tell; 2B had modules 1 to 3."""
    trainer.desk.ui.preferences.change(trainer1="Noor")
    services = trainer.services
    class_id = new_class(services)
    for module in (Module.BOUNDARIES, Module.LOVE, Module.UNCOMFORTABLE):
        services.classes.mark_module(class_id, module)
    facts = SessionFacts(start=NINE, slot_minutes=100, trainer1="Noor", trainer2="Sam")
    plan = services.planning.from_template(class_id, TemplateId("S4"), None, facts, "Noor")
    trainer.desk.window.pages.go(to_workshop(plan[0]))
    return plan[0]


def test_not_today_and_after_all(trainer, story):
    services = trainer.services
    room = Class(trainer)
    room.do("Right", "next")
    room.do("Right", "next")
    assert room.title == "Een verhaal horen"
    for _ in range(6):
        room.minute()
    trainer.begin()
    room.do("V", "made-up")
    assert len(trainer.actions) == 1
    screen = room.screen
    assert services.planning.session(story).told_by == "", "the plan turned too"
    assert room.title == "Een verzonnen verhaal lezen"
    assert screen.right.steps.card.leader.text() == "Sam"
    assert screen.right.steps.card.say.text().startswith("Deze personen bestaan niet.")
    assert screen.lesson.block_seconds == 6 * 60
    assert screen.right.notice.isVisible()
    assert "Noor" not in screen.right.notice.text()
    room.do("V", "made-up")
    assert services.planning.session(story).told_by == "Noor"
    assert room.title == "Een verhaal horen"
    assert not screen.right.notice.isVisible()
    room.do("V", "made-up")
    room.do("Right", "next")
    assert not screen.right.notice.isVisible(), "on with the lesson"
    assert room.title == "Wat hielp, en wat doen wij?"
    assert screen.bar.buttons["made-up"].text() == "Vandaag wel"
    room.do("V", "made-up")
    assert services.planning.session(story).told_by == "Noor", "wherever she stands"
    assert room.title == "Vragen mag, antwoorden hoeft niet"
    while screen.lesson.rest:
        room.do("Right", "next")
    room.do("V", "made-up")
    assert services.planning.session(story).told_by == ""
    screen.close()


def test_the_end_of_a_lesson_with_a_story_leads_to_the_aftercare(trainer, story):
    """Somebody may still come: nothing is typed then, and what is to be done waits in the page."""
    services = trainer.services
    services.telling.wish(story, "even lopen")
    set_facts(services, story, start=wall_clock.now())
    room = Class(trainer)
    while room.screen.lesson.current is not None:
        room.do("Right", "next")
    end = room.screen.right.end
    assert "iemand kan nog komen" in end.name.text()
    assert not end.field.isVisible()
    trainer.begin()
    room.do("K", "card")
    assert "112" in room.screen.right.text.toPlainText()
    room.do("K", "card")
    room.do("Ctrl+Return", "done")
    whole = trainer.row("De hele les")
    assert trainer.planner.view.face is WorkshopFace.AFTER
    assert services.planning.session(story).done
    assert whole.below.text() == "Je wilde nu: even lopen."
    if trainer.way == "keys":
        trainer.press("Alt+N", "Alt+G")
    else:
        trainer.click(*whole.ticks)
    assert services.aftercares.get(story).ticked == {Aftercare.TALKED, Aftercare.CALLED_HELPER}
    told("L6", trainer)


def test_the_lid_that_was_shut_in_part_three(trainer, session):
    """Opened at home it is the end: her line is all that is left to type."""
    services = trainer.services
    set_facts(services, session, start=wall_clock.now())
    room = Class(trainer)
    room.do("Right", "next")
    room.do("Right", "next")
    room.minute()
    trainer.begin()
    room.seconds += 5 * 60 * 60
    room.screen.tick()
    trainer.wait(room.screen.right.end.field.isVisible)
    trainer.type("Eerder beginnen.")
    room.do("Ctrl+Return", "done")
    assert [one.line.words for one in services.lines.all()] == ["Eerder beginnen."]
    assert services.planning.session(session).done
    last = services.planning.session(session).blocks[-1].id
    assert services.aftercares.get(session).not_given == {last}
    assert "gegeven" in trainer.desk.window.status.words.text()
    told("B5", trainer)
