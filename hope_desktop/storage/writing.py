"""Writes rows so that a change can be undone: each is stored in the history as it was before.

with database.change("session.block-moved") as change:
    change.put("sessions", session_id, room="12")
return change.changes
"""

from datetime import datetime
from sqlite3 import Connection
from typing import Any

from hope_desktop import wall_clock
from hope_desktop.domain.terms import ChangeId, Changes
from hope_desktop.storage import history, rows
from hope_desktop.storage.history import KEYS
from hope_desktop.storage.rows import StoredRow, digest, text

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
        self._store(table, row_id, history.row_now(self.connection, table, row_id))

    def keep_printed(self, table: str, row_id: int | str) -> None:
        """Keep the row as it is now for good, since it stands on paper somewhere.

        Call it in a change that does not alter the row.
        """
        now = text(history.row_now(self.connection, table, row_id))
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
        now = digest(history.row_now(self.connection, table, row_id))
        if last is not None and last[1:] == (earlier, now):
            self.number = earlier
            self.connection.execute("UPDATE history SET after = '' WHERE id = ?", (last[0],))

    def finish(self) -> None:
        """Note what the rows became, just before all of it is kept."""
        opened = self.connection.execute(
            "SELECT id, table_name, row_id FROM history WHERE after = ''"
        ).fetchall()
        for entry, table, row_id in opened:
            after = digest(history.row_now(self.connection, table, row_id))
            self.connection.execute("UPDATE history SET after = ? WHERE id = ?", (after, entry))
        if self.number is not None:
            self.changes = history.changes_of(self.connection, self.number)

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
        history.forget(connection, table, row_id)
        connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (row_id,))  # noqa: S608 - a name from KEYS
