"""What a workshop says in its rows, without a window: by its stage, its face and its group."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.page import STORY_PARTS, RowPlace, story_part
from hope_desktop.domain.terms import ActivityId, BlockId, Level, Module, SessionId
from hope_desktop.domain.workshops.afterwards import Ran
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.i18n.catalogue import translator
from hope_desktop.services.library.starter import replace_library
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.one.rows import (
    WorkshopFace,
    WorkshopRow,
    first_face,
    first_open,
    rows,
)
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, new_workshop, put_on_paper, set_facts, write_line
from tests.shipped import CONTENT

NL = translator("nl")
TWO = SessionFacts(NINE, 50, "Els", "Joris & Co", room="Lokaal 8")
STORY = replace(TWO, slot_minutes=100, room="8")
WHO = "Contactpersoon: J. Wit, zorgcoördinator, kamer 3"


def usual(services: Services) -> SessionId:
    return new_workshop(services, new_class(services), facts=TWO)


def too_long(services: Services) -> SessionId:
    return new_workshop(services, new_class(services), facts=replace(TWO, slot_minutes=40))


def skipping(services: Services) -> SessionId:
    return new_workshop(services, new_class(services), "S9", facts=TWO)


def given(services: Services) -> SessionId:
    made = usual(services)
    services.planning.mark_done(made)
    return made


def story(services: Services, *done: Module) -> SessionId:
    class_id = new_class(services)
    for module in done or (Module.BOUNDARIES, Module.LOVE, Module.UNCOMFORTABLE):
        services.classes.mark_module(class_id, module)
    return new_workshop(services, class_id, "S4", facts=STORY)


def told(services: Services) -> SessionId:
    made = story(services)
    services.telling.tell(made, "Joris & Co", said_yes=False)
    return made


def table(services: Services) -> SessionId:
    group = new_class(services, ClassFacts("Bunnik", "Jeugd", Level.ADULTS))
    return new_workshop(services, group, "S21", facts=replace(TWO, slot_minutes=90))


def shown(services: Services, made: SessionId, face: WorkshopFace) -> tuple[WorkshopRow, ...]:
    whole = services.wholes.get(made)
    return rows(whole, face, first_open(whole, WorkshopFace.PLAN), NL)


def open_row(
    services: Services, made: SessionId, face: WorkshopFace = WorkshopFace.PLAN
) -> WorkshopRow:
    (found,) = [one for one in shown(services, made, face) if one.is_open]
    return found


def after_another(services: Services) -> SessionId:
    """A class of which the lesson before ran late, with a line at a part that is not in this."""
    before = given(services)
    write_line(services, before, "1.4", "Minder kaarten.")
    services.aftercares.ran(before, (Ran(BlockId(1), 61),), frozenset())
    class_id = services.planning.session(before).class_id
    return new_workshop(services, class_id, "S3", "c", replace(TWO, start=NINE + timedelta(7)))


SAID: dict[str, tuple[Callable[[Services], SessionId], WorkshopFace, int, str, str]] = {
    "a plan": (usual, WorkshopFace.PLAN, 0, "right", ""),
    "its first words": (usual, WorkshopFace.PLAN, 2, "below", "“Er is geen goed of fout."),
    "its minutes": (usual, WorkshopFace.PLAN, 2, "right", "25 min"),
    "when it begins": (usual, WorkshopFace.PLAN, 2, "time", "9:09"),
    "what is free": (usual, WorkshopFace.PLAN, -1, "right", "1 min vrij tot 9:50"),
    "what is to arrange": (usual, WorkshopFace.PLAN, 0, "press", "Nog te regelen: 5"),
    "where to add": (usual, WorkshopFace.PLAN, -1, "press", "Activiteit toevoegen"),
    "too long": (too_long, WorkshopFace.PLAN, -1, "right", "9 min te lang, de les eindigt om 9:40"),
    "who leads": (usual, WorkshopFace.LESSON, 2, "who", "Els en Joris & Co"),
    "the card": (usual, WorkshopFace.LESSON, 0, "press", "Trainerkaart"),
    "the last time": (
        after_another,
        WorkshopFace.PLAN,
        0,
        "below",
        "Vorige keer: 11 min uitgelopen · Mag dat? Het meningenveld: Minder kaarten.",
    ),
    "the room": (usual, WorkshopFace.LESSON, 0, "below", f"{WHO} · Lokaal 8"),
    "its number": (story, WorkshopFace.LESSON, 0, "below", f"{WHO} · lokaal 8"),
    "a table": (table, WorkshopFace.PLAN, 0, "title", "De hele bijeenkomst"),
}


@pytest.mark.parametrize("what", SAID)
def test_a_row_says_it_in_one_place(services, what):
    make, face, at, field, said = SAID[what]
    assert str(getattr(shown(services, make(services), face)[at], field)).startswith(said)


@pytest.mark.parametrize("face", [WorkshopFace.PLAN, WorkshopFace.LESSON])
@pytest.mark.parametrize("make", [usual, too_long, skipping, given, story, told, table])
def test_every_row_has_a_name_and_at_most_one_is_open(services, make, face):
    found = shown(services, make(services), face)
    assert all(row.spoken for row in found)
    assert sum(row.is_open for row in found) == 1
    assert all(len(row.ways) <= 4 for row in found)
    assert len({row.key for row in found}) == len(found)


def test_what_is_too_long_or_still_to_ask_is_plain_or_red_in_its_own_row(services):
    made = skipping(services)
    assert open_row(services, made).asked == ("1", "2")
    closed = rows(services.wholes.get(made), WorkshopFace.PLAN, None, NL)[2]
    assert closed.below.startswith("Deze klas had module 1 en 2 niet bij ons.")
    assert closed.tone == ""
    set_facts(services, made, slot_minutes=30)
    *_rest, end = shown(services, made, WorkshopFace.PLAN)
    assert (end.key, end.right_tone) == (RowPlace.END, "red")


def test_a_given_workshop_is_read(services):
    found = shown(services, given(services), WorkshopFace.PLAN)
    assert not any(row.can_change or row.ways or row.note for row in found)
    assert found[-1].key is not RowPlace.END
    assert not found[0].press, "what opens nothing is not pressed"


def test_the_lesson_has_the_words_to_say_and_the_plan_has_not(services):
    made = usual(services)
    assert any(step.say for step in open_row(services, made, WorkshopFace.LESSON).steps)
    assert not any(step.say for step in open_row(services, made).steps)


def test_who_tells_stands_in_the_open_row_alone(services):
    made = told(services)
    whole = services.wholes.get(made)
    for face in (WorkshopFace.PLAN, WorkshopFace.LESSON):
        every = rows(whole, face, None, NL)
        (row,) = (one for one in every if one.activity in STORY_PARTS)
        assert row.press == "Vandaag niet"
        assert row.below.startswith("Er wordt verteld")
        closed = (row.title, row.below, row.who, row.spoken)
        assert not any("Joris" in words for words in closed)
    row = open_row(services, made)
    assert row.ways[1:3] == ("Els vertelt zelf", "Joris && Co vertelt zelf")
    assert row.chosen == 2


def test_without_her_yes_the_row_says_so(services):
    made = told(services)
    for below in ("Er wordt verteld: nog iets vragen", "Er wordt verteld"):
        closed = rows(services.wholes.get(made), WorkshopFace.PLAN, None, NL)
        assert below in {row.below for row in closed}
        services.telling.agree(made, said_yes=True)


def test_what_is_wrong_stands_whole_in_the_open_row(services):
    made = told(services)
    opening = services.planning.session(made).blocks[0].id
    services.blocks.set_minutes(made, opening, 5)
    row = rows(services.wholes.get(made), WorkshopFace.PLAN, opening, NL)[1]
    said = "Welkom en afspraken heeft minstens 6 minuten nodig om veilig te zijn."
    assert said in dict(row.told)
    assert said not in row.below


def test_that_nobody_is_named_yet_is_said_once_until_it_is_red(services):
    group = new_class(services, replace(CLASS_2B, helper=""))
    made = new_workshop(services, group, facts=replace(TWO, start=None))
    row = shown(services, made, WorkshopFace.PLAN)[0]
    assert row.press == "Nog te regelen: contactpersoon"
    assert "contactpersoon" not in row.below.lower()


def test_what_is_open_at_first(services):
    made = story(services)
    whole = services.wholes.get(made)
    assert first_open(whole, WorkshopFace.PLAN) == story_part(whole.plan)
    heart = services.wholes.get(table(services))
    assert first_open(heart, WorkshopFace.PLAN) == heart.plan.session.blocks[3].id


@pytest.mark.parametrize(
    ("days", "face"),
    [
        (2, WorkshopFace.PLAN),
        (0.1, WorkshopFace.BAG),
        (0, WorkshopFace.LESSON),
        (-1, WorkshopFace.AFTER),
    ],
    ids=["ahead", "on the day", "now", "past"],
)
def test_the_day_says_which_face_it_opens_with(services, days, face):
    whole = services.wholes.get(usual(services))
    assert first_face(whole, NINE - timedelta(days=days)) is face


def test_printed_it_opens_at_the_lesson_and_given_at_what_comes_after(services):
    made = usual(services)
    put_on_paper(services, made)
    for before in (timedelta(days=3), timedelta(hours=2)):
        assert first_face(services.wholes.get(made), NINE - before) is WorkshopFace.LESSON
    services.planning.mark_done(made)
    assert first_face(services.wholes.get(made), NINE - timedelta(days=3)) is WorkshopFace.AFTER


def test_what_the_library_no_longer_has_says_so_below_its_title(services):
    made = usual(services)
    replace_library(services._database, replace(CONTENT, activities=CONTENT.activities[:3]))
    row = open_row(services, made)
    assert row.title == "Mag dat? Het meningenveld"
    assert row.below == "Zit niet meer in de bibliotheek. In dit plan blijft het staan."


def test_what_waits_for_time_says_so_in_the_place_of_its_minutes(services):
    made = usual(services)
    services.blocks.add_activity(made, ActivityId("1.3"), if_time=True)
    for face in (WorkshopFace.PLAN, WorkshopFace.LESSON):
        row = next(one for one in shown(services, made, face) if one.activity == "1.3")
        assert (row.time, row.right) == ("", "als er tijd is")
    assert len(services.wholes.get(made).ran) == 4, "afterwards it is no part"
