"""The table of what was packed for a session; its row has the number of the session."""

import sqlite3

from hope_desktop.domain.ids import ChangeId, SessionId
from hope_desktop.domain.printing.packing import Packed
from hope_desktop.storage import history
from hope_desktop.storage.records import read, written

_TABLE = "packing"


def one(connection: sqlite3.Connection, session_id: SessionId) -> Packed:
    """What was ticked; nothing yet when there is no row."""
    row = connection.execute("SELECT record FROM packing WHERE id = ?", (session_id,)).fetchone()
    return read(row[0], Packed) if row else Packed()


def keep(
    connection: sqlite3.Connection, change: ChangeId, session_id: SessionId, packed: Packed
) -> None:
    """Write it."""
    history.record(connection, change, _TABLE, session_id)
    connection.execute(
        "INSERT INTO packing(id, record) VALUES (?, ?)"
        " ON CONFLICT(id) DO UPDATE SET record = excluded.record",
        (session_id, written(packed)),
    )
