"""Dates and times as people type them."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

from hope_desktop.ui.workshops.date_fields import (
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


@pytest.mark.parametrize("text", ["31-2-2027", "1", "morgen", "1-13-2026", "0-1-2027"])
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


@pytest.mark.parametrize("text", ["25:00", "9:60", "negen", "1:2:3"])
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
