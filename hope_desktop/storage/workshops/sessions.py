"""The table of sessions; blocks and checklist are JSON in it, so that a change is one row."""

import json
from collections.abc import Sequence
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from hope_desktop.domain.errors import ChangedSince
from hope_desktop.domain.terms import NUMBERED, ActivityId, ClassId, Module, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import (
    REMEMBERED,
    Block,
    ChecklistLine,
    CheckState,
    Session,
    SessionFacts,
)
from hope_desktop.domain.workshops.teller import Teller
from hope_desktop.storage.classes import SAME_CLASS
from hope_desktop.storage.history import Change
from hope_desktop.storage.records import as_json, from_json
from hope_desktop.storage.workshops import tellers

_TRUTHS = ("alone",)
_FACTS = ("start", "slot_minutes", "trainer1", "trainer2", "reason", "room", "checklist", *_TRUTHS)
_OWN = ("class_id", "blocks", "template", "part", "done", "is_plan_b")
_READ = ("id", *_FACTS, *_OWN, "teller")
_TELLER = "(SELECT record FROM tellers WHERE tellers.id = sessions.id)"
_SELECT = f"SELECT {', '.join(_READ[:-1])}, {_TELLER} FROM sessions WHERE deleted = 0"  # noqa: S608


def one(connection: Connection, session_id: SessionId) -> Session | None:
    """Return a session in sight, or None."""
    row = connection.execute(f"{_SELECT} AND id = ?", (session_id,)).fetchone()
    return _session(row) if row else None


def of_template(
    connection: Connection, class_id: ClassId, template: TemplateId
) -> tuple[Session, ...]:
    """Return the sessions of a class that were made from a template, the oldest first."""
    found = connection.execute(
        f"{_SELECT} AND class_id = ? AND template = ? ORDER BY id", (class_id, template)
    )
    return tuple(map(_session, found))


def at_school(connection: Connection, class_id: ClassId) -> tuple[Session, ...]:
    """Return the sessions at the school of a class in its school year, the newest first."""
    rows = connection.execute(
        f"{_SELECT} AND class_id IN (SELECT c.id FROM classes AS c, classes AS mine"  # noqa: S608 - a constant
        " WHERE mine.id = ? AND mine.school <> ''"
        " AND (c.school, c.school_year) = (mine.school, mine.school_year)) ORDER BY id DESC",
        (class_id,),
    )
    return tuple(map(_session, rows))


def insert(change: Change, session: Session) -> SessionId:
    """Add a session; its own id is not looked at."""
    session_id = SessionId(change.add("sessions", **_values(session), created_at=change.at))
    tellers.keep(change, session_id, session.teller)
    return session_id


def update(change: Change, session: Session) -> None:
    """Write a session as it is now."""
    change.put("sessions", session.id, **_values(session))
    tellers.keep(change, session.id, session.teller)


def remove(change: Change, session_id: SessionId) -> None:
    """Take a session out of sight."""
    change.put("sessions", session_id, deleted=True)


def last_given(connection: Connection, session: Session) -> tuple[SessionId, int] | None:
    """Return the session that its class was given last before it, and its minutes."""
    given: tuple[SessionId, int] | None = connection.execute(
        "SELECT id, slot_minutes FROM sessions WHERE class_id = ? AND +deleted = 0 AND done"
        " AND start < ? ORDER BY start DESC",
        (session.class_id, _moment(session.facts.start) or "last"),
    ).fetchone()
    return given


def earlier(
    connection: Connection, session: Session
) -> tuple[frozenset[ActivityId], frozenset[Module]]:
    """Return what the class did or will do in sessions before this one, and their modules.

    Before it is what was given, and what has an earlier start; what has no day yet comes last, in
    the order in which it was made. So no session ever counts for one that it counts on itself.
    The same class is the same school, label and school year, as for its path, which already has
    the modules of what was given.
    """
    start = _moment(session.facts.start)
    before = "s.start < ?" if start else "(s.start IS NOT NULL OR s.id < ?)"
    found = connection.execute(
        "SELECT DISTINCT json_extract(b.value, '$.activity') AS used, a.module, s.done"  # noqa: S608 - constants
        " FROM sessions AS s, json_each(s.blocks) AS b LEFT JOIN activities AS a ON a.id = used"
        f" WHERE s.class_id IN ({SAME_CLASS}) AND +s.deleted = 0 AND s.id <> ?"
        f" AND (s.done OR {before}) AND used <> '' AND json_extract(b.value, '$.minutes') > 0",
        (session.class_id, session.id, start or session.id),
    ).fetchall()
    planned = {Module(module) for _used, module, done in found if module and not done}
    return frozenset(ActivityId(used) for used, *_ in found), frozenset(planned & {*NUMBERED})


def arranged_before(connection: Connection, session: Session) -> ChecklistLine | None:
    """Return what may be remembered of what the school arranged, as it was answered last."""
    found = connection.execute(
        "SELECT checklist FROM sessions AS s JOIN classes AS c ON c.id = s.class_id"
        " JOIN classes AS mine ON mine.id = ? AND mine.school = c.school AND c.school <> ''"
        " WHERE +s.deleted = 0 AND s.id <> ? ORDER BY s.start DESC, s.id DESC",
        (session.class_id, session.id),
    )
    lines = (line for (row,) in found for line in from_json(row, tuple[ChecklistLine, ...]))
    answered = (line for line in lines if line.state is not CheckState.TODO)
    return next((line for line in answered if line.item is REMEMBERED), None)


def uses(connection: Connection, activity: ActivityId) -> bool:
    """Tell whether a workshop has an activity, in its plan; also one in the bin."""
    cursor = connection.execute(
        "SELECT 1 FROM sessions AS s WHERE EXISTS"
        " (SELECT 1 FROM json_each(s.blocks) WHERE json_extract(value, '$.activity') = ?)",
        (activity,),
    )
    return cursor.fetchone() is not None


def refuse_broken(connection: Connection, touched: Sequence[tuple[str, str]]) -> None:
    """Let no workshop in sight be without its class or an activity of its plan; for undo."""
    numbers = [
        json.dumps([int(row) for table, row in touched if table == name])
        for name in ("sessions", "classes")
    ]
    broken = connection.execute(
        "SELECT 1 FROM sessions AS s JOIN classes AS c ON c.id = s.class_id"
        " WHERE s.id IN (SELECT value FROM json_each(?) UNION SELECT id FROM sessions"
        "  WHERE class_id IN (SELECT value FROM json_each(?)))"
        " AND +s.deleted = 0 AND (c.deleted = 1 OR EXISTS (SELECT 1 FROM json_each(s.blocks)"
        " WHERE json_extract(value, '$.activity') NOT IN (SELECT id FROM activities))) LIMIT 1",
        numbers,
    )
    if broken.fetchone():
        raise ChangedSince


def _session(row: tuple[Any, ...]) -> Session:
    named = dict(zip(_READ, row, strict=True))
    facts, own = ({name: named[name] for name in names} for names in (_FACTS, _OWN))
    facts["start"] = datetime.fromisoformat(facts["start"]) if facts["start"] else None
    facts["checklist"] = from_json(facts["checklist"], tuple[ChecklistLine, ...])
    own["blocks"] = from_json(own["blocks"], tuple[Block, ...])
    own |= {name: bool(own[name]) for name in ("done", "is_plan_b")}
    own["template"] = TemplateId(own["template"]) if own["template"] else None
    facts |= {name: bool(facts[name]) for name in _TRUTHS}
    teller = from_json(named["teller"], Teller) if named["teller"] else None
    return Session(SessionId(named["id"]), facts=SessionFacts(**facts), teller=teller, **own)


def _moment(value: datetime | None) -> str | None:
    return value.isoformat(timespec="minutes") if value else None


def _values(session: Session) -> dict[str, Any]:
    values = {name: getattr(session.facts, name) for name in _FACTS}
    values |= {name: getattr(session, name) for name in _OWN}
    values |= {name: as_json(values[name]) for name in ("checklist", "blocks")}
    return values | {"start": _moment(session.facts.start), "template": session.template or ""}
