from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import NewType

import pytest

from hope_desktop.domain.shaped import Misread, Unfit, shaped, to_plain
from tests.each import each

Name = NewType("Name", str)


class Way(Enum):
    FAR = "far"
    BY = "by"


class Word(StrEnum):
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Inner:
    minutes: int
    ways: frozenset[Way] = frozenset()


@dataclass(frozen=True, slots=True)
class Outer:
    zed: Name
    steps: tuple[Inner, ...] = ()
    named: tuple[tuple[str, int | None], ...] = ()
    on: date | None = None
    at: datetime | None = None
    word: Word = Word.YES
    is_own: bool = False


WHOLE = Outer(
    Name("x"), (Inner(1, frozenset(Way)),), (("a", None),), date(2026, 1, 2),
    datetime(2026, 1, 2, 9), is_own=True,  # noqa: DTZ001 - local time of schools
)  # fmt: skip
PLAIN = {
    "zed": "x", "steps": [{"minutes": 1, "ways": ["by", "far"]}], "named": [["a", None]],
    "on": "2026-01-02", "at": "2026-01-02T09:00:00", "word": "yes", "is_own": True,
}  # fmt: skip


def test_a_value_is_plain_in_the_order_of_its_fields_and_comes_back():
    assert to_plain(WHOLE) == PLAIN
    assert list(to_plain(WHOLE)) == list(PLAIN)
    assert shaped(PLAIN, Outer) == WHOLE
    assert to_plain({"b": (Way.BY,), "a": b"a"}) == {"a": "YQ==", "b": ["by"]}


@each(
    ("changed", "place", "why"),
    [
        ({"zed": 5}, "zed", Misread.TEXT),
        ({"steps": [{"minutes": 1}, {"minutes": True}]}, "steps[1].minutes", Misread.NUMBER),
        ({"steps": [{"minutes": 1.0}]}, "steps[0].minutes", Misread.NUMBER),
        ({"steps": [{}]}, "steps[0].minutes", Misread.MISSING),
        ({"steps": [5]}, "steps[0]", Misread.FIELDS),
        ({"steps": [{"minutes": 1, "min": 2}]}, "steps[0].min", Misread.UNKNOWN),
        ({"steps": [{"minutes": 1, "ways": ["up"]}]}, "steps[0].ways[0]", Misread.CHOICE),
        ({"named": [["a"]]}, "named[0]", Misread.LIST),
        ({"named": {}}, "named", Misread.LIST),
        ({"on": "soon"}, "on", Misread.OTHER),
        ({"word": []}, "word", Misread.CHOICE),
        ({"is_own": 1}, "is_own", Misread.TRUTH),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(changed, place, why):
    with pytest.raises(Unfit) as told:
        shaped(PLAIN | changed, Outer)
    assert (told.value.place, told.value.why) == (place, why)
