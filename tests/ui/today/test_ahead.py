"""What the first page says of the next workshop."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from hope_desktop import wall_clock
from hope_desktop.domain.ids import SessionId
from hope_desktop.ui.widgets.destination import LESSON, to_papers
from tests.making import CLASS_2B
from tests.planning import put_on_paper
from tests.tools.in_words import press, words
from tests.ui.today.conftest import agree, planned


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
    assert main() == "Papieren"
    with qtbot.waitSignal(page.go) as wish:
        press(page, "Papieren")
    assert wish.args == [to_papers(session)]
    put_on_paper(services, session)
    assert main() == "Openen"
    assert "geprint" not in words(page), "of how many papers is not known yet"
    qtbot.waitUntil(lambda: "De Brug · papieren opgeslagen" in words(page))
    put_on_paper(services, session, "printer")
    page.refresh()
    qtbot.waitUntil(lambda: "De Brug · papieren klaar" in words(page))
    with qtbot.waitSignal(page.go) as wish:
        press(page, "Papieren")
    assert wish.args == [to_papers(session)]
    agree(services, session)
    for line in services.packing.of(session).lines:
        services.packing.tick(session, line.item, done=True)
    assert main() == "Openen"
    qtbot.waitUntil(lambda: "Ligt klaar" in words(page))
    assert "De Brug · papieren geprint, tas gepakt" in words(page)
    assert "Alles ligt klaar." in words(page)
    facts = services.planning.session(session).facts
    at_night = datetime.combine(wall_clock.now(), time(23, 59))
    services.planning.change_facts(session, replace(facts, start=at_night))
    assert main() == "Lesmodus"
    with qtbot.waitSignal(page.go) as wish:
        press(page, "Lesmodus")
    assert wish.args == [LESSON]


def test_what_is_being_given_is_now_and_not_next(page, services):
    session = SessionId(planned(services, 1))
    page.refresh()
    assert "Volgende workshop" in words(page)
    facts = services.planning.session(session).facts
    begun = wall_clock.now() - timedelta(minutes=1)
    services.planning.change_facts(session, replace(facts, start=begun.replace(microsecond=0)))
    page.refresh()
    assert "Volgende workshop" not in words(page)
    assert "Nu" in words(page)


def test_where_to_be_and_who_is_there(page, services, desk):
    session = SessionId(planned(services, 1, replace(CLASS_2B, address="Brugweg 1")))
    page.refresh()
    assert "Morgen" in words(page)
    facts = services.planning.session(session).facts
    facts = replace(facts, trainer1="Noor", trainer2="Sami", room="lokaal 8")
    services.planning.change_facts(session, facts)
    desk.ui.preferences.change(trainer1="Noor")
    page.refresh()
    where = page.lines.lines[2]
    assert words(where) == [
        "Morgen",
        "Brugweg 1, lokaal 8",
        "J. Wit, zorgcoördinator, kamer 3 · met Sami",
    ]
    group = services.classes.get(services.planning.session(session).class_id)
    services.classes.change(group.id, replace(group.facts, helper="", address=""))
    page.refresh()
    assert words(where)[1:] == ["lokaal 8", "nog geen contactpersoon · met Sami"]
    assert "Vragen: contactpersoon voor leerlingen" in words(page), "it comes before the rest"
