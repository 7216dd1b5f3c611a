from datetime import datetime, timedelta

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.workshops.series import WEEK
from tests.making import NINE
from tests.planning import new_class, new_workshop


@pytest.fixture
def first(services, class_2b) -> SessionId:
    """Part a of the lessons for the lower years, on Tuesday 1 December."""
    facts = SessionFacts(start=NINE, slot_minutes=50, trainer1="Noor", trainer2="Sam", room="12")
    return new_workshop(services, class_2b, "S3", "a", facts)


@pytest.fixture
def planned(services, first) -> SessionId:
    services.series.plan(first, services.series.suggested(first))
    return first


def _dates(services: Services, session: SessionId) -> list[datetime | None]:
    return [part.start for part in services.series.parts(session)]


def test_the_other_lessons_are_suggested_a_week_after_each_other(services, first):
    assert list(services.series.suggested(first).items()) == [
        ("a", NINE),
        ("b", NINE + WEEK),
        ("c", NINE + 2 * WEEK),
        ("d", NINE + 3 * WEEK),
    ]
    assert _dates(services, first) == [NINE, None, None, None]


def test_all_lessons_are_made_in_one_step(services, first):
    change = services.series.plan(first, services.series.suggested(first)).change
    parts = services.series.parts(first)
    assert [p.session and p.session.facts.slot_minutes for p in parts] == [50, 50, 50, 100]
    assert {p.session and p.session.facts.trainer2 for p in parts} == {"Sam"}
    assert {p.session and p.session.facts.room for p in parts} == {"12"}
    services.undo.undo(change)
    assert _dates(services, first) == [NINE, None, None, None]


def test_planning_again_moves_and_makes_nothing_twice(services, planned):
    before = len(services.planning.all())
    later = NINE + timedelta(days=9)
    services.series.plan(planned, services.series.suggested(planned) | {"b": later})
    assert _dates(services, planned)[1] == later
    assert len(services.planning.all()) == before
    assert services.series.plan(planned, services.series.suggested(planned)).change is None


def test_without_a_date_none_is_suggested(services, class_2b):
    undated = new_workshop(services, class_2b, "S3", "b")
    assert services.series.suggested(undated) == dict.fromkeys("abcd")


def test_the_same_workshop_for_the_parallel_classes(services, planned):
    others = tuple(new_class(services, ClassFacts("De Brug", name)) for name in ("2A", "2C"))
    change = services.series.copy_to(planned, others).change
    made = [row for row in services.planning.all() if row.class_id in others]
    assert sorted((row.class_label, row.start, row.slot_minutes) for row in made) == [
        ("2A", None, 50),
        ("2C", None, 50),
    ]
    services.undo.undo(change)
    assert [row for row in services.planning.all() if row.class_id in others] == []


def test_what_cannot_be_is_refused_and_nothing_is_made(services, first):
    with pytest.raises(WrongValue):
        services.series.plan(first, {"b": NINE + WEEK, "c": datetime(1999, 1, 1, 9)})  # noqa: DTZ001
    assert _dates(services, first) == [NINE, None, None, None]
    with pytest.raises(NotFound):
        services.series.parts(SessionId(99))
