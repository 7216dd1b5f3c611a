"""The table of words that a trainer marked as correct."""

from sqlite3 import Connection

from hope_desktop.storage.history import Change


def every(connection: Connection) -> frozenset[str]:
    """Return all of them."""
    return frozenset(row[0] for row in connection.execute("SELECT word FROM own_words"))


def add(change: Change, word: str) -> None:
    """Call a word right."""
    change.put("own_words", word)
