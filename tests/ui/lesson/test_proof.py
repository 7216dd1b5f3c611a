"""A lesson tried out at home: its clock stands, and nothing is kept."""

from PySide6.QtWidgets import QApplication

from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.widgets.destination import PRACTICE, Destination
from tests.ui.lesson.conftest import said


def test_a_proof_stands_still_keeps_nothing_and_ends_after_its_last_part(desk, services):
    session, _changes = services.planning.example()
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
