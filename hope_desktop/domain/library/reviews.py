"""Who read which wording of a text. What that makes of the text is counted, never stored.

A record holds nothing of the reader but a role, a month and a code that cannot be tied to another.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import date

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.facts import months_since
from hope_desktop.domain.library.handout import KINDS, USUAL_LANGUAGE, Handout, ReviewRole
from hope_desktop.domain.shaped import to_plain
from hope_desktop.domain.terms import frozen

MAX_ORGANISATION = 60
"""Letters of the organisation of who read a text: it is printed on one line."""
GOOD_MONTHS = 12
"""What a lawyer read longer ago than this is to be read again."""
_LEAVES_REVIEW = frozenset(
    {"origin", "review", "curriculum", "representation", "handouts", "to_come", "only_me"}
)
"""What tells about an activity, and not what happens in class."""


@frozen
class Record:
    """Somebody in a role read all of this wording of a text, and found it good."""

    text: str
    """The id of a handout or an activity."""
    digest: str
    role: ReviewRole
    month: str
    """`2026-11`: never a day."""
    organisation: str = ""
    """Of a lawyer, so that it can be looked up."""
    name: str = ""
    """Of who gave leave to print it: in files of a library alone."""
    asked: str = ""
    """Good, with this sentence: what the reader wanted it to say, and it does."""
    reader: str = ""
    """A code that says no more than that two records are of one reading."""


@frozen
class WrittenBack:
    """What went into a checkout of the library."""

    version: str
    """With which colleagues get it."""
    texts: tuple[str, ...]
    records: int
    answers: int
    left: tuple[str, ...]
    """Texts that say something else there: they are to be changed by hand."""


type Text = Activity | Handout
"""What somebody can read and say something of."""
type TextRecords = Mapping[str, tuple[Record, ...]]
"""All of them, by the id of their text."""


def wording_of(text: Text) -> str:
    """Return what a class gets to read or do, and nothing else."""
    if isinstance(text, Handout):
        return f"{text.title}\n{text.body}"
    usual = {f.name: f.default for f in fields(text) if f.name not in _LEAVES_REVIEW}
    told = {name: getattr(text, name) for name in usual}
    found = {n: to_plain(v) for n, v in told.items() if usual[n] is MISSING or v != usual[n]}
    return json.dumps(found, ensure_ascii=False, sort_keys=True)


def text_digest(text: Text) -> str:
    """Return the digest of a wording: one word changed makes another."""
    said = wording_of(text)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def of_today(text: Text, records: TextRecords) -> tuple[Record, ...]:
    """Return the records of a text in the wording that it has now."""
    found = records.get(text.id, ())
    digest = text_digest(text) if found else ""
    return tuple(one for one in found if one.digest == digest)


def is_past(record: Record, today: date) -> bool:
    """Tell whether a lawyer read it too long ago: laws change, and no month at all is past."""
    months = months_since(record.month, today)
    return months is None or (record.role is ReviewRole.LAWYER and months > GOOD_MONTHS)


def still_asked(
    text: Text, activity: Activity | None, read: Iterable[Record], today: date
) -> set[ReviewRole]:
    """Return who has to find a text good still, in its wording of today; nobody is no concept.

    `activity` is where it belongs. A pupil's yes is advice.
    """
    usual = ReviewRole.EXPERIENCE if isinstance(text, Activity) else KINDS[text.kind].reader
    if isinstance(text, Handout) and text.language != USUAL_LANGUAGE:
        usual = ReviewRole.TEACHER if usual is ReviewRole.EXPERIENCE else usual
    asked = {usual, *(activity.review.ask if activity else ())}
    return asked - {one.role for one in read if not is_past(one, today)}
