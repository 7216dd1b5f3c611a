"""Where one is, and the way back."""

import pytest

from hope_desktop.domain.terms import ActivityId, HandoutId, Module
from hope_desktop.ui.modules.places import PATH, ModulesPlace, Trail

LOVE = ModulesPlace(Module.LOVE)
ACTIVITY = ModulesPlace(Module.LOVE, ActivityId("2.1"))
HANDOUT = ModulesPlace(Module.LOVE, ActivityId("2.1"), HandoutId("2.1/kaart"))
PAPER = ModulesPlace(Module.LOVE, None, HandoutId("2.1/kaart"))


def test_back_goes_the_same_way():
    trail = Trail()
    for place in (LOVE, ACTIVITY, ACTIVITY, HANDOUT):
        trail.go(place)
    seen = []
    while trail.back():
        seen.append(trail.here)
    assert seen == [ACTIVITY, LOVE, PATH]


def test_the_first_place_is_known():
    trail = Trail()
    trail.go(LOVE)
    assert trail.at_first
    trail.go(ACTIVITY)
    assert not trail.at_first


def test_the_path_begins_anew():
    trail = Trail()
    trail.go(LOVE)
    trail.go(PATH)
    assert not trail.back()
    assert trail.here == PATH


@pytest.mark.parametrize(
    ("place", "paper"),
    [(PATH, False), (LOVE, True), (ACTIVITY, True), (HANDOUT, True), (PAPER, True)],
)
def test_all_but_the_path_can_be_had_on_paper(place, paper):
    assert place.has_paper is paper
