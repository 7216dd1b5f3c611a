"""Who read which wording: the records made here, beside those that the library brought.

A name, where one was given, lies in a table of its own, so that it is erased alone.
"""

from collections import Counter, defaultdict
from dataclasses import replace
from sqlite3 import Connection

from hope_desktop.domain.library.reviews import (
    Became,
    Record,
    RemarkAnswer,
    TextRecords,
    TextRemark,
)
from hope_desktop.storage.library import library
from hope_desktop.storage.records import as_json, from_json
from hope_desktop.storage.writing import Change, erase_rows


def every(connection: Connection) -> TextRecords:
    """All records, by their text. One made here that came back in a release counts once."""
    shipped = library.records(connection)
    back, found = Counter(map(said, shipped)), defaultdict[str, list[Record]](list)
    for one in shipped:
        found[one.text].append(one)
    for one in made_here(connection):
        if back[said(one)]:
            back[said(one)] -= 1
        else:
            found[one.text].append(one)
    return {text: tuple(ones) for text, ones in found.items()}


def said(one: Record) -> Record:
    """What of a record travels: neither code nor name."""
    return replace(one, reader="", name="")


def made_here(connection: Connection) -> tuple[Record, ...]:
    """Those that no library brought."""
    found = connection.execute("SELECT record FROM records ORDER BY id")
    return tuple(from_json(record, Record) for (record,) in found)


def names(connection: Connection) -> dict[str, str]:
    """What readers are called who gave a name, by their code."""
    return dict(connection.execute("SELECT code, name FROM readers").fetchall())


def keep(change: Change, one: Record) -> None:
    """Keep what a reader says of a text; a later word of the same reader replaces it."""
    change.put("records", _key(one), record=as_json(one))


def remove(change: Change, one: Record) -> None:
    """Take a record away."""
    change.remove("records", _key(one))


def remarks(connection: Connection) -> tuple[TextRemark, ...]:
    """All remarks that are here, by their text, as they were answered here."""
    found = connection.execute("SELECT record FROM remarks ORDER BY id")
    return tuple(from_json(record, TextRemark) for (record,) in found)


def answers_unseen(connection: Connection) -> dict[TextRemark, RemarkAnswer]:
    """The remarks that a release of the library answers, until that was seen."""
    said = {(one.text, one.remark): one for one in library.answers(connection)}
    return {
        one: said[one.text, one.digest]
        for one in remarks(connection)
        if one.became is Became.OPEN and (one.text, one.digest) in said
    }


def still_open(connection: Connection) -> tuple[TextRemark, ...]:
    """What nobody answered, here or with a release."""
    said = answers_unseen(connection)
    every = remarks(connection)
    return tuple(one for one in every if one.became is Became.OPEN and one not in said)


def keep_remark(change: Change, one: TextRemark) -> None:
    """Keep a remark."""
    change.put("remarks", _key(one), record=as_json(one))


def remove_remark(change: Change, one: TextRemark) -> None:
    """Take a remark away."""
    change.remove("remarks", _key(one))


def erase_of(connection: Connection, text: str) -> None:
    """Let go of all that was said of a text, and of the texts of an activity."""
    for table in ("records", "remarks"):
        ids = connection.execute(
            f"SELECT id FROM {table} WHERE id LIKE :of UNION SELECT row_id FROM history"  # noqa: S608 - names of ours
            " WHERE table_name = :table AND row_id LIKE :of",
            {"table": table, "of": f"{text}/%"},
        )
        for (row,) in ids.fetchall():
            erase_rows(connection, table, row)


def erase_name(connection: Connection, code: str) -> None:
    """Let go of a name, with its history; what was read stays read."""
    erase_rows(connection, "readers", code)


def _key(one: Record | TextRemark) -> str:
    return f"{one.text}/#{one.reader}"
