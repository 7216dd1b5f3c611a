"""The steps of a migration that SQL cannot take, by their numbers."""

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from hope_desktop.storage.carry import carry
from hope_desktop.storage.rows import StoredRow


def _own_files_become_material(connection: sqlite3.Connection, files: Path | None) -> None:
    """Their bytes go to files before any row names them, so that a kill leaves nothing half."""
    if files is not None:
        from hope_desktop.storage.file_store import FileStore  # once in a lifetime

        store = FileStore(files)
        for sha256, data in connection.execute("SELECT sha256, data FROM file_contents"):
            store.put(data, sha256)
    connection.execute(
        "INSERT INTO material_links(id, material, activity)"
        " SELECT id || '/activity/' || activity, id, activity FROM own_files"
    )
    carry(connection, "own_files", "id", _as_material, to="material")
    connection.execute("DROP TABLE own_files")
    connection.execute("DROP TABLE file_contents")


def _as_material(row: StoredRow) -> StoredRow:
    kept = {name: value for name, value in row.items() if name != "activity"}
    usual: StoredRow = {
        **dict.fromkeys(("module", "levels", "tags", "note", "source", "licence", "sender"), ""),
        **dict.fromkeys(("only_me", "may_share"), 0),
    }
    return {**usual, **kept, "file_name": f"{row['title']}.pdf", "kind": "pdf", "purpose": "pupils"}


IN_PYTHON: Mapping[int, Callable[[sqlite3.Connection, Path | None], None]] = {
    10: _own_files_become_material
}
"""Each follows on the SQL of its number. Gets where files go; None when there is no such place."""
