"""Chips that limit a list: each asks for less, together for less still, told once."""

from dataclasses import replace

import pytest

from hope_desktop.domain.terms import Level, Module
from hope_desktop.domain.views import EVERYTHING, ActivityFilter
from hope_desktop.ui.widgets.search.filters import Filters
from tests.tools.shared_ui import made_ui

ASKED = {
    "level": Level.PO,
    "max_intensity": 1,
    "max_minutes": 20,
    "nothing_to_bring": True,
    "mine": True,
}


@pytest.fixture
def filters(styled) -> Filters:
    made = Filters(made_ui("nl"), styled)
    made.level = Level.PO
    return made


@pytest.mark.parametrize("name", ASKED)
def test_a_filter_asks_for_less(filters, services, name):
    services.material.new_activity(Module.LOVE, "Van mij")
    told: list[None] = []
    filters.filter_changed.connect(lambda: told.append(None))
    filters.actions[name].trigger()
    wanted: ActivityFilter = replace(EVERYTHING, **{name: ASKED[name]})  # type: ignore[arg-type]
    assert filters.values() == wanted
    assert len(told) == 1
    assert 0 < len(services.library.rows(wanted)) < len(services.library.rows())


def test_what_is_shown_is_asked_and_told_once(filters):
    told: list[None] = []
    filters.filter_changed.connect(lambda: told.append(None))
    wanted = ActivityFilter(level=Level.MBO, max_minutes=20, nothing_to_bring=True)
    filters.show_values(wanted)
    assert filters.values("kaart") == replace(wanted, words="kaart")
    assert filters.actions["level"].text() == "Past bij mbo"
    filters.show_values(EVERYTHING)
    assert filters.values() == EVERYTHING
    assert len(told) == 2


def test_without_a_class_no_level_is_offered(styled):
    assert not Filters(made_ui("nl"), styled).actions["level"].isVisible()


def test_without_things_means_that_no_activity_names_any(services):
    found = services.library.rows(ActivityFilter(nothing_to_bring=True))
    assert not any(services.library.activity(row.id).materials for row in found)
    others = {row.id for row in services.library.rows()} - {row.id for row in found}
    assert all(services.library.activity(one).materials for one in others)
