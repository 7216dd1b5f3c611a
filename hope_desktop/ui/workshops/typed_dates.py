"""Reads dates and times as people type them; gives a sentence when they are not valid."""

import re
from datetime import date, time

from PySide6.QtCore import QLocale

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import short_date

_CENTURY = 2000
_MONTHS = range(1, 13)


class WrongMoment(ValueError):
    """The typing is not a date or time; the text is a sentence in the window's language."""


def read_date(text: str, today: date, ui: Ui) -> date | None:
    """The day that `1-12`, `1/12/2026`, `di 1 dec` or `2026-12-01` means; None for nothing.

    Without a year it is the first such day from today on.
    """
    words = re.findall(r"\d+|[^\W\d_]+", text.casefold())
    if not words:
        return None
    numbers = [int(word) for word in words if word.isdigit()]
    month = next(filter(None, map(_month, words)), None)
    if month and len(numbers) in {1, 2}:
        numbers.insert(1, month)
    if len(numbers) == 3 and numbers[0] > 31:
        numbers.reverse()
    if len(numbers) not in {2, 3}:
        raise WrongMoment(ui.translate("Write the date like 1-12-2026."))
    found = _coming(numbers, today) if len(numbers) == 2 else _exact(*numbers)
    if found is None:
        shown = text.strip()
        raise WrongMoment(
            ui.translate("%(text)s does not exist. Look at the date.") % {"text": shown}
        )
    return found


def read_time(text: str, ui: Ui) -> time | None:
    """The time that `9:05`, `9.05`, `905` or `9` means; None for nothing."""
    digits = re.findall(r"\d+", text)
    if not text.strip():
        return None
    if len(digits) == 1 and len(digits[0]) in {3, 4}:
        digits = [digits[0][:-2], digits[0][-2:]]
    if len(digits) not in {1, 2}:
        raise WrongMoment(ui.translate("Write the time like 9:05."))
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) == 2 else 0
    if hour > 23 or minute > 59:
        shown = text.strip()
        raise WrongMoment(
            ui.translate("%(text)s does not exist. Look at the time.") % {"text": shown}
        )
    return time(hour, minute)


def shown_date(day: date | None) -> str:
    """A day as a field shows it: `di 1 dec 2026`; `read_date` understands it."""
    if day is None:
        return ""
    shown = short_date(day)
    return shown if str(day.year) in shown else f"{shown} {day.year}"


def shown_time(moment: time | None) -> str:
    """A time as a field shows it."""
    return f"{moment.hour}:{moment.minute:02d}" if moment else ""


def _month(word: str) -> int | None:
    """The number of a month from its name or the first three letters of it."""
    if len(word) < 3 or word.isdigit():
        return None
    for locale in (QLocale(), QLocale("nl"), QLocale("en")):
        for number in _MONTHS:
            name = locale.standaloneMonthName(number, QLocale.FormatType.LongFormat).casefold()
            short = locale.monthName(number, QLocale.FormatType.ShortFormat).casefold()
            if name.startswith(word) or short.rstrip(".") == word:
                return number
    return None


def _exact(day: int, month: int, year: int) -> date | None:
    try:
        return date(year + _CENTURY if year < 100 else year, month, day)
    except ValueError:
        return None


def _coming(numbers: list[int], today: date) -> date | None:
    """The first such day from today on; up to eight years ahead for 29 February."""
    found = (_exact(numbers[0], numbers[1], today.year + ahead) for ahead in range(9))
    return next((day for day in found if day and day >= today), None)


def short_minutes(minutes: int, ui: Ui) -> str:
    """`25 min`."""
    return ui.translate("%(minutes)d min") % {"minutes": minutes}


USUAL_START = time(9, 0)
"""Shown, and easy to change, when a date is typed before a time."""
