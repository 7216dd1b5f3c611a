"""Sessions as lists show them, read by SQLite: a start reads these and no whole session."""

import sqlite3
from datetime import datetime

from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import NUMBERED
from hope_desktop.domain.overview import Departure, SessionRow
from hope_desktop.domain.workshops.plan import never_asked

_ROWS = (
    "SELECT s.id, s.class_id, c.label, c.school, s.start, s.slot_minutes, s.done,"
    " (SELECT coalesce(sum(json_extract(value, '$.minutes')), 0) FROM json_each(s.blocks)),"
    " (SELECT group_concat(DISTINCT a.module) FROM json_each(s.blocks)"
    " JOIN activities AS a ON a.id = json_extract(value, '$.activity'))"
    " FROM sessions AS s JOIN classes AS c ON c.id = s.class_id WHERE s.deleted = 0"
)
type _Found = tuple[int, int, str, str, str | None, int, int, int, str | None]


def every(connection: sqlite3.Connection, now: datetime) -> tuple[SessionRow, ...]:
    """All sessions: those to come by start, then those without a date, then past, newest first."""
    dawn = now.replace(hour=0, minute=0, second=0, microsecond=0)
    found = [_row(row) for row in connection.execute(f"{_ROWS} ORDER BY s.id DESC")]
    coming = sorted((r for r in found if r.start and r.start >= dawn), key=_start)
    past = sorted((r for r in found if r.start and r.start < dawn), key=_start, reverse=True)
    return (*coming, *(r for r in found if r.start is None), *past)


def recent(connection: sqlite3.Connection, limit: int) -> tuple[SessionRow, ...]:
    """The sessions that were changed last."""
    found = connection.execute(
        f"{_ROWS} ORDER BY (SELECT max(h.id) FROM history AS h"  # noqa: S608 - a constant
        " WHERE h.table_name = 'sessions' AND h.row_id = CAST(s.id AS TEXT)) DESC LIMIT ?",
        (limit,),
    )
    return tuple(map(_row, found))


def to_call(
    connection: sqlite3.Connection, since: datetime, until: datetime
) -> dict[SessionId, str]:
    """The sessions between two moments after which nobody called, each with its helper."""
    found = connection.execute(
        "SELECT s.id, c.helper FROM sessions AS s JOIN classes AS c ON c.id = s.class_id"
        " LEFT JOIN afterwards AS a ON a.id = s.id"
        " WHERE s.deleted = 0 AND s.start >= ? AND s.start < ?"
        " AND (a.id IS NULL OR NOT EXISTS (SELECT 1 FROM json_each(a.record, '$.ticked')"
        " WHERE value = 'called-helper')) ORDER BY s.start DESC",
        (since.isoformat(timespec="minutes"), until.isoformat(timespec="minutes")),
    )
    return {SessionId(number): helper for number, helper in found}


def departure(connection: sqlite3.Connection, session_id: SessionId) -> Departure:
    """What is known about going to a session that is there."""
    address, level, room, helper, one, other, to_do, printed = connection.execute(
        "SELECT c.address, c.level, s.room, c.helper, s.trainer1, s.trainer2,"
        " (SELECT group_concat(json_extract(value, '$.item')) FROM json_each(s.checklist)"
        " WHERE json_extract(value, '$.state') = 'todo'),"
        " EXISTS (SELECT 1 FROM prints WHERE session_id = s.id)"
        " FROM sessions AS s JOIN classes AS c ON c.id = s.class_id WHERE s.id = ?",
        (session_id,),
    ).fetchone()
    trainers = tuple(name for name in (one, other) if name)
    to_arrange = set((to_do or "").split(",")) - {"", *never_asked(Level(level) if level else None)}
    return Departure(address, room, helper, trainers, len(to_arrange), bool(printed))


def _start(row: SessionRow) -> datetime:
    return row.start or datetime.max  # noqa: DTZ901 - local times of schools, without a zone


def _row(found: _Found) -> SessionRow:
    session_id, class_id, label, school, start, slot, done, minutes, used = found
    modules = (used or "").split(",")
    return SessionRow(
        SessionId(session_id),
        ClassId(class_id),
        label,
        school,
        datetime.fromisoformat(start) if start else None,
        slot,
        minutes,
        tuple(module for module in NUMBERED if module.value in modules),
        bool(done),
    )
