"""What a trainer wrote: own versions of shipped texts, and own activities and handouts.

The library's tables hold what is in use: the original, or the trainer's version in its place.
`settle` rebuilds them from the two; it is called in the same transaction as each change, and by
undo, so that the history holds nothing but what the trainer wrote.
"""

from collections.abc import Sequence
from dataclasses import replace
from sqlite3 import Connection

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import SCHOOL, Handout
from hope_desktop.domain.terms import ActivityId, frozen
from hope_desktop.domain.texts.typed_material import with_protection
from hope_desktop.storage.history import Change, erase_rows
from hope_desktop.storage.library import library
from hope_desktop.storage.records import as_json, from_json

_TABLE = "my_texts"
_SELECT = (
    "SELECT m.id, m.owner, m.record, m.original, m.deleted, m.sender, m.sent_on FROM my_texts AS m"
)


@frozen
class Mine:
    """A row as the trainer wrote it. `original` is '' for what no library brought."""

    id: str
    owner: str
    record: str
    original: str
    deleted: bool
    sender: str = ""
    """Who sent it, of what came from a colleague."""
    sent_on: str = ""
    """An ISO date."""


def owner_of(text_id: str) -> str:
    """Return the activity that a text belongs to, an activity itself included, or `school`."""
    return text_id.partition("/")[0]


def mine(connection: Connection, text_id: str) -> Mine | None:
    """Return what the trainer wrote under this id, also when it lies in the bin; or None."""
    row = connection.execute(f"{_SELECT} WHERE m.id = ?", (text_id,)).fetchone()
    return _mine(row) if row else None


def every(connection: Connection) -> tuple[Mine, ...]:
    """Return all that is in sight, by id; not the handouts of an activity in the bin."""
    found = connection.execute(
        f"{_SELECT} LEFT JOIN my_texts AS o ON o.id = m.owner"
        " WHERE m.deleted = 0 AND (coalesce(o.deleted, 0) = 0 OR o.original <> '') ORDER BY m.id"
    )
    return tuple(map(_mine, found))


def in_bin(connection: Connection) -> tuple[Mine, ...]:
    """Return what lies in the bin, last changed first; versions that made way for an original too.

    Handouts of an activity in the bin go with it.
    """
    found = connection.execute(
        f"{_SELECT} LEFT JOIN my_texts AS o ON o.id = m.owner AND o.id <> m.id"
        " WHERE m.deleted = 1 AND (coalesce(o.deleted, 0) = 0 OR o.original <> '')"
        " ORDER BY m.changed_at DESC, m.id"
    )
    return tuple(map(_mine, found))


def _mine(row: tuple[str, str, str, str, int, str, str]) -> Mine:
    text_id, owner, record, original_then, deleted, *sent = row
    return Mine(text_id, owner, record, original_then, bool(deleted), *sent)


def shipped(connection: Connection, text_id: str) -> Activity | Handout | None:
    """Return what the library has today under this id, an activity without its handouts."""
    owner = owner_of(text_id)
    whole = text_id if owner in {SCHOOL, text_id} else owner
    row = connection.execute("SELECT record FROM originals WHERE id = ?", (whole,)).fetchone()
    if row is None:
        return None
    if owner == SCHOOL:
        return from_json(row[0], Handout)
    activity = from_json(row[0], Activity)
    if text_id == owner:
        return replace(activity, handouts=())
    return next((one for one in activity.handouts if one.id == text_id), None)


def original[Text: (Activity, Handout)](
    connection: Connection, text_id: str, kind: type[Text]
) -> Text | None:
    """Return the same, of what an id of this kind can mean."""
    found = shipped(connection, text_id)
    return found if isinstance(found, kind) else None


def earlier(
    connection: Connection, text_id: str, kind: type[Activity | Handout]
) -> list[Activity | Handout]:
    """Return the wordings that a text had here before, with that of the library."""
    found = connection.execute(
        "SELECT before ->> 'record' FROM history WHERE table_name = 'my_texts' AND row_id = ?",
        (text_id,),
    )
    wordings = [from_json(record, kind) for (record,) in found if record]
    first = shipped(connection, text_id)
    return [first, *wordings] if first else wordings


def keep(change: Change, text_id: str, record: Activity | Handout) -> bool:
    """Write what the trainer made of a text, or a text of hers; whether it became hers alone."""
    was = mine(change.connection, text_id)
    values: dict[str, str | bool]
    values = {"record": as_json(record), "changed_at": change.at}
    if was is None or was.deleted:
        before = shipped(change.connection, text_id)
        values |= {"owner": owner_of(text_id), "original": as_json(before) if before else ""}
        values |= {"sender": "", "sent_on": "", "deleted": False}
    change.put(_TABLE, text_id, **values)
    settle(change.connection, owner_of(text_id))
    return bool(record.only_me) and not (was and from_json(was.record, type(record)).only_me)


def note_sender(change: Change, text_id: str, sender: str, sent_on: str) -> None:
    """Note who sent a text that was kept under the same change; it is in sight."""
    change.put(_TABLE, text_id, sender=sender, sent_on=sent_on, deleted=False)
    settle(change.connection, owner_of(text_id))


def set_removed(change: Change, text_id: str, *, removed: bool) -> None:
    """Put a text of the trainer in the bin, or take it out again; an original counts meanwhile."""
    change.put(_TABLE, text_id, deleted=removed)
    settle(change.connection, owner_of(text_id))


def erase(connection: Connection, text_id: str) -> None:
    """Remove a text, with its history, and of an activity of her own all its handouts."""
    is_whole = owner_of(text_id) == text_id and not shipped(connection, text_id)
    erase_rows(connection, _TABLE, text_id, "owner" if is_whole else "")
    settle(connection, owner_of(text_id))


def owners(connection: Connection) -> tuple[str, ...]:
    """Return everything that the trainer wrote something for."""
    return tuple(row[0] for row in connection.execute("SELECT DISTINCT owner FROM my_texts"))


def follow(connection: Connection, touched: Sequence[tuple[str, str]]) -> None:
    """Settle whatever these rows, by table and id, have to do with; for undo."""
    for owner in {owner_of(row) for table, row in touched if table == _TABLE}:
        settle(connection, owner)


def settle(connection: Connection, owner: str) -> None:
    """Make what counts anew, from the original and what the trainer wrote."""
    rows = connection.execute(
        "SELECT id, record, original, deleted FROM my_texts WHERE owner = ? ORDER BY id", (owner,)
    ).fetchall()
    if owner == SCHOOL:
        connection.execute("DELETE FROM school_papers")
        connection.execute(
            "INSERT INTO school_papers(id, record)"
            " SELECT id, record FROM originals WHERE id LIKE ?",
            (f"{SCHOOL}/%",),
        )
        connection.executemany(
            "INSERT INTO school_papers(id, record) VALUES (?, ?)"
            " ON CONFLICT(id) DO UPDATE SET record = excluded.record",
            [row[:2] for row in rows if not row[3]],
        )
        return
    found = connection.execute("SELECT record FROM originals WHERE id = ?", (owner,)).fetchone()
    handouts = {
        row[0]: from_json(row[1], Handout) for row in rows if row[0] != owner and not row[3]
    }
    whole = next((row for row in rows if row[0] == owner), None)
    shipped = from_json(found[0], Activity) if found else None
    base = shipped
    if whole and not (shipped and whole[3]):
        base = from_json(whole[1], Activity)
    if base and shipped:
        base = with_protection(base, shipped)
    if base is None:
        library.drop_activity(connection, ActivityId(owner))
        return
    theirs = shipped.handouts if shipped else ()
    kept = tuple(handouts.pop(one.id, one) for one in theirs)
    activity = replace(base, handouts=(*kept, *handouts.values()))
    deleted = shipped is None and whole is not None and bool(whole[3])
    library.put_activity(connection, activity, own=shipped is None, deleted=deleted)
