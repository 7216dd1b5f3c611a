"""Opening the screen of a lesson from the window."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Level, MaterialId, SessionId
from hope_desktop.domain.workshops.afterwards import Ran
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.lesson import slide_screen
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.lesson.slide_screen import SlideScreen
from hope_desktop.ui.widgets.destination import PRACTICE, Destination, to_workshop
from hope_desktop.ui.window_actions import WindowActions
from tests.bringing import bring
from tests.making import NINE
from tests.planning import new_class, new_workshop, set_facts, workshop_of
from tests.tools.in_words import button, words
from tests.ui.lesson.conftest import said, story_of_noor


def _screen(desk: WindowActions) -> LessonScreen | None:
    found = [s for s in desk.window.findChildren(LessonScreen) if s.isVisible()]
    return found[0] if found else None


def _board(desk: WindowActions) -> SlideScreen:
    (found,) = (one for one in desk.window.findChildren(SlideScreen) if one.isVisible())
    return found


def _give(desk: WindowActions, session: SessionId) -> LessonScreen | None:
    desk.window.pages.go(to_workshop(session))
    desk.window.commands["lesson"].trigger()
    return _screen(desk)


def test_without_a_workshop_a_sentence_says_so(desk):
    desk.window.commands["lesson"].trigger()
    assert _screen(desk) is None
    assert "No workshop with a date is coming" in desk.window.status.words.text()


def test_from_any_page_the_next_workshop_begins(desk, services):
    services.planning.example()
    desk.window.commands["lesson"].trigger()
    screen = _screen(desk)
    assert screen is not None
    desk.window.commands["lesson"].trigger()
    assert _screen(desk) is screen, "there is one lesson at a time"
    screen.close()


def test_small_letters_grow_with_hers_and_what_is_large_stays(desk, session):
    screen = _give(desk, session)
    QApplication.processEvents()
    parts = screen.right.steps.rows[1], screen.bar.buttons["next"], screen.now.time
    before = [one.font().pixelSize() for one in parts]
    desk.ui.preferences.change(text_scale=150)
    QApplication.processEvents()
    grown = [one.font().pixelSize() / had for one, had in zip(parts, before, strict=True)]
    assert grown == pytest.approx([1.25, 1.25, 1], abs=0.1)
    screen.close()


def test_a_lesson_goes_on_where_it_was_left_though_it_was_tried_out_since(desk, services, session):
    desk.window.commands["lesson"].trigger()
    screen = _screen(desk)
    screen.choose("next")
    screen.close()
    desk.window.pages.go(Destination(PRACTICE, session))
    _screen(desk).close()
    desk.window.commands["lesson"].trigger()
    again = _screen(desk)
    assert again.lesson.at == 1
    again.close()


@pytest.mark.parametrize(("hours", "minutes"), [(24, 30), (0, 3)])
def test_a_lesson_that_was_only_tried_out_or_looked_at_keeps_nothing(
    desk, services, session, hours, minutes
):
    """The day before, or on the day itself: what was kept of the lesson stays."""
    start = wall_clock.now().replace(hour=23, minute=59, second=0, microsecond=0)
    set_facts(services, session, start=start + timedelta(hours=hours))
    block = services.planning.session(session).blocks[0]
    services.aftercares.ran(session, (Ran(block.id, 7),), frozenset({block.id}))
    kept = services.aftercares.get(session)
    screen = _give(desk, session)
    screen.lesson = screen.lesson.tick(12 * 60)
    screen.choose("next")
    screen.lesson = screen.lesson.tick(minutes * 60)
    screen.close()
    assert services.aftercares.get(session) == kept
    assert "Minutes" not in desk.window.status.words.text()


@pytest.mark.nightly
def test_a_plan_that_changed_begins_anew(desk, services, session):
    screen = _give(desk, session)
    screen.choose("next")
    screen.close()
    services.blocks.add_pause(session)
    again = _give(desk, session)
    assert again.lesson.at == 0
    again.close()


def test_a_workshop_without_blocks_is_over_at_once(desk, services):
    services.planning.example()
    class_id = services.classes.all()[0].id
    session = workshop_of(services, class_id, [])
    screen = _give(desk, session)
    assert screen.lesson.current is None
    screen.close()


def test_what_was_brought_is_opened_from_the_lesson(desk, services, monkeypatch, session):
    """By the program of the computer, and what belongs to this block first."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()) or 1)
    screen = _give(desk, session)
    assert not screen.now.files.isVisible(), "there is nothing"
    screen.close()
    first = services.planning.session(session).blocks[0].activity
    bring(services, "film.mp4", b"film", session)
    bring(services, "thuis.mp4", b"thuis", session)
    bring(services, "lied.mp3", b"lied", first)
    bring(services, "verhaal van mij.docx", b"PK", session, only_me=True)
    services.materials.link([MaterialId(2)], session, copies=0)
    screen = _give(desk, session)
    screen.now.files.click()
    buttons = screen.right.at_hand.buttons
    assert [button.text() for button in buttons] == ["lied", "film", "Text"]
    buttons[1].click()
    assert opened == ["film.mp4"]
    screen.close()


@pytest.mark.nightly
def test_when_nobody_tells_the_board_goes_on_with_the_made_up_story(desk, services):
    story = story_of_noor(services)
    screen = _give(desk, story)
    screen.choose("board")
    board = _board(desk)
    empty = "An empty slide, for a rest."
    while board.accessibleDescription() != empty:
        QTest.keySequence(board, "Right")
    screen.choose("made-up")
    after = _board(desk)
    assert after is not board
    assert after.at == board.at
    assert "De tekening van Noor" in after.accessibleDescription()
    assert said(screen, "title") == "Welkom en afspraken", "the opening is on"
    assert screen.right.notice.isVisible()
    screen.choose("as-planned")
    assert services.planning.session(story).told_by == "Noor"
    assert screen.right.notice.isHidden()
    _board(desk).close()
    screen.close()


def _beside(screen: LessonScreen, board: SlideScreen) -> None:
    """As with a second screen, which there is none of here."""
    board.turned.connect(screen.show_board)
    board.turn(0)


def test_the_board_goes_along_with_the_lesson_which_says_what_stands_there(desk, services, session):
    screen = _give(desk, session)
    screen.choose("board")
    _beside(screen, _board(desk))
    seen = []
    for way in ("next", "next", "back", "back"):
        screen.choose(way)
        seen.append(screen.on_board.text().removeprefix("Digital board "))
    grows = "5/13: Mijn grens"
    assert seen == [grows, "12/13: Mijn woord", grows, "1/13: Welkom"]
    button(screen, "PgDn ›").click()
    assert "2/13: Vandaag" in screen.on_board.text()
    screen.choose("board")
    assert screen.board_line.isHidden()
    screen.choose("next")
    screen.choose("board")
    assert _board(desk).at == 4, "it begins at the part that is given"
    screen.close()


@pytest.mark.parametrize("is_beside", [True, False])
def test_a_presenter_turns_the_slides_beside_the_lesson_or_else_the_lesson(
    desk, services, is_beside, session
):
    screen = _give(desk, session)
    screen.choose("board")
    board = _board(desk)
    if is_beside:
        _beside(screen, board)
    screen.choose("page-next")
    assert (board.at, screen.lesson.at) == ((1, 0) if is_beside else (0, 1))
    screen.close()
    assert not board.isVisible(), "the class looks at nothing of a lesson that is over"


def test_a_board_whose_screen_is_gone_closes_and_the_lesson_says_so(desk, session, monkeypatch):
    screen = _give(desk, session)
    asked = [None, screen.screen()]  # another one than where the board is
    monkeypatch.setattr(slide_screen, "board_beside", lambda _window: asked.pop())
    screen.choose("board")
    board = _board(desk)
    screen.screen().destroyed.emit()
    assert not board.isVisible()
    assert "The digital board is gone. D shows it again." in words(screen)
    screen.close()


def test_with_adults_nobody_speaks_of_a_lesson(desk, services):
    facts = ClassFacts("De Brug", "Parents of 2B", Level.ADULTS, pupils=24)
    group = new_class(services, facts)
    evening = SessionFacts(start=NINE, slot_minutes=50)
    screen = _give(desk, new_workshop(services, group, "S21", facts=evening))
    shown = " ".join(words(screen))
    assert "Next" in shown
    assert "esson" not in shown
    screen.close()
