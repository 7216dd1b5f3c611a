"""What was written after an earlier workshop, at that part in the next plan."""

import pytest
from PySide6.QtCore import Qt

from hope_desktop.domain.terms import ActivityId, ClassId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.editing.activity.editor import ActivityEditor
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.one.bodies import EarlierLine
from hope_desktop.ui.workshops.one.pane import RowsPane
from tests.making import NINE, moment
from tests.planning import new_class, new_workshop, write_line
from tests.tools.in_words import words

pytestmark = pytest.mark.nightly


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


@pytest.mark.nightly
def test_it_stands_in_the_row_and_one_press_ends_it(pane, line, dutch, qtbot):
    assert _row(pane) == line.words.text() == f"maart · Je schreef: {SAID}"
    qtbot.mouseClick(line.done, Qt.MouseButton.LeftButton)
    assert line.isHidden()
    assert _row(pane).startswith("“Er is geen goed of fout.")
    dutch.ui.operations.stack.undo()
    assert line.isVisible()


@pytest.mark.nightly
def test_another_part_says_nothing(pane):
    first = pane.plan.session.blocks[0].id
    pane.open_row(first)
    assert pane.parts[first].body.earlier.isHidden()


@pytest.mark.nightly
def test_ticked_it_is_on_the_run_sheet(line, services):
    line.on_paper.click()
    (kept,) = services.lines.at_parts()
    assert kept.line.on_paper
    assert line.on_paper.isChecked()


@pytest.mark.nightly
def test_the_text_opens_to_be_changed_with_the_line_beside_it(line, dutch):
    line.text.click()
    editor = dutch.window.findChild(ActivityEditor)
    assert editor.isVisible()
    assert f"maart · Je schreef: {SAID}" in " ".join(words(editor.notices))


@pytest.mark.nightly
def test_in_a_lesson_it_is_seen_by_its_key_alone(line, dutch, qtbot):
    dutch.window.commands["lesson"].trigger()
    screen = dutch.window.findChild(LessonScreen)
    qtbot.keyClick(screen, Qt.Key.Key_N)
    assert not screen.right.is_covered, "nothing was written at the opening"
    screen.choose("next")
    assert SAID not in " ".join(words(screen))
    qtbot.keyClick(screen, Qt.Key.Key_N)
    assert screen.right.text.toPlainText() == f"maart · Je schreef: {SAID}"
    qtbot.keyClick(screen, Qt.Key.Key_N)
    assert not screen.right.is_covered
    screen.close()
