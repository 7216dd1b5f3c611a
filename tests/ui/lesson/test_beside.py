"""Something else in a lesson: what is in hand, by key and by mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import ActivityId
from hope_desktop.ui.lesson.screen import LessonScreen
from tests.ui.lesson.conftest import lesson_screen, play, said


@pytest.fixture
def screen(services, clock, qtbot, session) -> Iterator[LessonScreen]:
    """O1, 1.4, C2 and C3 in 50 minutes, with 1.3 and 1.5 in hand."""
    for name in ("1.3", "1.5"):
        services.blocks.add_activity(session, ActivityId(name), if_time=True)
    made = lesson_screen(services, session, clock)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def test_the_opening_is_finished_first(screen, qtbot):
    QTest.keySequence(screen, "A")
    assert screen.right.instead.buttons == []
    assert "keep theirs" in screen.right.instead.words.text()
    QTest.keySequence(screen, "Esc")
    assert not screen.right.is_covered


def test_something_else_by_one_key_and_back_again(screen, clock, qtbot):
    play(screen, clock, 9 * 60)
    QTest.keySequence(screen, "Right")
    play(screen, clock, 5 * 60)
    QTest.keySequence(screen, "A")
    texts = [button.text() for button in screen.right.instead.buttons]
    assert texts == ["Wat zegt mijn lijf? · 20 min (1)", "Nee zeggen, nee krijgen · 25 min (2)"]
    costs = [button.accessibleDescription() for button in screen.right.instead.buttons]
    assert costs[0] == "The rest stays as it is."
    QTest.keySequence(screen, "2")
    assert not screen.right.is_covered
    assert said(screen, "title") == "Nee zeggen, nee krijgen"
    assert said(screen, "time") == "25:00"
    assert said(screen, "next") == "Waar kan ik heen?"
    QTest.keySequence(screen, "A")
    assert len(screen.right.instead.buttons) == 1, "what is given is not offered again"
    QTest.keySequence(screen, "Esc")
    QTest.keySequence(screen, "Left")
    assert said(screen, "title") == "Mag dat? Het meningenveld"


@pytest.mark.nightly
def test_by_mouse_and_the_closing_keeps_its_time(screen, clock, qtbot):
    play(screen, clock, 9 * 60)
    QTest.keySequence(screen, "Right")
    play(screen, clock, 17 * 60)
    qtbot.mouseClick(screen.bar.buttons["instead"], Qt.MouseButton.LeftButton)
    assert "16 min" in screen.right.instead.buttons[0].text(), "as long as the closing lets it"
    assert screen.right.instead.buttons[0].accessibleDescription() == (
        "There is no time then for: Een woord, een zin."
    )
    qtbot.mouseClick(screen.right.instead.buttons[0], Qt.MouseButton.LeftButton)
    assert [block.activity for block in screen.lesson.rest] == ["C3"]
    assert screen.lesson.short_minutes == 0


def test_in_the_closing_nothing_else_begins(screen, clock, qtbot):
    for _ in range(2):
        QTest.keySequence(screen, "Right")
    assert said(screen, "title") == "Een woord, een zin"
    assert screen.lesson.offers == ()


def test_minutes_to_spare_say_what_is_in_hand(screen, clock, qtbot):
    assert said(screen, "hint") == ""
    play(screen, clock, 2 * 60)
    QTest.keySequence(screen, "Right")
    for _ in range(5):
        QTest.keySequence(screen, "-")
    assert said(screen, "hint") == "18 min left: there is time for Wat zegt mijn lijf? (A)"


def test_many_scroll_and_the_window_stays_as_it_is(services, clock, qtbot, session):
    for name in ("1.3", "1.5", "1.1", "O2", "O3", "C2", "C4"):
        services.blocks.add_activity(session, ActivityId(name), if_time=True)
    made = lesson_screen(services, session, clock)
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    made.choose("next")
    made.choose("instead")
    QApplication.processEvents()
    assert len(made.right.instead.buttons) > 5
    assert (made.width(), made.height()) == (1024, 640)
    assert made.minimumSizeHint().height() <= 640
    last = made.right.instead.buttons[-1]
    last.setFocus()
    QTest.keySequence(last, "Space")
    assert not made.right.is_covered
    made.close()
