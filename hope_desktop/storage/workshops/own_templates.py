"""The table of a trainer's own templates. Removed ones stay readable for old plans."""

from dataclasses import replace
from sqlite3 import Connection

from hope_desktop.domain.ids import TemplateId
from hope_desktop.domain.texts.word_search import sort_key
from hope_desktop.domain.workshops.templates import OWN, Template
from hope_desktop.storage.records import as_json, from_json
from hope_desktop.storage.writing import Change, erase_rows

_TABLE = "own_templates"


def every(connection: Connection, *, removed: bool = False) -> tuple[Template, ...]:
    """Those in sight, or those in the bin, by their titles."""
    found = connection.execute(
        "SELECT id, record FROM own_templates WHERE deleted = ? ORDER BY id", (removed,)
    )
    return tuple(sorted((_template(*row) for row in found), key=lambda t: sort_key(t.title)))


def one(connection: Connection, template: TemplateId) -> Template | None:
    """A template, also one in the bin; or None."""
    row = connection.execute(
        "SELECT id, record FROM own_templates WHERE id = ?", (_number(template),)
    ).fetchone()
    return _template(*row) if row else None


def insert(change: Change, template: Template) -> TemplateId:
    """Keep a template; its own id is not looked at."""
    number = change.add(_TABLE, record=as_json(template))
    return TemplateId(f"{OWN}{number}")


def update(change: Change, template: Template) -> None:
    """Write a template as it is now."""
    change.put(_TABLE, _number(template.id), record=as_json(template))


def set_removed(change: Change, template: TemplateId, *, removed: bool) -> None:
    """Put a template in the bin, or take it out again."""
    change.put(_TABLE, _number(template), deleted=removed)


def erase(connection: Connection, template: TemplateId) -> None:
    """Remove a template and its history."""
    erase_rows(connection, _TABLE, _number(template))


def _number(template: TemplateId) -> int:
    """The number of its row; 0, which no row has, for the id of a ready workshop."""
    number = template.removeprefix(OWN)
    return int(number) if template.startswith(OWN) and number.isdecimal() else 0


def _template(number: int, record: str) -> Template:
    return replace(from_json(record, Template), id=TemplateId(f"{OWN}{number}"), own=True)
