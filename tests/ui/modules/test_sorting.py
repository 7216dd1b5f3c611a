"""Many pieces are sorted at once: what was not touched stays as it was with each."""

from dataclasses import replace

import pytest

from hope_desktop.domain.ids import MaterialId
from hope_desktop.domain.levels import VO_LEVELS, Level
from hope_desktop.domain.library.material import FileKind, Material, Purpose
from hope_desktop.domain.modules import Module
from hope_desktop.ui.modules.sorting import shown_values, sorted_as, tags_in

ONE = Material(
    MaterialId(1), "een", "een.pdf", FileKind.PDF, 1, "a", module=Module.LOVE, tags=("spel", "kort")
)
TWO = replace(ONE, id=MaterialId(2), module=None, tags=("spel",), levels=frozenset({Level.PRO}))


@pytest.mark.parametrize(
    ("changed", "first", "second"),
    [
        ({}, ONE, TWO),
        ({"module": Module.STORIES}, replace(ONE, module=Module.STORIES),
         replace(TWO, module=Module.STORIES)),
        ({"purpose": Purpose.SHOW}, replace(ONE, purpose=Purpose.SHOW),
         replace(TWO, purpose=Purpose.SHOW)),
        ({"vo": True}, replace(ONE, levels=VO_LEVELS), replace(TWO, levels=VO_LEVELS | TWO.levels)),
        ({"tags": "nieuw"}, replace(ONE, tags=("kort", "nieuw")), replace(TWO, tags=("nieuw",))),
        ({"tags": "spel, nieuw"}, replace(ONE, tags=("spel", "kort", "nieuw")),
         replace(TWO, tags=("spel", "nieuw"))),
    ],
)  # fmt: skip
def test_only_what_was_changed_is(
    changed: dict[str, object], first: Material, second: Material
) -> None:
    before = shown_values([ONE, TWO])
    after = {**before, **changed}
    assert [sorted_as(one, before, after) for one in (ONE, TWO)] == [first, second]


def test_keywords_stand_between_commas() -> None:
    assert tags_in(" spel ,, lange  dag,spel") == ("spel", "lange dag")
