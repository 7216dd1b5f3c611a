"""Is the work what it was when it was saved? Looked at soon after each start, and healed.

`begin` and `settle` belong to the thread of the window, `look` to any other.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import Cancelled, Progress
from hope_desktop.domain.views import DamagedRow
from hope_desktop.services.library.starter import read_starter, take_in
from hope_desktop.storage import soundness
from hope_desktop.storage.backup_file import must_be_in_shape
from hope_desktop.storage.snapshot import Copy, listed

if TYPE_CHECKING:
    from hope_desktop.domain.texts.content import LibraryContent
    from hope_desktop.storage.database import Database
    from hope_desktop.storage.guarded import Guarded
    from hope_desktop.storage.soundness import Past


class Looked(NamedTuple):
    """What a look at the work gave."""

    healed: tuple[Past, ...] = ()
    """Damaged rows as they were, and as they can be again."""
    lost: tuple[tuple[Past, DamagedRow], ...] = ()
    """Those that no backup has any more as they were, with their names."""
    library: LibraryContent | None = None
    """The program's library, when the one in the work is damaged."""


class Checked(NamedTuple):
    """What a trainer is told."""

    changes: Changes
    """What pages have to show anew."""
    healed: tuple[DamagedRow, ...]
    damaged: tuple[DamagedRow, ...]


class StartCheck:
    """The check of one data folder."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lost: tuple[Past, ...] = ()

    def must_be_sound(self) -> None:
        """Look whether the work is all there.

        Raises:
            Damaged, FolderProblem: it is not.
        """
        self._database.must_be_sound()

    def begin(self) -> Copy:
        """The work as it is now, for `look`. Call its `end` when that is done."""
        return Copy(self._database.connection)

    def look(self, copy: Copy, progress: Progress) -> Looked:
        """Look at all of it, and find what is lost in the backups; in any thread.

        Raises:
            Cancelled: that was wished.
            Damaged: the file cannot be read, and a backup has to take its place.
        """
        _data, work = copy.read(progress, must_be_in_shape)
        with contextlib.closing(work):
            soundness.tolerate(work)
            healed, lost = [], []
            for past in soundness.damaged(work):
                whole = self._in_backups(work, past, progress)
                if whole is None:
                    lost.append((past, DamagedRow(past.table, soundness.name_of(work, past))))
                else:
                    healed.append(whole)
                    soundness.put_back(work, whole)
            # What follows from a text that is lost for good may be the last that there is of it.
            last = any(past.table == "my_texts" for past, _row in lost)
            sound = last or soundness.is_library_sound(work)
        return Looked(tuple(healed), tuple(lost), None if sound else read_starter()[0])

    def settle(self, found: Looked) -> Checked:
        """Put back what was found whole."""
        told = []
        with self._database.transaction() as connection:
            for past in found.healed:
                if soundness.put_back(connection, past):
                    told.append(DamagedRow(past.table, soundness.name_of(connection, past)))
        if found.library is not None:
            take_in(self._database, found.library)
            told.append(DamagedRow("library"))
        self._lost = tuple(past for past, _row in found.lost)
        damaged = tuple(row for _past, row in found.lost)
        return Checked(Changes(everything=bool(told)), tuple(told), damaged)

    def accept(self) -> None:
        """Take what is damaged as it is now; it is not told again."""
        with self._database.transaction() as connection:
            for past in self._lost:
                soundness.accept(connection, past)
        self._lost = ()

    def check(self) -> Checked:
        """All of it at once."""
        copy = self.begin()
        try:
            found = self.look(copy, lambda _done, _of: True)
        finally:
            copy.end()
        return self.settle(found)

    def _in_backups(self, work: Guarded, past: Past, progress: Progress) -> Past | None:
        for backup in reversed(listed(self._database.folder.backups)):
            if not progress(0, 0):
                raise Cancelled
            whole = soundness.healed(work, past, backup.file)
            if whole is not None:
                return whole
        return None
