"""The table of what was done after a session; its row has the number of the session."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING

from hope_desktop.domain.ids import ChangeId, SessionId
from hope_desktop.storage import history
from hope_desktop.storage.records import read, written

if TYPE_CHECKING:
    from hope_desktop.domain.afterwards import Afterwards

_TABLE = "afterwards"


def one(connection: sqlite3.Connection, session_id: SessionId) -> Afterwards:
    """What was done; nothing yet when there is no row."""
    from hope_desktop.domain.afterwards import Afterwards  # the first page needs no value of it

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


def to_call(connection: sqlite3.Connection, since: datetime, until: datetime) -> list[SessionId]:
    """The sessions between two moments after which nobody called the helper, the newest first."""
    found = connection.execute(
        "SELECT s.id FROM sessions AS s LEFT JOIN afterwards AS a ON a.id = s.id"
        " WHERE s.deleted = 0 AND s.start >= ? AND s.start < ?"
        " AND (a.id IS NULL OR NOT EXISTS (SELECT 1 FROM json_each(a.record, '$.ticked')"
        " WHERE value = 'called-helper')) ORDER BY s.start DESC",
        (since.isoformat(timespec="minutes"), until.isoformat(timespec="minutes")),
    )
    return [SessionId(number) for (number,) in found]
