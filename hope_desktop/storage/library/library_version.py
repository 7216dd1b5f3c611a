"""Which version of the starter library lies in the database. Read at every start."""

from sqlite3 import Connection

from hope_desktop.storage import rows


def kept_note(connection: Connection, key: str) -> str:
    """Return what was noted: the `version` that was taken in, the `sum` over it.

    Empty when it was not.
    """
    row = connection.execute("SELECT value FROM library_meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def keep(connection: Connection, key: str, value: str) -> None:
    """Note something of the library that was taken in: its `version`, its `sum`..."""
    rows.put_row(connection, "library_meta", "key", key, value=value)
