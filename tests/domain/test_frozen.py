from dataclasses import FrozenInstanceError, field, fields, replace

import pytest

from hope_desktop.domain.terms import frozen


@frozen
class Stone:
    colour: str
    grams: int = 1
    found: str = field(default="", compare=False, repr=False)


@frozen
class Pebble(Stone): ...


@frozen
class Nothing: ...


def test_a_value_is_changed_by_making_another_one():
    stone = Stone("grey")
    with pytest.raises(FrozenInstanceError):
        stone.colour = "red"  # type: ignore[misc]
    assert replace(stone, grams=2) == Stone("grey", 2)


def test_a_value_has_nothing_but_its_fields():
    assert [one.name for one in fields(Stone)] == ["colour", "grams", "found"]
    assert not hasattr(Stone("grey"), "__dict__")
    assert len({Stone("grey"), Stone("grey")}) == 1


def test_values_are_compared_by_what_counts_and_only_with_their_kind():
    assert Stone("grey", found="here") == Stone("grey", found="there")
    assert hash(Stone("grey", found="here")) == hash(Stone("grey", found="there"))
    assert Stone("grey") != Stone("grey", 2)
    assert Stone("grey") != Pebble("grey")
    assert Nothing() == Nothing()
    assert repr(Stone("grey", found="here")) == "Stone(colour='grey', grams=1)"
