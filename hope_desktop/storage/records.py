"""Dataclasses as JSON text in a column, always in the same order."""

from hope_desktop.domain.errors import Damaged

# msgspec is imported when a text is read or written: a start without workshops needs none of it.


def written(value: object) -> str:
    """A frozen dataclass, or a tuple of them, as JSON text."""
    import msgspec

    return msgspec.json.encode(value, order="deterministic").decode()


def read[Value](text: str, kind: type[Value]) -> Value:
    """What `written` wrote.

    Raises:
        Damaged: the text does not hold such a value.
    """
    import msgspec

    try:
        return msgspec.json.decode(text, type=kind, strict=False)
    except msgspec.DecodeError as error:
        raise Damaged from error
