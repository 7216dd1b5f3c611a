"""Who read which wording: the records made here, beside those that the library brought."""

from collections import defaultdict
from dataclasses import replace
from sqlite3 import Connection

from hope_desktop.domain.library.reviews import Record, TextRecords
from hope_desktop.storage.history import Change, erase_rows
from hope_desktop.storage.library import library
from hope_desktop.storage.records import as_json, from_json


def every(connection: Connection) -> TextRecords:
    """Return all records, by their text. One made here that came back in a release counts once."""
    shipped, by_text = library.records(connection), defaultdict[str, list[Record]](list)
    back = set(map(said, shipped))
    for one in (*shipped, *(one for one in made_here(connection) if said(one) not in back)):
        by_text[one.text].append(one)
    return {text: tuple(ones) for text, ones in by_text.items()}


def said(one: Record) -> Record:
    """Return what of a record travels: neither code nor name."""
    return replace(one, reader="", name="")


def made_here(connection: Connection) -> tuple[Record, ...]:
    """Return those that no library brought."""
    found = connection.execute("SELECT record FROM records ORDER BY id")
    return tuple(from_json(record, Record) for (record,) in found)


def keep(change: Change, one: Record) -> None:
    """Keep what a reader says of a text; a later word of the same reader replaces it."""
    change.put("records", _key(one), record=as_json(one))


def remove(change: Change, one: Record) -> None:
    """Take a record away."""
    change.remove("records", _key(one))


def erase_of(connection: Connection, text: str) -> None:
    """Erase who read a text, or an activity and its texts, for good."""
    ids = connection.execute(
        "SELECT id FROM records WHERE id LIKE :of UNION SELECT row_id FROM history"
        " WHERE table_name = 'records' AND row_id LIKE :of",
        {"of": f"{text}/%"},
    )
    for (row,) in ids.fetchall():
        erase_rows(connection, "records", row)


def _key(one: Record) -> str:
    return f"{one.text}/#{one.reader}"
