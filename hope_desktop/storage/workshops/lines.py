"""Lines: one row each, under a code of chance."""

from dataclasses import fields
from datetime import datetime
from sqlite3 import Connection, Row

from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.lines import Line, LineState, Of, Said, Whom
from hope_desktop.storage.history import Change, erase_rows

_FACTS = tuple(field.name for field in fields(Line) if field.name not in {"of", "code"})
"""Each has a column of its own name."""


def every(connection: Connection) -> tuple[Said, ...]:
    """Read all lines but those of workshops in the bin, of the newest workshop first."""
    cursor = connection.execute(
        "SELECT l.*, s.start, c.label, c.school FROM lines AS l"
        " LEFT JOIN sessions AS s ON s.id = l.session_id"
        " LEFT JOIN classes AS c ON c.id = s.class_id"
        " WHERE s.id IS NULL OR s.deleted = 0 ORDER BY s.start DESC, s.id DESC, l.rowid"
    )
    cursor.row_factory = Row
    every_line = list[Said]()
    for row in cursor:
        session, start = row["session_id"], row["start"]
        of = Of(row["text"], None if session is None else SessionId(session), row["line"])
        facts = {name: row[name] for name in _FACTS}
        facts |= {"whom": Whom(row["whom"]), "state": LineState(row["state"])}
        facts |= {"on_paper": bool(row["on_paper"]), "code": row["id"]}
        begins = datetime.fromisoformat(start) if start else None
        group = " · ".join(filter(None, (row["label"], row["school"])))
        every_line.append(Said(Line(of, **facts), begins, group))
    return tuple(every_line)


def keep(change: Change, line: Line) -> None:
    """Write a line."""
    of = {"session_id": line.of.session, "text": line.of.text, "line": line.of.line}
    facts = {name: getattr(line, name) for name in _FACTS}
    change.put("lines", line.code, **of, **facts)


def remove(change: Change, line: Line) -> None:
    """Take a line away."""
    change.remove("lines", line.code)


def erase_of(connection: Connection, column: str, of: str | int) -> None:
    """Erase the lines of a workshop, or of a text and an activity with its texts, for good."""
    where = f"{column} = :of OR {column} LIKE :of || '/%'"
    before = where.replace(column, f"before ->> '{column}'")
    codes = connection.execute(
        f"SELECT id FROM lines WHERE {where} UNION SELECT row_id FROM history"  # noqa: S608 - a name of ours
        f" WHERE table_name = 'lines' AND ({before})",
        {"of": of},
    )
    for (code,) in codes.fetchall():
        erase_rows(connection, "lines", code)
