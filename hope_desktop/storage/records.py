"""Dataclasses as JSON text in a column, always in the same order."""

import msgspec

_ENCODER = msgspec.json.Encoder(order="deterministic")


def written(value: object) -> str:
    """A frozen dataclass, or a tuple of them, as JSON text."""
    return _ENCODER.encode(value).decode()


def read[Value](text: str, kind: type[Value]) -> Value:
    """What `written` wrote.

    Raises:
        msgspec.ValidationError: the text does not hold such a value.
    """
    return msgspec.json.decode(text, type=kind, strict=False)
