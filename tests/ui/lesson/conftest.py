"""A lesson on its screen, with a clock that the test moves."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hope_desktop.domain.terms import SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.settings import Language, Settings
from hope_desktop.ui.lesson.screen import LessonScreen
from tests.making import NINE
from tests.planning import new_class, new_workshop
from tests.tools.shared_ui import made_ui
from tests.ui.in_november import desk, opened_desk, services

__all__ = ["desk", "opened_desk", "services"]


class Clock:
    """Seconds that the test turns."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def settings() -> Settings:
    return Settings(language="en", trainer1="Noor")


@pytest.fixture
def clock() -> Clock:
    return Clock()


def said(screen: LessonScreen, name: str) -> str:
    found = screen.findChild(QLabel, name)
    return found.text().replace("\n", " ")


def lesson_screen(
    services: Services,
    session: SessionId,
    clock: Clock,
    language: Language = "en",
    told: Callable[[Any], object] = id,
) -> LessonScreen:
    """The screen of a workshop at 1366x768, not yet in sight; `told` hears what it asks."""
    given = services.lessons.begin(session)
    made = LessonScreen(given, told, told, made_ui(language), None, given.lesson, clock)
    made.resize(1366, 768)
    return made


def play(screen: LessonScreen, clock: Clock, seconds: int) -> None:
    """Let time pass."""
    for _ in range(seconds // 10):
        clock.now += 10
        screen.tick()


def activate(screen: LessonScreen, qtbot: QtBot) -> None:
    """Keys go to the window that is active."""
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()


def story_of_noor(services: Services) -> SessionId:
    """Noor is to tell, in the third of eight parts."""
    class_id = new_class(services)
    facts = SessionFacts(NINE, 100, "Noor", "Joris", reason="De mentor gaf de modules.")
    story = TemplateId("S4")
    return new_workshop(services, class_id, story, None, facts, "Noor")


@pytest.fixture
def screen(services, clock, qtbot, session) -> Iterator[LessonScreen]:
    made = lesson_screen(services, session, clock)
    qtbot.addWidget(made)
    activate(made, qtbot)
    yield made
    made.close()
