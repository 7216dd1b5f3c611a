"""A list without a scroll bar of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui import theme
from hope_desktop.ui.modules.whole_list import WholeList
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.rows import Row

ROWS = [Row(number, f"Rij {number}", "onder") for number in range(7)]


def shown(qtbot: QtBot, rows: list[Row]) -> WholeList:
    made = WholeList("Rijen", EmptyState("layers", "Niets", ""))
    qtbot.addWidget(made)
    made.show_rows(rows)
    made.show()
    return made


def test_all_rows_are_in_sight_in_every_text_size(styled: QApplication, qtbot: QtBot) -> None:
    made = shown(qtbot, ROWS)
    for zoom in (100, 171):
        theme.apply(styled, "light", zoom)
        qtbot.wait(20)
        last = made.view.visualRect(made.view.rows.index(len(ROWS) - 1))
        assert made.view.viewport().rect().contains(last)


def test_one_click_opens_and_moving_tells_where(styled: QApplication, qtbot: QtBot) -> None:
    made = shown(qtbot, ROWS)
    area = made.view.visualRect(made.view.rows.index(2))
    with qtbot.waitSignal(made.row_opened) as opened:
        qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert opened.args == [2]
    with qtbot.waitSignal(made.row_moved):
        qtbot.keyClick(made.view, Qt.Key.Key_Down)


def test_without_rows_it_says_so(styled: QApplication, qtbot: QtBot) -> None:
    made = shown(qtbot, [])
    assert made.empty.isVisible()
    assert made.height() >= made.empty.sizeHint().height()


def test_the_other_button_asks_what_can_be_done_with_a_row(
    styled: QApplication, qtbot: QtBot
) -> None:
    made = shown(qtbot, ROWS)
    at = made.view.visualRect(made.view.rows.index(2)).center()
    with qtbot.waitSignal(made.menu_requested) as asked:
        made.view.customContextMenuRequested.emit(at)
    assert asked.args == [2, made.view.viewport().mapToGlobal(at)]
