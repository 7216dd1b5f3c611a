"""The table of who tells in a session; its row has the number of the session."""

from collections.abc import Iterator
from datetime import datetime
from sqlite3 import Connection

from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.texts.word_search import sort_key
from hope_desktop.domain.workshops.plan import Session
from hope_desktop.domain.workshops.teller import Teller
from hope_desktop.storage import history
from hope_desktop.storage.history import Change
from hope_desktop.storage.records import as_json, one_record
from hope_desktop.storage.rows import from_text, text

_TABLE = "tellers"
NEUTRAL = "session.changed"
"""What a change is called that told of it."""
WHY = (
    ("sessions", "id = :key"),
    ("history", "table_name = 'sessions' AND row_id = :key"),
    ("changes", "id IN (SELECT change_id FROM history WHERE row_id = :key)"),
)
"""Where it stands why somebody was to tell: tables with conditions; `:key` is the session."""


def one(connection: Connection, session_id: SessionId) -> Teller | None:
    """Return who tells, or stopped; None when nobody was chosen."""
    return one_record(connection, Teller, "SELECT record FROM tellers WHERE id = ?", session_id)


def keep(change: Change, session_id: SessionId, teller: Teller | None) -> None:
    """Write it, when it is another."""
    if one(change.connection, session_id) == teller:
        return
    if teller is None:
        change.remove(_TABLE, session_id)
    else:
        change.put(_TABLE, session_id, record=as_json(teller))


def ever(connection: Connection) -> Iterator[tuple[str, str, bool]]:
    """Return who was chosen in which session, and whether it is so now.

    The history is asked too.
    """
    yield from connection.execute(
        "SELECT row_id, json_extract(json_extract(before, '$.record'), '$.name'), false"
        " FROM history WHERE table_name = ? AND before IS NOT NULL"
        " UNION SELECT CAST(id AS TEXT), json_extract(record, '$.name'), true FROM tellers",
        (_TABLE,),
    )


def names(connection: Connection) -> tuple[str, ...]:
    """Return everybody who was ever chosen, in the order of the alphabet."""
    return tuple(sorted({name for _, name, _ in ever(connection)}, key=sort_key))


def sessions_of(connection: Connection, name: str) -> tuple[SessionId, ...]:
    """Return the sessions in sight that somebody was chosen to tell in, or stopped telling in."""
    found = connection.execute(
        "SELECT s.id FROM tellers AS t JOIN sessions AS s ON s.id = t.id"
        " WHERE s.deleted = 0 AND json_extract(t.record, '$.name') = ? ORDER BY s.start, s.id",
        (name,),
    )
    return tuple(SessionId(row[0]) for row in found)


def last_of(connection: Connection, name: str) -> Teller | None:
    """Return what somebody chose for the workshop that she was chosen for last."""
    last = (
        "SELECT record FROM tellers WHERE json_extract(record, '$.name') = ?"
        " ORDER BY id DESC LIMIT 1"
    )
    return one_record(connection, Teller, last, name)


def _of(connection: Connection, name: str) -> set[tuple[str, bool]]:
    wanted = " ".join(name.split()).casefold()
    return {(key, now) for key, one, now in ever(connection) if one.casefold() == wanted}


def told_in(connection: Connection, name: str) -> frozenset[str]:
    """Return the numbers of all sessions that somebody was ever chosen in."""
    return frozenset(key for key, _now in _of(connection, name))


def erase(connection: Connection, name: str) -> frozenset[SessionId]:
    """Remove who told wherever it was somebody, with its history where another tells by now."""
    found = _of(connection, name)
    for key, now in found:
        history.forget(connection, _TABLE, key)
        if now:
            connection.execute("DELETE FROM tellers WHERE id = ?", (key,))
    return frozenset(SessionId(int(key)) for key, _ in found)


def forget_why(connection: Connection, key: str) -> None:
    """Erase from a session, and its older versions, why somebody was to tell, and that she was."""
    from hope_desktop.storage.damage import soundness

    told = "SELECT change_id FROM history WHERE table_name = 'tellers' AND row_id = ?"
    connection.execute(f"UPDATE changes SET what = ? WHERE id IN ({told})", (NEUTRAL, key))  # noqa: S608 - a constant
    connection.execute("UPDATE sessions SET reason = '' WHERE id = ?", (key,))
    past = soundness.past_of(connection, "sessions", key)
    if past is None:
        return
    for entry in past.entries:
        row = from_text(entry.before)
        if row and row.get("reason"):
            before = text(row | {"reason": ""})
            connection.execute("UPDATE history SET before = ? WHERE id = ?", (before, entry.id))
    soundness.accept(connection, past)


def stories_beside(connection: Connection, session: Session) -> tuple[datetime, ...]:
    """Return when else who tells in a session tells; nothing when nobody does."""
    if not session.told_by:
        return ()
    found = connection.execute(
        "SELECT s.start FROM tellers AS t JOIN sessions AS s ON s.id = t.id"
        " WHERE s.deleted = 0 AND s.id <> ? AND s.start IS NOT NULL"
        " AND json_extract(t.record, '$.name') = ? AND NOT json_extract(t.record, '$.stopped')",
        (session.id, session.told_by),
    )
    return tuple(datetime.fromisoformat(start) for (start,) in found)
