"""Backups in a trainer's words: make, list, look inside, put back."""

from collections.abc import Collection
from pathlib import Path

from hope_desktop.domain.backups import BackupInfo, Older, RestoreSummary, Salvaged
from hope_desktop.domain.errors import DataReadOnly, DiskFull, FolderProblem, Progress
from hope_desktop.domain.terms import Changes
from hope_desktop.paths import DataFolder
from hope_desktop.services.second_place import SecondPlace, copies_there, every_backup
from hope_desktop.storage import backup as store
from hope_desktop.storage.age import heads_of, unknown
from hope_desktop.storage.backup_file import last_change, last_change_in
from hope_desktop.storage.database import Database
from hope_desktop.storage.elsewhere import write_one_file
from hope_desktop.storage.erasing.erasing import must_be_reached
from hope_desktop.storage.erasing.remembered import Memory
from hope_desktop.storage.erasing.rewriting import erase_in
from hope_desktop.storage.library import material
from hope_desktop.storage.snapshot import Copy, backups_in, write_copy

__all__ = ["Backups", "Copy", "closed_backups", "restore_closed"]


class Backups:
    """The backups of one data folder."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._written = 0
        """What `total_changes` of the connection was at the last backup."""
        self._begun = 0
        self.salvaged = Salvaged()
        """What came along from the damaged work over which a backup was put back."""
        self.folder = database.folder
        self.unread: BackupInfo | None = None
        """One that was read today, and could not be."""
        self.second_place = SecondPlace(database.folder)

    def is_due(self) -> bool:
        """Tell whether anything was written since the last backup, here or in a session before."""
        return self._database.connection.total_changes != self._written or self.is_behind()

    def is_behind(self) -> bool:
        """Return whether the newest backup lacks the last change, as when a session had no end.

        Not when it has more than the work: she is asked before a backup is made over that.
        """
        connection = self._database.connection
        last = last_change(connection)
        newest = backups_in(self._database.folder.backups)[-1:]
        if not (last and newest and newest[0].checked) or newest[0] == self.unread:
            return bool(last)
        file = newest[0].file
        return last_change_in(file) != last and not unknown(connection, [file])

    def now(self) -> BackupInfo:
        """Make a backup and check it."""
        copy = self.begin()
        try:
            made = self.write(copy, lambda _done, _of: True)
        finally:
            copy.end()
        self.settle(made)
        return made

    def begin(self) -> Copy:
        """Return the work as it is now, for `write`. Call its `end` when that is done."""
        if self._database.read_only:
            raise DataReadOnly
        self._database.must_be_in_place()
        self._begun = self._database.connection.total_changes
        try:
            return Copy(self._database.connection)
        except DiskFull as error:  # which says that a change was not kept
            raise FolderProblem(self._database.folder.backups, "full") from error

    def write(self, copy: Copy, progress: Progress) -> BackupInfo:
        """Make a backup of it and check that; in any thread."""
        return write_copy(copy, self._database.folder.backups, progress)

    def settle(self, made: BackupInfo) -> tuple[str, ...]:
        """Note that it was made; gives the titles of own files that are damaged."""
        self._written = self._begun
        return self.titles(made.damaged)

    def all(self) -> tuple[BackupInfo, ...]:
        """Return the backups, oldest first; before them those that only the second place has."""
        return every_backup(self._database.folder)

    verify = staticmethod(store.verify)
    to_one_file = staticmethod(write_one_file)

    def what_changes(self, file: Path) -> RestoreSummary:
        """Return what putting a backup back would change; what was erased goes from it first."""
        must_be_reached(self._database.folder, file)
        return store.what_changes(self._database, file)

    def write_along(
        self, copy: Copy, target: Path, progress: Progress
    ) -> tuple[BackupInfo, tuple[str, ...]]:
        """Make a backup, and of it one file with all of the work; in any thread.

        Gives the hashes of own files that are gone, and so are not in it.
        """
        made = self.write(copy, progress)
        return made, self.to_one_file(made.file, target)

    def titles(self, files: Collection[str]) -> tuple[str, ...]:
        """Return what own files are called, by their hashes."""
        return material.titles_of_files(self._database.connection, files)

    def copy_to(self, home: DataFolder) -> None:
        """Put all of the work in another, empty data folder; it stays here too."""
        restore_closed(home, self.now().file)

    def restore(self, file: Path, *, newer_too: bool = False) -> Changes:
        """Put a backup back. What is there now is backed up first and its file kept."""
        must_be_reached(self._database.folder, file)
        self.salvaged = store.restore(self._database, file, newer_too=newer_too)
        return Changes(everything=True)

    def is_away(self, older: Older) -> bool:
        """Return whether that is not beside the work, but in a second place."""
        return older.file is not None and older.file.parent != self._database.folder.backups

    def go_on(self) -> Changes:
        """Go on with the work as it is. What is newer stays, and is not told any more.

        What was erased since goes from it once more.
        """
        database = self._database
        gone = Memory(self.folder.erased).gone_from(database.connection)
        if gone:
            database.exchange(lambda: erase_in(self.folder.database, gone))
        heads = [head for head, _file in heads_of(copies_there(self._database.folder))]
        database.go_on(head.mark for head in (*database.witness.heads, *heads))
        return Changes(everything=bool(gone))

    def force_record(self) -> None:
        """Wait until it is on the disk what the last change was; in any thread."""
        self._database.witness.force()


def restore_closed(folder: DataFolder, file: Path) -> Salvaged:
    """Put a backup back where the work is closed, or cannot be opened; as `Backups.restore`."""
    must_be_reached(folder, file)
    return store.restore_closed(folder, file)


def closed_backups(folder: DataFolder) -> tuple[BackupInfo, ...]:
    """Return the backups of a data folder that is not open, oldest first."""
    return backups_in(folder.backups)


def newest_in(stick: Path) -> Path | None:
    """Return the newest of what was copied or taken along to a stick; None when it has nothing."""
    try:
        there = [*stick.glob("Hope Desktop*.zip"), *stick.glob("Hope Desktop */hope-*.zip")]
        return max(there, key=lambda file: file.stat().st_mtime, default=None)
    except OSError:
        return None
