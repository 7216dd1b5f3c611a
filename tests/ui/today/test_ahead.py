"""What the first page says of the next workshop."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from hope_desktop import wall_clock
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import LESSON, to_papers
from hope_desktop.ui.widgets.fields.dates import long_date
from tests.making import CLASS_2B
from tests.planning import new_class, put_on_paper, workshop_of
from tests.tools.in_words import press, words
from tests.ui.today.conftest import agree, buttons, planned


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
    facts = services.planning.session(session).facts
    at_night = datetime.combine(wall_clock.now(), time(23, 59))
    services.planning.change_facts(session, replace(facts, start=at_night))
    assert main() == "Begin de les"
    with qtbot.waitSignal(page.go) as wish:
        press(page, "Begin de les")
    assert wish.args == [LESSON]


@pytest.mark.parametrize(("minutes", "green"), [(120, "Naar de tas"), (20, "Begin de les")])
def test_without_papers_the_lesson_is_green_in_the_last_half_hour(page, services, minutes, green):
    session = SessionId(planned(services, 1))
    facts = services.planning.session(session).facts
    start = (wall_clock.now() + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    services.planning.change_facts(session, replace(facts, start=start))
    page.refresh()
    assert words(page.lines.lines[0])[0] == "Vandaag"
    assert page.lines.lines[0].buttons[-1].text() == green


def test_what_is_being_given_is_now_and_not_next(page, services):
    session = SessionId(planned(services, 1))
    page.refresh()
    assert "Morgen" in words(page)
    facts = services.planning.session(session).facts
    begun = wall_clock.now() - timedelta(minutes=1)
    services.planning.change_facts(session, replace(facts, start=begun.replace(microsecond=0)))
    page.refresh()
    assert "Morgen" not in words(page)
    assert "Nu" in words(page)


def test_the_first_line_says_what_it_is_and_where(page, services, qtbot):
    session = SessionId(planned(services, 1, replace(CLASS_2B, address="Brugweg 1")))
    facts = services.planning.session(session).facts
    services.planning.change_facts(session, replace(facts, room="lokaal 8"))
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
