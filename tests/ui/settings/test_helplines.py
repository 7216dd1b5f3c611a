"""Help lines as a list: checked line by line, changed in their cells, two of the region."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QPushButton

from hope_desktop.domain.terms import HelplineId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.settings.helplines import HelplinesSection
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.destination import Destination, to_papers
from tests.making import NINE
from tests.planning import new_class, new_workshop, put_on_paper
from tests.tools.shared_ui import made_ui
from tests.tools.stored import database_of

KIND = HelplineId("kindertelefoon")
MAYBE_GONE = HelplineId("fier")
NAME, PHONE, HOURS, PURPOSE, WEB, STATE = range(6)


@pytest.fixture
def section(styled, qtbot, services) -> HelplinesSection:
    made = HelplinesSection(services.helplines, made_ui(), "Sam")
    qtbot.addWidget(made)
    made.show()
    return made


def at(section: HelplinesSection, line: str) -> int:
    return [one.id for one in section._lines].index(HelplineId(line))


def cell(section: HelplinesSection, row: int, place: int) -> str:
    return section.table.item(row, place).text()


def test_each_line_has_a_row_and_there_are_two_for_the_region(section, services):
    assert section.table.rowCount() == len(services.library.helplines()) + 2
    row = at(section, KIND)
    assert cell(section, row, PHONE) == services.library.helplines()[KIND].phone
    assert cell(section, row, STATE) == "nog niet"
    assert cell(section, section.table.rowCount() - 1, NAME) == "Eigen lijn voor jouw regio"


def test_which_line_is_open_in_the_evening_is_seen_and_what_is_uncertain_not_printed(
    section, services
):
    said = {line.id: cell(section, at(section, line.id), HOURS) for line in section._lines[:-2]}
    assert (said["112"], said["veilig-thuis"]) == ("dag en nacht", "dag en nacht")
    assert said["kindertelefoon"].startswith("11-21 uur")
    assert said["alles-oke"] == "misschien 14-22 uur (2021)"
    assert said["helpwanted"] == "nog niet bekend"
    section.table.setCurrentCell(at(section, "alles-oke"), HOURS)
    section.check.click()
    assert services.library.helplines()[HelplineId("alles-oke")].hours is None


def test_no_name_or_number_is_cut_in_the_smallest_window(section):
    section.resize(523, 300)
    wide = section.table.fontMetrics().horizontalAdvance
    for row in range(section.table.rowCount()):
        for place in range(6):
            longest = max(map(wide, cell(section, row, place).split()), default=0)
            assert longest + 2 * GRID <= section.table.columnWidth(place)


def test_what_is_noted_stands_beside_the_number_it_is_about(section):
    header = section.table.horizontalHeader()
    seen = [header.logicalIndex(at) for at in range(4)]
    assert seen == [NAME, PHONE, HOURS, STATE]


def test_a_line_that_waits_says_why_and_one_press_notes_that_line_alone(section, services):
    section.table.setCurrentCell(at(section, MAYBE_GONE), PHONE)
    assert "Bel of zoek haar op" in section.about.text()
    assert "BEL EERST" in section.about.text()
    section.check.click()
    assert "Gecontroleerd op" in section.about.text()
    checked = [one.id for one in services.library.helplines().values() if one.checked_by == "Sam"]
    assert checked == [MAYBE_GONE]
    assert section._current().id == MAYBE_GONE, "nothing moves"


def test_a_number_is_changed_in_its_cell_and_put_back(section, services):
    row = at(section, KIND)
    section.table.item(row, PHONE).setText("0800-1111")
    line = services.library.helplines()[KIND]
    assert (line.phone, line.checked_by) == ("0800-1111", "Sam")
    section.table.setCurrentCell(row, PHONE)
    section.remove.click()
    assert services.library.helplines()[KIND].phone == "0800-0432"
    assert not section.remove.isVisibleTo(section)


def test_what_is_refused_is_said_here_and_stays_typed(section, services):
    row = at(section, KIND)
    section.table.item(row, PHONE).setText("bel mij")
    assert section.notices.isVisible()
    assert cell(section, row, PHONE) == "bel mij"
    assert services.library.helplines()[KIND].phone == "0800-0432"
    section.table.item(row, PHONE).setText("0800-1111")
    assert not section.notices.isVisible()


def test_a_line_of_the_region_is_one_once_it_can_be_reached(section, services):
    row = section.table.rowCount() - 2
    section.table.item(row, NAME).setText("GGD Bunnik")
    section.table.item(row, PURPOSE).setText("praten")
    section.refresh()
    assert cell(section, row, NAME) == "GGD Bunnik", "what is half typed stays"
    section.table.item(row, PHONE).setText("030 000 00 00")
    (own,) = (one for one in services.library.helplines().values() if one.own)
    assert (own.name, own.for_pupils, own.phone) == ("GGD Bunnik", "praten", "030 000 00 00")
    assert section.table.rowCount() == len(services.library.helplines()) + 1
    section.table.setCurrentCell(at(section, own.id), PHONE)
    section.remove.click()
    assert own.id not in services.library.helplines()


def test_a_line_that_was_looked_for_is_chosen(section):
    section.arrive(Destination("manage", section="helplines", helpline=KIND))
    assert section._current().id == KIND


def test_paper_with_an_old_number_can_be_printed_again(section, services, qtbot):
    assert not section.old_paper.isVisible()
    at_day = SessionFacts(start=NINE + timedelta(days=4000), trainer1="A", trainer2="B")
    session = new_workshop(services, new_class(services), "S1", "a", at_day)
    with patch.object(database_of(services), "now", lambda: NINE - timedelta(days=1000)):
        put_on_paper(services, session)
    section.table.item(at(section, KIND), PHONE).setText("0800-1111")
    button, gone = section.old_paper.findChildren(QPushButton)
    assert button.text().startswith("2B, De Brug")
    assert "De Kindertelefoon" in button.text()
    with qtbot.waitSignal(section.go) as wanted:
        button.click()
    assert wanted.args == [to_papers(session)]
    gone.click()
    assert section.old_paper.isHidden()
