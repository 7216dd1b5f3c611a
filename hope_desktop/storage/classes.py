"""The tables of classes and of the modules they have had."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from sqlite3 import Connection
from typing import Any

from hope_desktop.domain.classes import PATH_YEARS, ClassFacts, ModuleDone, SchoolClass
from hope_desktop.domain.terms import Band, ClassId, Level, Module, SessionId
from hope_desktop.domain.texts.word_search import sort_key
from hope_desktop.storage import history
from hope_desktop.storage.history import Change, erase_rows

_NAMES = tuple(field.name for field in fields(ClassFacts))
_READ = ("id", "school_year", *_NAMES)
_SELECT = f"SELECT {', '.join(_READ)} FROM classes WHERE deleted = 0"  # noqa: S608 - a constant
SAME_CLASS = (
    "SELECT c.id FROM classes AS c, (SELECT * FROM classes WHERE id = ?) AS mine"
    " WHERE c.id = mine.id OR (c.label <> '' AND"
    " (c.school, c.label, c.school_year) = (mine.school, mine.label, mine.school_year))"
)
"""A class with the same class of other visits: one school, label and school year."""


def every(connection: Connection) -> tuple[SchoolClass, ...]:
    """Return all classes that are in sight, by school and label.

    With each the same class of other visits, which shares its path: as it was and as it is.
    """
    paths: dict[tuple[int | str, ...], tuple[ModuleDone, ...]] = {}
    for *of, module, on, session in connection.execute(
        "SELECT c.id, c.school_year, c.school, c.label, d.module, d.done_on, d.session_id"
        " FROM module_done AS d JOIN classes AS c ON c.id = d.class_id ORDER BY d.done_on, d.id"
    ):
        done = _done(module, on, session)
        paths[_key(*of)] = (*paths.get(_key(*of), ()), done)
    found = [_class(row) for row in connection.execute(_SELECT)]
    return tuple(
        sorted((replace(one, path=paths.get(_key_of(one), ())) for one in found), key=_name)
    )


def _name(one: SchoolClass) -> tuple[str, str, int]:
    return sort_key(one.facts.school), sort_key(one.facts.label), one.id


def of_year(connection: Connection, school_year: str) -> Iterator[tuple[int, str, str]]:
    """Return number, school and label of each class in sight of a school year."""
    return connection.execute(
        "SELECT id, school, label FROM classes WHERE deleted = 0 AND school_year = ?",
        (school_year,),
    )


def schools(connection: Connection) -> tuple[str, ...]:
    """Return the name of each school with a class in sight."""
    found = connection.execute("SELECT DISTINCT school FROM classes WHERE deleted = 0")
    return tuple(sorted((school for (school,) in found), key=sort_key))


def to_ask(connection: Connection) -> tuple[SchoolClass, ...]:
    """Return the classes about which a fact is not known, unless all of theirs was given.

    By school and label, without paths.
    """
    rows = connection.execute(
        f"{_SELECT} AND (label = '' OR level = '' OR year IS NULL OR pupils IS NULL"  # noqa: S608 - constants
        " OR helper = '' OR reserve = '') AND NOT coalesce((SELECT min(done) FROM sessions"
        " WHERE class_id = classes.id AND deleted = 0), 0)"
    )
    return tuple(sorted(map(_class, rows), key=_name))


def one(connection: Connection, class_id: ClassId) -> SchoolClass | None:
    """Return a class in sight, or None."""
    row = connection.execute(f"{_SELECT} AND id = ?", (class_id,)).fetchone()
    return replace(_class(row), path=_path(connection, class_id)) if row else None


def insert(change: Change, facts: ClassFacts, school_year: str) -> ClassId:
    """Add a class; its path is that of the same class of this school year, when there is one."""
    values = _values(facts)
    return ClassId(change.add("classes", **values, school_year=school_year, created_at=change.at))


def update(change: Change, class_id: ClassId, facts: ClassFacts) -> None:
    """Give a class other facts."""
    change.put("classes", class_id, **_values(facts))


def take_along(change: Change, class_id: ClassId, facts: ClassFacts, school_year: str) -> None:
    """Give a class another school year; what it had as the same class of before goes along."""
    before = _path(change.connection, class_id)
    change.put("classes", class_id, **_values(facts), school_year=school_year)
    known = _path(change.connection, class_id)
    for done in before:
        if done not in known:
            add_module(change, class_id, done)


def remove(change: Change, class_id: ClassId) -> None:
    """Take a class and its sessions out of sight."""
    change.put("classes", class_id, deleted=True)
    found = change.connection.execute(
        "SELECT id FROM sessions WHERE class_id = ? AND deleted = 0", (class_id,)
    ).fetchall()
    for (session,) in found:
        change.put("sessions", session, deleted=True)


def add_module(change: Change, class_id: ClassId, done: ModuleDone) -> None:
    """Put a module on the path of a class."""
    change.add(
        "module_done",
        module=done.module.value,
        done_on=done.on.isoformat(),
        class_id=class_id,
        session_id=done.session,
    )


def remove_module(change: Change, class_id: ClassId, module: Module) -> None:
    """Take a module off the path of a class."""
    rows = change.connection.execute(
        "SELECT id FROM module_done WHERE class_id = ? AND module = ?", (class_id, module.value)
    ).fetchall()
    for (row,) in rows:
        change.remove("module_done", row)


def forget_modules(connection: Connection, before: date) -> frozenset[ClassId]:
    """Remove what classes had before a day, for good; gives the classes it was about.

    The clock alone never decides: what was noted in the last `PATH_YEARS` years of work stays.
    """
    since = history.months_back(connection, 12 * PATH_YEARS)
    asked = {"before": before.isoformat(), "since": since or -1}
    rows = connection.execute(
        "SELECT id, class_id FROM module_done AS d WHERE done_on < :before AND :since >= coalesce("
        "(SELECT max(change_id) FROM history"
        "  WHERE table_name = 'module_done' AND row_id = CAST(d.id AS TEXT)), 0)",
        asked,
    ).fetchall()
    for row, _ in rows:
        erase_rows(connection, "module_done", row)
    # Also what was taken off a path again, which only the history still knows.
    connection.execute(
        "DELETE FROM history WHERE table_name = 'module_done' AND row_id IN"
        " (SELECT row_id FROM history WHERE table_name = 'module_done' GROUP BY row_id"
        "  HAVING max(change_id) <= :since AND min(json_extract(before, '$.done_on')) < :before)",
        asked,
    )
    return frozenset(ClassId(class_id) for _, class_id in rows)


def untouched(connection: Connection) -> frozenset[ClassId]:
    """Return the classes that nothing was noted of in the last `PATH_YEARS` years of work."""
    rows = connection.execute(
        "SELECT id FROM classes AS c WHERE ? >= coalesce((SELECT max(change_id) FROM history"
        "  WHERE table_name = 'classes' AND row_id = CAST(c.id AS TEXT)), 0)",
        (history.months_back(connection, 12 * PATH_YEARS) or -1,),
    )
    return frozenset(ClassId(row) for (row,) in rows)


def _values(facts: ClassFacts) -> dict[str, Any]:
    values = {name: getattr(facts, name) for name in _NAMES}
    kinds = {name: values[name].value if values[name] else "" for name in ("level", "band")}
    return values | kinds


def _class(row: tuple[Any, ...]) -> SchoolClass:
    """Read a class by the names of its columns, without its path."""
    kept = dict(zip(_READ, row, strict=True))
    class_id, school_year = ClassId(kept.pop("id")), kept.pop("school_year")
    level, band = kept["level"], kept["band"]
    kept["level"], kept["band"] = Level(level) if level else None, Band(band) if band else None
    kept["elsewhere"] = bool(kept["elsewhere"])
    return SchoolClass(class_id, ClassFacts(**kept), school_year)


def _key(class_id: int, school_year: str, school: str, label: str) -> tuple[int | str, ...]:
    """Return what a path is kept by over visits; a class without a label has one of its own."""
    return (school, label, school_year) if label else (class_id,)


def _key_of(one: SchoolClass) -> tuple[int | str, ...]:
    return _key(one.id, one.school_year, one.facts.school, one.facts.label)


def _path(connection: Connection, class_id: int) -> tuple[ModuleDone, ...]:
    """Return the path of one class, which it shares with the same class of other visits."""
    found = connection.execute(
        "SELECT module, done_on, session_id FROM module_done WHERE class_id IN"  # noqa: S608 - a constant
        f" ({SAME_CLASS}) ORDER BY done_on, id",
        (class_id,),
    )
    return tuple(_done(*row) for row in found)


def _done(module: str, on: str, session: int | None) -> ModuleDone:
    return ModuleDone(
        Module(module), date.fromisoformat(on), SessionId(session) if session else None
    )
