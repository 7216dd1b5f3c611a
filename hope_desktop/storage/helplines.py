"""The tables of help lines: shipped records, which card shows which, and checks made here."""

import sqlite3
from dataclasses import replace
from datetime import date

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.ids import HelplineId
from hope_desktop.storage.records import read


def every(connection: sqlite3.Connection) -> dict[HelplineId, Helpline]:
    """All lines in order, each with the last check that was made."""
    found = connection.execute(
        "SELECT record, checked_on, checked_by FROM helplines"
        " LEFT JOIN helpline_checks USING (id) ORDER BY position"
    )
    lines: dict[HelplineId, Helpline] = {}
    for record, on, by in found:
        line = read(record, Helpline)
        if on:
            line = replace(line, checked_on=date.fromisoformat(on), checked_by=by)
        lines[line.id] = line
    return lines


def card(connection: sqlite3.Connection, name: str) -> tuple[HelplineId, ...]:
    """The lines on a help card, in order; none for an unknown card."""
    row = connection.execute("SELECT lines FROM help_cards WHERE card = ?", (name,)).fetchone()
    return tuple(HelplineId(line) for line in row[0].split()) if row else ()


def mark_checked(connection: sqlite3.Connection, line: HelplineId, on: date, by: str) -> None:
    """Note that a record was found right on a day."""
    connection.execute(
        "INSERT INTO helpline_checks(id, checked_on, checked_by) VALUES (?, ?, ?)"
        " ON CONFLICT(id) DO UPDATE SET checked_on = excluded.checked_on,"
        " checked_by = excluded.checked_by",
        (line, on.isoformat(), by),
    )
