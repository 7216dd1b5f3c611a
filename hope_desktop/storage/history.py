"""The history behind undo: each row as it was before a change, and a digest of what it became.

A `Change` writes rows and stores what they were; undo is refused when a row is no longer what the
change left.

with database.change("session.block-moved") as change:
    change.put("sessions", session_id, room="12")
return change.changes
"""

from datetime import datetime
from sqlite3 import Connection
from typing import Any, NamedTuple

from hope_desktop import wall_clock
from hope_desktop.domain.errors import ChangedSince
from hope_desktop.domain.terms import ActivityId, ChangeId, Changes, ClassId, SessionId
from hope_desktop.storage import rows
from hope_desktop.storage.rows import StoredRow, columns_of, digest, from_text, text

KEYS = {
    "library_meta": "key",
    "activities": "id",
    "activity_bodies": "id",
    "modules": "module",
    "templates": "id",
    "helplines": "id",
    "help_cards": "card",
    "helpline_checks": "id",
    "own_helplines": "id",
    "school_papers": "id",
    "classes": "id",
    "sessions": "id",
    "module_done": "id",
    "prints": "id",
    "material": "id",
    "material_links": "id",
    "my_texts": "id",
    "own_words": "word",
    "afterwards": "id",
    "packing": "id",
    "lines": "id",
    "tellers": "id",
    "records": "id",
}
"""The tables with content, and the column that names a row."""
_OF_SESSIONS = ("sessions", "afterwards", "packing", "tellers")
"""Their key is that of a session."""
_PATHS = (
    "SELECT coalesce(json_extract(before, '$.class_id'), s.class_id, d.class_id) FROM history"
    " LEFT JOIN sessions AS s ON table_name = 'sessions' AND s.id = CAST(row_id AS INTEGER)"
    " LEFT JOIN module_done AS d ON table_name = 'module_done' AND d.id = CAST(row_id AS INTEGER)"
    " WHERE change_id = ? AND table_name IN ('module_done', 'sessions')"
)
"""The classes whose path it touched: what they had, and what is planned for them."""
_LINES = (
    "SELECT coalesce(l.session_id, h.before ->> 'session_id'),"
    " coalesce(l.text, h.before ->> 'text')"
    " FROM history AS h LEFT JOIN lines AS l ON l.id = h.row_id"
    " WHERE h.change_id = ? AND h.table_name = 'lines'"
)
"""The workshops and texts of which a line was touched."""
_OWNERS = (
    "SELECT l.activity, l.session_id FROM history AS h JOIN material_links AS l"
    " ON l.material = CAST(h.row_id AS INTEGER)"
    " WHERE h.change_id = :change AND h.table_name = 'material'"
    " UNION SELECT coalesce(json_extract(h.before, '$.activity'), l.activity),"
    " coalesce(json_extract(h.before, '$.session_id'), l.session_id)"
    " FROM history AS h LEFT JOIN material_links AS l ON l.id = h.row_id"
    " WHERE h.change_id = :change AND h.table_name = 'material_links'"
)
"""The activities and workshops whose material it touched."""


class Last(NamedTuple):
    """The change that made a row what it is now."""

    change: ChangeId
    at: datetime | None
    """By the clock of the wall, as all times here; None when nothing is known of it."""


def newest(connection: Connection) -> ChangeId | None:
    """Return the last change; None while there is none."""
    (number,) = connection.execute("SELECT max(id) FROM changes").fetchone()
    return None if number is None else ChangeId(number)


def worked_at(connection: Connection) -> datetime | None:
    """Return when the last change was made, by the clock of the wall; None while there is none."""
    found = connection.execute("SELECT at FROM changes ORDER BY id DESC LIMIT 1").fetchone()
    return None if found is None else _by_the_wall(found[0])


def months_back(connection: Connection, months: int) -> ChangeId | None:
    """Return the last change before so many months with work in them; None when all is newer.

    A clock that is wrong can say any day, but not that there was work in all months before it.
    """
    found = connection.execute(
        "SELECT max(id) AS last FROM changes GROUP BY substr(at, 1, 7)"
        " ORDER BY last DESC LIMIT 1 OFFSET ?",
        (months,),
    ).fetchone()
    return None if found is None else ChangeId(found[0])


def versions(connection: Connection, table: str, row_id: int | str) -> list[StoredRow | None]:
    """Return what a row was before each change, newest first; None before it was made."""
    found = connection.execute(
        "SELECT before FROM history WHERE table_name = ? AND row_id = ? ORDER BY id DESC",
        (table, str(row_id)),
    )
    return [from_text(before) for (before,) in found]


def last(connection: Connection, table: str, row_id: int | str) -> Last:
    """Return the last change of a row: of one in the bin, the change that put it there."""
    row = connection.execute(
        "SELECT change_id, at FROM history JOIN changes ON changes.id = history.change_id"
        " WHERE table_name = ? AND row_id = ? ORDER BY history.id DESC LIMIT 1",
        (table, str(row_id)),
    ).fetchone()
    if row is None:
        return Last(ChangeId(0), None)
    return Last(ChangeId(row[0]), _by_the_wall(row[1]))


def _by_the_wall(at: str) -> datetime:
    return datetime.fromisoformat(at).astimezone().replace(tzinfo=None)


def changes_of(connection: Connection, change: ChangeId) -> Changes:
    """Return the things whose rows a change touched."""
    ids: dict[str, set[str]] = {}
    for table, row in connection.execute(
        "SELECT table_name, row_id FROM history WHERE change_id = ?", (change,)
    ):
        ids.setdefault(table, set()).add(row)
    classes = set(ids.get("classes", ()))
    sessions = set[str]().union(*(ids.get(table, ()) for table in _OF_SESSIONS))
    texts = ids.get("my_texts", set()) | ids.get("records", set())
    activities = {row.partition("/")[0] for row in texts}
    if "lines" in ids:
        for session, of in connection.execute(_LINES, (change,)):
            sessions |= {session} if session else set()
            activities |= {of.partition("/")[0]} if of else set()
    if not ids.keys().isdisjoint(("module_done", "sessions")):
        classes |= {owner for (owner,) in connection.execute(_PATHS, (change,)) if owner}
    if not ids.keys().isdisjoint(("material", "material_links")):
        for activity, session in connection.execute(_OWNERS, {"change": change}):
            activities |= {activity} if activity else set()
            sessions |= {session} if session else set()
    return Changes(
        change,
        classes=frozenset(ClassId(int(one)) for one in classes),
        sessions=frozenset(SessionId(int(one)) for one in sessions),
        activities=frozenset(map(ActivityId, activities)),
        helplines=not ids.keys().isdisjoint(("helpline_checks", "own_helplines")),
        prints="prints" in ids,
        own_words="own_words" in ids,
        material=not ids.keys().isdisjoint(("material", "material_links")),
    )


def accept_row(connection: Connection, table: str, row_id: int | str) -> None:
    """Take a row as it is for what its last change left: what was erased has no history."""
    connection.execute(
        "UPDATE history SET after = ? WHERE id = (SELECT max(id) FROM history"
        " WHERE table_name = ? AND row_id = ?)",
        (digest(row_now(connection, table, row_id)), table, str(row_id)),
    )


def forget(connection: Connection, table: str, row_id: int | str) -> None:
    """Erase every version of a row, printed ones too. Removing the row itself is the caller's."""
    connection.execute(
        "DELETE FROM history WHERE table_name = ? AND row_id = ?", (table, str(row_id))
    )


def write(connection: Connection, table: str, row_id: str, row: StoredRow | None) -> None:
    """Make a row what it was; None takes it away."""
    key = KEYS[table]
    if row is None:
        connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (row_id,))  # noqa: S608 - a name from KEYS
        return
    known = {name for _, name, *_ in columns_of(connection, table)}
    if not known.issuperset(row):  # stored by an older schema that had other columns
        raise ChangedSince
    rows.put_row(connection, table, key, row_id, **row)


def row_now(connection: Connection, table: str, row_id: int | str) -> StoredRow | None:
    """Return a row as it is now; None when there is none."""
    return rows.read(connection, table, KEYS[table], row_id)


VERSIONS_KEPT = 50
"""Per row; versions that were printed are kept besides."""


class Change:
    """One acknowledged step, while it is being written. It has a number once it touches a row.

    `what` is a short stable key such as `session.block-moved`, no content.
    """

    def __init__(
        self,
        connection: Connection,
        what: str,
        now: datetime,
        number: ChangeId | None = None,
    ) -> None:
        self.connection = connection
        """For reading, and for what follows from the rows and has no history."""
        self.changes = Changes()
        """What it touched, known when it is finished."""
        self.at = now.isoformat(timespec="seconds")
        """When it is made, by the clock on the wall, as rows have it."""
        self._what = what
        self.number = number
        """What undo is asked for; None until it touches a row."""

    def add(self, table: str, /, **values: Any) -> int:
        """Make a row of which the database chooses the number; gives that."""
        row_id = rows.insert(self.connection, table, **values)
        self._store(table, row_id, None)
        return row_id

    def put(self, table: str, row_id: int | str, /, **values: Any) -> None:
        """Give a row these values, or make it."""
        self.record(table, row_id)
        rows.put_row(self.connection, table, KEYS[table], row_id, **values)

    def remove(self, table: str, row_id: int | str) -> None:
        """Take a row away."""
        self.record(table, row_id)
        self.connection.execute(f"DELETE FROM {table} WHERE {KEYS[table]} = ?", (row_id,))  # noqa: S608 - a name from KEYS

    def record(self, table: str, row_id: int | str) -> None:
        """Store a row as it is now, before it is changed, made or removed; once in a change."""
        self._store(table, row_id, row_now(self.connection, table, row_id))

    def keep_printed(self, table: str, row_id: int | str) -> None:
        """Keep the row as it is now for good, since it stands on paper somewhere.

        Call it in a change that does not alter the row.
        """
        now = text(row_now(self.connection, table, row_id))
        kept = self.connection.execute(
            "SELECT before IS ? FROM history WHERE table_name = ? AND row_id = ? AND printed = 1"
            " ORDER BY id DESC LIMIT 1",
            (now, table, str(row_id)),
        ).fetchone()
        if kept and kept[0]:
            return
        self.record(table, row_id)
        self.connection.execute(
            "UPDATE history SET printed = 1 WHERE change_id = ? AND table_name = ? AND row_id = ?",
            (self.number, table, str(row_id)),
        )

    def go_on(self, earlier: ChangeId, table: str, row_id: str) -> None:
        """Be the change that changed a row last, once more, so that one undo takes both.

        Not when something else changed the row since, or that change was taken back.
        """
        last = self.connection.execute(
            "SELECT id, change_id, after FROM history WHERE table_name = ? AND row_id = ?"
            " ORDER BY id DESC LIMIT 1",
            (table, row_id),
        ).fetchone()
        now = digest(row_now(self.connection, table, row_id))
        if last is not None and last[1:] == (earlier, now):
            self.number = earlier
            self.connection.execute("UPDATE history SET after = '' WHERE id = ?", (last[0],))

    def finish(self) -> None:
        """Note what the rows became, just before all of it is kept."""
        opened = self.connection.execute(
            "SELECT id, table_name, row_id FROM history WHERE after = ''"
        ).fetchall()
        for entry, table, row_id in opened:
            after = digest(row_now(self.connection, table, row_id))
            self.connection.execute("UPDATE history SET after = ? WHERE id = ?", (after, entry))
        if self.number is not None:
            self.changes = changes_of(self.connection, self.number)

    def _store(self, table: str, row_id: int | str, row: StoredRow | None) -> None:
        if self.number is None:
            at = wall_clock.utc_now().isoformat(timespec="seconds")
            begun = rows.insert(self.connection, "changes", what=self._what, at=at)
            self.number = ChangeId(begun)
        stored = self.connection.execute(
            "INSERT INTO history(change_id, table_name, row_id, before) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (self.number, table, str(row_id), text(row)),
        )
        if stored.rowcount:
            self.connection.execute(
                "UPDATE changes SET touched = touched + 1 WHERE id = ?", (self.number,)
            )
            self.connection.execute(
                "DELETE FROM history WHERE table_name = :table AND row_id = :row AND printed = 0"
                " AND id < (SELECT id FROM history WHERE table_name = :table AND row_id = :row"
                "  AND printed = 0 ORDER BY id DESC LIMIT 1 OFFSET :last)",
                {"table": table, "row": str(row_id), "last": VERSIONS_KEPT - 1},
            )


def erase_rows(connection: Connection, table: str, value: int | str, column: str = "") -> None:
    """Take rows away for good, with all their versions: by their key, or by another column."""
    key = KEYS[table]
    found = connection.execute(f"SELECT {key} FROM {table} WHERE {column or key} = ?", (value,))  # noqa: S608 - names of ours
    for row_id in {row[0] for row in found.fetchall()} | (set() if column else {value}):
        forget(connection, table, row_id)
        connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (row_id,))  # noqa: S608 - a name from KEYS
