"""The tables of help lines: shipped records, corrections and own lines, cards, and checks."""

from dataclasses import replace
from datetime import date, datetime
from sqlite3 import Connection
from typing import NamedTuple

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.terms import HelplineId
from hope_desktop.storage import history
from hope_desktop.storage.history import Change, erase_rows
from hope_desktop.storage.records import as_json, from_json


class KeptHelpline(NamedTuple):
    """A record that the trainers made or corrected."""

    line: Helpline
    changed_at: datetime | None
    """When the way to reach it changed; None when it never did."""
    removed: bool


def every(connection: Connection) -> dict[HelplineId, Helpline]:
    """Return all lines in order, as corrected, then the own ones; each with its last check.

    What is in doubt the library says, also of a line that was corrected.
    """
    lines = shipped(connection)
    for line_id, one in kept(connection).items():
        if not one.removed:
            doubt = lines[line_id].doubt if line_id in lines else ""
            lines[line_id] = replace(one.line, doubt=doubt)
    found = connection.execute("SELECT id, checked_on, checked_by FROM helpline_checks")
    for line_id, on, by in found:
        if line_id in lines and on:
            checked = date.fromisoformat(on)
            lines[line_id] = replace(lines[line_id], checked_on=checked, checked_by=by)
    return lines


def shipped(connection: Connection) -> dict[HelplineId, Helpline]:
    """Return the lines of the library, as they came."""
    found = connection.execute("SELECT record FROM helplines ORDER BY position")
    return {line.id: line for line in (from_json(record, Helpline) for (record,) in found)}


def kept(connection: Connection) -> dict[HelplineId, KeptHelpline]:
    """Return what the trainers made or corrected, also what was removed again."""
    found = connection.execute(
        "SELECT id, record, changed_at, deleted FROM own_helplines ORDER BY rowid"
    )
    return {
        HelplineId(line_id): KeptHelpline(
            from_json(record, Helpline), datetime.fromisoformat(at) if at else None, bool(removed)
        )
        for line_id, record, at, removed in found
    }


def lines_on_card(connection: Connection, name: str) -> tuple[HelplineId, ...]:
    """Return the lines on a help card, in order; none for an unknown card."""
    row = connection.execute("SELECT lines FROM help_cards WHERE card = ?", (name,)).fetchone()
    return tuple(HelplineId(line) for line in row[0].split()) if row else ()


def keep(change: Change, line: KeptHelpline) -> None:
    """Keep a record; there is one for each line."""
    at = line.changed_at.isoformat(timespec="seconds") if line.changed_at else ""
    change.put(
        "own_helplines",
        line.line.id,
        record=as_json(line.line),
        changed_at=at,
        deleted=line.removed,
    )


def put_back(change: Change, line: HelplineId) -> None:
    """Take a line out of the bin; paper from before it went there is right again."""
    rows = history.versions(change.connection, "own_helplines", line)
    changed_at = next((row["changed_at"] for row in rows if row and not row["deleted"]), "")
    change.put("own_helplines", line, deleted=False, changed_at=changed_at)


def erase(connection: Connection, line: HelplineId) -> None:
    """Remove a line for good, with its checks and all its versions."""
    for table in ("own_helplines", "helpline_checks"):
        erase_rows(connection, table, line)


def mark_checked(change: Change, line: HelplineId, on: date, by: str) -> None:
    """Note that a record was found right on a day."""
    change.put("helpline_checks", line, checked_on=on.isoformat(), checked_by=by)
