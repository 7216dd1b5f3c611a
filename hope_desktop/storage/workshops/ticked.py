"""What was packed for a session, and what was done afterwards: rows with the session's id."""

from sqlite3 import Connection
from typing import Literal

from hope_desktop.domain.printing.packing import Packed
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.storage.history import Change
from hope_desktop.storage.records import as_json, one_record

_TABLES: dict[type, Literal["packing", "afterwards"]] = {
    Packed: "packing",
    Afterwards: "afterwards",
}


def one[T: (Packed, Afterwards)](
    connection: Connection, session_id: SessionId, of_type: type[T]
) -> T:
    """Return what was ticked; nothing yet when there is no row."""
    sql = f"SELECT record FROM {_TABLES[of_type]} WHERE id = ?"  # noqa: S608 - one of two tables
    return one_record(connection, of_type, sql, session_id) or of_type()


def keep(change: Change, session_id: SessionId, ticked: Packed | Afterwards) -> None:
    """Write it."""
    change.put(_TABLES[type(ticked)], session_id, record=as_json(ticked))


def names(connection: Connection) -> frozenset[str]:
    """Return the names of schools, helpers, trainers and who tells, also of those in the bin."""
    found = connection.execute(
        "SELECT school FROM classes UNION SELECT helper FROM classes UNION SELECT reserve"
        " FROM classes UNION SELECT contact FROM classes UNION SELECT trainer1 FROM sessions"
        " UNION SELECT trainer2 FROM sessions"
        " UNION SELECT json_extract(record, '$.name') FROM tellers"
    )
    return frozenset(name for (name,) in found if name)
