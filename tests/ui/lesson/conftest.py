"""A lesson on its screen, with a clock that the test moves."""

import pytest
from PySide6.QtWidgets import QLabel

from hope_desktop.settings import Settings
from hope_desktop.ui.lesson.screen import LessonScreen
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
    assert isinstance(found, QLabel)
    return found.text()
