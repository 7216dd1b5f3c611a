"""Backups taken apart and put together again, for tests that look inside or spoil one."""

from pathlib import Path
from zipfile import ZipFile


def unpacked(backup: Path, place: Path) -> Path:
    """The database in a backup as a file, which is what a backup was before there were zips."""
    place.write_bytes(ZipFile(backup).read("hope.db"))
    return place


def packed(database: Path, backup: Path) -> Path:
    """The other way round."""
    with ZipFile(backup, "w") as whole:
        whole.write(database, "hope.db")
    return backup
