"""What was given in a year: visits and how many, and nothing else of a pupil."""

from dataclasses import replace
from datetime import datetime

from hope_desktop.domain.ids import SessionId
from hope_desktop.i18n.catalogue import translator
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.year import as_csv
from tests.making import CLASS_2B, moment
from tests.planning import new_class, new_workshop

HELPER = "Helper-kanarie"


def given(
    services: Services, start: datetime, school: str = "De Brug", *, done: bool = True
) -> SessionId:
    facts = replace(CLASS_2B, school=school, helper=HELPER, label=f"2{start.day}")
    class_id = new_class(services, facts)
    made = new_workshop(
        services,
        class_id,
        "S1",
        "a",
        start=start,
        trainer1="Samira-kanarie",
        reason="Reden-kanarie",
    )
    if done:
        services.planning.mark_done(made)
    return made


def test_a_year_has_what_was_given_in_it_in_order(services):
    given(services, moment("2026-09-03T09:00"))
    given(services, moment("2026-09-01T09:00"), "=SUM(A1)")
    given(services, moment("2026-09-02T09:00"), done=False)
    given(services, moment("2027-01-12T09:00"), done=False)
    given(services, moment("2026-07-31T09:00"))
    now, before = services.years.all()
    assert (now.name, before.name) == ("2026-2027", "2025-2026")
    assert [row.start and row.start.day for row, _pupils in now.visits] == [1, 3]
    assert now.unmarked == 1
    rows = as_csv(now).decode("utf-8-sig").splitlines()
    assert rows[0] == "Datum;School;Klas;Modules;Hoeveel;Minuten"
    assert rows[1] == "1-9-2026;'=SUM(A1);21;1. Persoonlijke grenzen;27;50"
    assert "kanarie" not in as_csv(now).decode()


def test_who_had_three_lessons_is_counted_once(services):
    first = services.planning.session(given(services, moment("2026-09-01T09:00"))).class_id
    for day in (8, 15):
        made = new_workshop(services, first, "S1", "a", start=moment(f"2026-09-{day:02}T09:00"))
        services.planning.mark_done(made)
    given(services, moment("2026-09-03T09:00"))
    said = services.years.all()[0].total(translator("nl"))
    assert said.startswith(f"4 workshops, {2 * 27} deelnemers")


def test_the_example_is_no_workshop(services):
    session, _ = services.planning.example()
    services.planning.mark_done(session)
    (year,) = services.years.all()
    assert year.visits == ()
