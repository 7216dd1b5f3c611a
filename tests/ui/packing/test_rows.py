import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui.packing.rows import HEIGHT, Said, TickRow


@pytest.fixture
def row(styled: QApplication, qtbot: QtBot) -> TickRow:
    made = TickRow("things:tape")
    qtbot.addWidget(made)
    return made


def test_it_shows_only_what_there_is_to_say(row: TickRow) -> None:
    row.show_line(Said("Tape"), ticked=False)
    assert [part.isHidden() for part in (row.what, row.told, row.below)] == [False, True, True]
    assert row.count.text() == ""
    row.show_line(Said("Tape", 2, "rood", "Veranderd: het was er 1."), ticked=True)
    assert row.tick.accessibleName() == "2 ×, Tape, Veranderd: het was er 1., rood"
    assert row.tick.isChecked()
    assert row.minimumHeight() == HEIGHT >= 44


def test_what_is_ticked_steps_back(row: TickRow) -> None:
    for ticked, look in ((True, "hint"), (False, "")):
        row.show_line(Said("Tape"), ticked=ticked)
        assert row.what.property("look") == look


def test_showing_tells_nothing_and_a_click_does(row: TickRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.tick_wanted):
        row.show_line(Said("Tape"), ticked=True)
    with qtbot.waitSignal(row.tick_wanted) as told:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert told.args == ["things:tape", False]
    with qtbot.assertNotEmitted(row.tick_wanted):
        qtbot.mouseClick(row, Qt.MouseButton.RightButton)


@pytest.mark.parametrize(
    ("key", "step"),
    [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1), (Qt.Key.Key_Home, -1000), (Qt.Key.Key_End, 1000)],
)
def test_arrow_keys_ask_for_another_line(
    row: TickRow, qtbot: QtBot, key: Qt.Key, step: int
) -> None:
    with qtbot.waitSignal(row.moved) as told:
        qtbot.keyClick(row.tick, key)
    assert told.args == [step]
