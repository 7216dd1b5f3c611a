"""The first page in the real window, and what is pressed and read there."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import CheckItem, SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.today.page import TodayPage
from tests.making import CLASS_2B
from tests.planning import new_class, new_workshop


@pytest.fixture
def page(desk) -> TodayPage:
    shown = desk.window.pages.show_page("today")
    assert isinstance(shown, TodayPage)
    return shown


def buttons(page: TodayPage) -> list[str]:
    QApplication.processEvents()
    return [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]


def agree(services: Services, session: int) -> None:
    """Everything is arranged with the school."""
    for item in CheckItem:
        services.packing.arrange(SessionId(session), item, done=True)


def planned(services: Services, days: int, facts: ClassFacts = CLASS_2B) -> int:
    class_id = new_class(services, facts)
    day = wall_clock.today() + timedelta(days=days)
    when = SessionFacts(datetime.combine(day, time(9)), 50)
    return new_workshop(services, class_id, "S1", "a", when)


def past(services: Services, hours: int, facts: ClassFacts = CLASS_2B) -> SessionId:
    """A workshop that began so many hours ago."""
    class_id = new_class(services, facts)
    start = wall_clock.now() - timedelta(hours=hours)
    when = SessionFacts(start.replace(second=0, microsecond=0), 50)
    return new_workshop(services, class_id, "S1", "a", when)
