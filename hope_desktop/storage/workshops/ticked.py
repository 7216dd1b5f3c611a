"""What was packed for a session, and what was done afterwards: rows with the session's id."""

import sqlite3
from typing import Literal

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.printing.packing import Packed
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.storage.records import as_json, from_json
from hope_desktop.storage.writing import Change

_TABLES: dict[type, Literal["packing", "afterwards"]] = {
    Packed: "packing",
    Afterwards: "afterwards",
}


def one[T: (Packed, Afterwards)](
    connection: sqlite3.Connection, session_id: SessionId, of_type: type[T]
) -> T:
    """What was ticked; nothing yet when there is no row."""
    sql = f"SELECT record FROM {_TABLES[of_type]} WHERE id = ?"  # noqa: S608 - one of two tables
    row = connection.execute(sql, (session_id,)).fetchone()
    return from_json(row[0], of_type) if row else of_type()


def keep(change: Change, session_id: SessionId, ticked: Packed | Afterwards) -> None:
    """Write it."""
    change.put(_TABLES[type(ticked)], session_id, record=as_json(ticked))
