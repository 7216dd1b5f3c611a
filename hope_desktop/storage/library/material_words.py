"""The words in files, for searching. They follow from the files, so no history has them."""

from collections.abc import Iterable
from sqlite3 import Connection

from hope_desktop.domain.library.material import Material
from hope_desktop.storage.library import material
from hope_desktop.storage.library.library import match_of
from hope_desktop.storage.rows import insert

_BY_NAME = "material_fts AS f CROSS JOIN material AS m ON m.id = f.rowid"
_BY_WORDS = (
    "file_words_fts AS f CROSS JOIN file_words AS w ON w.number = f.rowid"
    " CROSS JOIN material AS m ON m.sha256 = w.sha256"
)


def search(connection: Connection, asked: str, limit: int) -> tuple[Material, ...]:
    """Return those with all these words in title, tags, note or name first, then in the file."""
    match = match_of(asked)
    if not match:
        return ()
    ids: dict[int, None] = {}
    for table, sought in ((_BY_NAME, "material_fts"), (_BY_WORDS, "file_words_fts")):
        left = limit - len(ids)
        # The plus keeps SQLite from going by what nearly all rows have in common.
        rows = connection.execute(
            f"SELECT m.id FROM {table} WHERE {sought} MATCH ? AND +m.deleted = 0"  # noqa: S608 - constants
            " AND m.only_me = 0 AND m.purpose <> 'text' ORDER BY f.rowid DESC LIMIT ?",
            (match, limit),
        )
        ids |= dict.fromkeys([row[0] for row in rows if row[0] not in ids][:left])
    return material.with_numbers(connection, [*ids])


def begins(connection: Connection, sha256: str, most: int) -> str:
    """Return the first letters of a file, as far as its words are known."""
    found = connection.execute(
        "SELECT substr(body, 1, ?) FROM file_words WHERE sha256 = ?", (most, sha256)
    ).fetchone()
    return found[0] if found else ""


def keep(connection: Connection, sha256: str, body: str) -> None:
    """Let the words in a file be found."""
    forget(connection, [sha256])
    insert(connection, "file_words", sha256=sha256, body=body)


def forget(connection: Connection, files: Iterable[str]) -> None:
    """Search these files no more."""
    connection.executemany(
        "DELETE FROM file_words WHERE sha256 = ?", [(sha256,) for sha256 in files]
    )


def missing(connection: Connection) -> tuple[Material, ...]:
    """Return those that may be searched and of which the words are not known yet."""
    found = connection.execute(
        "SELECT id FROM material AS m WHERE m.deleted = 0 AND m.only_me = 0 AND NOT EXISTS"
        " (SELECT 1 FROM file_words AS w WHERE w.sha256 = m.sha256)"
    )
    return material.with_numbers(connection, [row[0] for row in found])
