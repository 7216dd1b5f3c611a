"""A trainer's versions that were discarded for the original: only the history has them.

One lies in the bin as long as giving it up was the last that was done with that text, or putting it
back was undone.
"""

import sqlite3
from typing import Any

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import ChangeId
from hope_desktop.storage import history, writing
from hope_desktop.storage.library.own_texts import Mine, original, settle
from hope_desktop.storage.rows import from_text

WHAT = "material.original-back"
"""The change in which a version is given up."""
BACK = "material.version-back"
"""The change in which it comes back."""
_TABLE = "my_texts"


def every(connection: sqlite3.Connection) -> tuple[Mine, ...]:
    """The versions that can come back: nothing stands in their place but an original."""
    found = connection.execute(
        "SELECT h.before FROM history AS h JOIN changes AS c ON c.id = h.change_id"
        " WHERE c.what IN (?, ?) AND h.table_name = 'my_texts' AND h.before IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM my_texts AS m WHERE m.id = h.row_id)"
        " AND NOT EXISTS (SELECT 1 FROM history AS later WHERE later.table_name = h.table_name"
        "  AND later.row_id = h.row_id AND later.id > h.id)",
        (WHAT, BACK),
    )
    rows: list[dict[str, Any]] = [row for (before,) in found if (row := from_text(before))]
    return tuple(
        Mine(row["id"], row["owner"], row["record"], row["original"], deleted=False)
        for row in rows
        if original(connection, row["id"])
    )


def put_back(connection: sqlite3.Connection, change: ChangeId, text_id: str) -> None:
    """Let the version count again.

    Raises:
        NotFound: there is none.
    """
    version = next(history.versions(connection, _TABLE, text_id), None)
    if version is None or version.row is None:
        raise NotFound("version", text_id)
    kept = {name: version.row[name] for name in ("owner", "record", "original", "changed_at")}
    writing.put(connection, change, _TABLE, text_id, **kept)
    settle(connection, str(kept["owner"]))


def erase(connection: sqlite3.Connection, text_id: str) -> None:
    """Forget the version for good."""
    history.forget(connection, _TABLE, text_id)
