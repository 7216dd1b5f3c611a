from typing import Any

import pytest

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import Module
from hope_desktop.domain.texts.representation import (
    Gender,
    PeopleGroup,
    Person,
    absent,
    is_named,
    male_or_open_share,
    other_couples,
    rich_roots,
    shown_groups,
    strangers,
)
from hope_desktop.domain.texts.vocabulary import Vocabulary
from hope_desktop.exchange.check import vocabulary
from tests.making import activity, handout

G, B, O = Gender.GIRL, Gender.BOY, Gender.OPEN  # noqa: E741
N = Gender.NON_BINARY


def person(name: str, gender: Gender = G, **other: Any) -> Person:
    return Person(name, gender, **({"roots": "dutch"} | other))


def love(text: str) -> Activity:
    return activity("2.1", Module.LOVE, handouts=(handout("2.1/kaart", body=text),))


def test_a_group_shows_its_people_and_activities_and_none_is_left_out():
    noor = person("Noor", groups=(PeopleGroup.ONLINE,))
    shown = {
        one.group: one for one in shown_groups([noor], [activity("1.1", representation=("dorp",))])
    }
    assert list(shown) == list(PeopleGroup)
    assert shown[PeopleGroup.GIRL].people == shown[PeopleGroup.ONLINE].people == ("Noor",)
    assert shown[PeopleGroup.VILLAGE].activities == ("1.1",)
    assert not shown[PeopleGroup.RELIGION].people + shown[PeopleGroup.RELIGION].activities


@pytest.mark.parametrize(
    ("genders", "share"), [([G, B], 0.5), ([G, G, O], 1 / 3), ([G, N], 0.5), ([G], 0.0), ([], 1.0)]
)
def test_only_main_characters_count_for_the_balance(genders, share):
    people = [person(f"P{n}", gender, main=True) for n, gender in enumerate(genders)]
    assert male_or_open_share([*people, person("Bij", B)]) == pytest.approx(share)


@pytest.mark.parametrize(
    ("one", "other", "text", "count"),
    [
        (G, G, "Lot zoent Sara.", 1),
        (B, B, "Lot zoent Sara.", 1),
        (G, O, "Lot zoent Sara.", 1),
        (G, N, "Lot zoent Sara.", 1),
        (G, B, "Lot zoent Sara.", 0),
        (G, G, "Lot is alleen.", 0),
    ],
)
def test_love_of_one_gender_or_left_open(one, other, text, count):
    people = [person("Lot", one, partner="Sara"), person("Sara", other)]
    assert len(other_couples(people, [love(text)])) == count
    assert other_couples(people, [activity("1.1", Module.BOUNDARIES)]) == []


def test_backgrounds_with_enough_names():
    people = [person(f"P{n}", roots=roots) for n, roots in enumerate(["a", "a", "a", "b", "b"])]
    assert rich_roots(people) == ["a"]


@pytest.mark.parametrize("text", ["Robins kat", "Robin's kat", "Robin", "Met Robin."])
def test_somebody_is_named(text):
    assert is_named(text, "Robin")


def test_a_part_of_a_word_names_nobody():
    assert not is_named("Mooi roodborstje", "Mo")
    assert absent([person("Mo"), person("Lot")], ["Lot lacht."]) == ["Mo"]


def test_names_that_nobody_of_the_list_has_are_strangers():
    text = "Vandaag lacht Xanthippe. De Kindertelefoon belt Robin. In Nederland fietst Xanthippe."
    found = [name for name, _ in strangers(text, [person("Robin")], vocabulary())]
    assert found == ["Xanthippe"]
    assert list(strangers(text, [], Vocabulary())) == []
