"""What was written after an earlier workshop, at that part in the next plan."""

import pytest
from PySide6.QtCore import Qt

from hope_desktop.domain.ids import ActivityId, ClassId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.editing.activity.editor import ActivityEditor
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.plan.plan_area import PlanArea
from hope_desktop.ui.workshops.view import SessionView
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
def area(dutch, coming) -> PlanArea:
    dutch.window.pages.go(to_workshop(coming))
    found = dutch.window.findChild(SessionView).area
    rows = found.timeline.rows.rows
    found.timeline.select(next(row.key for row in rows if row.activity == HERE))
    return found


def _row(area: PlanArea) -> str:
    return next(row for row in area.timeline.rows.rows if row.activity == HERE).below


def test_it_stands_in_the_row_and_one_press_ends_it(area, dutch, qtbot):
    line = area.details.earlier
    assert _row(area) == line.words.text() == f"In maart schreef je: {SAID}"
    qtbot.mouseClick(line.done, Qt.MouseButton.LeftButton)
    assert line.isHidden()
    assert _row(area).startswith("1. Persoonlijke grenzen")
    dutch.ui.operations.stack.undo()
    assert line.isVisible()


def test_another_part_says_nothing(area):
    first = area.timeline.rows.block_ids()[0]
    area.timeline.select(first)
    assert area.details.earlier.isHidden()


def test_ticked_it_is_on_the_run_sheet(area, services):
    area.details.earlier.on_paper.click()
    (kept,) = services.lines.at_parts()
    assert kept.line.on_paper
    assert area.details.earlier.on_paper.isChecked()


def test_the_text_opens_to_be_changed_with_the_line_beside_it(area, dutch):
    area.details.earlier.text.click()
    editor = dutch.window.findChild(ActivityEditor)
    assert editor.isVisible()
    assert f"In maart schreef je: {SAID}" in " ".join(words(editor.notices))


def test_in_a_lesson_it_is_seen_by_its_key_alone(area, dutch, qtbot):
    dutch.window.commands["lesson"].trigger()
    screen = dutch.window.findChild(LessonScreen)
    qtbot.keyClick(screen, Qt.Key.Key_N)
    assert not screen.right.is_covered, "nothing was written at the opening"
    screen.choose("next")
    assert SAID not in " ".join(words(screen))
    qtbot.keyClick(screen, Qt.Key.Key_N)
    assert screen.right.text.toPlainText() == f"In maart schreef je: {SAID}"
    qtbot.keyClick(screen, Qt.Key.Key_N)
    assert not screen.right.is_covered
    screen.close()
