import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionComboBox, QWidget

from hope_desktop.ui.widgets.fields.boxes import ChoiceBox, NumberBox
from tests.tools.wheel import turn_wheel


def test_a_long_choice_does_not_widen_the_window(styled, qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    before = box.minimumSizeHint().width()
    box.addItem("a school with a very long name " * 5)
    assert box.minimumSizeHint().width() <= before + 20


def test_scrolling_past_chooses_nothing(styled, qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["havo", "vwo"])
    box.setFocus()
    assert not turn_wheel(box), "the page scrolls instead"
    assert box.currentText() == "havo"


@pytest.mark.parametrize("made", [ChoiceBox, lambda: NumberBox(0, 9)])
def test_scrolling_past_leaves_the_keys_where_they_were(styled, qtbot, made):
    box = made()
    qtbot.addWidget(box)
    assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_an_opened_list_shows_every_choice_whole(styled, qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems([f"choice {number}" for number in range(13)])
    box.show()
    box.showPopup()
    view = box.view()
    shown = [view.visualRect(view.model().index(row, 0)) for row in (0, 12)]
    assert all(view.viewport().rect().contains(rect) for rect in shown)
    box.hidePopup()


def test_an_opened_list_is_as_wide_as_its_words_and_a_very_long_one_half_a_window(styled, qtbot):
    window = QWidget()
    window.resize(800, 400)
    qtbot.addWidget(window)
    box = ChoiceBox()
    box.setParent(window)
    box.resize(120, 34)
    box.addItems(["vwo", "Volwassenen bij een school"])
    window.show()
    box.showPopup()
    room = box.view().viewport().width()
    assert box.fontMetrics().horizontalAdvance("Volwassenen bij een school") < room < 400
    box.hidePopup()
    box.addItem("a school with a very long name " * 9)
    box.showPopup()
    assert box.view().width() <= 410
    box.hidePopup()


def test_what_was_taken_from_the_opened_list_is_told_apart_from_a_key_beside_it(styled, qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["havo", "vwo", "mbo"])
    box.show()
    told = []
    box.taken_from_list.connect(lambda: told.append(box.currentText()))
    QTest.keySequence(box, "Down")
    assert (box.currentText(), told) == ("vwo", [])
    box.showPopup()
    QTest.keySequence(box.view(), "Down")
    QTest.keySequence(box.view(), "Return")
    assert told == ["mbo"]
    qtbot.wait(1)
    QTest.keySequence(box, "Up")
    assert told == ["mbo"]


def test_a_choice_without_room_ends_in_dots(styled, qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItem("2B · di 1 dec, 9:00 · Voorbeeldschool De Brug")
    box.resize(150, 34)
    box.show()
    shown = QStyleOptionComboBox()
    box.initStyleOption(shown)
    assert shown.currentText.startswith("2B · di")
    assert shown.currentText.endswith("…")
    assert box.fontMetrics().horizontalAdvance(shown.currentText) < 130


@pytest.fixture
def box(styled, qtbot) -> NumberBox:
    made = NumberBox(0, 60)
    made.setSpecialValueText("not known yet")
    qtbot.addWidget(made)
    made.show()
    return made


def test_digits_replace_the_words_also_after_a_click_between_them(box):
    QTest.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(box, "27")
    assert box.value() == 27


def test_digits_go_where_the_cursor_is_in_a_number(box):
    box.setValue(7)
    box.lineEdit().setCursorPosition(0)
    QTest.keyClicks(box, "2")
    assert box.value() == 27


def test_scrolling_past_changes_nothing(box):
    box.setValue(27)
    box.setFocus()
    assert not turn_wheel(box), "the page scrolls instead"
    assert box.value() == 27
