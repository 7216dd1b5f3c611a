import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hope_desktop.domain.workshops.afterwards import Answer, Question, Tally
from hope_desktop.ui.workshops.school.slip_counter import SlipCounter
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
