"""The program's own library, taken into the database at the first start and when it is newer.

A start waits for this module: without news it reads one line of a file and one row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hope_desktop.exchange.version import version_of
from hope_desktop.paths import resource
from hope_desktop.storage.library.library_version import library_version

if TYPE_CHECKING:
    from hope_desktop.domain.texts.checks import Finding
    from hope_desktop.storage.database import Database


def refresh_starter(database: Database) -> tuple[Finding, ...]:
    """Take in the program's own library when the database has an older one or none.

    A broken file is named in the result and left out; everything else is there.
    """
    folder = resource("library")
    if database.read_only or library_version(database.connection) == version_of(folder):
        return ()
    from hope_desktop.domain.library.handout import SCHOOL
    from hope_desktop.exchange.reading import read_library
    from hope_desktop.storage.library import own_texts as material
    from hope_desktop.storage.library.library import replace_starter

    content, findings = read_library(folder)
    with database.transaction() as connection:
        replace_starter(connection, content)
        for owner in {*material.owners(connection), SCHOOL}:
            material.settle(connection, owner)
    return findings
