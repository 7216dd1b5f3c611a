"""Classes and sessions that lie in the bin.

A class takes its sessions along in one change, and the last change of a row tells which one that
was: so those that went with their class are told from those that lay there already.
"""

from datetime import datetime
from sqlite3 import Connection

from hope_desktop.domain.bin import Thrown, ThrownKind
from hope_desktop.domain.terms import ClassId, SessionId
from hope_desktop.storage import history
from hope_desktop.storage.history import Change, erase_rows
from hope_desktop.storage.library.material import erase_links_of
from hope_desktop.storage.workshops import lines

_LAST_OF = (
    "(SELECT h.change_id FROM history AS h WHERE h.table_name = '{table}'"
    " AND h.row_id = CAST({row} AS TEXT) ORDER BY h.id DESC LIMIT 1)"
)
_OF_SESSION = _LAST_OF.format(table="sessions", row="s.id")
_OF_CLASS = _LAST_OF.format(table="classes", row="c.id")
_WENT_ALONG = f"c.deleted = 1 AND {_OF_SESSION} IS {_OF_CLASS}"


def thrown(connection: Connection) -> tuple[Thrown, ...]:
    """Return every class in the bin, and every session that did not go there with its class."""
    found = connection.execute(
        "SELECT 'class', c.id, c.label, c.school, NULL, (SELECT count(*) FROM sessions AS s"  # noqa: S608 - constants
        f" WHERE s.class_id = c.id AND s.deleted = 1 AND {_WENT_ALONG}), 0"
        " FROM classes AS c WHERE c.deleted = 1"
        " UNION ALL SELECT 'session', s.id, c.label, c.school, s.start, 0, c.deleted"
        " FROM sessions AS s JOIN classes AS c ON c.id = s.class_id"
        f" WHERE s.deleted = 1 AND NOT ({_WENT_ALONG})"
    ).fetchall()
    return tuple(
        Thrown(
            ThrownKind(kind),
            str(key),
            label or school,
            school if label else "",
            *history.last(connection, "classes" if kind == "class" else "sessions", key),
            datetime.fromisoformat(start) if start else None,
            along,
            bool(class_too),
        )
        for kind, key, label, school, start, along, class_too in found
    )


def put_back_class(change: Change, class_id: ClassId) -> None:
    """Take a class out of the bin, with the sessions that went along."""
    sessions = change.connection.execute(
        "SELECT s.id FROM sessions AS s JOIN classes AS c ON c.id = s.class_id"  # noqa: S608 - constants
        f" WHERE c.id = ? AND s.deleted = 1 AND {_WENT_ALONG}",
        (class_id,),
    ).fetchall()
    change.put("classes", class_id, deleted=False)
    for (session,) in sessions:
        put_back_session(change, SessionId(session))


def class_of(connection: Connection, session_id: SessionId) -> ClassId:
    """Return whose a session is, in the bin too."""
    found = connection.execute("SELECT class_id FROM sessions WHERE id = ?", (session_id,))
    return ClassId(found.fetchone()[0])


def put_back_session(change: Change, session_id: SessionId) -> None:
    """Take a session out of the bin."""
    change.put("sessions", session_id, deleted=False)


def erase_session(connection: Connection, session_id: SessionId) -> None:
    """Remove a session for good with all that was noted of it; its class keeps its path."""
    erase_rows(connection, "prints", session_id, "session_id")
    for table in ("afterwards", "packing", "tellers"):
        erase_rows(connection, table, session_id)
    lines.erase_of(connection, "session_id", session_id)
    _stays(connection, "session_id = NULL", "session_id = ?", session_id)
    erase_links_of(connection, session_id)
    erase_rows(connection, "sessions", session_id)


def erase_class(connection: Connection, class_id: ClassId) -> frozenset[SessionId]:
    """Remove a class for good with its path and every session it has; gives those.

    What it has had stays with the same class when that was entered a second time.
    """
    found = connection.execute("SELECT id FROM sessions WHERE class_id = ?", (class_id,)).fetchall()
    gone = frozenset(SessionId(one) for (one,) in found)
    for one in gone:
        erase_session(connection, one)
    _stays(
        connection,
        "class_id = coalesce((SELECT other.id FROM classes AS other"
        " JOIN classes AS mine ON mine.id = module_done.class_id WHERE other.id <> mine.id"
        " AND other.deleted = 0 AND mine.label <> '' AND (other.school, other.label,"
        " other.school_year) = (mine.school, mine.label, mine.school_year) LIMIT 1), class_id)",
        "class_id = ?",
        class_id,
    )
    connection.execute(
        "DELETE FROM history WHERE table_name = 'module_done' AND row_id IN"
        " (SELECT row_id FROM history WHERE table_name = 'module_done'"
        "  AND json_extract(before, '$.class_id') = ?)",
        (class_id,),
    )
    erase_rows(connection, "module_done", class_id, "class_id")
    erase_rows(connection, "classes", class_id)
    return gone


def _stays(connection: Connection, change: str, where: str, one: int) -> None:
    """Let steps of a path stay without what is erased; `change` and `where` are ours."""
    changed = connection.execute(
        f"UPDATE module_done SET {change} WHERE {where} RETURNING id",  # noqa: S608 - constants
        (one,),
    ).fetchall()
    for (row,) in changed:
        history.accept_row(connection, "module_done", row)
