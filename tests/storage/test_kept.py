"""Lists that are kept are always what would be read now, and read only what was written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.folders import NOW, fill
from hope_desktop.domain.errors import DataReadOnly
from hope_desktop.domain.terms import NUMBERED, Module
from hope_desktop.services.opening import Services, open_services
from hope_desktop.storage import classes
from hope_desktop.storage.history import Change
from tests.bringing import rewrite
from tests.planning import set_facts, write_line
from tests.tools.begun import begun

SIZE = {"classes": 8, "workshops": 12, "activities": 2, "handouts": 2}


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    opened, _ = open_services(begun(tmp_path / "data"), lambda: NOW)
    fill(opened, SIZE)
    yield opened
    opened.close()


def first(services: Services) -> Callable[[], object]:
    """A note in a plan; gives what takes it back."""
    session = services.planning.all()[0].id
    block = services.planning.session(session).blocks[-1]
    change = services.blocks.set_note(session, block.id, f"{block.note} Neem stiften mee.").change
    assert change is not None
    return lambda: services.undo.undo(change)


def _a_day_is_moved(services: Services) -> None:
    session = services.planning.all()[3].id
    set_facts(services, session, start=NOW.replace(day=20))


def _a_part_goes(services: Services) -> None:
    session = services.planning.all()[2].id
    services.blocks.remove(session, services.planning.session(session).blocks[2].id)


def _a_school_is_renamed(services: Services) -> None:
    one = services.classes.all()[4]
    services.classes.change(one.id, replace(one.facts, school="Aan het Water", label="9Z"))


def _two_visits_are_of_one_class(services: Services) -> None:
    one, other = services.classes.all()[:2]
    services.classes.mark_module(one.id, Module.BOUNDARIES, date(2026, 10, 1))
    # The same class may not be made twice, but two schools may turn out to be one.
    services._database.write(
        "class.changed", lambda change: classes.update(change, other.id, one.facts)
    )
    services.classes.mark_module(other.id, NUMBERED[1], date(2026, 10, 2))


def _visits_are_told_apart(services: Services) -> None:
    _two_visits_are_of_one_class(services)
    services.classes.all()
    one = services.classes.all()[0]
    services.classes.change(one.id, replace(one.facts, label="8Y"))


def _an_own_activity_moves(services: Services) -> None:
    own = next(row.id for row in services.library.rows() if row.title == "Eigen activiteit 1")
    rewrite(services, own, title="Anders", module=NUMBERED[3])


def _a_line_for_next_time(services: Services) -> None:
    for row in services.planning.all()[2:4]:
        blocks = services.planning.session(row.id).blocks
        activity = next(block.activity for block in blocks if block.activity)
        write_line(services, row.id, activity, "Minder kaarten.")


def _a_sheet_is_written(services: Services) -> None:
    row = services.library.rows()[0]
    sheet = next(one for one in services.library.activity(row.id).handouts if one.language == "nl")
    rewrite(services, sheet.id, title="Een andere naam")


def _nothing_is_kept_of_what_failed(services: Services) -> None:
    database, session = services._database, services.planning.all()[0]

    def fails(change: Change) -> None:
        change.put("sessions", session.id, deleted=True)
        assert session.id not in {row.id for row in services.planning.all()}
        raise DataReadOnly

    with pytest.raises(DataReadOnly):
        database.write("session.changed", fails)


WRITES: dict[str, Callable[[Services], object]] = {
    "a note": first,
    "a note taken back": lambda services: first(services)(),
    "a workshop is moved": _a_day_is_moved,
    "a part goes": _a_part_goes,
    "a workshop is copied": lambda s: s.planning.duplicate(s.planning.all()[0].id),
    "a workshop goes": lambda s: s.planning.remove(s.planning.all()[1].id),
    "it was given": lambda s: s.planning.mark_done(s.planning.all()[0].id),
    "a class goes": lambda s: s.classes.remove(s.classes.all()[1].id),
    "a module was had": lambda s: s.classes.mark_module(s.classes.all()[2].id, NUMBERED[2]),
    "a school is renamed": _a_school_is_renamed,
    "two visits are of one class": _two_visits_are_of_one_class,
    "two visits are told apart": _visits_are_told_apart,
    "an own activity moves": _an_own_activity_moves,
    "a sheet is written": _a_sheet_is_written,
    "a line for next time": _a_line_for_next_time,
    "its workshop goes": lambda s: s.planning.remove(s.lines.all()[0].line.of.session),
    "a write fails": _nothing_is_kept_of_what_failed,
}


def test_what_is_kept_is_what_would_be_read(services: Services) -> None:
    _read(services)
    for name, write in WRITES.items():
        write(services)
        kept = _read(services)
        services._database._kept.clear()
        assert kept == _read(services), name


def _read(services: Services) -> tuple[Sequence[Any], ...]:
    library, rows = services.library, services.library.rows()
    records = [library.activity(row.id) for row in rows]
    lists = services.planning.all(), services.classes.all(), services.materials.all()
    lines = services.lines.all()
    return (*lists, rows, records, library.templates(), library.school_papers(), lines)


def test_where_nothing_may_be_written_each_list_is_read_as_it_is(tmp_path: Path) -> None:
    """A folder that turned read only while the program runs: no page is refused for it."""
    services, _ = open_services(begun(tmp_path / "data"), lambda: NOW)
    services._database.connection.execute("PRAGMA query_only = ON")
    assert len(services.library.school_papers()) > 3
    assert services.planning.all() == ()
    services._database.connection.execute("PRAGMA query_only = OFF")
    services.close()
