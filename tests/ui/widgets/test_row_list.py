import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row

ROWS = (Row(1, "2B"), Row(2, "2C"), Row(3, "3A"))


@pytest.fixture
def rows(styled, qtbot) -> RowList:
    made = RowList("Classes", EmptyState("school", "No classes yet", ""))
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    made.show()
    return made


def test_empty_list_says_so(rows):
    rows.show_rows(())
    assert rows.empty.isVisible()
    rows.show_rows(ROWS)
    assert rows.view.isVisible()


def test_in_less_room_the_row_that_is_chosen_stays_in_sight(rows):
    rows.show_rows([Row(n, str(n)) for n in range(30)])
    rows.resize(300, 1200)
    rows.select(12)
    rows.resize(300, 150)
    QApplication.processEvents()
    assert rows.view.viewport().rect().contains(rows.view.visualRect(rows.view.currentIndex()))


def test_enter_and_double_click_open_a_row(rows, qtbot):
    rows.select(2)
    with qtbot.waitSignal(rows.row_opened) as opened:
        QTest.keySequence(rows.view, "Return")
    assert opened.args == [2]
    with qtbot.waitSignal(rows.row_opened) as opened:
        rows.view.doubleClicked.emit(rows.view.rows.index(0))
    assert opened.args == [1]


def test_enter_with_another_key_is_left_to_the_page(rows, qtbot):
    rows.select(2)
    with qtbot.assertNotEmitted(rows.row_opened):
        QTest.keySequence(rows.view, "Ctrl+Return")


def test_row_stays_chosen_when_the_list_is_read_again(rows):
    rows.select(3)
    rows.show_rows(ROWS[1:])
    assert rows.view.current_key() == 3
    rows.show_rows(ROWS[:1])
    assert rows.view.current_key() is None
    assert not rows.select(9)


def test_arrows_tell_what_is_chosen(rows, qtbot):
    rows.select(1)
    with qtbot.waitSignal(rows.row_selected) as selected:
        QTest.keySequence(rows.view, "Down")
    assert selected.args == [2]
