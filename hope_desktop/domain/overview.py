"""What the first page shows. Separate, since other views load all of the domain."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import datetime, time
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from hope_desktop.domain.classes import Unknown
from hope_desktop.domain.terms import Adults, ClassId, Module, SessionId
from hope_desktop.domain.workshops.example import is_example
from hope_desktop.domain.workshops.plan import CheckItem

if TYPE_CHECKING:
    from hope_desktop.domain.workshops.lines import Said


class SessionRow(NamedTuple):
    """A session in a list."""

    id: SessionId
    class_id: ClassId
    class_label: str
    school: str
    start: datetime | None
    slot_minutes: int
    minutes: int
    modules: tuple[Module, ...]
    done: bool

    @property
    def is_example(self) -> bool:
        """Tell whether it is the example's."""
        return is_example(self.school)


class ToArrange(NamedTuple):
    """How far the preparation of an upcoming workshop is."""

    to_ask: int
    """Lines of the checklist that are open."""
    printed: bool
    """Papers of it were made."""


def in_order(rows: Iterable[SessionRow], now: datetime) -> tuple[SessionRow, ...]:
    """Return those to come by start, then those without a date, then past, newest first."""
    dawn = datetime.combine(now, time.min)
    every, start = tuple(rows), attrgetter("start")
    dated = sorted((row for row in every if row.start), key=start)
    at = bisect_left(dated, dawn, key=start)
    return (*dated[at:], *(row for row in every if not row.start), *reversed(dated[:at]))


def planned_modules(rows: Iterable[SessionRow]) -> dict[Module, datetime | None]:
    """Return when each module first stands in a workshop to be given.

    None while no day is known.
    """
    to_come = (row for row in rows if not row.done)
    found: dict[Module, datetime | None] = {}
    for row in sorted(to_come, key=lambda one: str(one.start or "last")):
        found |= {module: row.start for module in row.modules if module not in found}
    return found


class CallBack(NamedTuple):
    """A class whose school has to be called back, and what to ask."""

    class_id: ClassId
    class_label: str
    school: str
    ask: tuple[Unknown, ...]
    undated: SessionId | None = None
    """A workshop of it that has no day yet, which is to be asked too."""
    adults: Adults | None = None


class Departure(NamedTuple):
    """What a trainer needs before leaving for the next workshop."""

    address: str
    room: str
    helper: str
    to_arrange: tuple[CheckItem, ...]
    """Lines of the checklist that are open."""
    printed: bool
    """Papers of it were made."""
    adults: Adults | None = None
    teller: str = ""
    """Who tells a story in it."""
    made_up: bool = False
    """Somebody was to tell, and does not: the made-up story is read."""


class Unfinished(NamedTuple):
    """A past workshop that is not closed: not yet marked as given, or the helper not called."""

    session: SessionRow
    helper: str


class Ready(NamedTuple):
    """How far the preparation of the next workshop is; looked up after the page is shown."""

    left: int
    """Lines of the packing list that are not ticked."""
    total: int
    is_short: bool = False
    """Of some paper too few were made."""
    has_old_paper: bool = False
    """The paper of a workshop to come shows an old number of a help line."""
    is_saved: bool = False
    """Some paper went into a file, and nobody said that it is on paper."""

    @property
    def is_packed(self) -> bool:
        """Nothing is left to print or to pack."""
        return bool(self.total) and not self.left and not self.is_short


class Wish(NamedTuple):
    """What somebody who told today wanted afterwards, as she wrote it beforehand."""

    session: SessionId
    teller: str
    words: str


class Today(NamedTuple):
    """What the first page shows; the example only while there is nothing else."""

    next_session: SessionRow | None
    departure: Departure | None
    """About the next workshop."""
    following: SessionRow | None
    """The one after it."""
    call_backs: tuple[CallBack, ...]
    unfinished: tuple[Unfinished, ...]
    """Of the last weeks, the newest first."""
    first_start: bool
    """Nothing has been made yet: show the example."""
    agreed: "tuple[Said, ...]" = ()
    """What was agreed at a table, and is asked about this month."""
    wishes: tuple[Wish, ...] = ()
    """Of the stories that were told today, for who told them alone."""
    given: tuple[SessionRow, ...] = ()
    """What was given and closed today."""
