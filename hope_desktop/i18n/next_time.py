"""The words of a line that was written after an earlier workshop."""

from datetime import date

from hope_desktop.domain.workshops.next_time import Earlier
from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.catalogue import marked as _

_MONTHS = (
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"),
    _("August"), _("September"), _("October"), _("November"), _("December"),
)  # fmt: skip


def month_name(moment: date, translate: Translator) -> str:
    """The month of a day."""
    return translate(_MONTHS[moment.month - 1])


def earlier_text(earlier: Earlier, translate: Translator) -> str:
    """What stands at the part: in which month she wrote what."""
    if earlier.start is None:
        return translate("You wrote: %(text)s") % {"text": earlier.line.text}
    names = {"month": month_name(earlier.start, translate), "text": earlier.line.text}
    return translate("In %(month)s you wrote: %(text)s") % names
