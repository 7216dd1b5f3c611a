"""What a trainer would do otherwise in a part, next time. It is hers, and about nobody else."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.workshops.plan import Session

_HERS = frozenset(map(ActivityId, ("4.1", "4.2", "4.3")))


@frozen
class NextTime:
    """A line at a part, until it is worked in."""

    activity: ActivityId
    text: str
    done: bool = False
    """Worked in: it is shown no more."""
    on_paper: bool = False
    """It stands on the run sheet too."""


class Earlier(NamedTuple):
    """A line, with the workshop after which it was written."""

    session: SessionId
    start: datetime | None
    line: NextTime


def lines_for(session: Session, every: Iterable[Earlier]) -> dict[ActivityId, Earlier]:
    """The newest line from before a workshop at each of its parts; none in one that was given."""
    used = {block.activity for block in session.every_block} if not session.done else set()
    start, found = session.facts.start, dict[ActivityId, Earlier]()
    for one in every:
        is_before = start is None or one.start is None or one.start < start
        if one.line.activity in used and one.session != session.id and is_before:
            found.setdefault(one.line.activity, one)
    return found


def stays_in_plan(activity: Activity) -> bool:
    """Whether a line at it is on no paper and no screen in a class: where she herself is in it."""
    return activity.id in _HERS or activity.only_me or activity.is_live_story
