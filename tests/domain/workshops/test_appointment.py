"""A workshop in somebody's own calendar."""

from datetime import UTC, datetime

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import ClassId, SessionId
from hope_desktop.domain.workshops.appointment import appointment
from hope_desktop.domain.workshops.plan import Session, SessionFacts
from tests.making import moment

MADE = datetime(2026, 12, 2, 8, 30, tzinfo=UTC)
START = moment("2026-12-08T23:30")


def lines(group: ClassFacts, room: str = "") -> list[str]:
    session = Session(SessionId(4), ClassId(2), SessionFacts(START, 50, "Els", room=room), ())
    return appointment(session, group, f"Workshop {group.label}", MADE).decode().split("\r\n")


def test_it_says_class_place_and_hours_and_nobody_by_name():
    group = ClassFacts("De Brug", "2B", helper="S. Jansen", address="Kade 1; Ede")
    made = lines(group, "lokaal 8")
    assert (made[0], made[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert "DTSTAMP:20261202T083000Z" in made
    assert "DTSTART:20261208T233000" in made
    assert "DTEND:20261209T002000" in made
    assert "LOCATION:De Brug\\, Kade 1\\; Ede\\, lokaal 8" in made
    assert not {"Els", "Jansen"} & set(" ".join(made).replace("\\,", " ").split())


def test_the_same_workshop_moves_in_the_calendar_instead_of_coming_twice():
    uid = lines(ClassFacts("De Brug", "2B"))[4]
    assert uid == lines(ClassFacts("De Brug", "2B"), "lokaal 8")[4]
    assert uid != lines(ClassFacts("De Linde", "2B"))[4]


def test_a_long_name_is_broken_between_letters_and_comes_back_whole():
    school = "É" * 60 + "\nEND:VEVENT"
    made = "\r\n".join(lines(ClassFacts(school, "2B")))
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
    whole = made.replace("\r\n ", "").split("\r\n")
    assert whole[-4] == f"LOCATION:{'É' * 60} END:VEVENT"
    assert whole.count("END:VEVENT") == 1
