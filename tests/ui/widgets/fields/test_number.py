import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui.widgets.fields.number import NumberBox
from tests.tools.wheel import turn_wheel


@pytest.fixture
def box(styled: QApplication, qtbot: QtBot) -> NumberBox:
    made = NumberBox(0, 60)
    made.setSpecialValueText("not known yet")
    qtbot.addWidget(made)
    made.show()
    return made


def test_digits_replace_the_words_also_after_a_click_between_them(box: NumberBox) -> None:
    QTest.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(box, "27")
    assert box.value() == 27


def test_digits_go_where_the_cursor_is_in_a_number(box: NumberBox) -> None:
    box.setValue(7)
    box.lineEdit().setCursorPosition(0)
    QTest.keyClicks(box, "2")
    assert box.value() == 27


def test_scrolling_past_changes_nothing(box: NumberBox) -> None:
    box.setValue(27)
    box.setFocus()
    assert not turn_wheel(box), "the page scrolls instead"
    assert box.value() == 27
