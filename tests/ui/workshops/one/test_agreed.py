"""What was agreed at a table, typed after it."""

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Level, SessionId
from hope_desktop.domain.workshops.lines import Line, LineState
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.one.agreed import AgreedForm
from hope_desktop.ui.workshops.one.page import WorkshopView
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.making import moment
from tests.planning import new_class, new_workshop
from tests.tools.in_words import words


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
    pane = dutch.window.findChild(WorkshopView).pane
    assert pane.parts[pane.opened].row.activity == "V5", "where it was said"
    return pane.after.agreed


def _kept(services: Services) -> list[Line]:
    return [one.line for one in services.lines.all()]


def test_words_who_and_when_keep_an_agreement_and_its_answer(agreed, services, qtbot):
    first, second, third = agreed.rows
    assert not first.answer.isVisible()
    qtbot.keyClicks(first.words, "Het formulier nakijken.")
    agreed.typed.flush()
    assert _kept(services)[0].due == first.due.currentData() != "", "it comes back"
    qtbot.keyClicks(first.who, "jeugd")
    first.due.setCurrentIndex(first.due.findText("maart 2027"))
    first.due.activated.emit(first.due.currentIndex())
    agreed.typed.flush()
    (kept,) = _kept(services)
    assert (kept.words, kept.who, kept.due) == ("Het formulier nakijken.", "jeugd", "2027-03")
    assert second.isVisible()
    assert third.isHidden()
    assert "Door welke afdeling" in words(first)
    assert "Wat is ermee gebeurd?" not in words(first), "it was agreed a moment ago"
    first.state.setCurrentIndex(first.state.findText("kan niet"))
    first.state.activated.emit(first.state.currentIndex())
    qtbot.keyClicks(first.answer, "geen geld")
    agreed.typed.flush()
    (found,) = _kept(services)
    assert (found.state, found.answer) == (LineState.STAYS, "geen geld")
    assert found.code == kept.code, "it is the same line"


def test_a_class_has_no_table(dutch, services):
    dutch.window.pages.go(to_workshop(services.planning.example()[0]))
    view = dutch.window.findChild(WorkshopView)
    view.show_face(WorkshopFace.AFTER)
    assert not view.pane.after.agreed.isVisible()
