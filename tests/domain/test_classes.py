from dataclasses import replace
from datetime import date

import pytest

from hope_desktop.domain.classes import ClassFacts, Unknown, school_year_of, unknowns
from hope_desktop.domain.levels import Audience, Level
from hope_desktop.domain.modules import Module
from tests.making import CLASS_2B, school_class


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2026-07-31", "2025-2026"),
        ("2026-08-01", "2026-2027"),
        ("2026-12-31", "2026-2027"),
        ("2027-01-01", "2026-2027"),
    ],
)
def test_a_school_year_starts_in_august(day: str, year: str) -> None:
    assert school_year_of(date.fromisoformat(day)) == year


def test_of_a_new_class_everything_is_asked_in_one_order() -> None:
    assert unknowns(ClassFacts("De Brug")) == tuple(Unknown)
    assert unknowns(CLASS_2B) == ()
    assert unknowns(replace(CLASS_2B, pupils=None, helper="")) == (Unknown.PUPILS, Unknown.HELPER)


def test_an_unknown_level_may_be_anybody() -> None:
    assert school_class(ClassFacts("De Brug")).audiences == frozenset(Audience)
    assert school_class(replace(CLASS_2B, level=Level.PO)).audiences == {Audience.PO}


def test_a_module_that_was_had_twice_counts_once() -> None:
    assert school_class(done="112").modules_done == {Module.BOUNDARIES, Module.LOVE}
