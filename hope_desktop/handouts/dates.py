"""Days in words, as they stand on paper."""

from datetime import date, datetime

from hope_desktop.i18n.catalogue import Translator


def full_date(moment: datetime, translate: Translator) -> str:
    """A date with its weekday."""
    _ = translate
    days = (
        _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"),
        _("Saturday"), _("Sunday"),
    )  # fmt: skip
    said = {"day": moment.day, "month": _month_name(moment, _), "year": moment.year}
    return _("%(weekday)s %(date)s") % {
        "weekday": days[moment.weekday()],
        "date": _("%(day)d %(month)s %(year)d") % said,
    }


def month_and_year(moment: date, translate: Translator) -> str:
    """A month and its year."""
    said = {"month": _month_name(moment, translate), "year": moment.year}
    return translate("%(month)s %(year)d") % said


def _month_name(moment: date, translate: Translator) -> str:
    _ = translate
    months = (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"),
        _("August"), _("September"), _("October"), _("November"), _("December"),
    )  # fmt: skip
    return months[moment.month - 1]
