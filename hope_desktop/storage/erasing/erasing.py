"""Erases for good: from the database, every backup in reach, and the files beside them.

What is erased is noted before it leaves the database, by table, key and time only (a teller by a
digest of the name), so that erasing continues after a crash, and on a stick when it is back.
"""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from hope_desktop.domain.errors import Cancelled, HopeError, Progress
from hope_desktop.paths import DataFolder
from hope_desktop.storage import backup_file
from hope_desktop.storage.erasing.remembered import Memory
from hope_desktop.storage.erasing.rewriting import (
    Gone,
    digest_of_name,
    erase_in,
    rewrite,
    rewrite_search_index,
    rows_of,
)
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import RESTORING, clear_unfinished, delete, problems_of, write_whole
from hope_desktop.storage.guarded import Guarded
from hope_desktop.storage.library import material
from hope_desktop.storage.snapshot import ONE_AT_A_TIME, Copy, backups_in
from hope_desktop.storage.workshops import tellers


def note_erasing(folder: DataFolder, gone: Iterable[Gone]) -> None:
    """Note what is being erased, before the work forgets it."""
    noted = dict.fromkeys((*_noted(folder), *gone))
    write_whole(folder.erasing, json.dumps([*noted]).encode(), private=True)


def wipe(connection: Guarded, folder: DataFolder) -> frozenset[Gone]:
    """Leave nothing of what is noted beside the work; gives what backups may still hold of it."""
    kept = rows_of(connection)
    told = {digest_of_name(name) for name in tellers.names(connection)}
    # What the work still has was never erased: a kill came before that.
    gone = frozenset(one for one in _noted(folder) if one not in kept and one.name not in told)
    if gone:
        forget_words(connection)
        named = material.hashes(connection)
        with suppress(OSError):
            clear_unfinished(folder.root, RESTORING)
            for path in list(folder.drawn.iterdir()):
                if path.is_file() and path.stem not in named:
                    path.unlink()
        FileStore(folder.files).sweep(named, older_than=0)
    else:
        folder.erasing.unlink(missing_ok=True)
    return gone


def forget_words(connection: Guarded) -> None:
    """Leave no word of what was erased in the search index, or in the journal."""
    rewrite_search_index(connection)
    Copy(connection).end()  # which empties the journal, and ends a backup that is being read


def reach(
    folder: DataFolder, gone: frozenset[Gone], others: Iterable[Path], progress: Progress
) -> tuple[Path, ...]:
    """Erase from every backup there is, in any thread, and what was opened in other programs.

    Gives the files that it could not rewrite or delete.
    """
    places = (folder.backups, *others) if gone else ()
    tasks: list[tuple[Callable[[Path, frozenset[Gone]], object], Path]]
    tasks = [(rewrite, info.file) for place in places for info in backups_in(place)]
    tasks += [(erase_in, path) for path in folder.replaced.glob("*.db") if gone]
    opened = [folder.opened / one.key for one in gone if one.table == "material"]
    tasks += [(lambda copy, _gone: delete(copy), copy) for one in opened for copy in one.glob("*")]
    left = []
    for done, (work, path) in enumerate(tasks):
        if not progress(done, len(tasks)):
            raise Cancelled
        try:
            with ONE_AT_A_TIME, problems_of(path):
                if path.exists():  # else there was a newer one in its place
                    work(path, gone)
        except HopeError:
            left.append(path)
    for place in places:
        _sweep_files(place)
    for one in opened:
        with suppress(OSError):  # another program holds a copy, or there is none
            one.rmdir()
    return tuple(left)


def end(folder: DataFolder, gone: frozenset[Gone]) -> None:
    """Forget the note, since nothing of these is left anywhere, but for what was added to it."""
    left = [one for one in _noted(folder) if one not in gone]
    if left:
        write_whole(folder.erasing, json.dumps(left).encode(), private=True)
    else:
        folder.erasing.unlink(missing_ok=True)


def must_be_reached(folder: DataFolder, file: Path) -> None:
    """Erase what is noted from a backup that is to be put back, or refuse: it would come back."""
    with problems_of(file):
        gone = Memory(folder.erased).gone_in(file).union(_noted(folder))
        if gone:
            rewrite(file, gone)


def clean_place(folder: DataFolder, place: Path) -> None:
    """Erase from a place that was away what was erased meanwhile; in any thread."""
    note, state = place / "hope.cleaned", Memory(folder.erased).state
    if not state or (note.exists() and note.read_text(errors="replace") == state):
        return
    is_whole = True
    for info in backups_in(place):
        try:
            must_be_reached(folder, info.file)
        except HopeError:
            is_whole = False
    _sweep_files(place)
    if is_whole:
        write_whole(note, state.encode())


def _sweep_files(place: Path) -> None:
    """Erase the files that no backup there names any more; one that cannot be read may name any."""
    with ONE_AT_A_TIME, suppress(HopeError, OSError):
        clear_unfinished(place)
        named = [backup_file.files_needed(info.file) for info in backups_in(place)]
        FileStore(place / backup_file.FILES).sweep(frozenset().union(*named), older_than=0)


def _noted(folder: DataFolder) -> tuple[Gone, ...]:
    try:
        return tuple(Gone(*one) for one in json.loads(folder.erasing.read_bytes()))
    except (OSError, ValueError, TypeError):
        return ()
