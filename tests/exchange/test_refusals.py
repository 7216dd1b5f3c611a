from dataclasses import dataclass

import msgspec
import pytest

from hope_desktop.domain.texts.checks import Misread
from hope_desktop.exchange.refusals import Refused, refusal


@dataclass(frozen=True)
class Inner:
    minutes: int


@dataclass(frozen=True)
class Outer:
    name: str
    steps: tuple[Inner, ...] = ()
    one: Inner = Inner(1)


@pytest.mark.parametrize(
    ("found", "field", "why"),
    [
        ({"name": 5}, "name", Misread.TEXT),
        (
            {"name": "x", "steps": [{"minutes": 1}, {"minutes": "x"}]},
            "steps[1].minutes",
            Misread.NUMBER,
        ),
        ({"name": "x", "one": {"minutes": None}}, "one.minutes", Misread.NUMBER),
        ({}, "name", Misread.MISSING),
        ({"name": "x", "steps": 3}, "steps", Misread.LIST),
        (5, "", Misread.FIELDS),
    ],
)
def test_what_the_converter_refuses_is_found_by_looking(
    found: object, field: str, why: Misread
) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(found, Outer)
    told = refusal(found, Outer)
    assert told is not None
    assert (told.field, told.why) == (field, why)


@pytest.mark.parametrize(
    ("found", "unknown"),
    [
        ({"name": "x", "naam": "y"}, "naam"),
        ({"name": "x", "steps": [{"minutes": 1, "min": 2}]}, "steps[0].min"),
        ({"name": "x", "one": {"minutes": 1, "uur": 2}}, "one.uur"),
    ],
)
def test_typing_errors_in_keys_are_found_at_any_depth(found: object, unknown: str) -> None:
    told = refusal(found, Outer)
    assert told is not None
    assert (told.field, told.why) == (unknown, Misread.UNKNOWN)


def test_what_fits_is_not_refused() -> None:
    assert refusal({"name": "x", "steps": [{"minutes": 1}]}, Outer) is None


def test_a_refusal_can_be_told_where_it_was() -> None:
    told = Refused("minutes", Misread.NUMBER).inside("blad.md")
    assert (told.file, told.field, told.why) == ("blad.md", "minutes", Misread.NUMBER)
