"""What the first page says: of the next workshop, and of what is still to be done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Level, SessionId
from hope_desktop.domain.workshops.afterwards import Aftercare
from hope_desktop.domain.workshops.lines import Line, LineAnswer, LineState, Of, month_of
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.widgets.destination import (
    LESSON,
    to_agreements,
    to_handout,
    to_papers,
    to_workshop,
)
from hope_desktop.ui.widgets.fields.dates import long_date
from tests.making import CLASS_2B
from tests.planning import new_class, put_on_paper, set_facts, workshop_of
from tests.sharing import object_to, open_lines, released
from tests.tools.in_words import press, words
from tests.tools.week import make_week
from tests.ui.today.conftest import agree, buttons, past, planned


@pytest.mark.nightly
def test_the_button_follows_what_was_done_and_the_day(page, desk, services, qtbot):
    def main() -> str:
        desk.window.pages.show_page("today")
        page.refresh()
        QApplication.processEvents()
        (found,) = [
            one
            for one in page.findChildren(QPushButton)
            if one.isVisible() and one.property("look") == "primary"
        ]
        return found.text()

    session = SessionId(planned(services, 1))
    assert main() == "Naar de tas"
    with qtbot.waitSignal(page.go) as wish:
        press(page, "Naar de tas")
    assert wish.args == [to_papers(session)]
    put_on_paper(services, session)
    assert main() == "Naar de tas", "the bag is not packed"
    qtbot.waitUntil(lambda: any(said.endswith("papieren opgeslagen") for said in words(page)))
    put_on_paper(services, session, "printer")
    page.refresh()
    qtbot.waitUntil(lambda: any(said.endswith("papieren klaar") for said in words(page)))
    agree(services, session)
    for line in services.packing.of(session).lines:
        services.packing.tick(session, line.item, done=True)
    page.refresh()
    qtbot.waitUntil(lambda: any("papieren geprint, tas gepakt" in said for said in words(page)))
    assert main() == "Plan", "nothing else is left"
    assert "Alles ligt klaar." in words(page)
    at_night = datetime.combine(wall_clock.now(), time(23, 59))
    set_facts(services, session, start=at_night)
    assert main() == "Begin de les"
    with qtbot.waitSignal(page.go) as wish:
        press(page, "Begin de les")
    assert wish.args == [LESSON]


@pytest.mark.parametrize(("minutes", "green"), [(120, "Naar de tas"), (20, "Begin de les")])
def test_without_papers_the_lesson_is_green_in_the_last_half_hour(page, services, minutes, green):
    session = SessionId(planned(services, 1))
    start = (wall_clock.now() + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    set_facts(services, session, start=start)
    page.refresh()
    assert words(page.lines.lines[0])[0] == "Vandaag"
    assert page.lines.lines[0].buttons[-1].text() == green


def test_what_is_being_given_is_now_and_not_next(page, services):
    session = SessionId(planned(services, 1))
    page.refresh()
    assert "Morgen" in words(page)
    begun = wall_clock.now() - timedelta(minutes=1)
    set_facts(services, session, start=begun.replace(microsecond=0))
    page.refresh()
    assert "Morgen" not in words(page)
    assert "Nu" in words(page)


def test_the_first_line_says_what_it_is_and_where(page, services, qtbot):
    session = SessionId(planned(services, 1, replace(CLASS_2B, address="Brugweg 1")))
    set_facts(services, session, room="lokaal 8")
    page.refresh()
    where = page.lines.lines[0]
    day = long_date(wall_clock.today() + timedelta(days=1))
    assert words(where)[:2] == ["Morgen", f"2B, {day}, 9:00"]
    about = "Persoonlijke grenzen: Mag dat? Het meningenveld"
    said = f"{about} · De Brug, Brugweg 1, lokaal 8 · nog niet geprint"
    qtbot.waitUntil(lambda: words(where)[2] == said)


def test_who_tells_is_named_nowhere_on_the_page(page, services):
    group = new_class(services, CLASS_2B)
    start = wall_clock.now().replace(second=0, microsecond=0) + timedelta(days=1)
    facts = SessionFacts(start, 50, "Noor", "Sami")
    workshop_of(services, group, ("4.2",), facts, teller="Noor")
    page.refresh()
    assert "er wordt verteld" in " ".join(words(page))
    assert "Noor" not in " ".join((*words(page), *buttons(page)))
    press(page, "Vandaag niet")
    assert "een verzonnen verhaal" in " ".join(words(page))


STATES: dict[str, Callable[[Services], object]] = {
    "nothing else": lambda _services: None,
    "a workshop tomorrow": lambda services: planned(services, 1),
    "one that was": lambda services: past(services, 30),
    "a school to call": lambda services: services.classes.add(ClassFacts("De Linde", "3C")),
    "a full week": lambda services: make_week(services, wall_clock.now()),
}


@pytest.mark.parametrize("state", STATES)
def test_what_is_due_is_first_or_second_whatever_else_there_is(page, services, state):
    STATES[state](services)
    table = past(services, 2000, ClassFacts("Gemeente Bunnik", "Beleid", Level.ADULTS))
    services.planning.mark_done(table)
    due = Line(Of(), "Het formulier nakijken.", who="jeugd", due=month_of(wall_clock.today()))
    services.lines.agree(table, (due,))
    page.refresh()
    second = page.lines.lines[1]
    assert "Wat is ermee gebeurd? Het formulier nakijken." in words(second)
    assert "Beleid · Gemeente Bunnik · jeugd" in words(second)
    press(second, "Gedaan")
    assert [one.state for one in services.lines.of_session(table)] == [LineState.DONE]
    assert "Het formulier" not in " ".join(words(page))


def test_what_was_is_one_line_that_leads_to_what_comes_after_it(page, desk, services, qtbot):
    session = past(services, 30)
    page.refresh()
    assert [said for said in words(page) if "2B" in said] == ["Hoe ging het met 2B?"]
    assert any("nog bellen: J. Wit" in said for said in words(page))
    with qtbot.waitSignal(page.go) as wish:
        press(page, "Opschrijven")
    assert wish.args == [replace(to_workshop(session), section="after")]
    services.planning.mark_done(session)
    desk.window.pages.show_page("today")
    page.refresh()
    assert any(one.startswith("Nog bellen: J. Wit") for one in words(page)), "it was written down"
    assert "Hoe ging het met 2B?" not in words(page)
    services.aftercares.tick(session, Aftercare.CALLED_HELPER, done=True)
    page.refresh()
    assert "Hoe ging het met 2B?" not in words(page)


def test_after_the_last_lesson_of_the_day_how_it_went_is_the_green_one(page, services):
    past(services, 2)
    planned(services, 1, replace(CLASS_2B, label="2C"))
    page.refresh()
    first = page.lines.lines[0]
    assert "Hoe ging het met 2B?" in words(first)
    assert first.buttons[-1].property("look") == "primary"
    assert any(one.startswith("Daarna: 2C") for one in buttons(page))


def test_what_the_school_arranges_is_one_thing_and_the_rest_is_one_press_away(
    page, services, qtbot
):
    session = SessionId(planned(services, 1))
    for label in ("2C", "2D"):
        past(services, 30, replace(CLASS_2B, label=label))
    page.refresh()
    assert "Nog 6 dingen te regelen" not in words(page)
    press(page, "Nog 1 ding")
    assert "Nog 6 dingen te regelen" in words(page)
    assert any("De ouders weten ervan?" in one for one in words(page))
    with qtbot.waitSignal(page.go) as wish:
        press(page, "Regelen")
    assert wish.args == [to_agreements(session)]


def test_an_answer_to_a_remark_is_among_what_is_to_be_looked_at(page, services, qtbot):
    past(services, 30)
    object_to(services, "3.11/lesblad", "Te lang.")
    (one,) = open_lines(services, "3.11/lesblad")
    released(services, LineAnswer(one.of.text, one.digest, LineState.STAYS, "zo past het."))
    page.refresh()
    qtbot.waitUntil(lambda: "1 antwoord op een opmerking" in words(page))
    with qtbot.waitSignal(page.go) as wish:
        press(page, "Bekijken")
    assert wish.args == [to_handout("3.11/lesblad")]
