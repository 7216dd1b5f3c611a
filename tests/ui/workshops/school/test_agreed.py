"""What was agreed at a table, typed after it and answered on Vandaag."""

import pytest

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Level, SessionId
from hope_desktop.domain.workshops.lines import Line, LineState, Of
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.today.page import TodayPage
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.one.page import WorkshopView
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from hope_desktop.ui.workshops.school.agreed import AgreedForm
from tests.making import moment
from tests.planning import new_class, new_workshop
from tests.tools.in_words import button, words
from tests.tools.stored import database_of


@pytest.fixture
def dutch(open_desk) -> WindowActions:
    return open_desk()


@pytest.fixture
def table(services) -> SessionId:
    group = new_class(services, ClassFacts("Gemeente Bunnik", "Beleid", Level.ADULTS))
    facts = SessionFacts(moment("2026-09-12T09:00"), 90)
    made = new_workshop(services, group, "S21", facts=facts)
    services.planning.mark_done(made)
    return made


@pytest.fixture
def agreed(dutch, table) -> AgreedForm:
    dutch.window.pages.go(to_workshop(table))
    return dutch.window.findChild(WorkshopView).pane.after.whole.agreed


def _kept(services: Services) -> list[Line]:
    return [one.line for one in services.lines.all()]


def _agreed(month: str) -> Line:
    return Line(Of(), "Het formulier nakijken.", who="jeugd", due=month)


def test_words_who_and_when_keep_an_agreement_and_its_answer(agreed, services, qtbot):
    first, second, third = agreed.rows
    assert not first.answer.isVisible()
    qtbot.keyClicks(first.words, "Het formulier nakijken.")
    qtbot.keyClicks(first.who, "jeugd")
    first.due.setCurrentIndex(first.due.findText("maart 2027"))
    first.due.activated.emit(first.due.currentIndex())
    agreed.typed.flush()
    (kept,) = _kept(services)
    assert (kept.words, kept.who, kept.due) == ("Het formulier nakijken.", "jeugd", "2027-03")
    assert second.isVisible()
    assert third.isHidden()
    first.state.setCurrentIndex(first.state.findText("kan niet"))
    first.state.activated.emit(first.state.currentIndex())
    qtbot.keyClicks(first.answer, "geen geld")
    agreed.typed.flush()
    (found,) = _kept(services)
    assert (found.state, found.answer) == (LineState.STAYS, "geen geld")
    assert found.code == kept.code, "it is the same line"


def test_a_name_that_is_known_is_refused_below_the_rows(agreed, services, qtbot):
    qtbot.keyClicks(agreed.rows[0].words, "Dat Bunnik belt.")
    agreed.typed.flush()
    assert "is een naam uit je eigen werk" in agreed.asked.text()
    assert _kept(services) == []


def test_a_class_has_no_table(dutch, services):
    dutch.window.pages.go(to_workshop(services.planning.example()[0]))
    view = dutch.window.findChild(WorkshopView)
    view.show_face(WorkshopFace.AFTER)
    assert not view.pane.after.whole.agreed.isVisible()


def test_vandaag_asks_in_its_month_and_one_press_answers(dutch, services, table):
    month = wall_clock.now().strftime("%Y-%m")
    services.lines.agree(table, (_agreed(month),))
    database_of(services).now = wall_clock.now
    dutch.window.pages.show_page("today")
    page = dutch.window.findChild(TodayPage)
    page.refresh()
    shown = " ".join(words(page))
    assert "Wat is ermee gebeurd? Het formulier nakijken." in shown
    assert "Beleid · Gemeente Bunnik · jeugd" in shown
    button(page, "Gedaan").click()
    assert [one.state for one in _kept(services)] == [LineState.DONE]
