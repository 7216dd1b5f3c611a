"""Which version of the starter library lies in the database. Read at every start."""

import sqlite3

from hope_desktop.storage import rows


def library_version(connection: sqlite3.Connection) -> str:
    """The version that was taken in; empty when none was."""
    row = connection.execute("SELECT value FROM library_meta WHERE key = 'version'").fetchone()
    return str(row[0]) if row else ""


def kept_sum(connection: sqlite3.Connection) -> str:
    """The sum over what the library brought, as it was then; empty when it was not noted."""
    row = connection.execute("SELECT value FROM library_meta WHERE key = 'sum'").fetchone()
    return str(row[0]) if row else ""


def keep(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Note something of the library that was taken in: its `version`, its `sum`..."""
    rows.put(connection, "library_meta", "key", key, value=value)
