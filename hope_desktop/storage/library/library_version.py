"""Which version of the starter library lies in the database. Read at every start."""

import sqlite3


def library_version(connection: sqlite3.Connection) -> str:
    """The version that was taken in; empty when none was."""
    row = connection.execute("SELECT value FROM library_meta WHERE key = 'version'").fetchone()
    return str(row[0]) if row else ""


def keep_library_version(connection: sqlite3.Connection, version: str) -> None:
    """Note that this version was taken in."""
    connection.execute(
        "INSERT INTO library_meta(key, value) VALUES ('version', ?)"
        " ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        (version,),
    )
