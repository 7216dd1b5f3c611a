"""A workshop as an appointment that the calendar of a phone or a mail program takes in (RFC 5545).

It says class, school, room and hours, and nothing of what the lesson is about or who tells.
"""

from datetime import datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.workshops.plan import Session

MOST_BYTES_A_LINE = 75


def appointment(session: Session, group: ClassFacts, summary: str, written_at: datetime) -> bytes:
    """Write a calendar file of one event; `made` is in UTC, and the workshop has a start.

    The same workshop keeps its identifier, so that a calendar moves it when it is taken in again.
    """
    start = session.facts.start
    assert start is not None
    end = start + timedelta(minutes=session.facts.slot_minutes)
    place = ", ".join(filter(None, (group.school, group.address, session.facts.room)))
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Hope Desktop//NL",
        "BEGIN:VEVENT",
        f"UID:{uuid5(NAMESPACE_OID, f'{session.id} {group.school} {group.label}')}",
        f"DTSTAMP:{written_at:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{start:%Y%m%dT%H%M%S}",
        f"DTEND:{end:%Y%m%dT%H%M%S}",
        f"SUMMARY:{_escaped(summary)}",
        f"LOCATION:{_escaped(place)}",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    return b"\r\n".join(_folded(line) for line in lines)


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> bytes:
    """Break a line that is too long before a letter, never inside one."""
    folded, length = bytearray(), 0
    for letter in line:
        encoded = letter.encode()
        if length + len(encoded) > MOST_BYTES_A_LINE:
            folded += b"\r\n "
            length = 1
        folded += encoded
        length += len(encoded)
    return bytes(folded)
