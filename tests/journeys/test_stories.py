"""The twelve stories of a trainer through the real window, by keys alone and by mouse alone.

`docs/journeys.md` tells how many keys and clicks each takes; every walk is held against it.
"""

import re
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from hope_desktop.domain.page import other_versions
from hope_desktop.domain.terms import ActivityId, ClassId, Module
from hope_desktop.domain.workshops.afterwards import Aftercare
from hope_desktop.domain.workshops.plan import CheckItem, CheckState
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.versions import version_name
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.lesson.slide_screen import SlideScreen
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_workshop
from tests.journeys.trainer import Trainer
from tests.making import NINE
from tests.planning import new_class, workshop_of

pytestmark = pytest.mark.nightly


TOLD = Path(__file__).resolve().parents[2] / "docs" / "journeys.md"
MOST_TO_PAPER = 7


def test_1_and_9_the_school_rings_and_the_papers_are_there(trainer, tmp_path):
    """From the phone to a bundle on paper with everything as it comes."""
    if trainer.way == "keys":
        trainer.press("Ctrl+N")
    else:
        trainer.click(trainer.desk.window.new_session)
    trainer.type("De Brug, 2B, 27")
    if trainer.way == "keys":
        trainer.press("Ctrl+Return")
    else:
        trainer.click(trainer.planner.new_session.make)
    told("1", trainer)
    (row,) = trainer.services.planning.all()
    assert (row.school, row.class_label) == ("De Brug", "2B")
    assert trainer.services.classes.get(row.class_id).facts.pupils == 27
    assert trainer.services.classes.call_backs()[0].ask, "what is unknown is asked later"
    page = trainer.planner.view.bag
    if trainer.way == "keys":
        trainer.press("Ctrl+E")
    else:
        trainer.click(trainer.on)
        trainer.wait(lambda: page.drawing.current() is not None)
        page.foot.printers.show_printers(())  # else it may still be looking for one
        trainer.click(page.foot.main)
    trainer.wait(lambda: not page.making.is_busy and bool(page.foot.said.said))
    assert list((tmp_path / "data" / "Printmappen").rglob("*.pdf"))
    if page.making.opening is not None:
        page.making.opening.close()
    assert len(trainer.actions) <= MOST_TO_PAPER, trainer.actions
    told("1 + 9", trainer)


def test_2_agreed_safely(trainer, session, documents):
    view, school = trainer.planner.view, trainer.planner.view.actions_of_plan
    whole = trainer.row("De hele les")
    assert "contactpersoon" in whole.press.text(), "asked until somebody is named"
    if trainer.way == "keys":
        trainer.press("Alt+A", "A")
        trainer.type("J. Wit")
        trainer.press("Tab", "Space", "Alt+A")
        letter = partial(trainer.press, "B")
    else:
        trainer.click(whole.press)
        trainer.type("J. Wit")
        trainer.click(trainer.arranged.checks[CheckItem.PARENTS_TOLD].box)
        letter = partial(trainer.click_menu, "Acties", "Bevestiging voor de school…")
    with trainer.qtbot.waitSignal(school.paper.saved):
        trainer.take_file(letter)
    assert [file.suffix for file in documents.iterdir()] == [".pdf"]
    view = trainer.services.planning.get(session)
    assert view.school_class.facts.helper == "J. Wit"
    assert view.session.facts.checklist[0].state is CheckState.DONE
    told("2", trainer)


def test_3_where_is_this_class(trainer, session):
    new_class(trainer.services, label="1A")
    trainer.services.classes.mark_module(ClassId(1), Module.BOUNDARIES)
    if trainer.way == "keys":
        trainer.press("Alt+4", "Down")
    else:
        trainer.click(trainer.desk.window.navigation.buttons[3])
        trainer.click_row(trainer.page.list.view, "2B")
    assert trainer.page.form.values()["label"] == "2B"
    seen = [found.text() for found in trainer.page.findChildren(QLabel) if found.isVisible()]
    assert "2. Liefde" in " ".join(seen)
    told("3", trainer)


def test_4_and_5_searched_chosen_and_put_in_order(trainer, session):
    if trainer.way == "keys":
        trainer.press("Ctrl+F")
    else:
        trainer.click(trainer.row("Einde van de les").press)
    library = trainer.planner.view.acts.chooser
    trainer.type("cirkel")
    rows = library.view.rows
    trainer.wait(lambda: bool(rows.rows) and rows.rows[0].title == "Mijn cirkel")
    before = trainer.services.planning.session(session).blocks
    place = len(before) - 3
    if trainer.way == "keys":
        trainer.press("Ctrl+Return")
    else:
        trainer.click(library.put_in)
    told("4", trainer)
    added = trainer.services.planning.session(session).blocks
    minutes = next(block.minutes for block in added if block.activity == "1.1")
    if trainer.way == "keys":
        trainer.press("Alt+Up", "+")
    else:
        trainer.drag_part(trainer.row("Mijn cirkel"), trainer.row("Mag dat?"))
        trainer.click(trainer.row("Mijn cirkel").longer)
    told("5", trainer)
    after = trainer.services.planning.session(session).blocks
    assert [at for at, block in enumerate(after) if block.activity == "1.1"] == [place]
    assert after[place].minutes == minutes + 5
    assert after[0].activity == "O1"


def test_6_made_to_fit(trainer, session):
    fit = trainer.planner.view.actions_of_plan
    if trainer.way == "keys":
        trainer.press("Ctrl+M")
    else:
        trainer.click(trainer.button(trainer.planner.view.foot, "Passend maken…"))
    trainer.wait(lambda: QApplication.activeModalWidget() is not None)
    assert fit.dialog is not None
    trainer.type("30")
    assert fit.dialog.minutes.value() == 30
    if trainer.way == "keys":
        trainer.press("Return")
    else:
        trainer.click(fit.dialog.yes)
    blocks = trainer.services.planning.session(session).blocks
    assert [block.activity for block in blocks] == ["O1", "1.4", "C3"]
    told("6", trainer)


def test_7_a_story_that_suits_them(trainer):
    """Until stories can be lent, a made-up one is read; another than the usual one by choice."""
    class_id = new_class(trainer.services)
    activities = tuple(map(ActivityId, ("O1", "4.6", "C1", "C3")))
    made = workshop_of(trainer.services, class_id, activities)
    trainer.desk.window.pages.go(to_workshop(made))
    if trainer.way == "keys":
        QTimer.singleShot(0, partial(of_menu, trainer, "Down"))
        trainer.press("Alt+D")
        trainer.wait(lambda: "Return" in trainer.actions)
    else:
        last = [one for one in trainer.inside.ways if one.isVisible()][-1]
        library, view = trainer.services.library, trainer.services.planning.get(made)
        texts = library.handouts_of([library.activity(ActivityId("4.6"))])
        other = version_name(texts, other_versions(view, texts)[0], translator("nl"))
        trainer.click_tool(last, f"Lezen: {other}")
    trainer.wait(lambda: bool(trainer.services.planning.session(made).blocks[1].version))
    told("7", trainer)


def test_8_a_paper_made_to_measure(trainer):
    finder, search = trainer.desk.finder, trainer.desk.window.toolbar.search
    if trainer.way == "keys":
        trainer.press("Ctrl+K")
    else:
        trainer.click(search)
    trainer.type("stellingenkaarten")
    trainer.wait(finder.isVisible)
    if trainer.way == "keys":
        trainer.press("Return", "Tab", "Tab", "Space")
    else:
        trainer.click_row(finder.list.view, "Stellingenkaarten")
        trainer.click(trainer.page.handout.change)
    page = trainer.page
    assert isinstance(page, ModulesPage)
    trainer.type("Voor 2B. ")
    page.ui.operations.save_typed()
    cards = page.place.handout
    assert cards is not None
    assert trainer.services.library.handout(cards).body.startswith("## Voor 2B. ")
    editor = page.handout_editor
    assert editor.compare.isVisible(), "the original is a click away"
    told("8", trainer)


def test_10_in_front_of_the_class(trainer, session):
    if trainer.way == "keys":
        trainer.press("F5", "Right", "K")
    else:
        trainer.click_menu("Beeld", "Lesmodus")
    screen = trainer.desk.window.findChild(LessonScreen)
    assert isinstance(screen, LessonScreen)
    if trainer.way == "mouse":
        trainer.click(screen.bar.buttons["next"], screen.bar.buttons["card"])
    assert screen.lesson.at == 1
    assert screen.right.text.isVisible()
    assert "Luister rustig" in screen.right.text.toPlainText()
    if trainer.way == "keys":
        trainer.press("Esc", "D")
    else:
        trainer.click(screen.bar.buttons["stop"], screen.bar.buttons["board"])
    board = trainer.desk.window.findChild(SlideScreen)
    assert isinstance(board, SlideScreen)
    QTest.qWaitForWindowActive(board)
    assert board.accessibleName() == f"Dia 5 van {board.count}", "the part that is given"
    if trainer.way == "keys":
        trainer.press("Right")
        assert board.at == 5
        trainer.press("Esc")
        QTest.qWaitForWindowActive(screen)
        trainer.press("Esc")
    else:
        trainer.click(board)
        assert board.at == 5
        QTest.mouseClick(board, Qt.MouseButton.RightButton)
        trainer._did("right click")
        trainer.click(screen.bar.buttons["stop"])
    assert trainer.desk.window.findChildren(SlideScreen) == []
    assert QApplication.activeModalWidget() is None
    told("10", trainer)


def test_11_and_12_looked_after_and_counted(trainer, session, documents):
    view = trainer.planner.view
    facts = trainer.services.planning.session(session).facts
    given = replace(facts, start=NINE.replace(year=NINE.year - 3))  # whatever day the test runs
    trainer.services.planning.change_facts(session, given)
    trainer.desk.window.pages.go(to_workshop(session))
    if trainer.way == "keys":
        trainer.press("Alt+N", "Alt+G")
    else:
        trainer.click(*trainer.row("De hele les").ticks)
    told("11", trainer)
    if trainer.way == "keys":
        trainer.press("Alt+S")
    else:
        trainer.click(trainer.row("De hele les").press)
    for _ in range(6):
        trainer.type("111")
    keys = trainer.way == "keys"
    report = partial(trainer.press, "Alt+V") if keys else partial(trainer.click, view.foot.report)
    with trainer.qtbot.waitSignal(view.actions_of_plan.paper.saved):
        trainer.take_file(report)
    if trainer.way == "keys":
        trainer.press("Alt+K")
    else:
        trainer.click(trainer.on)
    assert [file.suffix for file in documents.iterdir()] == [".pdf"]
    assert trainer.services.classes.get(ClassId(1)).modules_done == {Module.BOUNDARIES}
    kept = trainer.services.aftercares.get(session)
    assert kept.ticked == {Aftercare.TALKED, Aftercare.CALLED_HELPER}
    assert kept.tally.slips == 6
    told("12", trainer)


def told(story: str, trainer: Trainer) -> None:
    """The count of a story stands in the document."""
    rows = re.findall(r"^\| ([\w +]+) \|.*\| (\d+) \| (\d+) \|$", TOLD.read_text("utf-8"), re.M)
    known = {number: (int(keys), int(mouse)) for number, keys, mouse in rows}
    counted = known[story][trainer.way == "mouse"]
    assert counted == len(trainer.actions), (story, len(trainer.actions), trainer.actions)


def of_menu(trainer: Trainer, way: str) -> None:
    """Take the first (Down) or the last (Up) of the menu that opens."""
    if QApplication.activePopupWidget() is None:
        QTimer.singleShot(20, partial(of_menu, trainer, way))
    else:
        trainer.press(way, "Return")
