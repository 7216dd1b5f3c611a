"""Searches kept under a name: put in the place of their namesake, forgotten, taken back."""

import pytest

from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.levels import Level
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.services.opening import Services

SHORT = ActivityFilter(level=Level.MBO, max_minutes=15)
LIGHT = ActivityFilter(max_intensity=1)


def test_a_search_is_kept_once_under_its_name(services: Services) -> None:
    assert services.saved_filters.keep("  Kort,  mbo ", SHORT).filters
    services.saved_filters.keep("KORT, MBO", LIGHT)
    assert [(one.name, one.wanted) for one in services.saved_filters.all()] == [
        ("Kort, mbo", LIGHT)
    ]
    assert not services.saved_filters.keep("kort, mbo", LIGHT)


def test_undo_takes_back_keeping_and_forgetting(services: Services) -> None:
    kept = services.saved_filters.keep("Kort", SHORT)
    removed = services.saved_filters.remove("Kort")
    assert services.saved_filters.all() == ()
    for change, left in ((removed.change, 1), (kept.change, 0)):
        assert change is not None
        assert services.undo.undo(change).filters
        assert len(services.saved_filters.all()) == left


@pytest.mark.parametrize("name", ["", " \t", "x" * 61])
def test_a_name_is_needed_that_fits(services: Services, name: str) -> None:
    with pytest.raises(WrongValue):
        services.saved_filters.keep(name, SHORT)


def test_what_is_not_kept_cannot_be_forgotten(services: Services) -> None:
    with pytest.raises(NotFound):
        services.saved_filters.remove("Kort")
