"""What is not printed until somebody read it: a wrong sentence about the law silences a child.

What is asked stands in the library (`hold`), and who read what in the records.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, Part, ReviewRole, part_of, version_of
from hope_desktop.domain.library.reviews import TextRecords, of_today, still_asked

type WaitingFor = Mapping[str, tuple[ReviewRole, ...]]
"""The activities and the texts that are not printed, each with who has to read it, each as often
as readers of that role are missing."""
NOTHING_WAITS: WaitingFor = MappingProxyType({})


def lapsed(on: date, months: int, today: date) -> bool:
    """Whether a day is longer ago than so many months."""
    past = (today.year - on.year) * 12 + today.month - on.month
    return past > months or (past == months and today.day > on.day)


def waits_for(
    text: Handout, hold: tuple[ReviewRole, ...], records: TextRecords, today: date
) -> tuple[ReviewRole, ...]:
    """Who of those that have to has not found this wording of a text good, or not lately.

    A text that somebody still makes, or that is for its writer alone, reaches no pupil.
    """
    if not hold or text.draft or text.only_me:
        return ()
    return still_asked(hold, of_today(text, records), today)


def waiting(
    activity: Activity, records: TextRecords, today: date, beside: WaitingFor = NOTHING_WAITS
) -> WaitingFor:
    """Of an activity and its texts what waits, and for whom.

    What the activity asks its pupils' texts wait for together: they get all of them or none. What
    waits for something else, `beside` it, holds the others up no more than a draft does.
    """
    found: dict[str, tuple[ReviewRole, ...]] = {}
    together: list[ReviewRole] = []
    for text in (one for one in activity.handouts if one.id not in beside):
        hold = activity.hold if part_of(text.kind) is Part.PUPILS else ()
        for role in waits_for(text, hold, records, today):
            together += [role] * (role not in together)
        if alone := waits_for(text, text.hold, records, today):
            found[text.id] = alone
    if together:
        found[activity.id] = tuple(together)
    return found


def waiting_versions(
    chosen: Iterable[tuple[Activity, str]], waiting: WaitingFor
) -> Iterator[tuple[Handout, tuple[ReviewRole, ...]]]:
    """Of versions that were chosen by hand the texts for pupils that wait: another is printed."""
    for activity, version in chosen:
        for text in activity.handouts if version else ():
            is_meant = version_of(text) == version and part_of(text.kind) is Part.PUPILS
            if is_meant and text.id in waiting:
                yield text, waiting[text.id]
