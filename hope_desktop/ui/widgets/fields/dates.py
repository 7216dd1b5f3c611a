"""Dates and times as the window's language writes them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from hope_desktop import wall_clock
from hope_desktop.domain.overview import SessionRow
from hope_desktop.i18n.catalogue import Translator, dotted
from hope_desktop.i18n.labels import clock
from hope_desktop.ui.shared import Ui


def long_date(day: date) -> str:
    """Return `dinsdag 1 december`, with the year when it is another one than now."""
    pattern = "dddd d MMMM" if day.year == wall_clock.today().year else "dddd d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def whole_date(day: date) -> str:
    """Return `1 december 2026`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def sent_words(sender: str, sent_on: str, ui: Ui) -> str:
    """Return `van Joris, 3 maart 2026`, of what came from a colleague; else nothing."""
    if not (sender and sent_on):
        return ui.translate("from %(name)s") % {"name": sender} if sender else ""
    facts = {"name": sender, "day": whole_date(date.fromisoformat(sent_on))}
    return ui.translate("from %(name)s, %(day)s") % facts


def days_since(day: date) -> int:
    """Return how long ago a day is; negative before it."""
    return wall_clock.today().toordinal() - day.toordinal()


def is_today(day: date) -> bool:
    """Tell whether it is this day, by the clock of the computer."""
    return day.toordinal() == wall_clock.today().toordinal()


def short_date(day: date, *, weekday: str = "ddd ") -> str:
    """Return `di 1 dec`, with the year when it is another one than now."""
    pattern = f"{weekday}d MMM" if day.year == wall_clock.today().year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def weekday_and_month(day: date) -> tuple[str, ...]:
    """Return `di` and `dec`, what stands beside the number of a day.

    `dec` and `2027` of another year.
    """
    pattern = "ddd MMM" if day.year == wall_clock.today().year else "MMM yyyy"
    return tuple(QLocale().toString(QDate(day.year, day.month, day.day), pattern).split())


def day_and_time(moment: datetime) -> str:
    """Return `di 1 dec, 9:05`."""
    return f"{short_date(moment.date())}, {clock(moment)}"


def when_text(start: datetime | None, translate: Translator) -> str:
    """Return `di 1 dec, 9:05`, or that no day is known."""
    return day_and_time(start) if start else translate("no date yet")


def workshop_line(row: SessionRow, ui: Ui) -> str:
    """Return `2B · di 1 dec, 9:00 · De Brug`: how a workshop stands in the list to choose from."""
    name = row.class_label or ui.translate("class without a name")
    return dotted(name, when_text(row.start, ui.translate), row.school)
