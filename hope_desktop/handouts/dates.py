"""Days in words, as paper shows them."""

from datetime import date, datetime

from hope_desktop.i18n.catalogue import Translator, marked as _
from hope_desktop.i18n.lines import month_name

_DAYS = _("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")


def full_date(moment: datetime, translate: Translator) -> str:
    """Return a date with its weekday."""
    day = translate(_DAYS).split()[moment.weekday()]
    return f"{day} {moment.day} {month_and_year(moment, translate)}"


def month_and_year(moment: date, translate: Translator) -> str:
    """Return a month and its year."""
    return f"{month_name(moment, translate)} {moment.year}"
