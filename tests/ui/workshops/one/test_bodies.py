"""What stands in an open row: what was written after an earlier workshop, and what is asked."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.domain.terms import ActivityId, ClassId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.one.bodies import EarlierLine
from hope_desktop.ui.workshops.one.pane import RowsPane
from hope_desktop.ui.workshops.one.told import ReasonAsked
from tests.making import NINE, moment
from tests.planning import new_class, new_workshop, write_line
from tests.tools.in_words import words
from tests.tools.shared_ui import made_ui

HERE, SAID = ActivityId("1.4"), "Minder kaarten."


@pytest.fixture
def coming(services) -> SessionId:
    made: ClassId = new_class(services)
    march = SessionFacts(moment("2026-03-12T09:00"))
    given = new_workshop(services, made, facts=march)
    services.planning.mark_done(given)
    write_line(services, given, HERE, SAID)
    return new_workshop(services, made, start=NINE)


@pytest.fixture
def pane(dutch, coming) -> RowsPane:
    dutch.window.pages.go(to_workshop(coming))
    return dutch.window.findChild(RowsPane)


@pytest.fixture
def line(pane) -> EarlierLine:
    return pane.parts[pane.opened].body.earlier


def _row(pane: RowsPane) -> str:
    return next(one for one in pane.card.parts if one.row.activity == HERE).below.text()


def test_it_stands_once_in_the_open_row_and_one_press_ends_it(pane, line, dutch, qtbot):
    assert line.words.text() == f"maart · Je schreef: {SAID}"
    assert SAID not in _row(pane)
    qtbot.mouseClick(line.done, Qt.MouseButton.LeftButton)
    assert line.isHidden()
    assert _row(pane).startswith("“Er is geen goed of fout.")
    dutch.ui.operations.stack.undo()
    assert line.isVisible()


def test_another_part_says_nothing_and_its_closed_row_does(pane):
    first = pane.plan.session.blocks[0].id
    pane.open_row(first)
    assert _row(pane) == f"maart · Je schreef: {SAID}"
    assert pane.parts[first].body.earlier.isHidden()


def test_ticked_it_is_on_the_run_sheet(line, services):
    line.on_paper.click()
    (kept,) = services.lines.all()
    assert kept.line.on_paper
    assert line.on_paper.isChecked()


def test_in_a_lesson_it_stands_above_the_steps_of_its_part(pane, dutch):
    dutch.window.commands["lesson"].trigger()
    screen = dutch.window.findChild(LessonScreen)
    assert SAID not in " ".join(words(screen)), "nothing was written at the opening"
    screen.choose("next")
    assert f"maart · Je schreef: {SAID}" in " ".join(words(screen))
    screen.close()


@pytest.fixture
def reason(styled) -> Iterator[ReasonAsked]:
    made = ReasonAsked(made_ui("nl"))
    made.show_reason(("1", "2"), "")
    yield made
    made.deleteLater()


def test_it_asks_and_an_answer_is_a_whole_sentence(reason):
    said: list[str] = []
    reason.typed.connect(said.append)
    assert reason.asked.text() == "Deze klas had module 1 en 2 niet bij ons. Wat weet de klas al?"
    for button in reason.buttons:
        button.click()
    assert reason.line.selectedText() == said[-1], "typing says something else"
    assert said == ["De school gaf module 1 en 2 zelf.", "Een collega gaf module 1 en 2."]
    reason.line.clear()
    QTest.keyClicks(reason.line, "ja")
    assert said[-1] == "ja"


def test_what_is_being_typed_stays_and_nothing_is_asked_without_modules(reason):
    QTest.keyClicks(reason.line, "half ")
    reason.show_reason(("1",), "half")
    assert reason.line.text() == "half "
    reason.show_reason((), "")
    assert reason.isHidden()
