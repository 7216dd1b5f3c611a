"""A class as the program knows it: a school, a label and a head-count. Never a pupil."""

import re
from dataclasses import replace
from datetime import date
from enum import StrEnum

from hope_desktop.domain.terms import (
    LAST_LOWER_YEAR,
    PUPILS,
    VO_LEVELS,
    Adults,
    Audience,
    Band,
    ClassId,
    Level,
    Module,
    SessionId,
    adults_of,
    audiences_of,
    frozen,
    next_module,
)

MAX_PUPILS = 99
"""The largest head-count a class can have; the smallest is 1."""
MAX_YEAR = 8
"""Primary school counts to group 8, secondary school to year 6."""
PATH_YEARS = 2
"""How long the path of a class is kept; after that it is about people who left the school."""


@frozen
class ClassFacts:
    """What a trainer writes down during a phone call. Only the school's name is required."""

    school: str
    label: str = ""
    level: Level | None = None
    band: Band | None = None
    year: int | None = None
    pupils: int | None = None
    large: int = 0
    """So many of them read large letters."""
    helper: str = ""
    """The named helper at school: name, role, phone, as one line."""
    reserve: str = ""
    address: str = ""
    contact: str = ""
    """Who the trainer arranges things with."""
    question: str = ""
    """What the school asks for."""
    elsewhere: bool = False
    """Adults at another organisation than a school."""

    @property
    def are_adults(self) -> bool:
        """Tell a group from a class: no year, no path, and none of the rules that guard pupils."""
        return self.adults is not None

    @property
    def adults(self) -> Adults | None:
        """Return where the group is; None is a class."""
        return adults_of(self.level, elsewhere=self.elsewhere)

    def has_reached(self, year: int) -> bool:
        """Tell whether it is in this year or later, as far as we know.

        Other schools count no years.
        """
        least = LAST_LOWER_YEAR + 1 if self.band is Band.UPPER else 0
        return self.level not in VO_LEVELS or (least if self.year is None else self.year) >= year


@frozen
class ModuleDone:
    """A module that the class has had: on which day and in which session (or noted by hand)."""

    module: Module
    on: date
    session: SessionId | None = None


@frozen
class SchoolClass:
    """A class with its path through the modules."""

    id: ClassId
    facts: ClassFacts
    school_year: str
    """`2026-2027`; with school and label it is the key of the class's path."""
    path: tuple[ModuleDone, ...] = ()

    @property
    def modules_done(self) -> frozenset[Module]:
        """Return the numbered modules this class has had."""
        return frozenset(done.module for done in self.path)

    @property
    def next_module(self) -> Module | None:
        """Return what comes next on its path; adults have none."""
        return None if self.facts.are_adults else next_module(self.modules_done)

    def line(self, this_year: str) -> str:
        """Return label and school on one line, with the school year when that is not this one."""
        year = "" if self.school_year == this_year else self.school_year
        return " · ".join(part for part in (self.facts.label, self.facts.school, year) if part)

    @property
    def audiences(self) -> frozenset[Audience]:
        """Whom material must suit; all pupils while the level is unknown."""
        if self.facts.level is None:
            return PUPILS
        return audiences_of(self.facts.level, self.facts.band)


class Unknown(StrEnum):
    """The facts that can still be asked for, as ids for the call-back list."""

    LABEL = "label"
    LEVEL = "level"
    YEAR = "year"
    PUPILS = "pupils"
    HELPER = "helper"
    RESERVE = "reserve"


_NOT_ASKED_OF_ADULTS = {Unknown.LEVEL, Unknown.YEAR, Unknown.RESERVE}


def unknowns(facts: ClassFacts) -> tuple[Unknown, ...]:
    """Return what to ask when calling the school back, in the order of asking."""
    asked = {
        Unknown.LABEL: facts.label,
        Unknown.LEVEL: facts.level,
        Unknown.YEAR: facts.year,
        Unknown.PUPILS: facts.pupils,
        Unknown.HELPER: facts.helper,
        Unknown.RESERVE: facts.reserve,
    }
    known = _NOT_ASKED_OF_ADULTS if facts.are_adults else set[Unknown]()
    return tuple(n for n, value in asked.items() if value in {None, ""} and n not in known)


def is_same(one: ClassFacts, other: ClassFacts) -> bool:
    """Tell whether both are one class of a school, however its letters are written."""
    return bool(one.label) and _key(one) == _key(other)


def _key(facts: ClassFacts) -> tuple[str, str]:
    return facts.school.casefold(), facts.label.casefold()


def a_year_later(facts: ClassFacts) -> ClassFacts:
    """Return what a class most likely is called a school year later.

    How many are in it is to be asked.
    """
    year = facts.year + 1 if facts.year is not None and facts.year < MAX_YEAR else facts.year
    label = facts.label
    if year != facts.year:  # a number by itself: class 12 of year 1 is no class 22
        label = re.sub(rf"(?<!\d){facts.year}(?!\d)", str(year), label, count=1)
    return replace(facts, label=label, year=year, pupils=None)


def path_kept_since(today: date) -> date:
    """Return the day from which a class keeps the modules it has had: two years back."""
    return today.replace(year=today.year - PATH_YEARS, day=min(today.day, 28))


def school_year_of(day: date) -> str:
    """Return the Dutch school year a day falls in; it starts on 1 August."""
    first = day.year if day.month >= 8 else day.year - 1
    return f"{first}-{first + 1}"
