"""Frozen dataclasses as plain values (dicts, lists, words, numbers), and plain values as them.

A reader is made once for each type, from the hints of its fields. It takes only what fits: a field
that nobody knows, or another type than the hint says, is refused with its place.
"""

import dataclasses
from base64 import b64encode
from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime
from enum import Enum, StrEnum
from functools import cache
from types import NoneType
from typing import Any, NewType, cast, get_args, get_origin, get_type_hints

type Reader = Callable[[Any], Any]


class Misread(StrEnum):
    """Why a file, or a field in it, cannot be read."""

    CHOICE = "choice"
    MISSING = "missing"
    UNKNOWN = "unknown"
    NUMBER = "number"
    TRUTH = "truth"
    TEXT = "text"
    LIST = "list"
    FIELDS = "fields"
    TOO_LARGE = "too-large"
    NOT_UTF8 = "not-utf8"
    NOT_TOML = "not-toml"
    NO_FENCE = "no-fence"
    TOO_DEEP = "too-deep"
    CLOSED = "closed"
    OTHER_NAME = "other-name"
    OTHER = "other"
    """Something that only the converter knows; its own words say it."""


class Unfit(Exception):
    """A plain value does not fit its type. `place` says where: `steps[0].what`, of a `file`."""

    def __init__(self, why: Misread, value: object = "", place: str = "") -> None:
        super().__init__(why, value, place)
        self.why, self.value, self._place = why, value, place
        self.file = ""

    @property
    def place(self) -> str:
        return self._place.lstrip(".")

    def under(self, place: str) -> "Unfit":
        """Return the same refusal, seen from what is around it."""
        self._place = place + self._place
        return self


def shaped[Value](given: object, kind: type[Value]) -> Value:
    """Return a value of a type from plain values.

    Raises:
        Unfit: it does not fit; with its first place.
    """
    read: Reader = reader(cast("Hashable", kind))
    value: Value = read(given)
    return value


def to_plain(value: Any) -> Any:
    """Return dicts, lists, words and numbers.

    Sets and names are sorted, fields stay in their order.
    """
    match value:
        case Enum():
            return value.value
        case str() | int() | float() | None:
            return value
        case tuple() | list():
            return [to_plain(one) for one in value]
        case dict():
            return {name: to_plain(one) for name, one in sorted(value.items())}
        case _:
            step = plain_step(value)
    return (
        {name: to_plain(one) for name, one in step.items()}
        if type(step) is dict
        else to_plain(step)
    )


def plain_step(value: Any) -> Any:
    """Return one step of `plain`, for what JSON has no word for."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset | set):
        return sorted(one.value if isinstance(one, Enum) else one for one in value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return b64encode(value).decode()
    return {name: getattr(value, name) for name in _names(cast("Hashable", type(value)))}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


@cache
def reader(kind: Any) -> Reader:
    """Return what reads a type."""
    outer, inner = get_origin(kind), get_args(kind)
    read_kind: Reader
    if isinstance(kind, NewType):
        read_kind = reader(kind.__supertype__)
    elif kind in _SIMPLE:
        read_kind = _simple(kind, _SIMPLE[kind])
    elif NoneType in inner:
        [one] = [one for one in inner if one is not NoneType]
        read_kind = _optional(reader(one))
    elif outer is tuple and inner[-1] is not Ellipsis:
        read_kind = _row([reader(one) for one in inner])
    elif outer in {tuple, frozenset, list}:
        read_kind = _listed(outer, reader(inner[0]))
    elif outer is dict:
        read_kind = _named(reader(inner[1]))
    elif kind in {date, datetime}:
        read_kind = _moment(kind)
    elif issubclass(kind, Enum):
        read_kind = _choice({one.value: one for one in kind})
    else:
        read_kind = _fields(kind)
    return read_kind


_SIMPLE = {str: Misread.TEXT, int: Misread.NUMBER, bool: Misread.TRUTH}


def _simple(kind: type, why: Misread) -> Reader:
    def read(found: Any) -> Any:
        if type(found) is kind:
            return found
        raise Unfit(why, found)

    return read


def _optional(one: Reader) -> Reader:
    return lambda found: None if found is None else one(found)


def _listed(kind: type, one: Reader) -> Reader:
    def read(found: Any) -> Any:
        if type(found) is not list:
            raise Unfit(Misread.LIST, found)
        values: list[Any] = []
        try:
            for value in found:
                values.append(one(value))
        except Unfit as unfit:
            raise unfit.under(f"[{len(values)}]") from None
        return kind(values)

    return read


def _row(ones: list[Reader]) -> Reader:
    def read(found: Any) -> Any:
        if type(found) is not list or len(found) != len(ones):
            raise Unfit(Misread.LIST, found)
        return tuple(one(value) for one, value in zip(ones, found, strict=True))

    return read


def _named(one: Reader) -> Reader:
    def read(found: Any) -> Any:
        if type(found) is not dict:
            raise Unfit(Misread.FIELDS, found)
        fields = {}
        for name, value in found.items():
            try:
                fields[name] = one(value)
            except Unfit as unfit:
                raise unfit.under(f".{name}") from None
        return fields

    return read


def _moment(kind: type[date]) -> Reader:
    def read(given: Any) -> Any:
        if type(given) is kind:  # TOML has days of its own
            return given
        try:
            return kind.fromisoformat(given)
        except (TypeError, ValueError) as error:
            raise Unfit(Misread.OTHER, given) from error

    return read


def _choice(words: Mapping[Any, Enum]) -> Reader:
    def read(found: Any) -> Any:
        try:
            return words[found]
        except (KeyError, TypeError) as error:
            raise Unfit(Misread.CHOICE, found) from error

    return read


def _fields(kind: Any) -> Reader:
    hints = get_type_hints(kind)
    fields = dataclasses.fields(kind)
    readers = {field.name: reader(hints[field.name]) for field in fields}
    none = dataclasses.MISSING
    needed = [f.name for f in fields if f.default is none and f.default_factory is none]
    least = frozenset(needed)

    def read(given: Any) -> Any:
        if type(given) is not dict:
            raise Unfit(Misread.FIELDS, given)
        if not least <= given.keys():
            missing = next(name for name in needed if name not in given)
            raise Unfit(Misread.MISSING, place=f".{missing}")
        values, name = {}, ""
        try:
            for name, value in given.items():
                values[name] = readers[name](value)
        except KeyError:
            raise Unfit(Misread.UNKNOWN, place=f".{name}") from None
        except Unfit as unfit:
            raise unfit.under(f".{name}") from None
        return kind(**values)

    return read
