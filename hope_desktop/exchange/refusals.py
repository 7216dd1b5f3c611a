"""What is wrong with a file: which field, and why, in words for who wrote it."""

import dataclasses
import re
from collections.abc import Iterator


class Refused(Exception):
    """A file of a library cannot be taken in."""

    def __init__(self, field: str, why: str, file: str = "") -> None:
        super().__init__(field, why, file)
        self.field, self.why, self.file = field, why, file

    def inside(self, file: str) -> "Refused":
        """The same refusal with the file it is about."""
        return Refused(self.field, self.why, file)


def split_reason(message: str) -> tuple[str, str]:
    """The field path and the reason in msgspec's message: `... - at `$.steps[0].minutes``."""
    found = re.search(r" - at `(?:key in )?\$\.?(.*)`$", message)
    place = found[1] if found else ""
    why = message[: found.start()] if found else message
    named = re.search(r"(?:missing required|unknown) field `(\w+)`", why)
    return ".".join(part for part in (place, named[1] if named else "") if part), why


def unknown_fields(found: object, value: object, path: str = "") -> Iterator[str]:
    """The keys that a record does not have: they are typing errors, and would vanish silently."""
    if isinstance(found, dict) and dataclasses.is_dataclass(value):
        known = {field.name for field in dataclasses.fields(value)}
        for key, inner in found.items():
            here = f"{path}.{key}".lstrip(".")
            if key not in known:
                yield here
            else:
                yield from unknown_fields(inner, getattr(value, key), here)
    elif isinstance(found, list) and isinstance(value, tuple):
        for number, (inner, made) in enumerate(zip(found, value, strict=True)):
            yield from unknown_fields(inner, made, f"{path}[{number}]")
