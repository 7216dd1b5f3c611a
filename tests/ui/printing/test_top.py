"""For whom and when the workshop is, and what has to be known first."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from hope_desktop.ui.widgets.destination import BACK, to_workshop
from tests.ui.printing.conftest import shown


@pytest.mark.nightly
def test_it_says_for_whom_and_when_and_leads_to_the_workshop(page, session, qtbot):
    assert page.body.back.text() == "2B · Voorbeeldschool De Brug"
    assert page.body.when.text().startswith("di 1 dec, 9:00 · 27 leerlingen")
    with qtbot.waitSignal(page.go) as wish:
        page.body.back.click()
    assert wish.args == [to_workshop(session)]


@pytest.mark.parametrize("came_from", ["Vandaag", ""])
def test_alt_and_left_leads_back_or_to_the_workshop(page, session, qtbot, came_from):
    page.came_from = came_from
    with qtbot.waitSignal(page.go) as wish:
        qtbot.keyClick(page.list, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert wish.args == [BACK if came_from else to_workshop(session)]


@pytest.mark.nightly
def test_where_it_is_reads_as_on_the_first_page(desk, services, session, qtbot):
    group = services.planning.get(session).school_class
    services.classes.change(group.id, replace(group.facts, address="Brugweg 1, Waterdam"))
    facts = services.planning.session(session).facts
    services.planning.change_facts(session, replace(facts, room="lokaal 8"))
    page = shown(desk, session, qtbot)
    assert page.body.when.text().endswith(" · Brugweg 1, Waterdam, lokaal 8")


@pytest.mark.nightly
def test_a_long_name_of_a_school_ends_in_dots_and_is_whole_in_the_tip(
    desk, services, session, qtbot
):
    group = services.planning.get(session).school_class
    school = "Scholengemeenschap voor Praktijkonderwijs & Speciaal Onderwijs" * 2
    services.classes.change(group.id, replace(group.facts, school=school))
    back = shown(desk, session, qtbot).body.back
    assert back.text().endswith("…")
    assert back.toolTip() == f"2B · {school}"
