"""The ready workshops, best first."""

from collections.abc import Iterable

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Level, Module
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.new.templates import (
    TemplateChoice,
    about_words,
    around,
    choice_row,
    missing_words,
    template_choices,
)
from tests.planning import came
from tests.tools.shared_ui import made_ui

NOTHING: frozenset[Module] = frozenset()


def found(
    services: Services,
    level: Level | None,
    done: frozenset[Module] = NOTHING,
    year: int | None = None,
) -> tuple[TemplateChoice, ...]:
    return template_choices(services.library, ClassFacts("De Es", level=level, year=year), done)


@pytest.mark.parametrize(
    ("level", "done", "first"),
    [
        (Level.PO, NOTHING, "S2"),
        (Level.ISK, NOTHING, "S7"),
        (Level.HAVO, NOTHING, "S1"),
        (Level.HAVO, frozenset({Module.BOUNDARIES}), "S3"),
        (Level.MBO, NOTHING, "S8"),
    ],
)
def test_what_suits_the_class_and_comes_next_stands_first(services, level, done, first):
    best = found(services, level, done)[0]
    assert best.recommended
    assert best.template.id == first


@pytest.mark.parametrize(("year", "advised"), [(None, False), (1, False), (2, True), (5, True)])
def test_a_series_from_year_two_is_recommended_from_then_on(services, year, advised):
    ready = found(services, Level.HAVO, year=year)
    upper = [one for one in ready if one.template and one.template.id == "S13"]
    assert any(one.recommended for one in upper) == advised


def test_every_part_is_there_once_and_choosing_yourself_is_last(services):
    all_choices = found(services, None)
    parts = sum(len(template.parts) for template in services.planning.templates())
    assert len(all_choices) == parts + 1
    assert all_choices[-1].template is None
    assert not any(choice.recommended for choice in all_choices), "the level is not known"


def _best(choices: Iterable[TemplateChoice]) -> set[str]:
    return {one.template.id for one in choices if one.template and one.recommended}


def test_what_is_for_adults_is_offered_to_adults_alone(services):
    *ready, by_hand = found(services, Level.ADULTS)
    assert {one.template.id for one in ready if one.template} == {"S21", "S22", "S23", "S26", "S27"}
    assert _best(ready) == {"S21", "S22", "S23"}
    elsewhere = ClassFacts("Gemeente Bunnik", level=Level.ADULTS, elsewhere=True)
    offered = template_choices(services.library, elsewhere, frozenset())
    assert _best(offered) == {"S23", "S26", "S27"}
    assert by_hand.template is None
    of_pupils = {one.template.id for one in found(services, Level.HAVO) if one.template}
    assert of_pupils.isdisjoint({"S21", "S22", "S23"})
    assert around(Level.ADULTS) == ("O4", "C5")
    assert around(Level.HAVO) == around(None) == ("O1", "C3")


def test_rows_name_part_module_and_minutes(services):
    ui = made_ui("en")
    all_choices = found(services, Level.HAVO, frozenset({Module.BOUNDARIES}))
    row = choice_row(0, all_choices[0], ui)
    assert (row.title, row.right) == ("Lesreeks onderbouw, part b", "50 min")
    assert (row.below, row.module) == ("Vragen is normaal", Module.LOVE), "its icon says the module"
    assert "2. Love" in row.spoken
    assert row.right_below == "recommended"
    assert "havo" in about_words(all_choices[0], ui)
    assert choice_row(9, all_choices[-1], ui).title == "Choose yourself"


def test_an_own_template_in_parts_names_them_and_what_is_gone(services):
    session, _ = services.planning.example()
    relay, _ = services.material.new_activity(Module.LOVE, "Estafette")
    services.blocks.add_activity(session, relay, 1)
    came(services, session, "Spel")
    services.material.remove(relay)
    ui = made_ui("en")
    (own,) = (choice for choice in found(services, Level.HAVO) if choice.own)
    assert own.modules == (Module.BOUNDARIES,)
    assert "Estafette" in missing_words(own, ui)
    assert "Joris" in choice_row(0, own, ui).below
