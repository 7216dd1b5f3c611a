from dataclasses import FrozenInstanceError, fields, replace

import pytest

from hope_desktop.domain.frozen import frozen


@frozen
class Stone:
    colour: str
    grams: int = 1


def test_a_value_is_changed_by_making_another_one():
    stone = Stone("grey")
    with pytest.raises(FrozenInstanceError):
        stone.colour = "red"  # type: ignore[misc]
    assert replace(stone, grams=2) == Stone("grey", 2)


def test_a_value_has_nothing_but_its_fields():
    assert [one.name for one in fields(Stone)] == ["colour", "grams"]
    assert not hasattr(Stone("grey"), "__dict__")
    assert len({Stone("grey"), Stone("grey")}) == 1
