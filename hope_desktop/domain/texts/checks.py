"""What the content check can find, as data; `i18n/findings.py` has the sentences.

The values are part of the command line's contract.
"""

from collections.abc import Mapping
from dataclasses import field as declared
from enum import StrEnum
from types import MappingProxyType

from hope_desktop.domain.terms import frozen


class Check(StrEnum):
    """One rule for the material of a library."""

    # Whether a file can be read, and names what is there.
    FORMAT = "format"
    DUPLICATE = "duplicate"
    UNKNOWN_ACTIVITY = "unknown-activity"
    UNKNOWN_HANDOUT = "unknown-handout"
    UNKNOWN_LINE = "unknown-line"
    UNKNOWN_TARGET = "unknown-target"
    TARGET_LEVEL = "target-level"

    # Whether an activity can be done, and safely.
    MINUTES = "minutes"
    MINUTES_ORDER = "minutes-order"
    NO_WAY_SO_SHORT = "no-way-so-short"
    GROUP = "group"
    RANGE = "range"
    MISSING = "missing"
    FOR_NOBODY = "for-nobody"
    STORY = "story"
    WAY_UNSAFE = "way-unsafe"
    NOT_FOR_SCREEN = "not-for-screen"
    UNNAMED = "unnamed"
    UNSIGNED = "unsigned"
    RECORD_LAPSED = "record-lapsed"
    RECORD_OF_NOTHING = "record-of-nothing"

    # Whether a ready workshop is safe.
    OPENING_MISSING = "opening-missing"
    CLOSING_MISSING = "closing-missing"
    LANDING_MISSING = "landing-missing"
    STORY_OPENING = "story-opening"
    STORY_CLOSING = "story-closing"
    TOO_LONG = "too-long"
    HEART = "heart"
    BASE_MISSING = "base-missing"
    FEW_LINES = "few-lines"

    # What a text says.
    PHONE_NUMBER = "phone-number"
    EXPERIENCE_QUESTION = "experience-question"
    BANNED_WORD = "banned-word"
    BLAMING_ADVICE = "blaming-advice"
    VOTE_ON_CONSENT = "vote-on-consent"
    CLAIM = "claim"
    OFFENDER_ORIGIN = "offender-origin"
    REAL_PLACE = "real-place"
    SENSITIVE_DETAIL = "sensitive-detail"
    LAW = "law"

    # How a text is written.
    LONG_TEXT = "long-text"
    LONG_CARD = "long-card"
    LONG_TABLE = "long-table"
    UNKNOWN_TOKEN = "unknown-token"  # noqa: S105 - a word in a text
    UNKNOWN_PICTURE = "unknown-picture"
    NOT_FOR_ME = "not-for-me"
    COVER = "cover"
    SHEET_FULL = "sheet-full"
    PICTO_PLAIN = "picto-plain"
    PICTO_LONG = "picto-long"
    PICTO_ALONE = "picto-alone"
    HTML = "html"
    PICTURE = "picture"
    HELP_NOT_SHOWN = "help-not-shown"
    NOT_FICTIONAL = "not-fictional"
    SHORT_VERSION = "short-version"

    # Who appears in the texts, and who does not.
    UNKNOWN_GROUP = "unknown-group"
    UNKNOWN_PERSON = "unknown-person"
    ABSENT_PERSON = "absent-person"
    ONE_SIDED = "one-sided"
    FEW_COUPLES = "few-couples"
    FEW_ROOTS = "few-roots"

    # How hard a text is to read, compared with what it is meant for.
    READING_AVERAGE = "reading-average"
    READING_LONGEST = "reading-longest"
    READING_WORDS = "reading-words"
    READING_PASSIVE = "reading-passive"
    READING_CLAUSE = "reading-clause"
    READING_DOUBLE_NEGATIVE = "reading-double-negative"
    READING_RARE = "reading-rare"


@frozen
class Finding:
    """One result of the content check. `serious` findings are errors, the others advice."""

    file: str
    field: str
    rule: Check
    facts: Mapping[str, str | int | float] = declared(default_factory=lambda: MappingProxyType({}))
    """What the sentence is filled with."""
    serious: bool = True
    sentence: str = ""
    """The sentence of the text that it is about."""
    start: int = 0
    """Where in the text of the field it begins, for whoever edits it."""
    end: int = 0


def field_of(finding: Finding) -> str:
    """Return the field of the record, without the place in it: `steps` of `steps[2].say`."""
    return finding.field.partition("[")[0].partition(".")[0]
