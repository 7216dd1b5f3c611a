"""The table of searches that a trainer keeps."""

import sqlite3

from hope_desktop.domain.texts.word_search import sort_key
from hope_desktop.domain.views import ActivityFilter, SavedFilter
from hope_desktop.storage.records import read, written
from hope_desktop.storage.writing import Change

_TABLE = "saved_filters"


def every(connection: sqlite3.Connection) -> tuple[SavedFilter, ...]:
    """All of them, by name."""
    found = connection.execute("SELECT name, record FROM saved_filters")
    kept = [SavedFilter(name, read(record, ActivityFilter)) for name, record in found]
    return tuple(sorted(kept, key=lambda one: sort_key(one.name)))


def put(change: Change, kept: SavedFilter) -> None:
    """Keep one, in the place of what had this name."""
    change.put(_TABLE, kept.name, record=written(kept.wanted))


def remove(change: Change, name: str) -> None:
    """Forget one."""
    change.remove(_TABLE, name)
