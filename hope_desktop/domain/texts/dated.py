"""Texts that name their month, because their facts may change: those about the law."""

import re
from dataclasses import replace
from datetime import date

from hope_desktop.domain.library.handout import Handout

GOOD_FOR_MONTHS = 12
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
_OF = re.compile(rf"^Stand: ({'|'.join(_MONTHS)}) (\d{{4}})\.$", re.MULTILINE)
_OLD = (
    "{{{{banner:Niet uitdelen. Dit is van {0}, en kan veranderd zijn. Laat het eerst nakijken.}}}}"
)


def marked_when_old(handout: Handout, today: date) -> Handout:
    """The text as it may be printed: one whose month is over a year ago says so above all else."""
    found = _OF.search(handout.body)
    if found is None:
        return handout
    month = int(found[2]) * 12 + _MONTHS.index(found[1])
    if today.year * 12 + today.month - 1 - month <= GOOD_FOR_MONTHS:
        return handout
    said = _OLD.format(f"{found[1]} {found[2]}")
    return replace(handout, body=f"{said}\n\n{handout.body}")
