"""Classes: what a trainer notes during a call, and the modules a class has had."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from hope_desktop.domain.classes import (
    MAX_PUPILS,
    MAX_YEAR,
    ClassFacts,
    ModuleDone,
    SchoolClass,
    a_year_later,
    is_same,
    path_kept_since,
    school_year_of,
    unknowns,
)
from hope_desktop.domain.errors import NoName, NotFound, SameClass, WrongValue
from hope_desktop.domain.overview import CallBack
from hope_desktop.domain.terms import (
    NUMBERED,
    Adults,
    Band,
    Changes,
    ClassId,
    Module,
    band_of_year,
    bands_of,
)
from hope_desktop.domain.typed import one_line, several_lines
from hope_desktop.storage import classes as store
from hope_desktop.storage.database import Database


class Classes:
    """The classes of a trainer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SchoolClass, ...]:
        """Return every class, by school and label."""
        return self._database.kept(store.every)

    def get(self, class_id: ClassId) -> SchoolClass:
        found = store.one(self._database.connection, class_id)
        if found is None:
            raise NotFound("class", str(class_id))
        return found

    def schools(self) -> tuple[str, ...]:
        """Return the schools of all classes, each once."""
        return store.schools(self._database.connection)

    def call_backs(self) -> tuple[CallBack, ...]:
        """Return the classes with something left to ask, and what; none of an earlier year."""
        year = self.this_year()
        return tuple(
            CallBack(c.id, c.facts.label, c.facts.school, asked, adults=c.facts.adults)
            for c in store.to_ask(self._database.connection)
            if c.school_year >= year and (asked := unknowns(c.facts))
        )

    def add(self, facts: ClassFacts) -> tuple[ClassId, Changes]:
        """Keep a new class; it starts at module 1, or where the same class of this year was.

        Raises:
            SameClass: it is there already.
        """
        facts, year = tidied(facts), self.this_year()
        self._refuse_second(facts, year)
        with self._database.change("class.added") as change:
            class_id = store.insert(change, facts, year)
        return class_id, change.changes

    def change(self, class_id: ClassId, facts: ClassFacts) -> Changes:
        """Keep other facts about a class; no change is made when nothing differs."""
        before, facts = self.get(class_id), tidied(facts)
        if facts == before.facts:
            return Changes()
        if not is_same(facts, before.facts):
            self._refuse_second(facts, before.school_year)
        return self._database.write("class.changed", store.update, class_id, facts)

    def this_year(self) -> str:
        """Return the school year of today, as `SchoolClass.school_year` has it."""
        return school_year_of(self._database.today())

    def take_along(
        self, class_id: ClassId, label: str, year: int | None, pupils: int | None
    ) -> Changes:
        """Let a class of an earlier school year go on in this one, with its path and workshops."""
        facts = self.get(class_id).facts
        follows = band_of_year(facts.level, year) if facts.level and year else None
        band = follows or facts.band
        facts = tidied(replace(facts, label=label, year=year, band=band, pupils=pupils))
        self._refuse_second(facts, self.this_year())
        return self._database.write(
            "class.taken-along", store.take_along, class_id, facts, self.this_year()
        )

    def earlier(self, class_id: ClassId) -> SchoolClass | None:
        """Return the class of an earlier school year that this one most likely was, with a path.

        Only while this class has none: a new 2B is not last year's, but 3B may be.
        """
        found = self.get(class_id)
        if found.path:
            return None
        for one in self.all():
            before = one.school_year < found.school_year and one.path
            if before and is_same(a_year_later(one.facts), found.facts):
                return one
        return None

    def take_path(self, class_id: ClassId, earlier: ClassId) -> Changes:
        """Note that a class has had what it had in an earlier school year."""
        had, found = self.get(earlier).path, self.get(class_id)
        new = [one for one in had if one.module not in found.modules_done]
        if not new:
            return Changes()
        with self._database.change("class.path-taken") as change:
            for done in new:
                store.add_module(change, class_id, done)
        return change.changes

    def remove(self, class_id: ClassId) -> Changes:
        """Put a class in the bin, and its workshops along with it."""
        self.get(class_id)
        return self._database.write("class.removed", store.remove, class_id)

    def mark_module(self, class_id: ClassId, module: Module, on: date | None = None) -> Changes:
        """Note by hand that a class has had a module, for example from a colleague; today."""
        if module not in NUMBERED:
            raise WrongValue("module", module.value, "1, 2, 3, 4")
        if module in self.get(class_id).modules_done:
            return Changes()
        with self._database.change("class.module-marked") as change:
            done = ModuleDone(module, on or self._database.today())
            store.add_module(change, class_id, done)
        return change.changes

    def unmark_module(self, class_id: ClassId, module: Module) -> Changes:
        """Take a module off the path of a class."""
        if module not in self.get(class_id).modules_done:
            return Changes()
        return self._database.write("class.module-unmarked", store.remove_module, class_id, module)

    def _refuse_second(self, facts: ClassFacts, year: str) -> None:
        for class_id, school, label in store.of_year(self._database.connection, year):
            if is_same(ClassFacts(school, label), facts):
                raise SameClass(ClassId(class_id), label, school)

    def forget_old_paths(self) -> Changes:
        """Remove for good what classes had longer ago than `PATH_YEARS` years.

        By the clock and by the work: where the clock is wrong, nothing goes.
        """
        if self._database.read_only:
            return Changes()
        before = path_kept_since(self._database.today())
        with self._database.transaction() as connection:
            classes = store.forget_modules(connection, before)
        return Changes(classes=classes)

    def with_old_people(self) -> tuple[SchoolClass, ...]:
        """Classes that ended over `PATH_YEARS` school years ago and still name somebody there.

        By the clock and by the work, as for paths.
        """
        year = school_year_of(path_kept_since(self._database.today()))
        old = [
            one
            for one in self.all()
            if one.school_year < year and one.facts.helper + one.facts.reserve + one.facts.contact
        ]
        still = store.untouched(self._database.connection) if old else frozenset()
        return tuple(one for one in old if one.id in still)

    def forget_old_people(self) -> Changes:
        """Take the names and numbers of those away; it can be undone."""
        with self._database.change("class.changed") as change:
            for one in self.with_old_people():
                facts = replace(one.facts, helper="", reserve="", contact="")
                store.update(change, one.id, facts)
        return change.changes


def tidied(facts: ClassFacts) -> ClassFacts:
    """Return the facts with spaces trimmed and the band filled in from level and year.

    Adults have neither.
    """
    read = {"question": several_lines}
    texts: dict[str, Any] = {
        field.name: read.get(field.name, one_line)(field.name, getattr(facts, field.name))
        for field in fields(facts)
        if field.type is str
    }
    facts = replace(facts, **texts)
    if not facts.school:
        raise WrongValue("school", "")
    for field, name in (("helper", facts.helper), ("reserve", facts.reserve)):
        if name and not any(letter.isalpha() for letter in name):
            raise NoName(field, name)
    if facts.pupils is not None and not 1 <= facts.pupils <= MAX_PUPILS:
        raise WrongValue("pupils", str(facts.pupils), f"1-{MAX_PUPILS}")
    if not 0 <= facts.large <= MAX_PUPILS:
        raise WrongValue("large", str(facts.large), f"0-{MAX_PUPILS}")
    if facts.year is not None and not 1 <= facts.year <= MAX_YEAR:
        raise WrongValue("year", str(facts.year), f"1-{MAX_YEAR}")
    if facts.are_adults:
        facts = replace(facts, year=None, band=None, large=0)
    elsewhere = facts.adults is Adults.ELSEWHERE  # a class is at a school
    return replace(facts, band=_band(facts), elsewhere=elsewhere)


def _band(facts: ClassFacts) -> Band | None:
    bands = bands_of(facts.level) if facts.level else ()
    if facts.band is not None and facts.band not in bands:
        raise WrongValue("band", facts.band.value, ", ".join(band.value for band in bands))
    if facts.band is None and facts.level is not None and facts.year is not None:
        return band_of_year(facts.level, facts.year)
    return facts.band
