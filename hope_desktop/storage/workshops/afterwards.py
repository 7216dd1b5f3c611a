"""The table of what was done after a session; its row has the number of the session."""

import sqlite3

from hope_desktop.domain.ids import ChangeId, SessionId
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.storage import history
from hope_desktop.storage.records import read, written

_TABLE = "afterwards"


def one(connection: sqlite3.Connection, session_id: SessionId) -> Afterwards:
    """What was done; nothing yet when there is no row."""
    row = connection.execute("SELECT record FROM afterwards WHERE id = ?", (session_id,)).fetchone()
    return read(row[0], Afterwards) if row else Afterwards()


def keep(
    connection: sqlite3.Connection, change: ChangeId, session_id: SessionId, done: Afterwards
) -> None:
    """Write it."""
    history.record(connection, change, _TABLE, session_id)
    connection.execute(
        "INSERT INTO afterwards(id, record) VALUES (?, ?)"
        " ON CONFLICT(id) DO UPDATE SET record = excluded.record",
        (session_id, written(done)),
    )
