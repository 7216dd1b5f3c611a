"""The table of prints: which workshop was printed when, with which texts and how many copies."""

from datetime import datetime
from sqlite3 import Connection

from hope_desktop.domain.printing.records import PrintRecord
from hope_desktop.domain.terms import SessionId
from hope_desktop.storage import history
from hope_desktop.storage.history import Change
from hope_desktop.storage.records import as_json, from_json, one_record


def insert(change: Change, session_id: SessionId, record: PrintRecord) -> None:
    """Keep a print, and for good the version of the workshop that was printed."""
    change.add(
        "prints",
        session_id=session_id,
        printed_at=change.at,
        profile=record.profile,
        record=as_json(record),
    )
    change.keep_printed("sessions", session_id)


def correct_last(connection: Connection, session_id: SessionId, record: PrintRecord | None) -> None:
    """Put another record in place of the newest print of a workshop, or take that away."""
    newest = connection.execute(
        "SELECT max(id) FROM prints WHERE session_id = ?", (session_id,)
    ).fetchone()[0]
    if record is None:
        connection.execute("DELETE FROM prints WHERE id = ?", (newest,))
    else:
        connection.execute("UPDATE prints SET record = ? WHERE id = ?", (as_json(record), newest))
    history.accept_row(connection, "prints", newest)


def latest(connection: Connection) -> dict[SessionId, dict[str, datetime]]:
    """Return the workshops that were printed, with the moment of the newest print of each paper."""
    found = connection.execute(
        "SELECT p.session_id, json_extract(f.value, '$.kind'), max(p.printed_at)"
        " FROM prints AS p, json_each(p.record, '$.files') AS f GROUP BY 1, 2"
    )
    made: dict[SessionId, dict[str, datetime]] = {}
    for session, kind, at in found:
        if session:
            made.setdefault(SessionId(session), {})[kind] = datetime.fromisoformat(at)
    return made


def every(
    connection: Connection, session_id: SessionId, *, opened: bool = False
) -> tuple[tuple[datetime, PrintRecord], ...]:
    """Return the prints of a workshop with their moments, the newest first.

    With `opened` also what was only opened, of which nobody said that it is on paper.
    """
    rows = connection.execute(
        "SELECT printed_at, record FROM prints WHERE session_id = ?"
        " AND (? OR json_extract(record, '$.way') IS NOT 'opened') ORDER BY id DESC",
        (session_id, opened),
    )
    return tuple(
        (datetime.fromisoformat(at), from_json(record, PrintRecord)) for at, record in rows
    )


def last(connection: Connection, session_id: SessionId) -> PrintRecord | None:
    """Return the newest print of a workshop, or None."""
    newest = "SELECT record FROM prints WHERE session_id = ? ORDER BY id DESC LIMIT 1"
    return one_record(connection, PrintRecord, newest, session_id)
