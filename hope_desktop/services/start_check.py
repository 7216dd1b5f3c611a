"""Checks soon after each start whether the data is what was saved, and finds the way back.

`begin` and `settle` belong to the thread of the window, `look` to any other.
"""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from hope_desktop import wall_clock
from hope_desktop.domain.backups import BackupInfo, Older
from hope_desktop.domain.errors import Cancelled, HopeError, Progress
from hope_desktop.domain.terms import Changes
from hope_desktop.domain.texts.content import LibraryContent
from hope_desktop.domain.views import DamagedRow
from hope_desktop.services.library.starter import read_starter, replace_library
from hope_desktop.services.second_place import SecondPlace, copies_there
from hope_desktop.storage.age import older
from hope_desktop.storage.backup_file import FILES, checked, must_be_in_shape
from hope_desktop.storage.damage import soundness
from hope_desktop.storage.damage.soundness import Past
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.guarded import Guarded
from hope_desktop.storage.snapshot import Copy, backups_in

if TYPE_CHECKING:
    from hope_desktop.storage.database import Database

_READ_A_DAY = 200_000_000
"""Of more bytes than this in a trainer's files, each day another part is read whole."""


class Looked(NamedTuple):
    """What the check found."""

    damaged: tuple[tuple[Past, DamagedRow], ...] = ()
    """Rows that are not as they were left, with their names."""
    whole: BackupInfo | None = None
    """The newest backup without damage, when there is any in the work."""
    missing: tuple[DamagedRow, ...] = ()
    """Files of the trainer that are gone or cut short, here and in every backup."""
    library: LibraryContent | None = None
    """The program's library, when the one in the work is damaged."""
    older: Older | None = None
    """A copy that is newer than the work."""
    unread: BackupInfo | None = None
    """A backup that cannot be read any more; each of them has its day."""


class Checked(NamedTuple):
    """What a trainer is told."""

    changes: Changes
    """What pages have to show anew."""
    is_library_anew: bool
    """The library was damaged, and came from the program again."""
    damaged: tuple[DamagedRow, ...]
    older: Older | None
    unread: BackupInfo | None
    whole: BackupInfo | None = None
    """What brings back the rows that are damaged, with what is newer beside them."""


class StartCheck:
    """The check of one data folder."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lost: tuple[Past, ...] = ()

    def must_be_sound(self) -> None:
        """Look whether the work is all there."""
        self._database.must_be_sound()

    def begin(self) -> Copy:
        """Return the work as it is now, for `look`. Call its `end` when that is done."""
        return Copy(self._database.connection)

    def look(self, copy: Copy, progress: Progress) -> Looked:
        """Look at all of it, and find what is lost in the backups; in any thread."""
        _data, work = copy.read(progress, must_be_in_shape)
        with closing(work):
            soundness.tolerate(work)
            found = soundness.damaged(work)
            lost = tuple(
                (past, DamagedRow(past.table, soundness.name_of_row(work, past.table, past.row)))
                for past in found
            )
            # What follows from a text that is lost for good may be the last that there is of it.
            last = any(past.table == "my_texts" for past, _row in lost)
            sound = last or soundness.is_library_sound(work)
            missing = self._missing_files(work)
            known, files = self._database.witness.heads, copies_there(self._database.folder)
            newer = older(work, known, files)
        library = None if sound else read_starter()[0]
        unread = self._unread()
        whole = self._whole_backup(progress) if lost else None
        return Looked(lost, whole, missing, library, newer, unread)

    def settle(self, looked: Looked) -> Checked:
        """Take the program's library where the one in the work is damaged; say what is."""
        anew = looked.library is not None
        if looked.library is not None:
            replace_library(self._database, looked.library)
        self._lost = tuple(past for past, _row in looked.damaged)
        damaged = (*(row for _past, row in looked.damaged), *looked.missing)
        changes = Changes(everything=anew)
        return Checked(changes, anew, damaged, looked.older, looked.unread, looked.whole)

    @property
    def may_accept(self) -> bool:
        """Return whether `accept` changes anything: a file that is damaged stays so."""
        return bool(self._lost)

    def accept(self) -> None:
        """Take rows that are damaged as they are now; they are not told again."""
        with self._database.transaction() as connection:
            for past in self._lost:
                soundness.accept(connection, past)
        self._lost = ()

    def check(self) -> Checked:
        """Check all of it at once."""
        copy = self.begin()
        try:
            found = self.look(copy, lambda _done, _of: True)
        finally:
            copy.end()
        return self.settle(found)

    def _missing_files(self, work: Guarded) -> tuple[DamagedRow, ...]:
        """Return what is gone; what a backup has comes back without a word: nothing was lost."""
        folder = self._database.folder
        store = FileStore(folder.files)
        rows = work.execute(
            "SELECT sha256, bytes, title FROM material WHERE deleted = 0"
        ).fetchall()
        days = 1 + sum(size for _sha, size, _title in rows) // _READ_A_DAY
        today = _turn(days)
        gone = {
            sha: title
            for sha, size, title in rows
            if not store.is_whole(sha, size)
            or (int(sha[:8], 16) % days == today and not store.is_sound(sha))
        }
        back: tuple[str, ...] = ()
        with suppress(HopeError, OSError):
            back = store.take_back(FileStore(folder.backups / FILES), gone)
        back += SecondPlace(folder).take_back(store, gone.keys() - {*back})
        return tuple(
            DamagedRow("material", title) for sha, title in gone.items() if sha not in back
        )

    def _unread(self) -> BackupInfo | None:
        found = backups_in(self._database.folder.backups)
        todays = found[_turn(len(found))] if found else None
        with suppress(HopeError):
            if todays is not None:
                checked(todays.file)
            return None
        return todays

    def _whole_backup(self, progress: Progress) -> BackupInfo | None:
        for backup in reversed(backups_in(self._database.folder.backups)):
            if not progress(0, 0):
                raise Cancelled
            if soundness.is_whole(backup.file):
                return backup
        return None


def _turn(of: int) -> int:
    """Whose turn it is today, of so many."""
    return wall_clock.today().toordinal() % of  # any day will do
