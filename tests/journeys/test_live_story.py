"""A story told live, from the plan to erased, by keys alone and by mouse alone.

`docs/journeys.md` tells how many each step takes.
"""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from hope_desktop.domain.terms import Level, Module, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.journeys.test_stories import of_menu, told
from tests.journeys.trainer import Trainer
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, new_workshop

pytestmark = pytest.mark.nightly


MOST_FROM_INCOMPLETE = 8


@pytest.fixture
def stories(trainer) -> tuple[SessionId, SessionId]:
    """Two classes that had modules 1 to 3; Noor sits at this computer, and is to tell in 2C too."""
    trainer.desk.ui.preferences.change(trainer1="Noor")
    services, made = trainer.services, []
    for label, day, teller in (("2B", NINE, ""), ("2C", NINE.replace(day=8), "Noor")):
        class_id = new_class(services, label=label)
        for module in (Module.BOUNDARIES, Module.LOVE, Module.UNCOMFORTABLE):
            services.classes.mark_module(class_id, module)
        facts = SessionFacts(start=day, slot_minutes=100, trainer1="Noor", trainer2="Sam")
        plan = services.planning.from_template(class_id, TemplateId("S4"), None, facts, teller)
        made.append(plan[0])
    trainer.desk.window.pages.go(to_workshop(made[0]))
    return made[0], made[1]


@pytest.mark.clock
def test_told_printed_given_stopped_and_erased(trainer, stories, tmp_path):
    keys, services = trainer.way == "keys", trainer.services
    here, other = stories
    trainer.begin()
    page = trainer.planner.view.bag
    if keys:
        trainer.press("Alt+V", "Ctrl+E")
    else:
        trainer.click(trainer.inside.ways[1], trainer.on)
        trainer.wait(lambda: page.drawing.current() is not None)
        trainer.click_tool(page.foot.others, "Opslaan als PDF")
    trainer.wait(lambda: not page.making.is_busy and bool(page.foot.said.said))
    papers = {path.name for path in (tmp_path / "data" / "Printmappen").rglob("*.pdf")}
    assert {one for one in papers if "verzonnen verhaal" in one or "wie vertelt" in one}
    told("L1", trainer)

    trainer.begin()
    screen = _given(trainer)
    assert screen.lesson.current.activity == "4.2"
    trainer.press("Escape") if keys else trainer.click(screen.bar.buttons["stop"])
    told("L2", trainer)

    trainer.desk.window.pages.go(to_workshop(other))
    trainer.begin()
    if keys:
        trainer.press("V")
    else:
        trainer.click(trainer.row("Een verhaal horen").press)
    assert services.planning.session(other).told_by == ""
    told("L3", trainer)

    trainer.desk.window.pages.go(to_workshop(here))
    services.backups.now()
    trainer.begin()
    QTimer.singleShot(0, lambda: _say_yes(trainer))
    if keys:
        trainer.press("Ctrl+1")
        QTimer.singleShot(0, lambda: of_menu(trainer, "Up"))
        trainer.press("Alt+O")
    else:
        trainer.click(trainer.planner.view.head.switch.buttons[WorkshopFace.PLAN])
        trainer.click_tool(trainer.inside.story.hers, "Wis wie vertelde: Noor…")
    trainer.wait(lambda: all(services.planning.session(one).teller is None for one in stories))
    trainer.wait(lambda: not services.erasing.is_waiting)
    told("L4", trainer)


@pytest.mark.clock
def test_from_an_incomplete_class_to_papers(trainer, tmp_path):
    """Level, year, go-to person and what the class knows are asked in the part itself."""
    trainer.desk.ui.preferences.change(trainer1="Noor")
    services = trainer.services
    unknown = replace(CLASS_2B, level=None, year=None, helper="")
    class_id = new_class(services, unknown)
    facts = SessionFacts(start=NINE, slot_minutes=100, trainer1="Noor", trainer2="Sam")
    story = new_workshop(services, class_id, "S4", facts=facts)
    trainer.desk.window.pages.go(to_workshop(story))
    trainer.begin()
    card, page = trainer.inside.story, trainer.planner.view.bag
    if trainer.way == "keys":
        trainer.press("Alt+V", "2", "2")
        trainer.type("meneer Smit")
        trainer.press("Tab", "Space", "Ctrl+E")
    else:
        trainer.click(trainer.inside.ways[1])
        trainer.click(card.level.buttons[Level.VMBO_GT])
        trainer.click(card.year.buttons[2])
        trainer.type("meneer Smit")
        trainer.click(card.reason.buttons[0])
        trainer.click(trainer.on)
        trainer.wait(lambda: page.drawing.current() is not None)
        trainer.click_tool(page.foot.others, "Opslaan als PDF")
    trainer.wait(lambda: not page.making.is_busy and bool(page.foot.said.said))
    assert list((tmp_path / "data" / "Printmappen").rglob("*verzonnen verhaal*.pdf"))
    assert page.hers.isVisible(), "what is only hers is printed apart"
    assert len(trainer.actions) <= MOST_FROM_INCOMPLETE, trainer.actions
    told("L0", trainer)


@pytest.mark.clock
def test_a_colleague_tells_and_says_yes_for_this_class_alone(trainer, stories):
    """Without her yes there is no paper of it, and a copy of the workshop has none."""
    services, (here, _other) = trainer.services, stories
    trainer.begin()
    if trainer.way == "keys":
        trainer.press("Alt+V", "Shift+Tab", "Down")
    else:
        trainer.click(trainer.inside.ways[2])
    assert services.planning.session(here).told_by == "Sam"
    page = trainer.planner.view.bag
    for said_yes in (False, True):
        if said_yes and trainer.way == "keys":
            trainer.press("Ctrl+1", "Space")
        elif said_yes:
            trainer.click(page.foot.on)
            trainer.click(trainer.inside.story.yes)
        if trainer.way == "keys":
            trainer.press("Ctrl+P")
        else:
            trainer.click(trainer.on)
        if said_yes:
            trainer.wait(lambda: page.drawing.current() is not None)
        else:
            trainer.wait(page.waiting.isVisible)
        assert (page.drawing.current() is not None) is said_yes
    told("L5", trainer)
    copy, _changes = services.planning.duplicate(here)
    assert services.planning.session(copy).teller is None


def _given(trainer: Trainer) -> LessonScreen:
    """Lesson mode, up to the story."""
    if trainer.way == "keys":
        trainer.press("F5")
    else:
        trainer.click_menu("Beeld", "Lesmodus")
    screen = trainer.desk.window.findChild(LessonScreen)
    assert isinstance(screen, LessonScreen)
    for _ in range(2):
        if trainer.way == "keys":
            trainer.press("Right")
        else:
            trainer.click(screen.bar.buttons["next"])
    return screen


def _say_yes(trainer: Trainer) -> None:
    """In the question, which holds the program up while it is open."""
    box = QApplication.activeModalWidget()
    if not isinstance(box, QMessageBox) or not box.isActiveWindow():
        QTimer.singleShot(20, lambda: _say_yes(trainer))
        return
    (yes,) = [one for one in box.buttons() if one.text() == "Wissen"]
    try:
        if trainer.way == "keys":
            trainer.press("Tab", "Space")
        else:
            trainer.click(yes)
    finally:
        box.close()  # else a failure here would wait for ever
