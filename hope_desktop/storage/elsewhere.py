"""Backups in a second place, such as a USB stick, and all data as one file.

A second place is laid out like the folder of backups. Each computer has a folder of its own
there, so that two of them can share one stick.
"""

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from hope_desktop.domain.backups import BackupInfo
from hope_desktop.domain.errors import BadBackup, Cancelled, FolderProblem, HopeError, Progress
from hope_desktop.storage.age import unknown
from hope_desktop.storage.backup_file import FILES, checked, files_needed, last_change_in, opened
from hope_desktop.storage.erasing.rewriting import Gone, rewrite
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import clear_unfinished, problems_of, whole_at
from hope_desktop.storage.snapshot import backups_in, prune

_HERS = (
    "WITH texts AS (SELECT m.id, m.record, json_extract(m.record, '$.only_me') = 1 OR"
    " coalesce(json_extract(o.record, '$.only_me'), 0) = 1 AS hers"
    " FROM my_texts AS m LEFT JOIN my_texts AS o ON o.id = m.owner),"
    " pictures AS (SELECT m.id, t.hers FROM material AS m JOIN texts AS t ON m.purpose = 'text'"
    " AND instr(t.record, 'photo-' || substr(m.sha256, 1, 16)))"
    " SELECT 'material', id FROM material WHERE only_me = 1 UNION ALL"
    " SELECT 'material', id FROM pictures GROUP BY id HAVING min(coalesce(hers, 0)) = 1 UNION ALL"
    " SELECT 'my_texts', id FROM texts WHERE hers"
)
"""What is hers alone, and the pictures that only such texts show."""


def bring_up_to_date(
    backups: Path, place: Path, progress: Progress, only_hers: frozenset[Gone] = frozenset()
) -> None:
    """Copy what a second place lacks, the newest first; by the rule of `kept` older ones go.

    What is in `backups` stays whatever the rule says: there, numbers may have begun anew. So does
    what the work does not know. The rows of `only_hers` stay behind.
    """
    with problems_of(place):
        if not place.is_dir():
            raise FolderProblem(place, "missing")
        clear_unfinished(place)
        ours = backups_in(backups)
        for info in reversed(ours):
            target = place / info.file.name
            if info.checked and not _is_there(info, target, shorter=bool(only_hers)):
                if not progress(0, 0):
                    raise Cancelled
                with whole_at(target) as unfinished:
                    if not (only_hers and rewrite(info.file, only_hers, unfinished)):
                        shutil.copyfile(info.file, unfinished)
                    with suppress(BadBackup):
                        FileStore(place / FILES).copy_from(
                            FileStore(backups / FILES), files_needed(unfinished)
                        )
        with suppress(HopeError, IndexError):
            with closing(opened(ours[-1].file)) as newest:
                newer = unknown(newest, place.glob("hope-*"))
            prune(place, newer.union(info.file.name for info in ours))


def hers_in(backups: Path) -> frozenset[Gone]:
    """Return what the newest backup has of texts and files that are for their writer alone."""
    newest = backups_in(backups)[-1:]
    try:
        with closing(opened(newest[0].file)) as connection:
            return frozenset(Gone(table, str(key)) for table, key in connection.execute(_HERS))
    except (HopeError, sqlite3.Error, IndexError):
        return frozenset()


def leave_out(place: Path, only_hers: frozenset[Gone]) -> bool:
    """Take rows out of the backups that are in a second place already; whether all could."""
    is_whole = True
    for info in backups_in(place):
        try:
            with problems_of(info.file):
                rewrite(info.file, only_hers)
        except HopeError:
            is_whole = False
    return is_whole


def _is_there(info: BackupInfo, target: Path, *, shorter: bool) -> bool:
    """Whole; `shorter` when something may be left out of it."""
    if not target.is_file() or target.stat().st_size == info.bytes:
        return target.is_file()
    with suppress(HopeError):
        return shorter and last_change_in(target) == last_change_in(info.file)
    return False


def write_one_file(backup: Path, target: Path) -> tuple[str, ...]:
    """Write a backup and the files it names as one file, and read all of it again.

    Gives the hashes of files that are gone, and so are not in it.
    """
    lacking = []
    with problems_of(target), whole_at(target) as unfinished:
        shutil.copyfile(backup, unfinished)
        with ZipFile(unfinished, "a", ZIP_STORED) as whole:
            for sha256 in sorted(files_needed(backup)):
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
