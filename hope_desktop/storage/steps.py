"""The migration steps that SQL cannot do: how each row, and each version of it, changes.

A row and its versions in the history change by the same function, so that undo, the bin and "my
version" still work on rows written before the step. Correct digests are updated; a wrong one stays
wrong, since it shows damage.
"""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

from hope_desktop.storage.rows import (
    StoredRow,
    columns_of,
    digest,
    from_text,
    insert,
    is_as_left,
    read,
    text,
)

type RowStep = Callable[[StoredRow], StoredRow]
"""Gives a row, or an older version of it, as it is from now on."""


def carry(connection: Connection, table: str, key: str, step: RowStep, *, to: str = "") -> None:
    """Put every row of a table, and every version of one, through a step.

    Args:
        connection: in the transaction of the migration.
        table: where the rows are; the history knows them by this name.
        key: the column that names a row.
        step: what to do with each.
        to: the table that they move to, with the same key; the same one when it is not given.
    """
    rows = f"SELECT CAST({key} AS TEXT) FROM {table}"  # noqa: S608 - names of ours
    ids = connection.execute(
        f"{rows} UNION SELECT row_id FROM history WHERE table_name = ?",  # noqa: S608 - names of ours
        (table,),
    ).fetchall()
    order = [name for _, name, *_ in columns_of(connection, to or table)]
    for (row_id,) in ids:
        row = read(connection, table, key, row_id)
        now = _stepped(row, step, order)
        _carry_versions(connection, table, row_id, (row, now), (step, order))
        if now is not None and (to or now != row):
            connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (row_id,))  # noqa: S608 - names of ours
            insert(connection, to or table, **now)
    connection.execute(
        "UPDATE history SET table_name = ? WHERE table_name = ?", (to or table, table)
    )


def _carry_versions(
    connection: Connection,
    table: str,
    row_id: str,
    current: tuple[StoredRow | None, StoredRow | None],
    way: tuple[RowStep, list[str]],
) -> None:
    """Each version in its turn, newest first; `current` is the row as it was and as it is now."""
    entries = connection.execute(
        "SELECT id, before, after FROM history WHERE table_name = ? AND row_id = ?"
        " ORDER BY id DESC",
        (table, row_id),
    ).fetchall()
    later, later_now = current
    for entry, kept, after in entries:
        if is_as_left(connection, table, later, after):
            after = digest(later_now)  # noqa: PLW2901
        later = from_text(kept)
        later_now = _stepped(later, *way)
        connection.execute(
            "UPDATE history SET before = ?, after = ? WHERE id = ?",
            (text(later_now), after, entry),
        )


def _stepped(row: StoredRow | None, step: RowStep, order: list[str]) -> StoredRow | None:
    """A row after the step, its columns in the order of the table."""
    if row is None:
        return None
    now = step(dict(row))
    return {name: now[name] for name in order if name in now}


def _own_files_become_material(connection: Connection, files: Path | None) -> None:
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


def _marks_become_records(connection: Connection, _files: Path | None) -> None:
    """Who was noted in a text as having read it; the name goes where it can be erased alone."""
    rows = connection.execute("SELECT id, record, changed_at FROM my_texts").fetchall()
    for text_id, record, changed_at in rows:
        try:
            found = json.loads(record)
            mark = found.get("review") or found
            verdict = {"reviewed": "goed", "outdated": "anders"}.get(mark.get("status", ""))
            said = f"{found.get('title')}\n{found.get('body')}".encode()
        except (ValueError, AttributeError):  # damage is told elsewhere
            continue
        if verdict is None or "/" not in text_id:
            continue  # no activity could be marked in the window
        organisation, reader = mark.get("lawyer_of", ""), os.urandom(4).hex()
        read = {
            "text": text_id,
            "digest": hashlib.sha256(said).hexdigest()[:16],
            "verdict": verdict,
            "role": "jurist" if organisation else "trainer",
            "month": (mark.get("reviewed_on") or changed_at)[:7],
            "organisation": organisation,
            "name": "",
            "reader": reader,
        }
        kept = json.dumps(read, ensure_ascii=False, separators=(",", ":"))
        insert(connection, "records", id=f"{text_id}/#{reader}", record=kept)
        if name := mark.get("reviewed_by"):
            insert(connection, "readers", code=reader, name=name)


IN_PYTHON: dict[int, Callable[[Connection, Path | None], None]] = {
    10: _own_files_become_material,
    15: _marks_become_records,
}
"""Each follows on the SQL of its number. Gets where files go; None when there is no such place."""
