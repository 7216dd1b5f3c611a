"""Days in words, as paper shows them."""

from datetime import date, datetime

from hope_desktop.i18n.catalogue import Translator, marked as _
from hope_desktop.i18n.lines import month_name

_DAYS = (
    _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
    _("Sunday"),
)  # fmt: skip


def full_date(moment: datetime, translate: Translator) -> str:
    """A date with its weekday."""
    month = month_name(moment, translate)
    day = translate("%(day)d %(month)s %(year)d")
    return translate("%(weekday)s %(date)s") % {
        "weekday": translate(_DAYS[moment.weekday()]),
        "date": day % {"day": moment.day, "month": month, "year": moment.year},
    }


def month_and_year(moment: date, translate: Translator) -> str:
    """A month and its year."""
    names = {"month": month_name(moment, translate), "year": moment.year}
    return translate("%(month)s %(year)d") % names
