"""A line: what somebody wants to be otherwise, of what, and what became of it. It names nobody."""

import hashlib
import re
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import ActivityId, SessionId, frozen
from hope_desktop.domain.workshops.plan import Session

MOST_AGREED = 3
"""Lines of one table with adults; more is not kept in mind."""
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_HERS = ("4.2", "4.3")


class Whom(StrEnum):
    """For whom a line is."""

    ME = "me"
    PLATFORM = "platform"
    SCHOOL = "school"


class LineState(StrEnum):
    """What became of a line."""

    OPEN = "open"
    DONE = "done"
    STAYS = "stays"


@frozen
class Of:
    """What a line is about: a part of a workshop, a table with adults, a text or a line of one."""

    text: str = ""
    """The id of an activity or a handout; empty is a table."""
    session: SessionId | None = None
    line: str = ""
    """The words of the text as they were read; empty is all of it."""


@frozen
class LineAnswer:
    """What became of a line at a text, as a new library says it to whoever said that."""

    text: str
    line: str
    """The digest of the line; nobody's words."""
    state: LineState
    words: str = ""
    """What it says now, or why it stays as it is."""


@frozen
class Line:
    """One line. `code` knows it again wherever it comes, and says nothing of who said it."""

    of: Of
    words: str
    whom: Whom = Whom.ME
    who: str = ""
    """At a table the department; at a text the role of who asks it, empty is a trainer."""
    due: str = ""
    """The month in which it is asked about, or its answer came, as `2027-03`; empty: never."""
    state: LineState = LineState.OPEN
    answer: str = ""
    """What it says now, why it stays, or what was said of it."""
    sent: str = ""
    """The month in which it was sent, or came from a colleague; empty: not yet."""
    on_paper: bool = False
    """It stands on the run sheet too."""
    month: str = ""
    """In which it was said; empty: not here."""
    code: str = ""

    def is_due(self, today: date) -> bool:
        """Return whether its month has come and nothing was heard."""
        return self.state is LineState.OPEN and bool(self.due) and self.due <= month_of(today)

    @property
    def is_from_colleague(self) -> bool:
        """Whether it came in a file: when it was said is not known."""
        return bool(self.sent) and not self.month

    @property
    def is_at_text(self) -> bool:
        """Tell whether it is for who keeps the library, also one that was said at a part."""
        return bool(self.of.text) and (not self.of.session or self.whom is Whom.PLATFORM)

    @property
    def digest(self) -> str:
        """Return the same for the same words, whoever said them: an answer knows a line by it."""
        said = f"{self.of.line}\nanders\n{self.words}"
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def outcome(self) -> LineAnswer:
        """Return what became of it, for whoever said it."""
        return LineAnswer(self.of.text, self.digest, self.state, self.answer)


class Said(NamedTuple):
    """A line, with the workshop at which it was said."""

    line: Line
    start: datetime | None = None
    group: str = ""
    """Whose workshop it was."""


def lines_for(session: Session, every: Iterable[Said]) -> dict[ActivityId, Said]:
    """Return the newest line from before a workshop at each of its parts; none once given."""
    used = {block.activity for block in session.blocks} if not session.done else set()
    start, lines = session.facts.start, dict[ActivityId, Said]()
    for one in every:
        of, is_open = one.line.of, one.line.state is LineState.OPEN
        is_before = start is None or one.start is None or one.start < start
        if of.text in used and of.session not in {None, session.id} and is_open and is_before:
            lines.setdefault(ActivityId(of.text), one)
    return lines


def quoting(line: str, words: str) -> str:
    """Return words behind those they are about, if any."""
    return f"“{line}” {words}" if line else words


def stays_in_plan(activity: Activity) -> bool:
    """Return whether a line at it is on no paper or screen in a class: she herself is in it."""
    return activity.id in _HERS or activity.only_me or activity.is_live_story


def month_of(day: date) -> str:
    """Return a month as it is kept."""
    return f"{day.year}-{day.month:02}"


def months_after(day: date, count: int) -> str:
    """Return the month so many after the one of a day."""
    years, month = divmod(day.month - 1 + count, 12)
    return f"{day.year + years}-{month + 1:02}"


def checked_month(month: str) -> str:
    """Return a month, or none; anything else is refused."""
    if month and not _MONTH.fullmatch(month):
        raise WrongValue("due", month, "2027-03")
    return month
