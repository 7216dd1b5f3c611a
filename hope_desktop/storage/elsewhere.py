"""Backups in a second place, such as a stick, and all of the work as one file.

A second place is laid out like the folder of backups. Each computer has a folder of its own
there, so that two of them can share one stick.
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from hope_desktop.domain.errors import BadBackup, Cancelled, FolderProblem, HopeError, Progress
from hope_desktop.storage.backup_file import FILES, checked, files_of
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import force_to_disk, problems_of, sync_folder
from hope_desktop.storage.snapshot import kept, listed

_UNFINISHED = ".making-"


def bring_up_to_date(backups: Path, place: Path, progress: Progress) -> None:
    """Copy what a second place lacks, the newest first; by the rule of `kept` older ones go.

    What is in `backups` stays whatever the rule says: there, numbers may have begun anew.

    Raises:
        Cancelled: that was wished; what was copied is whole.
        FolderProblem: the place is not there, is full, or cannot be written.
    """
    with problems_of(place):
        if not place.is_dir():
            raise FolderProblem(place, "missing")
        for leftover in place.glob(f"{_UNFINISHED}*"):
            leftover.unlink()
        ours = listed(backups)
        for info in reversed(ours):
            target = place / info.file.name
            if info.checked and not (target.is_file() and target.stat().st_size == info.bytes):
                if not progress(0, 0):
                    raise Cancelled
                _copy_files(info.file, place)
                with _whole_at(target) as unfinished:
                    shutil.copyfile(info.file, unfinished)
        _prune(place, {info.file.name for info in ours})


def _copy_files(backup: Path, place: Path) -> None:
    with contextlib.suppress(BadBackup):
        store = FileStore(place / FILES)
        store.copy_from(FileStore(backup.parent / FILES), files_of(backup))


def _prune(place: Path, ours: set[str]) -> None:
    found = listed(place)
    staying = kept(found)
    for info in found:
        if info.sequence not in staying and info.file.name not in ours:
            info.file.unlink(missing_ok=True)
    with contextlib.suppress(HopeError):  # one that cannot be read may name any file
        named = [files_of(info.file) for info in listed(place)]
        FileStore(place / FILES).sweep(frozenset().union(*named), older_than=0)


def write_one_file(backup: Path, target: Path) -> tuple[str, ...]:
    """Write a backup and the files it names as one file, and read all of it again.

    Gives the hashes of files that are gone, and so are not in it.

    Raises:
        BadBackup: what was written cannot be read; nothing is left of it.
        FolderProblem: there is no room, or no folder; an older file of that name is still whole.
    """
    lacking = []
    with problems_of(target), _whole_at(target) as unfinished:
        shutil.copyfile(backup, unfinished)
        with ZipFile(unfinished, "a", ZIP_STORED) as whole:
            for sha256 in sorted(files_of(backup)):
                file = backup.parent / FILES / sha256
                if file.is_file():
                    whole.write(file, f"{FILES}/{sha256}")
                else:
                    lacking.append(sha256)
        checked(unfinished)
        with ZipFile(unfinished) as whole:
            if whole.testzip() is not None:
                raise BadBackup(target, "damaged")
    return tuple(lacking)


@contextlib.contextmanager
def _whole_at(target: Path) -> Iterator[Path]:
    """A file to write, which gets its name when it is whole on the disk."""
    unfinished = target.with_name(f"{_UNFINISHED}{os.urandom(6).hex()}")
    try:
        yield unfinished
        force_to_disk(unfinished)
        unfinished.replace(target)
        sync_folder(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)
