"""The table of words that a trainer marked as correct."""

import sqlite3

from hope_desktop.domain.ids import ChangeId
from hope_desktop.storage import writing


def every(connection: sqlite3.Connection) -> frozenset[str]:
    """All of them."""
    return frozenset(row[0] for row in connection.execute("SELECT word FROM own_words"))


def add(connection: sqlite3.Connection, change: ChangeId, word: str) -> None:
    """Call a word right."""
    writing.put(connection, change, "own_words", word)
