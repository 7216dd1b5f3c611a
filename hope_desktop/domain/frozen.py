"""Values: what never changes once it is made."""

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, dataclass_transform


def _equal(self: Any, other: Any) -> Any:
    if type(self) is not type(other):
        return NotImplemented
    return self.compared_by(self) == self.compared_by(other)


def _hash(self: Any) -> int:
    return hash(self.compared_by(self))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({shown})"


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen[Value](kind: type[Value]) -> type[Value]:
    """Make a dataclass of which nothing can be set or added afterwards.

    How two are compared is written once above, and not compiled for each of 200 classes: that was
    half of what they cost a start.
    """
    for name, method in (("__eq__", _equal), ("__hash__", _hash), ("__repr__", _repr)):
        if name not in vars(kind):
            setattr(kind, name, method)
    made: Any = dataclass(frozen=True, slots=True, repr=False, eq=False)(kind)
    compared = [one.name for one in fields(made) if one.compare]
    made.compared_by = attrgetter(*compared or ("__class__",))
    value: type[Value] = made
    return value
