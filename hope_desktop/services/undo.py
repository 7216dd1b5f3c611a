"""Undoes a change from the history; redo undoes the undo."""

from hope_desktop.domain.terms import ChangeId, Changes
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.undo import undo


class Undo:
    """Restores what was there before a change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self) -> ChangeId | None:
        """Return the last change; None while nothing was changed yet."""
        return history.newest(self._database.connection)

    def undo(self, change: ChangeId) -> Changes:
        """Restore what a change replaced. Its own change id is what redo takes back."""
        return undo(self._database, change)
