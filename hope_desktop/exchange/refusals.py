"""What is wrong with a file: which field, and why."""

from collections.abc import Iterator
from functools import cache

from msgspec import inspect

from hope_desktop.domain.texts.checks import Misread


class Refused(Exception):
    """A file of a library cannot be taken in."""

    def __init__(self, field: str, why: Misread, value: object = "", file: str = "") -> None:
        super().__init__(field, why, value, file)
        self.field, self.why, self.value, self.file = field, why, str(value), file

    def inside(self, file: str) -> "Refused":
        """The same refusal with the file it is about."""
        return Refused(self.field, self.why, self.value, file)


def refusal(found: object, kind: object) -> Refused | None:
    """The first field that does not fit, or is no field: typing errors would vanish silently."""
    return _wrong(found, _known(kind), "")


@cache
def _known(kind: object) -> inspect.Type:
    return inspect.type_info(kind)


def _wrong(found: object, kind: inspect.Type, path: str) -> Refused | None:
    inner: Iterator[Refused | None] = iter(())
    match kind:
        case inspect.DataclassType() | inspect.StructType():
            is_so, why = isinstance(found, dict), Misread.FIELDS
            inner = _wrong_fields(found, kind, path) if isinstance(found, dict) else inner
        case inspect.VarTupleType() | inspect.ListType() | inspect.FrozenSetType():
            is_so, why = isinstance(found, list), Misread.LIST
            items = enumerate(found) if isinstance(found, list) else ()
            inner = (_wrong(one, kind.item_type, f"{path}[{at}]") for at, one in items)
        case inspect.DictType():
            is_so, why = isinstance(found, dict), Misread.FIELDS
            pairs = found.items() if isinstance(found, dict) else ()
            inner = (
                _wrong(one, kind.value_type, f"{path}.{key}".lstrip(".")) for key, one in pairs
            )
        case inspect.UnionType():
            every = [_wrong(found, one, path) for one in kind.types]
            return None if None in every else every[0]
        case inspect.EnumType():
            is_so, why = found in [one.value for one in kind.cls], Misread.CHOICE
        case inspect.IntType() | inspect.FloatType():
            is_so, why = type(found) in {int, float}, Misread.NUMBER
        case inspect.BoolType():
            is_so, why = isinstance(found, bool), Misread.TRUTH
        case inspect.StrType():
            is_so, why = isinstance(found, str), Misread.TEXT
        case _:
            return None
    if not is_so:
        return Refused(path, why, found)
    return next(filter(None, inner), None)


def _wrong_fields(
    found: dict[str, object], kind: inspect.DataclassType | inspect.StructType, path: str
) -> Iterator[Refused | None]:
    for field in kind.fields:
        here = _under(path, field.encode_name)
        if field.encode_name in found:
            yield _wrong(found[field.encode_name], field.type, here)
        elif field.required:
            yield Refused(here, Misread.MISSING)
    for name in found.keys() - {field.encode_name for field in kind.fields}:
        yield Refused(_under(path, name), Misread.UNKNOWN)


def _under(path: str, name: str) -> str:
    return f"{path}.{name}".lstrip(".")
