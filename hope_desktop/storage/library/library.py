"""The tables of the library: lists, whole records, and search as you type."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from operator import itemgetter
from sqlite3 import Connection
from typing import Any

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.activity import Activity, searched_text
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.reviews import Record
from hope_desktop.domain.terms import ActivityId, Audience, Module, ModuleText, audiences_of
from hope_desktop.domain.texts.content import LibraryContent
from hope_desktop.domain.texts.representation import Person
from hope_desktop.domain.texts.word_search import asked_words
from hope_desktop.domain.views import EVERYTHING, ActivityFilter, ActivityRow
from hope_desktop.domain.workshops.lines import LineAnswer
from hope_desktop.domain.workshops.templates import Template
from hope_desktop.storage.library.library_version import keep, kept_note
from hope_desktop.storage.records import as_json, from_json, one_record
from hope_desktop.storage.rows import insert, put_row

_COLUMNS = (
    "a.id, a.title, a.module, a.minutes, a.min_minutes, a.audiences, a.intensity, a.group_min,"
    " a.group_max"
)
_SHOWN = "position title minutes min_minutes intensity group_min group_max"
INDEXES = ("activity_titles_fts", "activity_body_fts")
_AS_THEY_CAME = ("modules", "templates", "helplines", "help_cards")
_PATH = " ".join(f"WHEN '{module.value}' THEN {place}" for place, module in enumerate(Module))
_BEGINS = "CASE WHEN a.title LIKE ? || '%' THEN 0 ELSE 1 END"
_HEAD = "substr(b.body, 1, 3000)"  # goal, steps and what is needed; its sheets come after that
_OFTEN = f"length(replace(lower({_HEAD}), ?, '')) - length({_HEAD})"
_IN_ORDER = f"CASE a.module {_PATH} END, a.position, a.id"


def match_of(asked: str) -> str:
    """Return what an index is asked for: all words, of each the beginning.

    Empty when nothing is.
    """
    return " ".join(f'"{word}"*' for word in re.findall(r"\w+", asked))


def rows(connection: Connection, wanted: ActivityFilter = EVERYTHING) -> tuple[ActivityRow, ...]:
    """Return the activities that fit, in the order of the path."""
    where, values = _where(wanted)
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM activities AS a WHERE {where} ORDER BY {_IN_ORDER}",  # noqa: S608 - constants
        values,
    )
    return tuple(map(_row, found))


def search(connection: Connection, wanted: ActivityFilter, limit: int) -> tuple[ActivityRow, ...]:
    """Return the activities with all these words: in the title, about them, then most in the text.

    The last letters of each word may be missing, and accents do not count.
    """
    match = match_of(wanted.words)
    if not match:
        return rows(connection, wanted)[:limit]
    wanted_words, (where, values) = asked_words(wanted.words), _where(wanted)
    often = " + ".join(_OFTEN for _word in wanted_words)
    hits_by_id: dict[str, ActivityRow] = {}
    for table, asked, fit, fits in (
        ("activity_titles_fts", f"{{title}} : ({match})", _BEGINS, wanted_words[:1]),
        ("activity_titles_fts", match, often, wanted_words),
        ("activity_body_fts", match, often, wanted_words),
    ):
        if len(hits_by_id) < limit:
            hits = connection.execute(
                f"SELECT {_COLUMNS}, {fit} FROM {table} AS f"  # noqa: S608 - constants
                " CROSS JOIN activities AS a ON a.number = f.rowid"
                " CROSS JOIN activity_bodies AS b ON b.number = f.rowid"
                f" WHERE {table} MATCH ? AND {where}"
                " AND a.number NOT IN (SELECT number FROM activity_bodies"
                " WHERE json_extract(record, '$.only_me') = 1) LIMIT ?",
                (*fits, asked, *values, limit),
            )
            for *hit, _fit in sorted(hits, key=itemgetter(-1)):
                hits_by_id.setdefault(hit[0], _row(hit))
    return tuple(hits_by_id.values())[:limit]


def modules(connection: Connection) -> dict[ActivityId, Module]:
    """Return the module of every activity, also of one that has left the lists."""
    found = connection.execute("SELECT id, module FROM activities")
    return {ActivityId(one): Module(module) for one, module in found}


def one(connection: Connection, activity_id: ActivityId) -> Activity | None:
    """Return a whole record, also of an activity that has left the lists; or None."""
    found = "SELECT record FROM activity_bodies WHERE id = ?"
    row = connection.execute(found, (activity_id,)).fetchone()
    return _activity(row[0]) if row else None


@lru_cache(16)  # those of a plan, of which each change reads the same words again
def _activity(record: str) -> Activity:
    return from_json(record, Activity)


BODIES = "activity_bodies"


def read_already(_connection: Connection) -> dict[ActivityId, Activity]:
    """Return whole records by their ids, for who reads one to keep."""
    return {}


def settings(connection: Connection) -> dict[ActivityId, ActivityId]:
    """Of each activity in the lists that is a setting of another that other one, in order."""
    found = connection.execute(
        "SELECT a.id, json_extract(b.record, '$.setting_of') AS first FROM activities AS a"
        " JOIN activity_bodies AS b ON b.number = a.number"
        " WHERE a.deleted = 0 AND CASE WHEN json_valid(b.record) THEN first <> '' END"
        " ORDER BY a.position"
    )
    return {ActivityId(one): ActivityId(first) for one, first in found}


def module_text(connection: Connection, module: Module) -> ModuleText | None:
    """Return what a module's page says, or None."""
    found = "SELECT record FROM modules WHERE module = ?"
    return one_record(connection, ModuleText, found, module.value)


def templates(connection: Connection) -> tuple[Template, ...]:
    """Return the ready workshops in order."""
    found = connection.execute("SELECT record FROM templates ORDER BY position")
    return tuple(_template(record) for (record,) in found)


@cache
def _template(record: str) -> Template:
    return from_json(record, Template)


def targets(connection: Connection) -> tuple[Target, ...]:
    """Return the attainment targets that activities refer to, in order."""
    return _listed(connection, "targets", tuple[Target, ...])


def records(connection: Connection) -> tuple[Record, ...]:
    """Return who read what, as far as the library says it."""
    return _listed(connection, "records", tuple[Record, ...])


def answers(connection: Connection) -> tuple[LineAnswer, ...]:
    """Return what became of lines, as far as the library says it."""
    return _listed(connection, "answers", tuple[LineAnswer, ...])


def people(connection: Connection) -> tuple[Person, ...]:
    """Return the made-up people of the texts, in order."""
    return _listed(connection, "people", tuple[Person, ...])


def _listed[Value](connection: Connection, key: str, kind: type[Value]) -> Value:
    return from_json(kept_note(connection, key) or "[]", kind)


def school_papers(connection: Connection) -> tuple[Handout, ...]:
    """Return letters, teacher sheets and the disclosure card."""
    found = connection.execute("SELECT record FROM school_papers ORDER BY id")
    return tuple(from_json(record, Handout) for (record,) in found)


def replace_starter(connection: Connection, content: LibraryContent) -> None:
    """Take in a library. A trainer's own activities and checks of help lines stay.

    An activity that this library no longer has leaves the lists, and stays readable for the
    workshops that were planned with it.
    """
    for table in _AS_THEY_CAME:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - constants
    connection.execute("UPDATE activities SET deleted = 1 WHERE own = 0")
    connection.execute("DELETE FROM originals WHERE id LIKE 'school/%'")
    for activity in content.activities:
        put_row(connection, "originals", "id", activity.id, record=as_json(activity))
        put_activity(connection, activity)
    for text in content.modules:
        insert(connection, "modules", module=text.module.value, record=as_json(text))
    ordered: dict[str, tuple[Template | Helpline, ...]]
    ordered = {"templates": content.templates, "helplines": content.helplines}
    for table, records in ordered.items():
        for position, one in enumerate(records):
            insert(connection, table, id=one.id, position=position, record=as_json(one))
    for card, lines in content.help_cards.items():
        insert(connection, "help_cards", card=card, lines=" ".join(lines))
    for paper in content.school_papers:
        put_row(connection, "originals", "id", paper.id, record=as_json(paper))
    listings = {"targets": content.curriculum, "people": content.people}
    listings |= {"records": content.records, "answers": content.answers}
    for key, listed in listings.items():
        keep(connection, key, as_json(listed))
    keep(connection, "version", content.version)


def rebuild_search(connection: Connection) -> None:
    """Make the index of words anew."""
    for index in INDEXES:
        connection.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")  # noqa: S608 - constants


def shipped_sum(connection: Connection) -> str:
    """Return one sum over all that the library brought and nobody may change."""
    import hashlib  # a start does not wait for it

    digest = hashlib.sha256()
    for sql in (
        *(f"SELECT * FROM {table} ORDER BY 1" for table in (*_AS_THEY_CAME, "originals")),  # noqa: S608 - constants
        "SELECT key, value FROM library_meta WHERE key <> 'sum' ORDER BY 1",
        "SELECT id, deleted FROM activities WHERE own = 0 ORDER BY 1",
    ):
        for row in connection.execute(sql):
            digest.update(repr(row).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def drop_activity(connection: Connection, activity_id: ActivityId) -> None:
    """Take an activity out of the tables; its words leave the search."""
    connection.execute("DELETE FROM activity_bodies WHERE id = ?", (activity_id,))
    connection.execute("DELETE FROM activities WHERE id = ?", (activity_id,))


def put_activity(
    connection: Connection, activity: Activity, *, own: bool = False, deleted: bool = False
) -> None:
    """Write an activity as it counts, in the place of what was there."""
    searched = f"{activity.id} {activity.method} {activity.content_note}"
    put_row(
        connection,
        "activities",
        "id",
        activity.id,
        **{name: getattr(activity, name) for name in _SHOWN.split()},
        module=activity.module.value,
        audiences=",".join(one.value for one in Audience if one in activity.audiences),
        status="",  # says nothing any more; older backups, in which words are erased, ask for it
        words="" if activity.only_me else searched,
        own=own,
        deleted=deleted,
    )
    numbered = "SELECT number FROM activities WHERE id = ?"
    (number,) = connection.execute(numbered, (activity.id,)).fetchone()
    body = {"number": number, "record": as_json(activity), "body": searched_text(activity)}
    put_row(connection, BODIES, "id", activity.id, **body)


def _where(wanted: ActivityFilter) -> tuple[str, list[str | int]]:
    parts = ["a.deleted = 0"]
    values: list[str | int] = []
    if wanted.module is not None:
        parts.append("a.module = ?")
        values.append(wanted.module.value)
    if wanted.level is not None:
        fits = audiences_of(wanted.level)
        parts.append("(" + " OR ".join("',' || a.audiences || ',' LIKE ?" for _ in fits) + ")")
        values += [f"%,{audience.value},%" for audience in fits]
    for column, limit in (
        ("a.minutes <= ?", wanted.max_minutes),
        ("a.intensity <= ?", wanted.max_intensity),
        ("a.group_min <= ?", wanted.pupils),
        ("a.group_max >= ?", wanted.pupils),
    ):
        if limit is not None:
            parts.append(column)
            values.append(limit)
    if wanted.mine:
        parts.append("a.own = 1")
    if wanted.nothing_to_bring:
        parts.append(
            "a.number IN (SELECT number FROM activity_bodies"
            " WHERE coalesce(json_array_length(record, '$.materials'), 0) = 0)"
        )
    return " AND ".join(parts), values


def _row(found: Sequence[Any]) -> ActivityRow:
    activity, title, module, minutes, least, audiences, intensity, fewest, most = found
    suits = frozenset(map(Audience, filter(None, audiences.split(","))))
    named, size = (ActivityId(activity), title, Module(module)), (intensity, fewest, most)
    return ActivityRow(*named, minutes, least, suits, *size)
