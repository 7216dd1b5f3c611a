"""Days in words, as paper shows them."""

from datetime import date, datetime

from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.catalogue import marked as _

_DAYS = (
    _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
    _("Sunday"),
)  # fmt: skip
_MONTHS = (
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"),
    _("August"), _("September"), _("October"), _("November"), _("December"),
)  # fmt: skip


def full_date(moment: datetime, translate: Translator) -> str:
    """A date with its weekday."""
    month = translate(_MONTHS[moment.month - 1])
    day = translate("%(day)d %(month)s %(year)d")
    return translate("%(weekday)s %(date)s") % {
        "weekday": translate(_DAYS[moment.weekday()]),
        "date": day % {"day": moment.day, "month": month, "year": moment.year},
    }


def month_and_year(moment: date, translate: Translator) -> str:
    """A month and its year."""
    month = translate(_MONTHS[moment.month - 1])
    return translate("%(month)s %(year)d") % {"month": month, "year": moment.year}
