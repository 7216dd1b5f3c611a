"""The tables of material: rows and links that can be undone."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from sqlite3 import Connection
from typing import Any

from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import FileKind, Material, Purpose
from hope_desktop.domain.terms import ActivityId, Level, MaterialId, Module, SessionId
from hope_desktop.domain.texts.directives import photo_name
from hope_desktop.storage.history import Change, erase_rows

_TABLE = "material"
_LINKS = "material_links"
_FACTS = (
    *("title", "file_name", "kind", "bytes", "sha256", "pages", "module", "purpose", "group_size"),
    *("levels", "tags", "note", "only_me", "source", "licence", "may_share", "sender"),
)
_READ = ("id", *_FACTS, "came", "linked")
_SELECT = (
    f"SELECT m.id, {', '.join(_FACTS)}, m.created_at,"  # noqa: S608 - a constant
    " (SELECT json_group_array(json_array(activity, session_id, copies))"
    " FROM (SELECT * FROM material_links WHERE material = m.id ORDER BY rowid))"
    " FROM material AS m"
)
_KNOWN = 4096
"""So many are not made again of rows that are as they were, as at each letter of a search."""
_LINKED = "m.deleted = 0 AND m.id IN (SELECT material FROM material_links WHERE"


def _found(connection: Connection, where: str, *values: str | int | None) -> tuple[Material, ...]:
    """Return those of which a condition holds, in the order they came."""
    found = connection.execute(f"{_SELECT} WHERE {where} ORDER BY m.id", values)
    return tuple(map(_material, found))


def every(connection: Connection, *, removed: bool = False) -> tuple[Material, ...]:
    """Return all that is in sight, or in the bin, newest first."""
    return _found(connection, "m.deleted = ?", removed)[::-1]


def of_module(connection: Connection, module: Module | None) -> tuple[Material, ...]:
    """Return those of a module, or those that have none yet, newest first.

    Not what is in a text.
    """
    wanted, where = module.value if module else "", "m.module = ? AND m.purpose <> 'text'"
    return _found(connection, f"m.deleted = 0 AND {where}", wanted)[::-1]


def of_activity(connection: Connection, activity: ActivityId) -> tuple[Material, ...]:
    """Return those of an activity, in the order they came."""
    return _found(connection, f"{_LINKED} activity = ?)", activity)


def of_session(connection: Connection, session_id: SessionId) -> tuple[Material, ...]:
    """Return those that were chosen for a workshop, or chosen not to be, in the order they came."""
    return _found(connection, f"{_LINKED} session_id = ?)", session_id)


def with_numbers(connection: Connection, ids: Sequence[int]) -> tuple[Material, ...]:
    """Return those with these numbers, in this order."""
    where = f"m.id IN ({', '.join('?' * len(ids))})"
    found = {one.id: one for one in _found(connection, where, *ids)}
    return tuple(found[MaterialId(one)] for one in ids if one in found)


def one(
    connection: Connection, material_id: MaterialId, *, removed: bool = False
) -> Material | None:
    """Return a piece that is in sight, or in the bin; or None."""
    found = _found(connection, "m.id = ? AND m.deleted = ?", material_id, removed)
    return found[0] if found else None


def with_content(connection: Connection, sha256: str) -> Material | None:
    """Return the piece in sight with this content, or None."""
    found = _found(connection, "m.sha256 = ? AND m.deleted = 0", sha256)
    return found[0] if found else None


def shown_as(connection: Connection, name: str) -> Material | None:
    """Return the picture in sight that texts mean by a name, also after its file changed."""
    begins = f"{name.removeprefix(photo_name(''))}%"
    seen = "m.deleted = 0 AND m.kind = 'picture' AND m."
    changed = (
        "id IN (SELECT CAST(row_id AS INTEGER) FROM history WHERE table_name = 'material'"
        " AND json_extract(before, '$.sha256') LIKE ?)"
    )
    found = _found(connection, f"{seen}sha256 LIKE ?", begins)
    found = found or _found(connection, seen + changed, begins)
    return found[0] if found else None


def in_texts(connection: Connection) -> frozenset[MaterialId]:
    """Return the pictures that a text shows, or has shown as far as its history goes."""
    found = connection.execute(
        "SELECT m.id FROM material AS m WHERE m.purpose = 'text' AND EXISTS (SELECT 1 FROM"
        " (SELECT record FROM my_texts UNION ALL SELECT before FROM history"
        " WHERE table_name = 'my_texts') WHERE instr(record, ? || substr(m.sha256, 1, 16)))",
        (photo_name(""),),
    )
    return frozenset(MaterialId(row[0]) for row in found)


def shown_hashes(connection: Connection) -> frozenset[str]:
    """Return the files that are in sight and not for the trainer alone."""
    found = connection.execute("SELECT sha256 FROM material WHERE deleted = 0 AND only_me = 0")
    return frozenset(row[0] for row in found)


def insert(change: Change, material: Material) -> MaterialId:
    """Keep a piece; its own id and links are not looked at."""
    return MaterialId(change.add(_TABLE, **_values(material), created_at=change.at))


def update(change: Change, material: Material) -> None:
    """Write a piece as it is now, without its links."""
    change.put(_TABLE, material.id, **_values(material))


def set_removed(change: Change, material_id: MaterialId, *, removed: bool) -> None:
    """Put a piece in the bin, or take it out again."""
    change.put(_TABLE, material_id, deleted=removed)


def link(
    change: Change, material_id: MaterialId, to: ActivityId | SessionId, copies: int | None = None
) -> None:
    """Let a piece belong to an activity or a workshop, once."""
    activity, session = (to, None) if isinstance(to, str) else ("", to)
    change.put(
        _LINKS,
        _link_id(material_id, to),
        material=material_id,
        activity=activity,
        session_id=session,
        copies=copies,
    )


def unlink(change: Change, material_id: MaterialId, to: ActivityId | SessionId) -> None:
    """Let it belong there no longer."""
    change.remove(_LINKS, _link_id(material_id, to))


def _link_id(material_id: MaterialId, to: ActivityId | SessionId) -> str:
    return f"{material_id}/{'activity' if isinstance(to, str) else 'session'}/{to}"


def erase(connection: Connection, material_id: MaterialId) -> frozenset[str]:
    """Remove a piece with its links, history and words; gives what files nobody names now."""
    named = hashes(connection)
    erase_rows(connection, _LINKS, material_id, "material")
    erase_rows(connection, _TABLE, material_id)
    gone = named - hashes(connection)
    connection.executemany(
        "DELETE FROM file_words WHERE sha256 = ?", [(sha256,) for sha256 in gone]
    )
    return gone


def erase_links_of(connection: Connection, owner: ActivityId | SessionId) -> None:
    """Nothing belongs any more to an activity or workshop that goes for good."""
    column = "activity" if isinstance(owner, str) else "session_id"
    erase_rows(connection, _LINKS, owner, column)


def hashes(connection: Connection) -> frozenset[str]:
    """Return every file that a row names, or an older version of one that undo could bring back."""
    found = connection.execute(
        "SELECT sha256 FROM material UNION SELECT json_extract(before, '$.sha256') FROM history"
        " WHERE table_name = 'material' AND before IS NOT NULL"
    )
    return frozenset(sha256 for (sha256,) in found if sha256)


def numbers(connection: Connection) -> frozenset[str]:
    """Return the numbers of every piece there is, in the bin too, or that redo could bring back."""
    found = connection.execute(
        "SELECT CAST(id AS TEXT) FROM material"
        " UNION SELECT row_id FROM history WHERE table_name = 'material'"
    )
    return frozenset(number for (number,) in found)


def titles_of_files(connection: Connection, files: Collection[str]) -> tuple[str, ...]:
    """Return what the trainer calls the pieces in sight with these contents."""
    rows = connection.execute(
        "SELECT DISTINCT title, sha256 FROM material WHERE deleted = 0 ORDER BY title"
    )
    return tuple(title for title, sha256 in rows if sha256 in files)


def _values(material: Material) -> dict[str, Any]:
    return {name: getattr(material, name) for name in _FACTS} | {
        "module": material.module.value if material.module else "",
        "group_size": material.group_size.value,
        "levels": ",".join(level.value for level in Level if level in material.levels),
        "tags": "\n".join(material.tags),
    }


@lru_cache(_KNOWN)
def _material(row: tuple[Any, ...]) -> Material:
    import json

    facts = dict(zip(_READ, row, strict=True))
    linked = json.loads(facts.pop("linked"))
    facts |= {
        "id": MaterialId(facts["id"]),
        "kind": FileKind(facts["kind"]),
        "module": Module(facts["module"]) if facts["module"] else None,
        "purpose": Purpose(facts["purpose"]),
        "group_size": GroupSize(facts["group_size"]),
        "levels": frozenset(map(Level, filter(None, facts["levels"].split(",")))),
        "tags": tuple(filter(None, facts["tags"].split("\n"))),
        "only_me": bool(facts["only_me"]),
        "may_share": bool(facts["may_share"]),
        "came": date.fromisoformat(facts["came"][:10]) if facts["came"] else None,
    }
    return Material(
        **facts,
        activities=tuple(ActivityId(activity) for activity, _, _ in linked if activity),
        sessions=tuple((SessionId(session), copies) for _, session, copies in linked if session),
    )
