"""Choosing and stopping from every place where somebody tells, in one click or key."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.settings import Settings
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.widgets.destination import to_papers, to_workshop
from tests.planning import new_class, new_workshop, put_on_paper
from tests.tools.window import NOW
from tests.ui.in_november import opened_desk

__all__ = ["opened_desk"]

SOON = NOW + timedelta(minutes=1)
FACTS = SessionFacts(SOON, 100, "Noor", "Joris", reason="De mentor gaf module 1 tot en met 3.")


@pytest.fixture
def settings() -> Settings:
    return Settings(language="en", trainer1="Noor")


@pytest.fixture
def story(opened_desk) -> SessionId:
    """It is told in a minute, and its papers were printed."""
    services = opened_desk[1]
    class_id = new_class(services)
    made = new_workshop(services, class_id, "S4", None, FACTS, "Noor")
    put_on_paper(services, made)
    return made


def _press(page: QWidget, words: str) -> None:
    (button,) = [one for one in page.findChildren(QPushButton) if one.text() == words]
    button.click()


def _words(page: QWidget) -> str:
    QApplication.processEvents()
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_who_packs_the_bag_stops_it_with_the_same_press(opened_desk, story, qtbot):
    desk, services = opened_desk
    desk.window.pages.go(to_papers(story))
    page = desk.window.pages.current_page()
    qtbot.waitUntil(lambda: "Somebody tells" in _words(page))
    _press(page, "Not today")
    assert services.planning.session(story).told_by == ""
    qtbot.waitUntil(lambda: "Everything is in your bag already." in _words(page))
    assert "Somebody tells" not in _words(page)


@pytest.mark.parametrize("was_stopped", [False, True], ids=["here", "in the plan already"])
def test_one_key_in_a_lesson_reads_the_made_up_story(opened_desk, story, was_stopped, qtbot):
    desk, services = opened_desk
    desk.window.pages.go(to_workshop(story))
    desk.window.commands["lesson"].trigger()
    (screen,) = [one for one in desk.window.findChildren(LessonScreen) if one.isVisible()]
    for _ in range(2):
        screen.choose("next")
    assert screen.lesson.current.activity == "4.2"
    seconds = screen.lesson.seconds
    if was_stopped:
        services.telling.read_instead(story)
    next(a for a in screen.bar.actions() if a.shortcut().toString() == "V").trigger()
    assert [one.activity for one in screen.lesson.planned[2:4]] == ["4.6", "4.4"]
    assert screen.lesson.at == 2
    assert screen.lesson.seconds >= seconds
    assert "a made-up story" in screen.right.notice.text()
    assert "Brieven" not in screen.right.notice.text()
    assert services.planning.session(story).told_by == ""
    assert screen.bar.buttons["made-up"].text() == "Today after all"
    screen.close()
    desk.window.pages.show_page("today")
    page = desk.window.pages.current_page()
    qtbot.waitUntil(lambda: "a made-up story" in _words(page))
