"""The end of a lesson on its large screen: one line, two ticks, and the way out."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop import wall_clock
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.afterwards import Aftercare
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.planning import set_facts
from tests.tools.in_words import words
from tests.ui.lesson.conftest import said, story_of_noor


def _screen(desk: WindowActions) -> LessonScreen | None:
    QApplication.processEvents()
    shown = (one for one in desk.window.findChildren(LessonScreen) if one.isVisible())
    return next(shown, None)


def _begun(desk: WindowActions, session: SessionId) -> LessonScreen:
    set_facts(desk.services, session, start=wall_clock.now())
    desk.window.pages.go(to_workshop(session))
    desk.window.commands["lesson"].trigger()
    screen = _screen(desk)
    assert screen is not None
    screen._timer.stop()
    return screen


def _given(desk: WindowActions, session: SessionId) -> LessonScreen:
    """A lesson whose second part took six minutes more than planned."""
    screen = _begun(desk, session)
    while screen.lesson.current is not None:
        later = 6 if screen.lesson.at == 1 else 0
        for _ten in range(6 * (screen.lesson.current.minutes + later)):
            screen.lesson = screen.lesson.tick(10)
        screen.choose("next")
    return screen


def _typed(screen: LessonScreen, text: str) -> None:
    QTest.keyClicks(screen.right.end.field, text)


def test_the_last_step_on_leads_to_the_part_that_differed_most(desk, services, session, qtbot):
    screen = _given(desk, session)
    end = screen.right.end
    assert end.isVisible()
    assert "25 → 31 min" in words(end)
    assert end.field.accessibleName().endswith("Mag dat? Het meningenveld")
    assert said(screen, "title") == "2 min before the end"
    _typed(screen, "Vier stellingen, niet zes. -k")
    assert end.isVisible(), "letters are letters"
    QTest.keySequence(end.field, "Return")
    assert end.field.accessibleName().endswith("Waar kan ik heen?"), (
        "what was passed over has no line"
    )
    assert "Vier stellingen, niet zes. -k" in words(end)
    end.ticks[Aftercare.TALKED].click()
    QTest.keySequence(screen.bar.buttons["done"], "Return")
    assert _screen(desk) is None
    today = desk.window.pages.page("today")
    assert desk.window.focusWidget() is today.lines.lines[0].buttons[-1]
    assert [one.line.words for one in services.lines.all()] == ["Vier stellingen, niet zes. -k"]
    kept = services.aftercares.get(session)
    assert kept.ticked == {Aftercare.TALKED}
    assert [one.minutes for one in kept.minutes] == [9, 31, 8]
    assert services.planning.session(session).done


def test_escape_only_leaves_and_back_leads_into_the_lesson(desk, services, session):
    screen = _given(desk, session)
    screen.choose("back")
    assert screen.right.steps.isVisible()
    screen.choose("next")
    _typed(screen, "Rustiger.")
    screen.choose("stop")
    assert _screen(desk) is None
    assert not services.planning.session(session).done
    desk.ui.operations.save_typed()
    assert [one.line.words for one in services.lines.all()] == ["Rustiger."]


def test_a_line_with_a_name_keeps_the_end_open(desk, services, session):
    screen = _given(desk, session)
    _typed(screen, f"Bij {services.classes.schools()[0]} eerst.")
    screen.bar.buttons["done"].click()
    assert _screen(desk) is screen
    assert "is a name from your own work" in screen.right.end.asked.text()


def test_after_a_story_somebody_may_come_and_nothing_is_typed(screen, desk, services):
    screen = _given(desk, story_of_noor(services))
    end = screen.right.end
    assert "somebody may still come" in end.name.text()
    assert not end.field.isVisible()
    assert not any(one.isEnabled() for one in end.parts.values())
    assert "Noor" not in " ".join(words(end))
    screen.choose("card")
    assert screen.right.text.isVisible()
    screen.choose("stop")
    assert end.isVisible(), "back to the end, not out of it"
    screen.bar.buttons["done"].click()
    page = desk.window.pages.current_page()
    assert page.view.face is WorkshopFace.AFTER, "where the aftercare waits"
