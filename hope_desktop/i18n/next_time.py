"""The words of what comes back: a line after an earlier workshop, and how often it was given."""

from datetime import date

from hope_desktop.domain.workshops.next_time import Earlier
from hope_desktop.i18n.catalogue import Translator, amount, counted, marked as _

_MONTHS = (
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"),
    _("August"), _("September"), _("October"), _("November"), _("December"),
)  # fmt: skip

_GIVEN = counted("given %(n)d time", "given %(n)d times")
_ELSEWHERE = counted("%(n)d time by a colleague", "%(n)d times by a colleague")


def month_name(moment: date, translate: Translator) -> str:
    """The month of a day."""
    return translate(_MONTHS[moment.month - 1])


def earlier_text(earlier: Earlier, translate: Translator) -> str:
    """What stands at the part: in which month she wrote what."""
    if earlier.start is None:
        return translate("You wrote: %(text)s") % {"text": earlier.line.text}
    names = {"month": month_name(earlier.start, translate), "text": earlier.line.text}
    return translate("In %(month)s you wrote: %(text)s") % names


def given_text(times: int, elsewhere: int, translate: Translator) -> str:
    """How often it was given, here and by a colleague; nothing when it never was."""
    here, there = amount(_GIVEN, times, translate), amount(_ELSEWHERE, elsewhere, translate)
    return " · ".join(([here] if times else []) + ([there] if elsewhere else []))
