"""Sessions as lists show them, read by SQLite: a start reads these and no whole session."""

from datetime import datetime, time, timedelta
from functools import cache
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any

from hope_desktop.domain.overview import Departure, SessionRow, ToArrange, Wish
from hope_desktop.domain.terms import NUMBERED, ActivityId, Level, Module, SessionId, adults_of
from hope_desktop.domain.workshops import example
from hope_desktop.domain.workshops.plan import CheckItem, never_asked

if TYPE_CHECKING:
    from hope_desktop.domain.workshops.lines import Said

_READ = {
    "id": "s.id",
    "class_id": "s.class_id",
    "class_label": "c.label",
    "school": "c.school",
    "start": "s.start",
    "slot_minutes": "s.slot_minutes",
    "minutes": "(SELECT coalesce(sum(json_extract(value, '$.minutes')), 0)"
    " FROM json_each(s.blocks))",
    "modules": "(SELECT group_concat(DISTINCT a.module) FROM json_each(s.blocks)"
    " JOIN activities AS a ON a.id = json_extract(value, '$.activity')"
    " WHERE json_extract(value, '$.minutes') > 0)",
    "done": "s.done",
}
"""How each fact of a row is read, by its name."""
_ROWS = (
    f"SELECT {', '.join(_READ.values())}"  # noqa: S608 - constants
    " FROM sessions AS s JOIN classes AS c ON c.id = s.class_id WHERE +s.deleted = 0"
)
_TO_DO = (
    "(SELECT group_concat(json_extract(value, '$.item')) FROM json_each(s.checklist)"
    " WHERE json_extract(value, '$.state') = 'todo')"
)
_TWO = "s.trainer2 <> '' AND NOT s.alone"
_PRINTED = (
    "EXISTS (SELECT 1 FROM prints WHERE session_id = s.id"
    " AND json_extract(record, '$.way') IS NOT 'opened')"
)

_LEAVES = {
    **{name: f"c.{name}" for name in ("address", "level", "elsewhere", "helper")},
    "room": "s.room",
    "to_do": _TO_DO,
    "are_two": _TWO,
    "printed": _PRINTED,
    "teller": "json_extract(t.record, '$.name')",
    "stopped": "json_extract(t.record, '$.stopped')",
}


def every(connection: Connection) -> tuple[SessionRow, ...]:
    """Return all sessions in sight, the newest row first."""
    return tuple(map(_row, connection.execute(f"{_ROWS} ORDER BY s.id DESC")))


def lately(connection: Connection, since: datetime) -> tuple[SessionRow, ...]:
    """Return the sessions after a moment, and those to be given without a day."""
    rows = connection.execute(
        f"{_ROWS} AND s.id IN (SELECT id FROM sessions WHERE deleted = 0 AND start >= ?"  # noqa: S608 - a constant
        " UNION SELECT id FROM sessions WHERE deleted = 0 AND start IS NULL AND NOT done)"
        " ORDER BY s.id DESC",
        (since.isoformat(timespec="minutes"),),
    )
    return tuple(map(_row, rows))


def to_call(connection: Connection, since: datetime, until: datetime) -> dict[SessionId, str]:
    """Return the sessions between two moments after which nobody called, each with its helper."""
    found = connection.execute(
        "SELECT s.id, c.helper FROM sessions AS s JOIN classes AS c ON c.id = s.class_id"
        " LEFT JOIN afterwards AS a ON a.id = s.id"
        " WHERE s.deleted = 0 AND s.start >= ? AND s.start < ?"
        " AND (a.id IS NULL OR NOT EXISTS (SELECT 1 FROM json_each(a.record, '$.ticked')"
        " WHERE value = 'called-helper')) ORDER BY s.start DESC",
        (since.isoformat(timespec="minutes"), until.isoformat(timespec="minutes")),
    )
    return {SessionId(number): helper for number, helper in found}


def times_given(connection: Connection, activity: ActivityId) -> int:
    """In how many sessions that were given an activity was; the example is none."""
    row = connection.execute(
        "SELECT count(*) FROM sessions AS s JOIN classes AS c ON c.id = s.class_id"
        " WHERE s.deleted = 0 AND s.done AND c.school <> ? AND instr(s.blocks, ?)"
        " AND EXISTS (SELECT 1 FROM json_each(s.blocks) AS b"
        " WHERE json_extract(b.value, '$.activity') = ? AND json_extract(b.value, '$.minutes') > 0"
        " AND NOT EXISTS (SELECT 1 FROM afterwards AS a, json_each(a.record, '$.not_given')"
        " AS passed WHERE a.id = s.id AND passed.value = json_extract(b.value, '$.id')))",
        (example.FACTS.school, activity, activity),
    ).fetchone()
    return int(row[0])


def progress(connection: Connection) -> dict[SessionId, ToArrange]:
    """Return how far each workshop is that was not given."""
    found = connection.execute(
        f"SELECT s.id, {_PRINTED}, {_TO_DO}, c.level, {_TWO} FROM sessions AS s"  # noqa: S608 - constants
        " JOIN classes AS c ON c.id = s.class_id WHERE s.deleted = 0 AND NOT s.done"
    )
    return {
        SessionId(number): ToArrange(len(_open(*asked)), bool(printed))
        for number, printed, *asked in found
    }


def wishes(connection: Connection, now: datetime) -> tuple[Wish, ...]:
    """Return what who told today wanted afterwards; the day after it is nobody's business."""
    dawn = datetime.combine(now, time.min)
    found = connection.execute(
        "SELECT s.id, json_extract(t.record, '$.name'), json_extract(t.record, '$.wish')"
        " FROM sessions AS s CROSS JOIN tellers AS t ON t.id = s.id"  # the few of a day come first
        " WHERE s.deleted = 0 AND s.start >= ? AND s.start < ?"
        " AND json_extract(t.record, '$.wish') <> '' AND NOT json_extract(t.record, '$.stopped')"
        " AND datetime(s.start, '+' || s.slot_minutes || ' minutes') <= datetime(?)",
        (
            *(day.isoformat(timespec="minutes") for day in (dawn, dawn + timedelta(days=1))),
            now.isoformat(),
        ),
    )
    return tuple(Wish(SessionId(number), name, words) for number, name, words in found)


def lines_due(connection: Connection, now: datetime) -> "tuple[Said, ...]":
    """Return the lines that are asked about by now, the oldest first."""
    if connection.execute("SELECT 1 FROM lines WHERE due <> '' LIMIT 1").fetchone() is None:
        return ()
    from hope_desktop.storage.workshops.lines import every  # few have any; the start waits

    found = [one for one in every(connection) if one.line.is_due(now.date())]
    return tuple(sorted(found, key=lambda one: str(one.start)))


def departure(connection: Connection, session_id: SessionId) -> Departure:
    """Return what is known about going to a session that is there."""
    row = connection.execute(
        f"SELECT {', '.join(_LEAVES.values())}"  # noqa: S608 - constants
        " FROM sessions AS s JOIN classes AS c ON c.id = s.class_id"
        " LEFT JOIN tellers AS t ON t.id = s.id WHERE s.id = ?",
        (session_id,),
    ).fetchone()
    facts = dict(zip(_LEAVES, row, strict=True))
    level, stopped = facts["level"], bool(facts["stopped"])
    return Departure(
        address=facts["address"],
        room=facts["room"],
        helper=facts["helper"],
        to_arrange=_open(facts["to_do"], level, facts["are_two"]),
        printed=bool(facts["printed"]),
        adults=adults_of(Level(level) if level else None, elsewhere=bool(facts["elsewhere"])),
        teller="" if stopped else facts["teller"] or "",
        made_up=stopped,
    )


def _open(to_do: str | None, level: str, are_two: int) -> tuple[CheckItem, ...]:
    """Which of these lines of the checklist are asked about a class of this level, in order."""
    never = never_asked(Level(level) if level else None, are_two=bool(are_two))
    items = (to_do or "").split(",")
    return tuple(item for item in CheckItem if item in items and item not in never)


def _row(row: tuple[Any, ...]) -> SessionRow:
    found = dict(zip(_READ, row, strict=True))
    found["start"] = datetime.fromisoformat(found["start"]) if found["start"] else None
    found["modules"], found["done"] = _modules(found["modules"]), bool(found["done"])
    return SessionRow(**found)


@cache
def _modules(used: str | None) -> tuple[Module, ...]:
    found = (used or "").split(",")
    return tuple(module for module in NUMBERED if module.value in found)
