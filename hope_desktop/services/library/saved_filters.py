"""Searches of the library that a trainer keeps under a name."""

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.views import ActivityFilter, SavedFilter
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import saved_filters as store

NAME_LENGTH = 60


class SavedFilters:
    """The searches of one trainer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SavedFilter, ...]:
        """Every one, by name."""
        return store.every(self._database.connection)

    def keep(self, name: str, wanted: ActivityFilter) -> Changes:
        """Keep a search, in the place of the one with this name."""
        name = one_line("name", name, NAME_LENGTH)
        if not name:
            raise WrongValue("name", "")
        same = (one.name for one in self.all() if one.name.casefold() == name.casefold())
        kept = SavedFilter(next(same, name), wanted)
        if kept in self.all():
            return Changes()
        return self._database.write("filter.kept", store.put, kept)

    def remove(self, name: str) -> Changes:
        """Forget a search; undo brings it back."""
        if name not in {one.name for one in self.all()}:
            raise NotFound("filter", name)
        return self._database.write("filter.removed", store.remove, name)
