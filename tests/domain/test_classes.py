from dataclasses import replace
from datetime import date

import pytest

from hope_desktop.domain.classes import (
    ClassFacts,
    Unknown,
    a_year_later,
    is_same,
    school_year_of,
    unknowns,
)
from hope_desktop.domain.terms import PUPILS, Audience, Level, Module
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
def test_a_school_year_starts_in_august(day, year):
    assert school_year_of(date.fromisoformat(day)) == year


def test_of_a_new_class_everything_is_asked_in_one_order():
    assert unknowns(ClassFacts("De Brug")) == tuple(Unknown)
    assert unknowns(CLASS_2B) == ()
    assert unknowns(replace(CLASS_2B, pupils=None, helper="")) == (Unknown.PUPILS, Unknown.HELPER)


def test_a_group_of_adults_has_no_level_year_or_path_to_ask_about():
    group = ClassFacts("De Brug", level=Level.ADULTS)
    assert unknowns(group) == (Unknown.LABEL, Unknown.PUPILS, Unknown.HELPER)
    assert school_class(group).next_module is None
    assert school_class().next_module is Module.BOUNDARIES


def test_an_unknown_level_may_be_any_pupil():
    assert school_class(ClassFacts("De Brug")).audiences == PUPILS
    assert school_class(replace(CLASS_2B, level=Level.PO)).audiences == {Audience.PO}


def test_a_module_that_was_had_twice_counts_once():
    assert school_class(done="112").modules_done == {Module.BOUNDARIES, Module.LOVE}


@pytest.mark.parametrize(
    ("label", "year", "later"),
    [
        ("2B", 2, ("3B", 3)),
        ("H3a", 3, ("H4a", 4)),
        ("Blauw", 2, ("Blauw", 3)),
        ("2B", None, ("2B", None)),
        ("8A", 8, ("8A", 8)),
        ("", 1, ("", 2)),
        ("12", 1, ("12", 2)),
    ],
)
def test_a_year_later_a_class_is_one_further_and_is_counted_again(label, year, later):
    facts = a_year_later(replace(CLASS_2B, label=label, year=year))
    assert (facts.label, facts.year) == later
    assert facts.pupils is None
    assert facts.helper == CLASS_2B.helper


@pytest.mark.parametrize(
    ("other", "same"),
    [({}, True), ({"label": "2b"}, True), ({"label": "2C"}, False), ({"school": "Aa"}, False)],
)
def test_a_class_is_known_by_school_and_label(other, same):
    assert is_same(replace(CLASS_2B, **other), CLASS_2B) is same


def test_without_a_label_no_class_is_the_same():
    assert not is_same(ClassFacts("De Brug"), ClassFacts("De Brug"))


def test_only_another_school_year_is_named():
    shown = school_class()
    assert shown.line(shown.school_year) == "2B · De Brug"
    assert shown.line("2031-2032") == f"2B · De Brug · {shown.school_year}"
