"""Dataclasses as JSON text in a column, always in the same order.

The names of their fields are the storage format. A field that is removed, renamed or given another
type needs a migration step that converts the rows (`migrate`, `carry`); a new field needs a
default.
"""

import json

from hope_desktop.domain.errors import Damaged

# msgspec is imported when a text is read or written: a start without workshops needs none of it.


def written(value: object) -> str:
    """A frozen dataclass, or a tuple of them, as JSON text."""
    import msgspec

    return msgspec.json.encode(value, order="deterministic").decode()


def read[Value](text: str, kind: type[Value]) -> Value:
    """What `written` wrote.

    Raises:
        Damaged: the text does not hold such a value, or holds more than such a value does, which
            the next change would lose.
    """
    import msgspec

    try:
        value = msgspec.json.decode(text, type=kind, strict=False)
    except msgspec.DecodeError as error:
        raise Damaged from error
    now = written(value)
    if now != text and not _has_names_of(json.loads(now), json.loads(text)):
        raise Damaged
    return value


def _has_names_of(now: object, then: object) -> bool:
    """Whether every name that was stored is there; a field may have come besides."""
    if isinstance(then, dict) and isinstance(now, dict):
        return all(name in now and _has_names_of(now[name], then[name]) for name in then)
    if isinstance(then, list) and isinstance(now, list):
        return len(then) == len(now) and all(map(_has_names_of, now, then))
    return True
