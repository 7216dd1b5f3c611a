"""A trainer's version of a library text that was discarded for the original."""

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import ActivityId, ChangeId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import InBin
from hope_desktop.domain.library.handout import Handout
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_texts as store
from hope_desktop.storage.records import read


class GivenUp:
    """The part of the bin that holds such versions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[InBin, ...]:
        """What lies there, in no order."""
        found = []
        for mine in store.given_up(self._database.connection):
            kind: type[Activity | Handout] = Activity if mine.id == mine.owner else Handout
            found.append(InBin(mine.id, mine.owner, read(mine.record, kind).title))
        return tuple(found)

    def put_back(self, text_id: str) -> Changes:
        """Let the version count again, instead of the original.

        Raises:
            NotFound: it does not lie there, or another version was made since.
        """
        found = self._one(text_id)
        with self._database.transaction() as connection:
            change = history.begin(connection, store.BROUGHT_BACK)
            store.bring_back(connection, change, text_id)
        return _changed(found, change)

    def erase(self, text_id: str) -> Changes:
        """Remove the version for good, with its history.

        Raises:
            NotFound: it does not lie there.
        """
        found = self._one(text_id)
        with self._database.transaction() as connection:
            history.forget(connection, "my_texts", text_id)
        return _changed(found, None)

    def _one(self, text_id: str) -> InBin:
        for one in self.all():
            if one.id == text_id:
                return one
        raise NotFound("version", text_id)


def _changed(one: InBin, change: ChangeId | None) -> Changes:
    return Changes(change, activities=frozenset({ActivityId(one.owner)}))
