"""The fields for a date and a time."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from hope_desktop.ui.widgets.fields.calendar import Calendar
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.workshops.moments import (
    DateField,
    TimeField,
    WrongMoment,
    read_date,
    read_time,
    shown_date,
    shown_time,
)
from tests.tools.shared_ui import made_ui

TODAY = date(2026, 11, 24)
UI = made_ui("en")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", None),
        ("1-12-2026", date(2026, 12, 1)),
        ("1/12/26", date(2026, 12, 1)),
        ("1-12", date(2026, 12, 1)),
        ("24-11", TODAY),
        ("23-11", date(2027, 11, 23)),
        ("2027-01-05", date(2027, 1, 5)),
        ("di 1 dec 2026", date(2026, 12, 1)),
        ("1 december", date(2026, 12, 1)),
        ("3 mrt", date(2027, 3, 3)),
        ("3 maart 2027", date(2027, 3, 3)),
        ("Tue 1 Dec 2026", date(2026, 12, 1)),
        ("29-2", date(2028, 2, 29)),
    ],
)
def test_a_date_is_understood(text, day):
    assert read_date(text, TODAY, UI) == day


@pytest.mark.parametrize(
    "text", ["31-2-2027", "1", "morgen", "1-13-2026", "0-1-2027", "16 dec 9:00"]
)
def test_a_date_that_cannot_be_gets_a_sentence(text):
    with pytest.raises(WrongMoment) as wrong:
        read_date(text, TODAY, UI)
    assert str(wrong.value).endswith(".")


@pytest.mark.parametrize(
    ("text", "moment"),
    [("", None), ("9", time(9)), ("9:05", time(9, 5)), ("9.05", time(9, 5)), ("0905", time(9, 5))],
)
def test_a_time_is_understood(text, moment):
    assert read_time(text, UI) == moment


@pytest.mark.parametrize("text", ["25:00", "9:60", "negen", "1:2:3", "9:00909"])
def test_a_time_that_cannot_be_gets_a_sentence(text):
    with pytest.raises(WrongMoment):
        read_time(text, UI)


@pytest.mark.parametrize("language", ["nl_NL", "en_GB"])
def test_what_is_shown_is_understood_again(language):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        for month in range(1, 13):
            day = date(2027, month, 28)
            assert read_date(shown_date(day), TODAY, UI) == day
    finally:
        QLocale.setDefault(before)
    assert read_time(shown_time(time(9, 5)), UI) == time(9, 5)
    assert (shown_date(None), shown_time(None)) == ("", "")


def shown(qtbot: QtBot) -> DateField:
    field = DateField(made_ui("en"))
    qtbot.addWidget(field)
    field.show()
    return field


def test_a_date_that_does_not_exist_stays_and_is_explained(qtbot, styled):
    field = shown(qtbot)
    QTest.keyClicks(field.edit, "31-2-2027")
    assert field.complaint.isHidden(), "nothing is said while somebody types"
    field.edit.editingFinished.emit()
    assert field.edit.text() == "31-2-2027"
    assert not field.complaint.isHidden()
    assert "31-2-2027" in field.complaint.text()
    assert field.edit.accessibleDescription() == field.complaint.text()


def test_a_good_date_is_told_and_written_out(qtbot, styled):
    field = shown(qtbot)
    told: list[object] = []
    field.value_typed.connect(told.append)
    QTest.keyClicks(field.edit, "1-12-2027")
    field.edit.editingFinished.emit()
    assert told[-1] == date(2027, 12, 1)
    assert field.edit.text().endswith("2027")
    assert field.value() == date(2027, 12, 1)


def test_filling_does_not_tell_and_does_not_touch_what_is_wrong(qtbot, styled):
    field = TimeField(made_ui("en"))
    qtbot.addWidget(field)
    told: list[object] = []
    field.value_typed.connect(told.append)
    QTest.keyClicks(field.edit, "99:99")
    told.clear()
    field.put(None)
    assert (field.edit.text(), told) == ("99:99", [])


def test_a_day_is_chosen_from_the_calendar_by_keyboard(qtbot, styled):
    field = shown(qtbot)
    QTest.keyClicks(field.edit, "1-12-2027")
    field.window().activateWindow()
    field.edit.setFocus()
    qtbot.waitUntil(field.edit.hasFocus)
    QTest.keySequence(field.edit, "Alt+Down")
    (calendar,) = field.findChildren(Calendar)
    calendar.activated.emit(calendar.selectedDate().addDays(1))
    assert field.value() == date(2027, 12, 2)
    assert field.edit.hasFocus()


def test_tab_goes_from_the_date_to_what_is_typed_next(qtbot, styled):
    field = shown(qtbot)
    (button,) = field.edit.findChildren(QAbstractButton)
    assert button.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("at", range(6))
def test_a_click_into_a_guessed_time_lets_what_is_typed_take_its_place(qtbot, styled, at):
    """By mouse one lands between the digits, which gave "010.300"."""
    window, begin, length = QWidget(), TimeField(made_ui("nl")), NumberBox(0, 999)
    length.setSuffix(" min")
    begin.put(time(9, 0))
    length.setValue(50)
    start = QLineEdit()
    window.setLayout(column(start, begin, length))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    start.setFocus()
    qtbot.waitUntil(start.hasFocus)
    for edit, typed in ((begin.edit, "10.30"), (length.lineEdit(), "45")):
        place = QPoint(edit.fontMetrics().horizontalAdvance("0") * at, edit.height() // 2)
        QTest.mouseClick(edit, Qt.MouseButton.LeftButton, pos=place)
        QTest.keyClicks(QApplication.focusWidget(), typed)
    assert (begin.value(), length.value()) == (time(10, 30), 45)
    QTest.mouseClick(begin.edit, Qt.MouseButton.LeftButton)
    QTest.mouseClick(begin.edit, Qt.MouseButton.LeftButton)
    assert not begin.edit.hasSelectedText(), "the second click is for changing one digit"


@pytest.mark.parametrize("typed", ["12:45 uur", "00:00", "10.30 u"])
def test_what_may_be_typed_for_a_time_is_in_sight(qtbot, styled, typed):
    field = TimeField(made_ui("nl"))
    qtbot.addWidget(field)
    field.edit.setFixedSize(field.edit.sizeHint())
    field.show()
    QTest.keyClicks(field.edit, typed)
    field.grab()  # it scrolls when it is drawn
    left = QPoint(2 * GRID, field.edit.height() // 2)
    assert field.edit.cursorPositionAt(left) <= 1, "it has not scrolled"
    assert field.value() is not None
