"""The papers and things of a plan, added up."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.activity import Per, Supply
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.packing import Pile
from tests.making import CLOSING, OPENING, activity, handout, plan
from tests.services.printing.test_bundle import ONE, documents_for, things_in


@pytest.mark.parametrize(
    ("per", "count"),
    [
        (Per.CLASS, 2),
        (Per.PUPIL, 54),
        (Per.PAIR, 28),
        (Per.GROUP_OF_3, 18),
        (Per.GROUP_OF_4, 14),
    ],
)
def test_things_to_bring_are_counted_for_the_class_and_added_up(per, count):
    stift = Supply("stift", 2, per)
    one, two = replace(ONE, materials=(stift,)), activity("1.5", materials=(Supply("stift", 1),))
    items = documents_for(plan(OPENING, one, two, CLOSING)).packing
    assert things_in(items) == [("stift", count + 1)]


def test_an_activity_that_is_done_twice_brings_its_things_once():
    one = replace(ONE, materials=(Supply("touw", 1),))
    items = documents_for(plan(OPENING, one, one, CLOSING)).packing
    assert things_in(items) == [("touw", 1)]


def test_the_packing_list_has_our_papers_our_things_and_what_the_school_sees_to():
    things = (Supply("open ruimte", by_school=True), Supply("touw"))
    cards = [handout(f"1.4/k{n}", HandoutKind.CARDS, title=f"Kaart {n}") for n in (1, 2, 3)]
    items = documents_for(plan(OPENING, replace(ONE, materials=things), CLOSING), *cards).packing
    assert [(item.pile, item.what, item.count, item.detail) for item in items] == [
        (Pile.PAPERS, "Papieren van de trainer", 1, ""),
        (Pile.PAPERS, "Voor elke leerling: kaarten", 28, "Kaart 1, Kaart 2 en Kaart 3"),
        (Pile.THINGS, "touw", 1, ""),
        (Pile.SCHOOL, "open ruimte", 1, ""),
    ]
