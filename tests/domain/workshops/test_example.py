from datetime import date, timedelta

import pytest

from hope_desktop.domain.classes import unknowns
from hope_desktop.domain.workshops.example import FACTS, is_example, session_facts


@pytest.mark.parametrize("days", range(7))
def test_the_example_is_on_a_tuesday_to_come(days):
    today = date.fromisoformat("2026-11-23") + timedelta(days=days)
    start = session_facts(today).start
    assert (start.weekday(), start.hour) == (1, 9)
    assert 0 < (start.date() - today).days <= 7


def test_of_the_example_everything_is_known():
    assert unknowns(FACTS) == ()


def test_a_class_of_another_school_is_no_example():
    assert is_example(FACTS.school)
    assert not is_example("De Brug")
