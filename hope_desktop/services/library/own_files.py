"""A trainer's own files: looked at, kept beside an activity, put away, and erased for good."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import NotFound, UnusableFile, WrongValue
from hope_desktop.domain.ids import ActivityId, OwnFileId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.own_files import (
    MAX_FILE_BYTES,
    TITLE_LENGTH,
    CleanFile,
    Dropped,
    OwnFile,
)
from hope_desktop.domain.texts.word_search import holds, words_of
from hope_desktop.domain.typed import one_line
from hope_desktop.services.library.library import Library
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_files as store

__all__ = ["CleanFile", "Dropped", "OwnFile", "OwnFiles", "look_at"]


class OwnFiles:
    """The own files of one trainer."""

    def __init__(
        self, database: Database, library: Library, now: Callable[[], datetime] = datetime.now
    ) -> None:
        self._database = database
        self._library = library
        self._now = now

    def of_activity(self, activity: ActivityId) -> tuple[OwnFile, ...]:
        """The files of an activity, in the order they came."""
        return store.of_activity(self._database.connection, activity)

    def named(self, asked: str) -> tuple[OwnFile, ...]:
        """The files with all these words in their title; none when nothing is asked."""
        words = words_of(asked)
        return tuple(
            file for file in store.every(self._database.connection) if holds(file.title, words)
        )

    def get(self, file_id: OwnFileId) -> OwnFile:
        """One file.

        Raises:
            NotFound: it is not there any more.
        """
        found = store.one(self._database.connection, file_id)
        if found is None:
            raise NotFound("own-file", str(file_id))
        return found

    def content(self, file: OwnFile) -> bytes:
        """The PDF of a file, as it is kept."""
        return store.content(self._database.connection, file)

    def add(
        self, activity: ActivityId, clean: CleanFile, group_size: GroupSize = GroupSize.ONE
    ) -> tuple[OwnFileId, Changes]:
        """Keep a file that `look_at` gave beside an activity.

        Raises:
            NotFound: there is no such activity.
        """
        self._library.activity(activity)
        with self._database.transaction() as connection:
            change = history.begin(connection, "own-file.added")
            file_id = store.insert(connection, change, activity, clean, group_size, self._now())
        return file_id, Changes(change, activities=frozenset({activity}))

    def change(self, file_id: OwnFileId, title: str, group_size: GroupSize) -> Changes:
        """Give a file another title, or let more or fewer pupils share it.

        Raises:
            NotFound: it is not there any more.
            WrongValue: it needs a title.
        """
        file = self.get(file_id)
        title = one_line("title", title, TITLE_LENGTH)
        if not title:
            raise WrongValue("title", "")
        if (title, group_size) == (file.title, file.group_size):
            return Changes()
        with self._database.transaction() as connection:
            change = history.begin(connection, "own-file.changed")
            store.update(connection, change, file_id, title, group_size)
        return Changes(change, activities=frozenset({file.activity}))

    def remove(self, file_id: OwnFileId) -> Changes:
        """Put a file in the bin.

        Raises:
            NotFound: it is not there any more.
        """
        return self._put("own-file.removed", self.get(file_id), removed=True)

    def removed(self) -> tuple[OwnFile, ...]:
        """What lies in the bin, newest first."""
        return store.removed(self._database.connection)

    def put_back(self, file_id: OwnFileId) -> Changes:
        """Take a file out of the bin.

        Raises:
            NotFound: it is not there.
        """
        return self._put("own-file.put-back", self._removed(file_id), removed=False)

    def erase(self, file_id: OwnFileId) -> Changes:
        """Remove a file from the bin for good, with its history. Older backups still hold it.

        Raises:
            NotFound: it is not in the bin.
        """
        file = self._removed(file_id)
        with self._database.transaction() as connection:
            store.erase(connection, file.id)
        return Changes(activities=frozenset({file.activity}))

    def _removed(self, file_id: OwnFileId) -> OwnFile:
        for file in self.removed():
            if file.id == file_id:
                return file
        raise NotFound("own-file", str(file_id))

    def _put(self, what: str, file: OwnFile, *, removed: bool) -> Changes:
        with self._database.transaction() as connection:
            change = history.begin(connection, what)
            store.set_removed(connection, change, file.id, removed=removed)
        return Changes(change, activities=frozenset({file.activity}))


def look_at(path: Path, go_on: Callable[[], bool] = lambda: True) -> CleanFile:
    """Read a file, and give what may be kept of it. Needs no database: for a worker.

    Raises:
        UnusableFile: it cannot be taken in, with why.
        Cancelled: `go_on` said so.
    """
    from hope_desktop.handouts.own_files.foreign import cleaned  # pypdf, for own files alone

    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UnusableFile(path.name, "missing") from error
    return cleaned(path.name, data, go_on)
