"""A school year on one page: people once, what was taken up, and nobody who could be known."""

from dataclasses import replace
from datetime import datetime

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Level, SessionId
from hope_desktop.domain.workshops.afterwards import Tally
from hope_desktop.domain.workshops.lines import Line, LineState, Of
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw
from tests.making import CLASS_2B, moment
from tests.planning import new_class, new_workshop, write_line
from tests.sharing import object_to, open_lines

HELPER = "Helper-kanarie"


def given(
    services: Services, start: datetime, school: str = "De Brug", *, done: bool = True, **other
) -> SessionId:
    facts = replace(CLASS_2B, school=school, helper=HELPER, label=f"2{start.day}")
    group = new_class(services, replace(facts, **other))
    named = {"trainer1": "Samira-kanarie", "reason": "Reden-kanarie"}
    made = new_workshop(services, group, "S1", "a", start=start, **named)
    if done:
        services.planning.mark_done(made)
    return made


def page(services: Services) -> str:
    return next(iter(services.years.all().values())).replace("\\", "")


def test_a_year_has_what_was_given_in_it_in_order(services):
    given(services, moment("2026-09-03T09:00"))
    given(services, moment("2026-09-01T09:00"), "De Linde")
    given(services, moment("2026-09-02T09:00"), done=False)
    given(services, moment("2026-07-31T09:00"))
    assert [*services.years.all()] == ["2026-2027", "2025-2026"]
    assert "| De Linde | vmbo-g/t | 1 | 27 |" in page(services)
    assert "| 1. Persoonlijke grenzen | 2 |" in page(services)


def test_what_pupils_say_is_told_of_the_classes_where_it_may_be(services):
    for day, slips in (("2026-09-01", 6), ("2026-09-02", 7), ("2026-09-03", 4)):
        session = given(services, moment(f"{day}T09:00"))
        services.aftercares.count(session, Tally(slips, (slips, 0, 0, 0, slips, 0, 0, 0, slips)))
    said = page(services).partition("Wat leerlingen ervan vonden (13 strookjes)")[2]
    assert said.count("| 13 |") == 3


def test_who_had_three_lessons_is_counted_once(services):
    first = services.planning.session(given(services, moment("2026-09-01T09:00"))).class_id
    for day in (8, 15):
        made = new_workshop(services, first, "S1", "a", start=moment(f"2026-09-{day:02}T09:00"))
        services.planning.mark_done(made)
    given(services, moment("2026-09-03T09:00"))
    assert page(services).startswith(f"4 workshops, {2 * 27} deelnemers, 200 minuten.")
    assert "| De Brug | vmbo-g/t | 2 | 54 |" in page(services)


def test_nobody_is_named_and_fewer_than_five_are_not_told(services):
    given(services, moment("2026-09-01T09:00"), pupils=4)
    assert "| De Brug | vmbo-g/t | 1 | minder dan 5 |" in page(services)
    assert page(services).startswith("1 workshop, 50 minuten."), "nor in the sum"
    drawn = draw(services.years.document(*next(iter(services.years.all().items()))))
    assert "Schooljaar 2026-2027" in drawn.text
    assert "kanarie" not in drawn.text
    assert drawn.pages == 1


def test_what_was_taken_up_agreed_and_changed_stands_there(services):
    session = given(services, moment("2026-09-01T09:00"))
    services.lines.answer([write_line(services, session, "1.4", "Korter.")], LineState.DONE)
    facts = ClassFacts("Gemeente Bunnik", "Beleid", Level.ADULTS, pupils=12)
    table = new_workshop(
        services, new_class(services, facts), "S21", start=moment("2026-09-12T09:00")
    )
    services.planning.mark_done(table)
    services.lines.agree(table, (Line(Of(), "Het formulier nakijken."),))
    (first,) = services.lines.of_session(table)
    services.lines.answer([first], LineState.STAYS, "er is geen geld")
    object_to(services, "3.11/lesblad", "Te lang.")
    (line,) = open_lines(services)
    services.lines.answer([line], LineState.DONE)
    said = page(services)
    assert "| Als je kind iets vertelt | 1 |" in said
    assert "2 wensen van lezers zijn verwerkt." in said
    assert "- Het formulier nakijken. (kan niet: er is geen geld)" in said
    assert f"- {services.lines.title(line)}" in said.partition("Teksten die veranderden")[2]


def test_the_example_is_no_workshop(services):
    session, _ = services.planning.example()
    services.planning.mark_done(session)
    assert services.years.all() == {"2026-2027": ""}
