"""What is not printed until somebody read it: a wrong sentence about the law silences a child.

What is asked stands in the library (`hold`), and who read what in the texts.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, Part, ReviewRole, Status, part_of

GOOD_MONTHS = 12
"""A text that was read longer ago than this is to be read again."""

type WaitingFor = Mapping[ActivityId, tuple[ReviewRole, ...]]
"""The activities of which nothing is printed, each with who has to read it."""
NOTHING_WAITS: WaitingFor = MappingProxyType({})


def lapsed(on: date, months: int, today: date) -> bool:
    """Whether a day is longer ago than so many months."""
    past = (today.year - on.year) * 12 + today.month - on.month
    return past > months or (past == months and today.day > on.day)


def read_by_lawyer(text: Handout, today: date) -> date | None:
    """When a lawyer read a text, who says of which organisation; None when that is long ago."""
    if text.status is not Status.REVIEWED or not text.lawyer_of:
        return None
    try:
        on = date.fromisoformat(text.reviewed_on)
    except ValueError:
        return None
    return None if lapsed(on, GOOD_MONTHS, today) else on


def waits_for(text: Handout, hold: tuple[ReviewRole, ...], today: date) -> tuple[ReviewRole, ...]:
    """Who of those that have to has not read a text for pupils, or not lately.

    A text that somebody still makes, or that is for its writer alone, reaches no pupil. For people
    of the platform it waits until a release of the library asks for them no more.
    """
    if part_of(text.kind) is not Part.PUPILS or text.draft or text.only_me:
        return ()
    is_lawful = read_by_lawyer(text, today) is not None
    return tuple(role for role in hold if role is not ReviewRole.LAWYER or not is_lawful)


def waiting(activity: Activity, today: date) -> tuple[ReviewRole, ...]:
    """For whom an activity waits: pupils get all of its texts or none."""
    texts = [waits_for(text, activity.hold, today) for text in activity.handouts]
    return tuple(role for role in activity.hold if any(role in roles for roles in texts))
