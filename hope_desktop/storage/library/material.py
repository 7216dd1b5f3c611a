"""The tables of material: rows and links that can be undone."""

import sqlite3
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from hope_desktop.domain.ids import ActivityId, ChangeId, MaterialId, SessionId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import FileKind, Material, Purpose
from hope_desktop.domain.modules import Module
from hope_desktop.storage import history

_TABLE = "material"
_LINKS = "material_links"
_FACTS = (
    "title, file_name, kind, bytes, sha256, pages, module, purpose, group_size, levels, tags, note,"
    " only_me, source, licence, may_share, sender"
)
_SELECT = (
    f"SELECT m.id, {_FACTS}, (SELECT json_group_array(json_array(activity, session_id, copies))"  # noqa: S608 - a constant
    " FROM (SELECT * FROM material_links WHERE material = m.id ORDER BY rowid))"
    " FROM material AS m"
)
_NEWEST_FIRST = " ORDER BY m.id DESC"


def every(connection: sqlite3.Connection, *, removed: bool = False) -> tuple[Material, ...]:
    """All that is in sight, or in the bin, newest first."""
    found = connection.execute(f"{_SELECT} WHERE m.deleted = ?{_NEWEST_FIRST}", (removed,))
    return tuple(map(_material, found))


def of_module(connection: sqlite3.Connection, module: Module | None) -> tuple[Material, ...]:
    """Those of a module, or those that have none yet, newest first."""
    found = connection.execute(
        f"{_SELECT} WHERE m.deleted = 0 AND m.module = ?{_NEWEST_FIRST}",
        (module.value if module else "",),
    )
    return tuple(map(_material, found))


def of_activity(connection: sqlite3.Connection, activity: ActivityId) -> tuple[Material, ...]:
    """Those of an activity, in the order they came."""
    return _linked(connection, "activity = ?", activity)


def of_session(connection: sqlite3.Connection, session_id: SessionId) -> tuple[Material, ...]:
    """Those that were chosen for a workshop, or chosen not to be, in the order they came."""
    return _linked(connection, "session_id = ?", session_id)


def _linked(connection: sqlite3.Connection, where: str, value: str | int) -> tuple[Material, ...]:
    found = connection.execute(
        f"{_SELECT} WHERE m.deleted = 0 AND m.id IN (SELECT material FROM material_links"  # noqa: S608 - constants
        f" WHERE {where}) ORDER BY m.id",
        (value,),
    )
    return tuple(map(_material, found))


def chosen(connection: sqlite3.Connection, ids: Sequence[int]) -> tuple[Material, ...]:
    """Those with these numbers, in this order."""
    marks = ", ".join("?" * len(ids))
    found = connection.execute(f"{_SELECT} WHERE m.id IN ({marks})", ids)
    return tuple(sorted(map(_material, found), key=lambda one: ids.index(one.id)))


def one(
    connection: sqlite3.Connection, material_id: MaterialId, *, removed: bool = False
) -> Material | None:
    """A piece that is in sight, or in the bin; or None."""
    row = connection.execute(
        f"{_SELECT} WHERE m.id = ? AND m.deleted = ?", (material_id, removed)
    ).fetchone()
    return _material(row) if row else None


def with_content(connection: sqlite3.Connection, sha256: str) -> Material | None:
    """The piece in sight with this content, or None."""
    row = connection.execute(
        f"{_SELECT} WHERE m.sha256 = ? AND m.deleted = 0", (sha256,)
    ).fetchone()
    return _material(row) if row else None


def insert(
    connection: sqlite3.Connection, change: ChangeId, material: Material, now: datetime
) -> MaterialId:
    """Keep a piece; its own id and links are not looked at."""
    marks = ", ".join("?" * 18)
    row = connection.execute(
        f"INSERT INTO material({_FACTS}, created_at) VALUES ({marks})",  # noqa: S608 - constants
        (*_values(material), now.isoformat(timespec="seconds")),
    )
    material_id = MaterialId(int(row.lastrowid or 0))
    history.record_new(connection, change, _TABLE, material_id)
    return material_id


def update(connection: sqlite3.Connection, change: ChangeId, material: Material) -> None:
    """Write a piece as it is now, without its links."""
    history.record(connection, change, _TABLE, material.id)
    pairs = ", ".join(f"{name.strip()} = ?" for name in _FACTS.split(","))
    connection.execute(
        f"UPDATE material SET {pairs} WHERE id = ?",  # noqa: S608 - constants
        (*_values(material), material.id),
    )


def set_removed(
    connection: sqlite3.Connection, change: ChangeId, material_id: MaterialId, *, removed: bool
) -> None:
    """Put a piece in the bin, or take it out again."""
    history.record(connection, change, _TABLE, material_id)
    connection.execute("UPDATE material SET deleted = ? WHERE id = ?", (removed, material_id))


def link(
    connection: sqlite3.Connection,
    change: ChangeId,
    material_id: MaterialId,
    to: ActivityId | SessionId,
    copies: int | None = None,
) -> None:
    """Let a piece belong to an activity or a workshop, once."""
    key = _link_id(material_id, to)
    history.record(connection, change, _LINKS, key)
    connection.execute(
        "INSERT INTO material_links(id, material, activity, session_id, copies)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET copies = excluded.copies",
        (
            key,
            material_id,
            to if isinstance(to, str) else "",
            to if isinstance(to, int) else None,
            copies,
        ),
    )


def unlink(
    connection: sqlite3.Connection,
    change: ChangeId,
    material_id: MaterialId,
    to: ActivityId | SessionId,
) -> None:
    """Let it belong there no longer."""
    key = _link_id(material_id, to)
    history.record(connection, change, _LINKS, key)
    connection.execute("DELETE FROM material_links WHERE id = ?", (key,))


def _link_id(material_id: MaterialId, to: ActivityId | SessionId) -> str:
    return f"{material_id}/{'activity' if isinstance(to, str) else 'session'}/{to}"


def erase(connection: sqlite3.Connection, material_id: MaterialId) -> frozenset[str]:
    """Remove a piece with its links, history and words; gives what files nobody names now."""
    named = hashes(connection)
    _erase_links(connection, "material = ?", material_id)
    history.forget(connection, _TABLE, material_id)
    connection.execute("DELETE FROM material WHERE id = ?", (material_id,))
    gone = named - hashes(connection)
    connection.executemany(
        "DELETE FROM file_words WHERE sha256 = ?", [(sha256,) for sha256 in gone]
    )
    return gone


def erase_links_of(connection: sqlite3.Connection, owner: ActivityId | SessionId) -> None:
    """Nothing belongs any more to an activity or workshop that goes for good."""
    where = "activity = ?" if isinstance(owner, str) else "session_id = ?"
    _erase_links(connection, where, owner)


def _erase_links(connection: sqlite3.Connection, where: str, value: str | int) -> None:
    found = connection.execute(
        f"SELECT id FROM material_links WHERE {where}",  # noqa: S608 - constants
        (value,),
    )
    for (key,) in found.fetchall():
        history.forget(connection, _LINKS, key)
        connection.execute("DELETE FROM material_links WHERE id = ?", (key,))


def hashes(connection: sqlite3.Connection) -> frozenset[str]:
    """Every file that a row names, or an older version of one that undo could bring back."""
    found = connection.execute(
        "SELECT sha256 FROM material UNION SELECT json_extract(before, '$.sha256') FROM history"
        " WHERE table_name = 'material' AND before IS NOT NULL"
    )
    return frozenset(sha256 for (sha256,) in found if sha256)


def titles(connection: sqlite3.Connection, files: Collection[str]) -> tuple[str, ...]:
    """What the trainer calls the pieces in sight with these contents."""
    rows = connection.execute(
        "SELECT DISTINCT title, sha256 FROM material WHERE deleted = 0 ORDER BY title"
    )
    return tuple(title for title, sha256 in rows if sha256 in files)


def touched(
    connection: sqlite3.Connection, change: ChangeId
) -> tuple[frozenset[ActivityId], frozenset[SessionId]]:
    """The activities and workshops whose material a change touched."""
    found = connection.execute(
        "SELECT l.activity, l.session_id FROM history AS h JOIN material_links AS l"
        " ON l.material = CAST(h.row_id AS INTEGER)"
        " WHERE h.change_id = :change AND h.table_name = 'material'"
        " UNION SELECT coalesce(json_extract(h.before, '$.activity'), l.activity),"
        " coalesce(json_extract(h.before, '$.session_id'), l.session_id)"
        " FROM history AS h LEFT JOIN material_links AS l ON l.id = h.row_id"
        " WHERE h.change_id = :change AND h.table_name = 'material_links'",
        {"change": change},
    ).fetchall()
    return (
        frozenset(ActivityId(activity) for activity, _ in found if activity),
        frozenset(SessionId(session) for _, session in found if session),
    )


def _values(material: Material) -> tuple[str | int, ...]:
    return (
        material.title,
        material.file_name,
        material.kind,
        material.bytes,
        material.sha256,
        material.pages,
        material.module.value if material.module else "",
        material.purpose,
        material.group_size.value,
        ",".join(level.value for level in Level if level in material.levels),
        "\n".join(material.tags),
        material.note,
        material.only_me,
        material.source,
        material.licence,
        material.may_share,
        material.sender,
    )


def _material(row: tuple[Any, ...]) -> Material:
    number, title, name, kind, size, sha256, pages, module, purpose, group, *rest = row
    levels, tags, note, only_me, source, licence, may_share, sender, links = rest
    import json

    linked = json.loads(links)
    return Material(
        MaterialId(number),
        title,
        name,
        FileKind(kind),
        size,
        sha256,
        pages,
        Module(module) if module else None,
        Purpose(purpose),
        GroupSize(group),
        frozenset(map(Level, filter(None, levels.split(",")))),
        tuple(filter(None, tags.split("\n"))),
        note,
        bool(only_me),
        source,
        licence,
        bool(may_share),
        sender,
        tuple(ActivityId(activity) for activity, _, _ in linked if activity),
        tuple((SessionId(session), copies) for _, session, copies in linked if session),
    )
