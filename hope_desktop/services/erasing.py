"""Erasing for good: from the database, from backups, and from the files that go with them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hope_desktop.domain.errors import Progress
from hope_desktop.domain.terms import Changes
from hope_desktop.services.second_place import BUSY, SecondPlace
from hope_desktop.storage.database import Database
from hope_desktop.storage.erasing import erasing
from hope_desktop.storage.erasing.remembered import Memory
from hope_desktop.storage.erasing.rewriting import Gone, rows_of, who_told
from hope_desktop.storage.files import delete, problems_of


class Reached(NamedTuple):
    """What was erased from backups, and the backups that still hold it."""

    gone: frozenset[Gone]
    left: tuple[Path, ...]
    away: tuple[date, ...]
    """When a place that once had backups was last seen, of each that is not here."""


class Erasing:
    """Wraps every call that erases something for good.

    The database is done at once. Backups take longer: `begin`, `reach` in any thread, `settle`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.left: tuple[Path, ...] = ()
        """Backups that still hold it: damaged, too new, or not to be written."""
        self.is_begun = False
        """Backups are still to be reached in this session."""

    @property
    def is_waiting(self) -> bool:
        """Something is still to be erased elsewhere: after a kill, or when a stick was not here."""
        return not self._database.read_only and self._database.folder.erasing.exists()

    def run(self, call: Callable[[], Changes], teller: str = "") -> Changes:
        """Erase by a call that changes the work in one step; it may be who told that goes."""
        database = self._database
        before = rows_of(database.connection)
        told = who_told(database.connection, teller) if teller else ()

        def note() -> None:
            keys = {one[:2] for one in rows_of(database.connection)}
            gone = [one for one in before if one[:2] not in keys]
            erasing.note_erasing(database.folder, told or gone)
            memory, number = Memory(database.folder.erased), database.witness.count + 1
            memory.add(database.connection, told or gone, number)

        database.before_commit = note
        try:
            changes = call()
        finally:
            database.before_commit = None
        self.is_begun = True
        erasing.wipe(database.connection, database.folder)
        return changes

    def begin(self) -> frozenset[Gone]:
        """Return what backups may still hold, for `reach`."""
        self.is_begun = False
        return erasing.wipe(self._database.connection, self._database.folder)

    def reach(self, gone: frozenset[Gone], progress: Progress) -> Reached:
        """Erase from every backup that is here now."""
        former = SecondPlace(self._database.folder).former
        with BUSY:
            places = (*self._others(), *former)
            left = erasing.reach(self._database.folder, gone, places, progress)
        away = tuple(day for place, day in former.items() if gone and not place.is_dir())
        return Reached(gone, left, away)

    def settle(self, reached: Reached) -> None:
        """Note what was reached. What could not be is tried again at each start."""
        gone, self.left = reached.gone, reached.left
        if gone and not self.left and all(place.is_dir() for place in self._others()):
            erasing.end(self._database.folder, gone)

    def finish(self) -> None:
        """Reach everything that is here now, at once."""
        self.settle(self.reach(self.begin(), lambda _done, _of: True))

    def delete_left(self) -> None:
        """Delete the backups that could not be rewritten."""
        for path in self.left:
            with problems_of(path):
                delete(path)
        self.is_begun = True

    def _others(self) -> tuple[Path, ...]:
        place = SecondPlace(self._database.folder).path
        return (place,) if place else ()
