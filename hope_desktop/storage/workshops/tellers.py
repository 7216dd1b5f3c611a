"""The table of who tells in a session; its row has the number of the session."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.texts.word_search import sort_key
from hope_desktop.domain.workshops.plan import Session
from hope_desktop.domain.workshops.teller import Teller
from hope_desktop.storage import history
from hope_desktop.storage.records import read, written
from hope_desktop.storage.writing import Change

_TABLE = "tellers"


def one(connection: sqlite3.Connection, session_id: SessionId) -> Teller | None:
    """Who tells, or stopped; None when nobody was chosen."""
    row = connection.execute("SELECT record FROM tellers WHERE id = ?", (session_id,)).fetchone()
    return read(row[0], Teller) if row else None


def keep(change: Change, session_id: SessionId, teller: Teller | None) -> None:
    """Write it, when it is another."""
    if one(change.connection, session_id) == teller:
        return
    if teller is None:
        change.remove(_TABLE, session_id)
    else:
        change.put(_TABLE, session_id, record=written(teller))


def ever(connection: sqlite3.Connection) -> Iterator[tuple[str, str, bool]]:
    """Who was chosen in which session, and whether it is so now; the history is asked too."""
    yield from connection.execute(
        "SELECT row_id, json_extract(json_extract(before, '$.record'), '$.name'), false"
        " FROM history WHERE table_name = ? AND before IS NOT NULL"
        " UNION SELECT CAST(id AS TEXT), json_extract(record, '$.name'), true FROM tellers",
        (_TABLE,),
    )


def names(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Everybody who was ever chosen, in the order of the alphabet."""
    return tuple(sorted({name for _, name, _ in ever(connection)}, key=sort_key))


def sessions_of(connection: sqlite3.Connection, name: str) -> tuple[SessionId, ...]:
    """The sessions in sight that somebody was chosen to tell in, or stopped telling in."""
    found = connection.execute(
        "SELECT s.id FROM tellers AS t JOIN sessions AS s ON s.id = t.id"
        " WHERE s.deleted = 0 AND json_extract(t.record, '$.name') = ? ORDER BY s.start, s.id",
        (name,),
    )
    return tuple(SessionId(row[0]) for row in found)


def erase(connection: sqlite3.Connection, name: str) -> frozenset[SessionId]:
    """Remove who told wherever it was somebody, with its history where another tells by now."""
    wanted = name.casefold()
    found = {(key, now) for key, one, now in ever(connection) if one.casefold() == wanted}
    for key, now in found:
        history.forget(connection, _TABLE, key)
        if now:
            connection.execute("DELETE FROM tellers WHERE id = ?", (key,))
    return frozenset(SessionId(int(key)) for key, _ in found)


def stories_beside(connection: sqlite3.Connection, session: Session) -> tuple[datetime, ...]:
    """When else who tells in a session tells; nothing when nobody does."""
    if not session.told_by:
        return ()
    found = connection.execute(
        "SELECT s.start FROM tellers AS t JOIN sessions AS s ON s.id = t.id"
        " WHERE s.deleted = 0 AND s.id <> ? AND s.start IS NOT NULL"
        " AND json_extract(t.record, '$.name') = ? AND NOT json_extract(t.record, '$.stopped')",
        (session.id, session.told_by),
    )
    return tuple(datetime.fromisoformat(start) for (start,) in found)
