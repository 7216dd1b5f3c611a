"""The program's own library, taken into the database at the first start and when it is newer.

A start waits for this module: without news it reads one line of a file and one row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hope_desktop.exchange.version import version_in
from hope_desktop.paths import resource
from hope_desktop.storage.library.library_version import keep, kept_note

if TYPE_CHECKING:
    from hope_desktop.domain.texts.checks import Finding
    from hope_desktop.domain.texts.content import LibraryContent
    from hope_desktop.storage.database import Database


def refresh_starter(database: Database) -> tuple[Finding, ...]:
    """Take in the program's own library when the database has an older one or none.

    A broken file is named in the result and left out; everything else is there.
    """
    connection = database.connection
    if database.read_only or (
        kept_note(connection, "version") == version_in(resource("library"))
        and kept_note(connection, "sum")
    ):
        return ()
    content, findings = read_starter()
    replace_library(database, content)
    return findings


def read_starter() -> tuple[LibraryContent, tuple[Finding, ...]]:
    """Return the library as it came with the program; may run in a worker."""
    from hope_desktop.exchange.reading import read_library

    return read_library(resource("library"))


def replace_library(database: Database, content: LibraryContent) -> None:
    """Put the library in the place of what is there of it; what a trainer made of it stays."""
    from hope_desktop.domain.library.handout import SCHOOL
    from hope_desktop.storage.library import library, own_texts

    with database.transaction() as connection:
        library.rebuild_search(connection)  # else a damaged index refuses what follows
        library.replace_starter(connection, content)
        for owner in {*own_texts.owners(connection), SCHOOL}:
            own_texts.settle(connection, owner)
        keep(connection, "sum", library.shipped_sum(connection))
