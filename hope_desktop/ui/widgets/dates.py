"""Dates and times as the window's language writes them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from hope_desktop.labels import clock


def long_date(day: date) -> str:
    """`dinsdag 1 december`, with the year when it is another one than now."""
    pattern = "dddd d MMMM" if day.year == QDate.currentDate().year() else "dddd d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def short_date(day: date) -> str:
    """`di 1 dec`, with the year when it is another one than now."""
    pattern = "ddd d MMM" if day.year == QDate.currentDate().year() else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def day_and_time(moment: datetime) -> str:
    """`di 1 dec, 9:05`."""
    return f"{short_date(moment.date())}, {clock(moment)}"
