"""The twelve stories of a trainer through the real window, with every click and key counted.

`docs/journeys.md` tells the counts; a test keeps it right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.afterwards import Aftercare
from hope_desktop.domain.ids import ActivityId, ClassId, HandoutId, SessionId, TemplateId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.classes.page import ClassesPage
from hope_desktop.ui.desk import Desk
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.planner.page import PlannerPage
from hope_desktop.ui.printing.page import PrintingPage
from tests.making import CLASS_2B, NINE
from tests.tools.window import opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
TOLD = Path(__file__).resolve().parents[2] / "docs" / "journeys.md"
MOST_TO_PAPER = 12


@dataclass(slots=True)
class Trainer:
    """Somebody at the keyboard; typing a word is one action, as a click and a key are."""

    desk: Desk
    services: Services
    qtbot: QtBot
    actions: list[str] = field(default_factory=list)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self._focused(), key, modifier)
        QApplication.processEvents()
        self.actions.append(key.name)

    def type(self, words: str) -> None:
        QTest.keyClicks(self._focused(), words)
        QApplication.processEvents()
        self.actions.append(f"“{words}”")

    def click(self, widget: QAbstractButton) -> None:
        self.actions.append(widget.text() or widget.toolTip())
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def wait(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=30_000)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.desk.window

    @property
    def page(self) -> QWidget:
        return self.desk.window.pages.current_page()

    @property
    def planner(self) -> PlannerPage:
        assert isinstance(self.page, PlannerPage)
        return self.page


@pytest.fixture
def trainer(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Trainer]:
    documents = tmp_path / "Documenten"
    monkeypatch.setattr("hope_desktop.ui.printing.places.documents", lambda: documents)
    with opened(tmp_path / "data") as (desk, services):
        desk.window.resize(1366, 768)
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitExposed(desk.window)
        yield Trainer(desk, services, qtbot)


@pytest.fixture
def session(trainer: Trainer) -> SessionId:
    """A first visit to 2B on Tuesday, in sight."""
    class_id, _ = trainer.services.classes.add(CLASS_2B)
    facts = SessionFacts(start=NINE, slot_minutes=50, trainer1="Noor", trainer2="Sam")
    made, _ = trainer.services.planning.from_template(class_id, TemplateId("S1"), facts=facts)
    trainer.desk.window.pages.open_session(made)
    return made


def test_1_the_school_rings_and_the_papers_are_there(trainer: Trainer) -> None:
    """From the phone to a bundle on paper with everything as it comes."""
    trainer.press(Qt.Key.Key_N, CONTROL)
    trainer.type("De Brug")
    trainer.press(Qt.Key.Key_Tab)
    trainer.type("2B")
    trainer.press(Qt.Key.Key_Tab)
    trainer.press(Qt.Key.Key_Tab)
    trainer.type("27")
    trainer.press(Qt.Key.Key_Return, CONTROL)
    told("1", trainer)
    (row,) = trainer.services.planning.all()
    assert (row.school, row.class_label) == ("De Brug", "2B")
    assert trainer.services.classes.call_backs()[0].ask, "what is unknown is asked later"
    trainer.press(Qt.Key.Key_P, CONTROL)
    page = trainer.page
    assert isinstance(page, PrintingPage)
    trainer.wait(lambda: page.drawing.current() is not None)
    trainer.press(Qt.Key.Key_Tab)
    trainer.press(Qt.Key.Key_Space)
    trainer.wait(lambda: not page.making.is_busy and bool(page.panes.outcome.buttons))
    assert len(trainer.actions) <= MOST_TO_PAPER, trainer.actions
    told("1 + 9", trainer)


def test_2_agreed_safely(trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class_id, _ = trainer.services.classes.add(CLASS_2B)
    made, _ = trainer.services.planning.from_template(class_id, TemplateId("S1"))
    trainer.desk.window.pages.open_session(made)
    letter = tmp_path / "bevestiging.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(letter), ""))
    trainer.click(trainer.planner.room.header.agreements)
    trainer.press(Qt.Key.Key_Down)
    confirm = trainer.planner.school_actions
    with trainer.qtbot.waitSignal(confirm.paper.saved, timeout=30_000):
        confirm.by_name["confirm"].trigger()
        trainer.actions += ["menu", "Bevestiging"]
    assert letter.read_bytes().startswith(b"%PDF")
    told("2", trainer)


def test_3_where_is_this_class(trainer: Trainer, session: SessionId) -> None:
    trainer.services.classes.mark_module(ClassId(1), Module.BOUNDARIES)
    trainer.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    page = trainer.page
    assert isinstance(page, ClassesPage)
    assert "2. Liefde" in _words(page)
    told("3", trainer)


def test_4_and_5_searched_chosen_and_put_in_order(trainer: Trainer, session: SessionId) -> None:
    trainer.press(Qt.Key.Key_F, CONTROL)
    trainer.type("cirkel")
    rows = trainer.planner.room.area.library.view.rows
    trainer.wait(lambda: bool(rows.rows) and rows.rows[0].title == "Mijn cirkel")
    trainer.press(Qt.Key.Key_Return, CONTROL)
    told("4", trainer)
    assert "1.1" in _order(trainer, session)
    trainer.press(Qt.Key.Key_F6)
    trainer.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    trainer.press(Qt.Key.Key_Plus)
    told("5", trainer)
    assert _order(trainer, session)[0] == "O1"


def test_6_made_to_fit(trainer: Trainer, session: SessionId) -> None:
    trainer.press(Qt.Key.Key_M, CONTROL)
    trainer.wait(lambda: QApplication.activeModalWidget() is not None)
    dialog = trainer.planner.room.area.fit.dialog
    assert dialog is not None
    dialog.minutes.setFocus()
    dialog.minutes.selectAll()
    trainer.type("30")
    trainer.press(Qt.Key.Key_Return)
    assert _order(trainer, session) == ["O1", "1.4", "C3"]
    told("6", trainer)


def test_7_a_story_that_suits_them(trainer: Trainer) -> None:
    """Until stories can be lent, a made-up one is read; another than the usual one by choice."""
    class_id, _ = trainer.services.classes.add(CLASS_2B)
    activities = tuple(map(ActivityId, ("O1", "4.6", "C1", "C3")))
    made, _ = trainer.services.planning.from_activities(class_id, activities, SessionFacts())
    trainer.desk.window.pages.open_session(made)
    area = trainer.planner.room.area
    trainer.press(Qt.Key.Key_Down)
    area.details.version.box.setFocus()
    trainer.actions.append("Tab")
    trainer.press(Qt.Key.Key_Down)
    (story,) = [b for b in trainer.services.planning.session(made).blocks if b.activity == "4.6"]
    assert story.version
    told("7", trainer)


def test_8_a_paper_made_to_measure(trainer: Trainer) -> None:
    trainer.desk.window.pages.open_activity("1.4")
    page = trainer.page
    assert isinstance(page, ModulesPage)
    page.rooms.activity.handout_chosen.emit(HandoutId("1.4/stellingenkaarten"))
    trainer.actions.append("Stellingenkaarten")
    trainer.click(page.rooms.handout.change)
    editor = page.rooms.editors[0]
    assert editor is not None
    trainer.press(Qt.Key.Key_Home, CONTROL)
    trainer.type("Voor 2B. ")
    page.save_pending()
    assert "Voor 2B" in trainer.services.library.handout(HandoutId("1.4/stellingenkaarten")).body
    told("8", trainer)


def test_10_in_front_of_the_class(trainer: Trainer, session: SessionId) -> None:
    trainer.press(Qt.Key.Key_F5)
    screen = trainer.desk.window.findChild(LessonScreen)
    assert isinstance(screen, LessonScreen)
    QTest.keyClick(screen, Qt.Key.Key_Right)
    QTest.keyClick(screen, Qt.Key.Key_K)
    trainer.actions += ["Right", "K"]
    assert "Luister rustig" in screen.text.toPlainText()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    trainer.actions += ["Escape", "Escape"]
    told("10", trainer)


def test_11_and_12_looked_after_and_counted(
    trainer: Trainer, session: SessionId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "verslag.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(report), ""))
    room = trainer.planner.room
    facts = trainer.services.planning.session(session).facts
    given = replace(facts, start=NINE.replace(year=NINE.year - 3))  # whatever day the test runs
    trainer.services.planning.change_facts(session, given)
    trainer.desk.window.pages.open_session(session)
    trainer.click(room.header.done_button)
    trainer.click(room.header.after)
    dialog = trainer.planner.school_actions.dialog
    assert dialog is not None
    for item in (Aftercare.TALKED, Aftercare.CALLED_HELPER):
        trainer.click(dialog.ticks[item])
    told("11", trainer)
    dialog.counter.line.setFocus()
    trainer.actions.append("Tab")
    for _ in range(6):
        trainer.type("111")
    with trainer.qtbot.waitSignal(dialog.paper.saved, timeout=30_000):
        trainer.click(dialog.report)
    trainer.click(dialog.ready)
    assert trainer.services.classes.get(ClassId(1)).modules_done == {Module.BOUNDARIES}
    assert trainer.services.aftercares.get(session).tally.slips == 6
    told("12", trainer)


def told(story: str, trainer: Trainer) -> None:
    """The count of a story stands in the document."""
    rows = re.findall(r"^\| ([\d +]+) \|.*\| (\d+) \|$", TOLD.read_text(encoding="utf-8"), re.M)
    known = {number.strip(): int(count) for number, count in rows}
    assert known.get(story) == len(trainer.actions), (story, len(trainer.actions), trainer.actions)


def _order(trainer: Trainer, session: SessionId) -> list[str | None]:
    return [block.activity for block in trainer.services.planning.session(session).blocks]


def _words(page: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(found.text() for found in page.findChildren(QLabel) if found.isVisible())
