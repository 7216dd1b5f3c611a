"""Values: what never changes once it is made."""

from dataclasses import dataclass, field
from typing import dataclass_transform


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen[Value](kind: type[Value]) -> type[Value]:
    """A dataclass of which nothing can be set or added afterwards."""
    return dataclass(frozen=True, slots=True)(kind)
