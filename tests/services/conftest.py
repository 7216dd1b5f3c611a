"""The services over a real data folder with the starter library, on a day in November."""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import datetime

import pytest

from hope_desktop.domain.terms import ClassId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services, open_services
from hope_desktop.storage.damage.soundness import damaged
from tests.making import NINE, NOW
from tests.planning import new_class, new_workshop
from tests.sharing import trainer
from tests.tools.begun import begun


class Clock:
    """A time that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def services(tmp_path, clock) -> Iterator[Services]:
    opened, _ = open_services(begun(tmp_path / "data"), clock)
    yield opened
    try:
        must_be_sound(opened)
    finally:
        opened.close()


@pytest.fixture
def colleague(tmp_path) -> Iterator[Services]:
    """Another trainer, with another data folder."""
    with trainer(tmp_path / "colleague") as opened:
        yield opened


def must_be_sound(services: Services) -> None:
    """Whatever was done: no row looks damaged afterwards."""
    connection = services._database.connection
    with contextlib.suppress(sqlite3.ProgrammingError):  # the test closed it
        assert damaged(connection) == ()


@pytest.fixture
def class_2b(services) -> ClassId:
    return new_class(services)


@pytest.fixture
def workshop(services, class_2b) -> SessionId:
    facts = SessionFacts(start=NINE, slot_minutes=50)
    return new_workshop(services, class_2b, "S1", "a", facts)


def rows_about(services: Services, *names: str) -> int:
    """How much there is in these tables and in their history."""
    connection = services._database.connection
    found = 0
    for name in names:
        found += connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
        told = "SELECT count(*) FROM history WHERE table_name = ?"
        found += connection.execute(told, (name,)).fetchone()[0]
    return found


def work_in_months(services: Services, months: int) -> None:
    """Let something be changed in each of so many months, as the history tells it."""
    with services._database.transaction() as connection:
        for month in range(months):
            at = f"{2030 + month // 12}-{month % 12 + 1:02}-03T10:00:00+00:00"
            connection.execute("INSERT INTO changes(what, at) VALUES ('note.changed', ?)", (at,))
