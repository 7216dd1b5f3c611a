"""What was packed for a session, and what was done afterwards: rows with the session's id."""

from datetime import datetime
from sqlite3 import Connection
from typing import Literal

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.printing.packing import Packed
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.domain.workshops.next_time import Earlier
from hope_desktop.domain.workshops.promises import Promised
from hope_desktop.storage.records import as_json, from_json, one_record
from hope_desktop.storage.writing import Change

_TABLES: dict[type, Literal["packing", "afterwards"]] = {
    Packed: "packing",
    Afterwards: "afterwards",
}


def one[T: (Packed, Afterwards)](
    connection: Connection, session_id: SessionId, of_type: type[T]
) -> T:
    """What was ticked; nothing yet when there is no row."""
    sql = f"SELECT record FROM {_TABLES[of_type]} WHERE id = ?"  # noqa: S608 - one of two tables
    return one_record(connection, of_type, sql, session_id) or of_type()


def keep(change: Change, session_id: SessionId, ticked: Packed | Afterwards) -> None:
    """Write it."""
    change.put(_TABLES[type(ticked)], session_id, record=as_json(ticked))


def next_times(connection: Connection) -> tuple[Earlier, ...]:
    """The lines that are not worked in yet, of workshops in sight, the newest first."""
    found = connection.execute(
        "SELECT s.id, s.start, a.record FROM afterwards AS a CROSS JOIN sessions AS s"
        " ON s.id = a.id WHERE s.deleted = 0 AND instr(a.record, '\"next_time\":[{') > 0"
        " ORDER BY s.start DESC, s.id DESC"
    )
    return tuple(
        Earlier(SessionId(number), datetime.fromisoformat(start) if start else None, line)
        for number, start, record in found
        for line in from_json(record, Afterwards).next_time
        if not line.done
    )


def promises(connection: Connection) -> tuple[Promised, ...]:
    """What was agreed at every table in sight, the oldest first."""
    found = connection.execute(
        "SELECT s.id, s.start, c.label, c.school, a.record FROM afterwards AS a"
        " CROSS JOIN sessions AS s ON s.id = a.id JOIN classes AS c ON c.id = s.class_id"
        " WHERE s.deleted = 0 AND instr(a.record, '\"promises\":[{') > 0 ORDER BY s.start, s.id"
    )
    return tuple(
        Promised(
            SessionId(number_of),
            number,
            datetime.fromisoformat(start) if start else None,
            " · ".join(part for part in (label, school) if part),
            promise,
        )
        for number_of, start, label, school, record in found
        for number, promise in enumerate(from_json(record, Afterwards).promises)
    )


def names(connection: Connection) -> frozenset[str]:
    """Of schools, of whom pupils can go to, of trainers and of who tells; those in the bin too."""
    found = connection.execute(
        "SELECT school FROM classes UNION SELECT helper FROM classes UNION SELECT reserve"
        " FROM classes UNION SELECT contact FROM classes UNION SELECT trainer1 FROM sessions"
        " UNION SELECT trainer2 FROM sessions"
        " UNION SELECT json_extract(record, '$.name') FROM tellers"
    )
    return frozenset(name for (name,) in found if name)
