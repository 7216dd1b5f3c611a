"""After a workshop, in the real window."""

from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.afterwards import Aftercare, Answer, Question, Tally
from hope_desktop.services.opening import Services
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.workshops.page import PlannerPage
from hope_desktop.ui.workshops.school.afterwards_dialog import AfterwardsDialog, SlipCounter
from hope_desktop.ui.workshops.view import SessionView
from tests.reading_pdf import text_of
from tests.tools.shared_ui import made_ui


@pytest.fixture
def counter(qtbot: QtBot) -> SlipCounter:
    made = SlipCounter(Tally(), made_ui("nl"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_pile_is_counted_by_digits_alone(counter: SlipCounter, qtbot: QtBot) -> None:
    qtbot.keyClicks(counter.line, "111123x9000112311")
    assert counter.tally.slips == 5
    assert counter.tally.of(Question.PLEASANT, Answer.YES) == 3
    assert counter.count.text() == "5 strookjes"
    assert counter.table.isVisible()
    assert counter.totals[Question.KNOWS_WHERE, Answer.YES].text() == "2"


def test_below_five_there_is_nothing_to_see(counter: SlipCounter, qtbot: QtBot) -> None:
    qtbot.keyClicks(counter.line, "111222333111")
    assert counter.count.text() == "4 strookjes · totalen vanaf 5"
    assert not counter.table.isVisible()


def test_backspace_takes_back_a_digit_and_then_a_slip(counter: SlipCounter, qtbot: QtBot) -> None:
    qtbot.keyClicks(counter.line, "11112")
    qtbot.keyClick(counter.line, Qt.Key.Key_Backspace)
    qtbot.keyClick(counter.line, Qt.Key.Key_Backspace)
    assert (counter.line.text(), counter.tally.slips) == ("", 1)
    qtbot.keyClick(counter.line, Qt.Key.Key_Backspace)
    qtbot.keyClick(counter.line, Qt.Key.Key_Backspace)
    assert counter.tally == Tally()


@pytest.fixture
def dialog(page: PlannerPage, view: SessionView) -> AfterwardsDialog:
    with patch("hope_desktop.ui.workshops.session_actions.confirmed", return_value=True):
        page.session_actions.by_name["done"].trigger()
    assert view.header.after.isVisible()
    view.header.after.click()
    assert page.view.actions_of_plan.dialog is not None
    return page.view.actions_of_plan.dialog


def test_ticks_are_kept_at_once(
    dialog: AfterwardsDialog, services: Services, session: SessionId, operations: Operations
) -> None:
    dialog.ticks[Aftercare.CALLED_HELPER].click()
    assert services.aftercares.get(session).ticked == {Aftercare.CALLED_HELPER}
    operations.stack.undo()
    assert services.aftercares.get(session).ticked == frozenset()


@pytest.mark.parametrize("way", ["button", "escape"])
def test_what_was_counted_is_kept_however_the_dialog_goes(
    dialog: AfterwardsDialog, services: Services, session: SessionId, qtbot: QtBot, way: str
) -> None:
    qtbot.keyClicks(dialog.counter.line, "111" * 6)
    if way == "button":
        dialog.close_button.click()
    else:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert services.aftercares.get(session).tally.slips == 6


def test_the_report_is_written(
    dialog: AfterwardsDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "verslag.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    qtbot.keyClicks(dialog.counter.line, "111" * 5)
    with qtbot.waitSignal(dialog.paper.saved):
        dialog.report.click()
    assert "5 strookjes" in text_of(file.read_bytes())
