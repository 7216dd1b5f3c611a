"""What the library claims, with its source and since when: data for the check."""

from datetime import date
from enum import Enum

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.terms import frozen


class FoundSo(Enum):
    """Whether a source says it."""

    YES = "goed"
    PARTLY = "deels"
    NO = "nee"


@frozen
class Fact:
    """One claim. A reader of its role may find otherwise than the library does."""

    id: str
    says: str
    texts: tuple[str, ...] = ()
    """The activities and texts that say it."""
    found: FoundSo = FoundSo.PARTLY
    source: str = ""
    read: str = ""
    """The month in which its source was read: `2026-11`."""
    ask: ReviewRole | None = None
    """As who somebody finds it so, partly or not."""
    months: int = 0
    """After so many it is to be looked at again; 0 is never."""
    note: str = ""
    """What is still to be looked at, and by whom."""


def months_since(month: str, today: date) -> int | None:
    """Return how many months ago; None of what is no month, or still to come."""
    try:
        year, number = map(int, month.split("-"))
    except ValueError:
        return None
    past = (today.year - year) * 12 + today.month - number
    return past if past >= 0 else None
