from dataclasses import dataclass

import msgspec
import pytest

from hope_desktop.exchange.refusals import Refused, split_reason, unknown_fields


@dataclass(frozen=True)
class Inner:
    minutes: int


@dataclass(frozen=True)
class Outer:
    name: str
    steps: tuple[Inner, ...] = ()
    one: Inner = Inner(1)


@pytest.mark.parametrize(
    ("found", "field"),
    [
        ({"name": 5}, "name"),
        ({"name": "x", "steps": [{"minutes": 1}, {"minutes": "x"}]}, "steps[1].minutes"),
        ({"name": "x", "one": {"minutes": None}}, "one.minutes"),
        ({}, "name"),
        (5, ""),
    ],
)
def test_the_place_is_read_from_the_message_of_the_converter(found: object, field: str) -> None:
    with pytest.raises(msgspec.ValidationError) as refusal:
        msgspec.convert(found, Outer)
    place, why = split_reason(str(refusal.value))
    assert place == field
    assert why
    assert "$" not in place


@pytest.mark.parametrize(
    ("found", "unknown"),
    [
        ({"name": "x"}, []),
        ({"name": "x", "naam": "y"}, ["naam"]),
        ({"name": "x", "steps": [{"minutes": 1, "min": 2}]}, ["steps[0].min"]),
        ({"name": "x", "one": {"minutes": 1, "uur": 2}, "a": 1}, ["one.uur", "a"]),
    ],
)
def test_typing_errors_in_keys_are_found_at_any_depth(found: object, unknown: list[str]) -> None:
    assert list(unknown_fields(found, msgspec.convert(found, Outer))) == unknown


def test_a_refusal_can_be_told_where_it_was() -> None:
    told = Refused("minutes", "is te lang").inside("blad.md")
    assert (told.file, told.field, told.why) == ("blad.md", "minutes", "is te lang")
