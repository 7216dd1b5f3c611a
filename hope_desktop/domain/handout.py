"""Printable texts: what kinds there are, who gets them and how many."""

from dataclasses import dataclass
from enum import Enum

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.levels import Audience
from hope_desktop.domain.profiles import Profile


class Part(Enum):
    """Whose paper it is. Pupil and trainer paper come from separate documents."""

    PUPILS = "pupils"
    TRAINER = "trainer"
    SCHOOL = "school"


class HandoutKind(Enum):
    """The closed list of kinds a text can have. Kinds the program composes itself stand below."""

    WORKSHEET = "worksheet"
    CARDS = "cards"
    STATEMENT_CARDS = "statement-cards"
    CASE_CARDS = "case-cards"
    PERSON_CARDS = "person-cards"
    PHRASE_CARD = "phrase-card"
    QUIET_CARD = "quiet-card"
    TRAFFIC_LIGHT_CARD = "traffic-light-card"
    WORD_CARD = "word-card"
    HELP_CARD = "help-card"
    AGREEMENTS_POSTER = "agreements-poster"
    POSTER = "poster"
    POSTER_STRIP = "poster-strip"
    STORY_SHEET = "story-sheet"
    DISCUSSION_QUESTIONS = "discussion-questions"
    LETTER_SHEET = "letter-sheet"
    QUIZ_SHEET = "quiz-sheet"
    EVALUATION_SLIP = "evaluation-slip"
    PUPIL_LETTER = "pupil-letter"
    ANSWER_CARD = "answer-card"
    TEACHER_SHEET_BEFORE = "teacher-sheet-before"
    TEACHER_SHEET_AFTER = "teacher-sheet-after"
    PARENT_LETTER = "parent-letter"


CARD_KINDS = frozenset(
    {
        HandoutKind.CARDS,
        HandoutKind.STATEMENT_CARDS,
        HandoutKind.CASE_CARDS,
        HandoutKind.PERSON_CARDS,
        HandoutKind.PHRASE_CARD,
        HandoutKind.QUIET_CARD,
        HandoutKind.HELP_CARD,
        HandoutKind.WORD_CARD,
        HandoutKind.EVALUATION_SLIP,
    }
)
"""Kinds that are cut out: cards of 105 x 74 mm."""

POSTER_KINDS = frozenset(
    {HandoutKind.AGREEMENTS_POSTER, HandoutKind.POSTER, HandoutKind.POSTER_STRIP}
)
"""Kinds that hang on a wall. Like cards they carry no help block of their own."""

_SCHOOL_KINDS = frozenset(
    {
        HandoutKind.TEACHER_SHEET_BEFORE,
        HandoutKind.TEACHER_SHEET_AFTER,
        HandoutKind.PARENT_LETTER,
        HandoutKind.PUPIL_LETTER,
    }
)


def part_of(kind: HandoutKind) -> Part:
    """Whose paper a kind is printed on."""
    if kind is HandoutKind.ANSWER_CARD:
        return Part.TRAINER
    return Part.SCHOOL if kind in _SCHOOL_KINDS else Part.PUPILS


def read_by_pupils(kind: HandoutKind) -> bool:
    """Whether pupils read it: their own paper, and the letter they get beforehand."""
    return part_of(kind) is Part.PUPILS or kind is HandoutKind.PUPIL_LETTER


class GroupSize(Enum):
    """How many pupils share one copy."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    CLASS = "class"


class Status(Enum):
    """Whether somebody of the platform has reviewed a text."""

    CONCEPT = "concept"
    REVIEWED = "reviewed"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Handout:
    """A text that can be printed. The body is Markdown in the dialect of docs/format.md."""

    id: HandoutId
    activity: ActivityId | None
    title: str
    kind: HandoutKind
    language: str
    """BCP 47 code of the text: `nl`."""
    reading: str
    """The level it was written for: `A1`, `A2`, `B1` or `B2`. A goal, never a claim on paper."""
    group_size: GroupSize
    body: str
    audiences: frozenset[Audience] = frozenset()
    """Whom this version is for; empty means everyone the activity suits."""
    fictional: bool = False
    """A made-up story: its banner stands on every page."""
    reading_note: str = ""
    """Why the text is harder than its level asks; with a reason the check does not ask again."""
    status: Status = Status.CONCEPT
    version: int = 1
    profile: Profile = Profile.STANDARD
    """The reading form this version was written for; the standard one serves every other form."""
    reviewed_by: str = ""
    reviewed_on: str = ""
    """An ISO date."""
    source: str = ""
    """Where the text comes from, when that is not where its activity comes from."""
    licence: str = ""
    """What may be done with it, when that is not what may be done with its activity."""


@dataclass(frozen=True, slots=True)
class HandoutToCome:
    """A handout the activity needs and that nobody has written yet."""

    title: str
    kind: HandoutKind
    group_size: GroupSize = GroupSize.ONE


def copies_for(size: GroupSize, pupils: int) -> int:
    """Copies to print: a tenth more than pupils; one spare for groups; one for the class.

    Pupils: (11 n + 9) // 10. Groups of k: ceil(n / k) + 1.
    """
    if size is GroupSize.CLASS:
        return 1
    if size is GroupSize.ONE:
        return (11 * pupils + 9) // 10
    return -(-pupils // int(size.value)) + 1


def name_of(handout: HandoutId) -> str:
    """The id of the plain text: `1.3/signalen.po` is a version of `1.3/signalen`."""
    folder, _, name = handout.partition("/")
    return f"{folder}/{name.partition('.')[0]}"


def versions_for(
    handouts: tuple[Handout, ...],
    audiences: frozenset[Audience],
    language: str = "nl",
    profile: Profile = Profile.STANDARD,
) -> tuple[Handout, ...]:
    """One version of each handout, in order.

    Preferred is the one for this reading form, then the one for all these audiences, then the
    plain one. A secondary school class of an unknown year belongs to two audiences: what is only
    for the upper years is not for it.
    """
    chosen: dict[str, Handout] = {}
    for handout in handouts:
        name = name_of(handout.id)
        if handout.language != language or not _serves(handout, audiences, profile):
            continue
        if name not in chosen or _nearness(handout) > _nearness(chosen[name]):
            chosen[name] = handout
    return tuple(chosen.values())


def _serves(handout: Handout, audiences: frozenset[Audience], profile: Profile) -> bool:
    """Whether a version may be printed in a reading form for a class of these audiences."""
    if handout.profile is not Profile.STANDARD:
        return handout.profile is profile and audiences <= (handout.audiences or audiences)
    return not handout.audiences or (bool(audiences) and audiences <= handout.audiences)


def _nearness(handout: Handout) -> tuple[bool, bool]:
    return handout.profile is not Profile.STANDARD, bool(handout.audiences)
