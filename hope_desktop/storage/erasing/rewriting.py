"""A backup without some of its rows. It never changes otherwise.

It is rewritten beside itself, in its own schema, and takes its place only when it is the same row
by row but for what was taken out. `history.KEYS` says in which tables the bytes of each kind lie,
so a new table is reached as soon as undo knows it; `_DERIVED` names what follows from them.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple

from hope_desktop.domain.errors import BadBackup
from hope_desktop.domain.library.handout import SCHOOL
from hope_desktop.storage import backup_file
from hope_desktop.storage.connect import connect, in_memory
from hope_desktop.storage.files import whole_at
from hope_desktop.storage.history import KEYS
from hope_desktop.storage.library import material, own_texts
from hope_desktop.storage.rows import digest_of
from hope_desktop.storage.workshops import tellers

_BORN = {"classes": "created_at", "sessions": "created_at", "prints": "printed_at"}
"""Tells a row from one that got its number after a restore."""
_REASON = "reason"
"""No table: why somebody was to tell in a session."""
OF_SESSION = ("afterwards", "packing", "tellers", _REASON)
"""Their key is that of a session, and so is the moment that tells them apart."""
_DERIVED = (("file_words", "sha256 NOT IN (SELECT sha256 FROM material)"),)
"""What goes with the last row that names it; the tables that a schema lacks are passed over."""


class Gone(NamedTuple):
    """An erased row, with its history; `born` is empty where the key alone identifies it."""

    table: str
    key: str
    born: str = ""
    name: str = ""
    """Of somebody who told, as a digest: in whatever session, also where another tells by now."""


def who_told(connection: Connection, name: str) -> tuple[Gone, ...]:
    """Return somebody who is to be erased wherever she told, and why she was to."""
    digest = digest_of_name(name)
    whys = (Gone(_REASON, key, "", digest) for key in tellers.told_in(connection, name))
    told = (one._replace(born=born(connection, one)) for one in whys)
    return Gone("tellers", "", "", digest), *told


def digest_of_name(name: str) -> str:
    """Return a digest of a name, however it is spelled."""
    return digest_of(" ".join(name.split()).casefold())


def born(connection: Connection, erased: Gone) -> str:
    """Return when a row was made; empty where that tells nothing, or it is not there."""
    table = "sessions" if erased.table in OF_SESSION else erased.table
    if table not in _BORN:
        return ""
    row = connection.execute(
        f"SELECT {_BORN[table]} FROM {table} WHERE {KEYS[table]} = ?",  # noqa: S608 - constants
        (erased.key,),
    ).fetchone()
    return str(row[0] or "") if row else ""


def rows_of(connection: Connection) -> frozenset[Gone]:
    """Return every row there is, and every row that has a history."""
    rows = {
        Gone(table, str(key))
        for table, name in KEYS.items()
        for (key,) in connection.execute(f"SELECT {name} FROM {table}")  # noqa: S608 - names from KEYS
    }
    told = connection.execute("SELECT DISTINCT table_name, row_id FROM history")
    rows |= {Gone(table, str(key)) for table, key in told}
    return frozenset(one._replace(born=born(connection, one)) for one in rows)


def rewrite_search_index(connection: Connection) -> None:
    """Write the search index anew: it keeps words of rows that went, also when it is optimized."""
    found = connection.execute("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'")
    for (name,) in found.fetchall():
        is_of_files = name == "material_fts"
        how = "delete-all" if is_of_files else "rebuild"
        connection.execute(f"INSERT INTO {name}({name}) VALUES ('{how}')")  # noqa: S608 - of our schema
        if is_of_files:  # not of what is for the trainer alone
            connection.execute(
                "INSERT INTO material_fts(rowid, title, tags, note, file_name)"
                " SELECT id, title, tags, note, file_name FROM material WHERE only_me = 0"
            )


def erase_in(path: Path, gone: frozenset[Gone]) -> None:
    """Erase rows in a database that a restore put aside, with its journal."""
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        _take_out(connection, gone)
        rewrite_search_index(connection)
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def rewrite(path: Path, gone: frozenset[Gone], to: Path | None = None) -> bool:
    """Return a backup without the erased, in its place or as another file.

    Nothing is written, and False given, when it had nothing of them.
    """
    with (
        closing(backup_file.opened(path)) as source,
        closing(in_memory(path)) as target,
    ):
        backup_file.must_be_good(source)
        target.deserialize(source.serialize())
        target.execute("PRAGMA foreign_keys = OFF")
        before = _counted(target)
        out, new = _take_out(target, gone)
        if not out:
            return False
        after = _counted(target)
        if before - after != out - new or after - before != new - out:
            raise BadBackup(path, "damaged")
        rewrite_search_index(target)
        target.execute("VACUUM")
        target.execute("PRAGMA foreign_keys = ON")
        backup_file.must_be_good(target)
        files = material.hashes(target) if backup_file.files_needed(path) else frozenset()
        to = to or path
        last = backup_file.last_change_in(path) if to != path else ""
        with whole_at(to) as making:
            with making.open("r+b") as file:
                last = last or backup_file.last_change(target)
                backup_file.write(file, target.serialize(), last, files)
            backup_file.take_files_along(path, making, files)
            backup_file.checked(making)
    return True


type _Rows = Counter[tuple[Any, ...]]


def _take_out(connection: Connection, gone: frozenset[Gone]) -> tuple[_Rows, _Rows]:
    """Remove the rows with their history; gives what went, and what became of rows beside them."""
    out: _Rows = Counter()
    new: _Rows = Counter()
    tables = {
        name for _, name, kind, *_ in connection.execute("PRAGMA table_list") if kind == "table"
    }
    connection.execute("BEGIN")
    owners: set[str] = set()
    names = {one.name for one in gone if one.name}
    ever = tellers.ever(connection) if names and "tellers" in tables else ()
    keys = {key for key, name, _ in ever if digest_of_name(name) in names}
    whys = (one for one in gone if one.table == _REASON)
    for key in sorted(keys | {one.key for one in whys if born(connection, one) in {"", one.born}}):
        out.update(_telling(connection, key))
        tellers.forget_why(connection, key)
        new.update(_telling(connection, key))
    for erased in sorted(gone):
        if erased.table in tables:
            for table, where, values in _places_of(connection, erased):
                went = _removed(connection, table, where, values)
                out.update(went)
                if went and erased.table == "my_texts":
                    owners.add(own_texts.owner_of(erased.key))
    for owner in sorted(owners):
        out.update(_of_owner(connection, owner))
        own_texts.settle(connection, owner)
        new.update(_of_owner(connection, owner))
    _let_go(connection, out, new)
    for table, where in _DERIVED:
        if table in tables and out:
            out.update(_removed(connection, table, where, ()))
    connection.execute("COMMIT")
    return out, new


def _let_go(connection: Connection, out: _Rows, new: _Rows) -> None:
    """Let go of what names a row that went: it goes too, or names none."""
    for table, row, broken in _broken(connection):
        here = f"rowid = {row:d}"
        about = connection.execute(f"PRAGMA table_info({table})").fetchall()
        if next(needed or key for _, name, _, needed, _, key in about if name == broken):
            out.update(_removed(connection, table, here, ()))
            continue
        out.update(_selected(connection, table, here, ()))
        connection.execute(f"UPDATE {table} SET {broken} = NULL WHERE {here}")  # noqa: S608 - of the schema
        new.update(_selected(connection, table, here, ()))


def _telling(connection: Connection, key: str) -> _Rows:
    """Return the rows of a session that say why somebody was to tell in it."""
    found: _Rows = Counter()
    for table, where in tellers.WHY:
        found.update(_selected(connection, table, where, {"key": key}))
    return found


def _places_of(connection: Connection, erased: Gone) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Return where a row and its history lie: a table, a condition, and its values."""
    rows = {erased.key: True}
    if erased.name:
        hers = [
            found for found in tellers.ever(connection) if digest_of_name(found[1]) == erased.name
        ]
        rows = dict.fromkeys((key for key, *_ in hers), False)
        rows |= {key: True for key, _, now in hers if now}
    elif erased.born and born(connection, erased) not in {"", erased.born}:
        return
    for key, is_row_too in rows.items():
        yield "history", "table_name = ? AND row_id = ?", (erased.table, key)
        if is_row_too:
            yield erased.table, f"{KEYS[erased.table]} = ?", (key,)


def _of_owner(connection: Connection, owner: str) -> _Rows:
    """Return what counts of the texts of an activity or of letters, which follows `my_texts`."""
    if owner == SCHOOL:
        return _selected(connection, "school_papers", "true", ())
    found = _selected(connection, "activities", "id = ?", (owner,))
    return found + _selected(connection, "activity_bodies", "id = ?", (owner,))


def _removed(connection: Connection, table: str, where: str, values: tuple[str, ...]) -> _Rows:
    found = _selected(connection, table, where, values)
    if found:
        connection.execute(f"DELETE FROM {table} WHERE {where}", values)  # noqa: S608 - constants
    return found


def _selected(
    connection: Connection,
    table: str,
    where: str,
    values: tuple[str, ...] | dict[str, str],
) -> _Rows:
    rows = connection.execute(f"SELECT * FROM {table} WHERE {where}", values)  # noqa: S608 - constants
    return Counter((table, *row) for row in rows)


def _broken(connection: Connection) -> Iterator[tuple[str, int, str]]:
    """Return rows that name one that went: their table, their number, and the column."""
    for table, row, _parent, key in connection.execute("PRAGMA foreign_key_check").fetchall():
        links = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        yield table, row, next(link[3] for link in links if link[0] == key)


def _counted(connection: Connection) -> _Rows:
    """Return every row of every table, but for the search index, which follows from them."""
    kinds = connection.execute("PRAGMA table_list").fetchall()
    tables = [name for _, name, kind, *_ in kinds if kind == "table" and name[:7] != "sqlite_"]
    found: _Rows = Counter()
    for table in tables:
        found.update(_selected(connection, table, "true", ()))
    return found
