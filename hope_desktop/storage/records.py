"""Dataclasses as JSON text in a column, always in the same order.

The names of their fields are the storage format. A field that is removed, renamed or given another
type needs a step of the schema once there was a release; a new field needs a default.
"""

import json
from sqlite3 import Connection

from hope_desktop.domain.errors import Damaged
from hope_desktop.domain.shaped import Unfit, plain_step, shaped


def as_json(value: object) -> str:
    """Return a frozen dataclass, or a tuple of them, as JSON text."""
    return json.dumps(value, default=plain_step, ensure_ascii=False, separators=(",", ":"))


def from_json[Value](text: str, kind: type[Value]) -> Value:
    """Return what `written` wrote.

    Raises:
        Damaged: the text does not hold such a value, or holds more than such a value does, which
            the next change would lose.
    """
    try:
        found = json.loads(text)
        if "\\ud" in text.lower():
            json.dumps(found, ensure_ascii=False).encode()  # half a character is none
        return shaped(found, kind)
    except (ValueError, Unfit) as error:
        raise Damaged from error


def one_record[Value](
    connection: Connection, kind: type[Value], sql: str, *values: object
) -> Value | None:
    """Return the record that a query finds first, or None."""
    row = connection.execute(sql, values).fetchone()
    return from_json(row[0], kind) if row else None
