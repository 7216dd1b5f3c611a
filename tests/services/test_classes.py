from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hope_desktop.domain.classes import ClassFacts, Unknown, path_kept_since
from hope_desktop.domain.errors import NotFound, SameClass, WrongValue
from hope_desktop.domain.terms import Band, ClassId, Level, Module
from tests.making import CLASS_2B, NINE, moment
from tests.planning import new_class, workshop_of
from tests.services.conftest import work_in_months

DAY = NINE.date()
HOSTILE = (
    "'; DROP TABLE classes; -- <b>De Brug</b> & {{help}} %s %(school)s",
    '"De Brug"\n\tvan\x00 1e \u202ereed 漢字 ëïé 🏫',
)


def test_only_the_school_is_needed_and_the_rest_is_to_ask(services):
    class_id, changes = services.classes.add(ClassFacts("De Brug"))
    assert changes.classes == {class_id}
    (call,) = services.classes.call_backs()
    assert (call.class_id, call.ask) == (class_id, tuple(Unknown))
    services.planning.mark_done(workshop_of(services, class_id, ["1.4"]))
    assert services.classes.call_backs() == (), "all of it was given"
    workshop_of(services, class_id, ["1.4"])
    assert services.classes.call_backs() == (call,)


def test_a_class_of_which_all_is_known_needs_no_call(services, class_2b):
    assert services.classes.call_backs() == ()
    assert services.classes.get(class_2b).school_year == "2026-2027"


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"school": ""}, "school"),
    ({"school": "x" * 201}, "school"),
    ({"pupils": 0}, "pupils"),
    ({"pupils": 100}, "pupils"),
    ({"year": 9}, "year"),
    ({"question": "x" * 2001}, "question"),
    ({"helper": "27"}, "helper"),
    ({"reserve": "06 - 12 34 56 78"}, "reserve"),
    ({"level": Level.PRO, "band": Band.LOWER}, "band"),
]


@pytest.mark.parametrize(("facts", "field"), REFUSED, ids=lambda value: str(value)[:40])
def test_a_value_that_cannot_be_is_refused_by_field_and_nothing_is_kept(
    services, class_2b, facts, field
):
    for attempt in (
        lambda: services.classes.add(replace(CLASS_2B, **facts)),
        lambda: services.classes.change(class_2b, replace(CLASS_2B, **facts)),
    ):
        with pytest.raises(WrongValue) as refusal:
            attempt()
        assert refusal.value.field == field
    (kept,) = services.classes.all()
    assert kept.facts == replace(CLASS_2B, band=Band.LOWER)


@pytest.mark.parametrize("pupils", [1, 99])
def test_the_smallest_and_the_largest_class_are_kept(services, pupils):
    class_id = new_class(services, pupils=pupils)
    assert services.classes.get(class_id).facts.pupils == pupils


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_kept_as_texts(services, text):
    facts = ClassFacts(text, text, helper=text, reserve=text, contact=text, question=text)
    class_id = new_class(services, facts)
    kept = services.classes.get(class_id).facts
    assert kept.school == " ".join("".join(c if c.isprintable() else " " for c in text).split())
    assert len(services.classes.all()) == 1


def test_no_change_is_no_step_to_take_back(services, class_2b):
    facts = services.classes.get(class_2b).facts
    assert not services.classes.change(class_2b, replace(facts, label=" 2B "))


def test_an_unknown_class_is_refused(services):
    for attempt in (
        lambda: services.classes.get(ClassId(9)),
        lambda: services.classes.change(ClassId(9), CLASS_2B),
        lambda: services.classes.remove(ClassId(9)),
        lambda: services.classes.mark_module(ClassId(9), Module.LOVE, DAY),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_a_class_that_was_thrown_away_and_is_made_again_keeps_its_path(services, class_2b):
    services.classes.mark_module(class_2b, Module.BOUNDARIES, DAY)
    services.classes.remove(class_2b)
    again = new_class(services, pupils=25)
    assert services.classes.get(again).modules_done == {Module.BOUNDARIES}


@pytest.mark.parametrize(
    "other", [{"label": "2C"}, {"school": "De Wissel"}, {"label": ""}], ids=str
)
def test_another_class_starts_at_the_beginning(services, class_2b, other):
    services.classes.mark_module(class_2b, Module.BOUNDARIES, DAY)
    new = new_class(services, **other)
    assert services.classes.get(new).modules_done == frozenset()


def test_two_classes_without_a_name_are_not_the_same_class(services):
    nameless = replace(CLASS_2B, label="")
    one = new_class(services, nameless)
    services.classes.mark_module(one, Module.BOUNDARIES, DAY)
    other = new_class(services, nameless)
    assert services.classes.get(other).path == ()


@pytest.mark.parametrize("module", [Module.OPENING, Module.CLOSING])
def test_opening_and_closing_are_no_part_of_the_path(services, class_2b, module):
    with pytest.raises(WrongValue):
        services.classes.mark_module(class_2b, module, DAY)


def test_a_module_is_marked_once_and_can_be_taken_off(services, class_2b):
    assert services.classes.mark_module(class_2b, Module.LOVE, DAY)
    assert not services.classes.mark_module(class_2b, Module.LOVE, DAY)
    assert services.classes.unmark_module(class_2b, Module.LOVE)
    assert not services.classes.unmark_module(class_2b, Module.LOVE)
    assert services.classes.get(class_2b).path == ()


def test_a_removed_class_takes_its_workshops_along_and_brings_them_back(services, class_2b):
    session = workshop_of(services, class_2b, [])
    removed = services.classes.remove(class_2b)
    assert removed.sessions == {session}
    assert services.planning.all() == ()
    services.undo.undo(removed.change)
    assert [row.id for row in services.planning.all()] == [session]


def test_what_a_class_had_two_years_ago_is_forgotten_for_good(services, class_2b):
    services.classes.mark_module(class_2b, Module.BOUNDARIES, date(2024, 11, 23))
    services.classes.mark_module(class_2b, Module.LOVE, date(2024, 11, 24))
    work_in_months(services, 24)
    assert services.classes.forget_old_paths().classes == {class_2b}
    assert services.classes.get(class_2b).modules_done == {Module.LOVE}
    assert services.classes.forget_old_paths().classes == frozenset()
    told = services._database.connection.execute(
        "SELECT count(*) FROM history WHERE table_name = 'module_done'"
    ).fetchone()
    assert told == (1,), "also from the history"


@pytest.mark.parametrize("year", [1970, 2010, 2027, 2029, 2036, 2038, 2062])
@pytest.mark.parametrize("months", [0, 1, 23])
def test_a_wrong_clock_makes_nothing_old(services, class_2b, year, months):
    """Neither a clock that is ahead, nor a battery that was empty when it was noted."""
    services.classes.mark_module(class_2b, Module.BOUNDARIES, DAY)
    services.classes.mark_module(class_2b, Module.LOVE, date(2010, 1, 1))
    services.classes.mark_module(class_2b, Module.UNCOMFORTABLE, DAY)
    services.classes.unmark_module(class_2b, Module.UNCOMFORTABLE)
    work_in_months(services, months)
    told = "SELECT count(*) FROM history WHERE table_name = 'module_done'"
    before = services._database.connection.execute(told).fetchone()
    services._database.now = lambda: NINE.replace(year=year)
    assert services.classes.forget_old_paths().classes == frozenset()
    assert services.classes.get(class_2b).modules_done == {Module.BOUNDARIES, Module.LOVE}
    assert services._database.connection.execute(told).fetchone() == before


@pytest.mark.parametrize(
    ("today", "since"),
    [
        (date(2026, 11, 24), date(2024, 11, 24)),
        (date(2028, 2, 29), date(2026, 2, 28)),
        (date(2026, 1, 31), date(2024, 1, 28)),
    ],
)
def test_a_path_is_kept_for_two_years(today, since):
    assert path_kept_since(today) == since


def test_the_same_class_is_not_made_twice(services, class_2b):
    with pytest.raises(SameClass) as refused:
        new_class(services, school="DE BRUG", label=" 2b ", pupils=3)
    assert (refused.value.class_id, refused.value.label) == (class_2b, "2B")
    assert len(services.classes.all()) == 1


def test_a_class_cannot_become_another_and_stays_what_it_was(services, class_2b):
    other = new_class(services, label="2C")
    with pytest.raises(SameClass):
        services.classes.change(other, CLASS_2B)
    assert services.classes.get(other).facts.label == "2C"
    services.classes.change(other, replace(CLASS_2B, label="2c"))
    services.classes.remove(class_2b)
    services.classes.change(other, CLASS_2B)
    assert services.classes.get(other).facts.label == "2B"


def test_a_class_that_was_there_twice_already_can_still_be_changed(services, class_2b):
    services.classes.remove(class_2b)
    twin = new_class(services)
    services.bin.put_back(services.bin.all()[0])
    services.classes.change(twin, replace(CLASS_2B, pupils=9))
    assert services.classes.get(twin).facts.pupils == 9


@pytest.fixture
def last_year(services) -> ClassId:
    """Class 2B of the school year before, which had module 1 in a workshop."""
    services._database.now = lambda: moment("2026-05-12T09:00")
    class_id = new_class(services)
    services.classes.mark_module(class_id, Module.BOUNDARIES)
    workshop_of(services, class_id, [])
    services._database.now = lambda: moment("2026-09-01T09:00")
    return class_id


def test_a_class_goes_along_to_the_new_year_with_all_it_has(services, last_year):
    before = services.classes.get(last_year)
    changes = services.classes.take_along(last_year, "3B", 3, None)
    after = services.classes.get(last_year)
    assert (before.school_year, after.school_year) == ("2025-2026", "2026-2027")
    assert after.path == before.path
    assert (after.facts.label, after.facts.pupils) == ("3B", None)
    assert after.facts.helper == before.facts.helper
    assert len(services.planning.all()) == 1
    (call,) = services.classes.call_backs()
    assert Unknown.PUPILS in call.ask, "how many there are is asked again"
    services.undo.undo(changes.change)
    assert services.classes.get(last_year) == before


def test_of_a_class_of_the_year_before_nothing_is_asked(services, last_year):
    services.classes.change(last_year, replace(CLASS_2B, helper=""))
    assert services.classes.call_backs() == ()
    services.classes.take_along(last_year, "3B", 3, 25)
    (call,) = services.classes.call_backs()
    assert call.ask == (Unknown.HELPER,)


def test_the_path_of_an_entry_that_was_thrown_away_goes_along_too(services, last_year):
    services._database.now = lambda: moment("2026-06-01T09:00")
    services.classes.remove(last_year)
    again = new_class(services)
    services._database.now = lambda: moment("2026-09-01T09:00")
    services.classes.take_along(again, "3B", 3, None)
    assert services.classes.get(again).modules_done == {Module.BOUNDARIES}


def test_next_years_class_of_that_name_is_another_class(services, last_year):
    new = new_class(services)
    assert services.classes.get(new).path == ()
    with pytest.raises(SameClass):
        services.classes.take_along(last_year, "2B", 2, None)
    services.classes.take_along(last_year, "3B", 3, None)
    assert services.classes.get(new).path == ()


def test_the_path_is_taken_over_once_with_its_days(services, last_year):
    new = new_class(services, label="3B", year=3)
    assert services.classes.earlier(new).id == last_year
    change = services.classes.take_path(new, last_year).change
    before, after = (services.classes.get(one).path for one in (last_year, new))
    assert [(one.module, one.on) for one in after] == [(one.module, one.on) for one in before]
    assert services.classes.earlier(new) is None, "nothing is left to ask"
    assert not services.classes.take_path(new, last_year)
    services.undo.undo(change)
    assert services.classes.get(new).path == ()
    assert services.classes.get(last_year).path == before


def test_what_has_no_path_is_not_asked_about(services, last_year):
    services.classes.unmark_module(last_year, Module.BOUNDARIES)
    new = new_class(services, label="3B", year=3)
    assert services.classes.earlier(new) is None


def test_schools_stand_where_a_dutch_person_looks(services):
    names = ["Zwolle College", "École", "IJsselschool", "Élan", "ekster", "Iris", "Œuvre", "Ĳburg"]
    for name in names:
        services.classes.add(ClassFacts(name, "2B"))
    there = [one.facts.school for one in services.classes.all() if one.facts.school in names]
    assert there == [
        "École", "ekster", "Élan", "Ĳburg", "IJsselschool", "Iris", "Œuvre", "Zwolle College",
    ]  # fmt: skip


@pytest.mark.parametrize("year", [1970, 2010, 2029, 2036, 2062])
@pytest.mark.parametrize("months", [0, 23])
def test_a_wrong_clock_offers_nobody_for_removal(services, class_2b, year, months):
    work_in_months(services, months)
    services._database.now = lambda: NINE.replace(year=year)
    assert services.classes.with_old_people() == ()


def test_people_at_a_class_of_long_ago_are_offered_after_years_of_work(services, class_2b):
    work_in_months(services, 24)
    services._database.now = lambda: NINE.replace(year=2028)
    assert services.classes.with_old_people() == ()
    services._database.now = lambda: NINE.replace(year=2029)
    assert [one.id for one in services.classes.with_old_people()] == [class_2b]
    services.classes.forget_old_people()
    assert services.classes.with_old_people() == ()
    assert services.classes.get(class_2b).facts.helper == ""
