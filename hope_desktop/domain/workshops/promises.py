"""What was agreed at a table with grown-ups, and what became of it. Nobody is named in it."""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.ids import SessionId

MOST = 3
"""More is not kept in mind."""
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")


class PromiseState(StrEnum):
    """What became of it, in the order in which it is asked."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not-yet"
    CANNOT = "cannot"


@frozen
class Promise:
    """One thing that was agreed."""

    what: str
    by: str = ""
    """The department; never a name or a function."""
    due: str = ""
    """The month in which it is asked about, as `2027-03`; empty: never."""
    outcome: PromiseState | None = None
    said: str = ""
    """What was said of it."""


class Promised(NamedTuple):
    """A promise, with the table at which it was made."""

    session: SessionId
    number: int
    """From 0, among those of that table."""
    start: datetime | None
    group: str
    """Whose table it was."""
    promise: Promise

    def is_asked(self, today: date) -> bool:
        """Whether its month has come and nothing was heard."""
        promise = self.promise
        return bool(promise.due) and promise.outcome is None and promise.due <= month_of(today)


def month_of(day: date) -> str:
    """As it is kept."""
    return f"{day.year}-{day.month:02}"


def months_after(day: date, count: int) -> str:
    """The month so many after the one of a day."""
    years, month = divmod(day.month - 1 + count, 12)
    return f"{day.year + years}-{month + 1:02}"


def checked_month(month: str) -> str:
    """A month, or none; anything else is refused."""
    if month and not _MONTH.fullmatch(month):
        raise WrongValue("due", month, "2027-03")
    return month
