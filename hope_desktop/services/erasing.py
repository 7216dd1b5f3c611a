"""Erasing for good, whatever it is: from the work, from backups, and from what lies beside them."""

from collections.abc import Callable
from pathlib import Path

from hope_desktop.domain.changes import Changes
from hope_desktop.services.second_place import SecondPlace
from hope_desktop.storage import erasing
from hope_desktop.storage.database import Database


class Erasing:
    """Around every call that takes something away for good."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.left: tuple[Path, ...] = ()
        """Backups that still hold it: damaged, too new, or not to be written."""

    @property
    def is_waiting(self) -> bool:
        """Something is still to be erased elsewhere: after a kill, or when a stick was not here."""
        return not self._database.read_only and self._database.folder.erasing.exists()

    def run(self, call: Callable[[], Changes]) -> Changes:
        """Erase by a call that changes the work in one step.

        Raises:
            HopeError: the call was refused, or it could not be noted; nothing was erased.
        """
        database = self._database
        before = erasing.rows_of(database.connection)

        def note() -> None:
            keys = {one[:2] for one in erasing.rows_of(database.connection)}
            gone = [one for one in before if one[:2] not in keys]
            erasing.begin(database.folder, gone)

        database.before_commit = note
        try:
            changes = call()
        finally:
            database.before_commit = None
        self.go_on()
        return changes

    def go_on(self) -> None:
        """Reach everything that is here now."""
        place = SecondPlace(self._database.folder).path
        others = (place,) if place else ()
        self.left = erasing.go_on(self._database.connection, self._database.folder, others)
