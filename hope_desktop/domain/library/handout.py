"""Printable texts: what kinds there are, who gets them and how many."""

from collections.abc import Collection, Iterable, Sequence
from enum import Enum, Flag, auto
from typing import NamedTuple

from hope_desktop.domain.terms import (
    PUPILS,
    ActivityId,
    Audience,
    HandoutId,
    Level,
    Profile,
    frozen,
)


class Part(Enum):
    """Whom the paper is for. Pupil and trainer paper come from separate documents."""

    PUPILS = "pupils"
    TRAINER = "trainer"
    SCHOOL = "school"


class HandoutKind(Enum):
    """The closed list of kinds a text can have. Kinds that the program composes come last."""

    LESSON_SHEET = "lesson-sheet"
    WORKSHEET = "worksheet"
    CARDS = "cards"
    STATEMENT_CARDS = "statement-cards"
    CASE_CARDS = "case-cards"
    SIGNS = "signs"
    HELP_CARD = "help-card"
    AGREEMENTS_POSTER = "agreements-poster"
    POSTER = "poster"
    POSTER_STRIP = "poster-strip"
    STORY_SHEET = "story-sheet"
    PUPIL_LETTER = "pupil-letter"
    ANSWER_CARD = "answer-card"
    TEACHER_SHEET_BEFORE = "teacher-sheet-before"
    TEACHER_SHEET_AFTER = "teacher-sheet-after"
    PARENT_LETTER = "parent-letter"
    SCHOOL_LETTER = "school-letter"
    FORM = "form"


SCHOOL = "school"
"""Stands in an id where an activity would: of what belongs to none, as letters do."""
OWN_VERSION = "eigen"
"""The name of a version that trainers made for some classes: `1.4/kaarten.eigen`."""
_SECONDARY = frozenset({Audience.VO_LOWER, Audience.VO_UPPER})
EASY = "basis"
_EASY_FORMS = frozenset({Profile.EASY, Profile.PICTO})
"""The name of a version in plain language: `3.1/casuskaarten.basis`."""
USUAL_WORDS = "usual"
"""The choice of the words for most, where vmbo-bk has plainer ones."""


class GroupSize(Enum):
    """How many pupils share one copy."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    CLASS = "class"


class ReviewRole(Enum):
    """As who somebody reads a text; never more is kept of a person."""

    EXPERIENCE = "ervaring"
    """Somebody of the platform. No paper and no file for others says more."""
    LAWYER = "jurist"
    TEACHER = "docent"
    HELPLINE = "hulplijn"
    """Somebody of a help line, the police or care."""
    PUPIL = "leerling"
    TRAINER = "trainer"
    KEEPER = "beheerder"
    """Who keeps the library."""


class Shape(Enum):
    """How a text lies on paper."""

    SHEET = "sheet"
    CARDS = "cards"
    """Cut out: cards of 105 x 74 mm, and signs to hold up."""
    POSTER = "poster"
    """Hangs on a wall."""
    LESSON = "lesson"
    """Composed with others into the one sheet of a pupil."""


class May(Flag):
    """What can be done with a text besides printing it."""

    NOTHING = 0
    SHOWN = auto()
    """It can stand on the screen of a classroom."""
    VOTED = auto()
    """A class judges what stands in it."""
    ALOUD = auto()
    """It is read aloud when nobody tells after all."""
    STAYS = auto()
    """A version of it is of this kind too: what is done with it hangs on that."""


class Kind(NamedTuple):
    """What a kind of text is; nothing of it has a usual value."""

    part: Part
    shape: Shape
    reader: ReviewRole
    """Who is always asked to read it."""
    may: May


_EXPERT, _TEACHER, _HELPLINE = ReviewRole.EXPERIENCE, ReviewRole.TEACHER, ReviewRole.HELPLINE
_NOTHING, _SHOWN, _VOTED, _ALOUD, _STAYS = May.NOTHING, May.SHOWN, May.VOTED, May.ALOUD, May.STAYS
KINDS: dict[HandoutKind, Kind] = {
    HandoutKind.LESSON_SHEET: Kind(Part.PUPILS, Shape.LESSON, _EXPERT, _SHOWN),
    HandoutKind.WORKSHEET: Kind(Part.PUPILS, Shape.SHEET, _EXPERT, _SHOWN),
    HandoutKind.CARDS: Kind(Part.PUPILS, Shape.CARDS, _EXPERT, _SHOWN),
    HandoutKind.STATEMENT_CARDS: Kind(Part.PUPILS, Shape.CARDS, _EXPERT, _SHOWN | _VOTED),
    HandoutKind.CASE_CARDS: Kind(Part.PUPILS, Shape.CARDS, _EXPERT, _SHOWN),
    HandoutKind.SIGNS: Kind(Part.PUPILS, Shape.CARDS, _EXPERT, _SHOWN),
    HandoutKind.HELP_CARD: Kind(Part.PUPILS, Shape.CARDS, _HELPLINE, _SHOWN | _STAYS),
    HandoutKind.AGREEMENTS_POSTER: Kind(Part.PUPILS, Shape.POSTER, _EXPERT, _SHOWN | _STAYS),
    HandoutKind.POSTER: Kind(Part.PUPILS, Shape.POSTER, _EXPERT, _SHOWN),
    HandoutKind.POSTER_STRIP: Kind(Part.PUPILS, Shape.POSTER, _HELPLINE, _SHOWN | _STAYS),
    HandoutKind.STORY_SHEET: Kind(Part.PUPILS, Shape.SHEET, _EXPERT, _SHOWN | _STAYS | _ALOUD),
    HandoutKind.PUPIL_LETTER: Kind(Part.SCHOOL, Shape.SHEET, _TEACHER, _NOTHING),
    HandoutKind.ANSWER_CARD: Kind(Part.TRAINER, Shape.SHEET, _EXPERT, _STAYS | _ALOUD),
    HandoutKind.TEACHER_SHEET_BEFORE: Kind(Part.SCHOOL, Shape.SHEET, _TEACHER, _NOTHING),
    HandoutKind.TEACHER_SHEET_AFTER: Kind(Part.SCHOOL, Shape.SHEET, _TEACHER, _NOTHING),
    HandoutKind.PARENT_LETTER: Kind(Part.SCHOOL, Shape.SHEET, _TEACHER, _NOTHING),
    HandoutKind.SCHOOL_LETTER: Kind(Part.SCHOOL, Shape.SHEET, _TEACHER, _NOTHING),
    HandoutKind.FORM: Kind(Part.SCHOOL, Shape.SHEET, _TEACHER, _NOTHING),
}
CARD_KINDS = frozenset(kind for kind, its in KINDS.items() if its.shape is Shape.CARDS)
POSTER_KINDS = frozenset(kind for kind, its in KINDS.items() if its.shape is Shape.POSTER)
LESSON_KINDS = frozenset({HandoutKind.LESSON_SHEET, HandoutKind.STORY_SHEET})
"""Kinds that are composed into the one sheet that each pupil gets."""
WITHOUT_HELP_BLOCK = frozenset(kind for kind, its in KINDS.items() if its.shape is not Shape.SHEET)
"""Kinds with help on a card beside them."""


def kinds_that(may: May) -> frozenset[HandoutKind]:
    """Return the kinds with which this can be done."""
    return frozenset(kind for kind, its in KINDS.items() if its.may & may)


def part_of(kind: HandoutKind) -> Part:
    """Return on whose paper a kind is printed."""
    return KINDS[kind].part


def read_by_pupils(kind: HandoutKind) -> bool:
    """Tell whether pupils read it: their own paper, and the letter they get beforehand."""
    return part_of(kind) is Part.PUPILS or kind is HandoutKind.PUPIL_LETTER


USUAL_LANGUAGE = "nl"
"""What every text is written in; some are in another language too."""


@frozen
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
    levels: frozenset[Level] = frozenset()
    """Of its audiences in secondary school, the levels it is for; empty means all of them."""
    fictional: bool = False  # a made-up story: its banner stands on every page
    letter_note: str = ""  # of a story: what letters say when it is this one
    letter_note_en: str = ""
    reading_note: str = ""
    """Why the text is harder than its level asks; with a reason the check does not ask again."""
    version: int = 1
    profile: Profile = Profile.STANDARD
    """The reading form this version was written for; the standard one serves every other form."""
    source: str = ""
    """Where the text comes from, when that is not where its activity comes from."""
    licence: str = ""
    """What may be done with it, when that is not what may be done with its activity."""
    per_page: int = 1
    """2 prints a short one twice on a page, to be cut apart."""
    draft: bool = False
    """A version that somebody is still making: no class gets it yet."""
    only_me: bool | None = None  # for its writer alone; None until she was asked

    @property
    def own_name(self) -> str:
        """Its name without the activity's and the version's: `signalen` for `1.3/signalen.po`."""
        return name_of(self.id).partition("/")[2]


@frozen
class HandoutToCome:
    """A handout that the activity needs and nobody has written yet."""

    title: str
    kind: HandoutKind
    group_size: GroupSize = GroupSize.ONE


def copies_for(size: GroupSize, pupils: int) -> int:
    """Return how many to print: one more than pupils, or than groups; one for the class."""
    if size is GroupSize.CLASS:
        return 1
    return -(-pupils // int(size.value)) + 1


def name_of(handout: HandoutId) -> str:
    """Return the id of the plain text: `1.3/signalen.po` is a version of `1.3/signalen`."""
    folder, _, name = handout.partition("/")
    return f"{folder}/{name.partition('.')[0]}"


def has_version_in(handouts: Iterable[Handout], one: Handout, language: str) -> bool:
    """Tell whether a text is in a language, itself or as another of its versions."""
    return one.language == language or any(
        other.language == language and name_of(other.id) == name_of(one.id) and not other.draft
        for other in handouts
    )


def version_of(handout: Handout) -> str:
    """Return what an id adds for a version, without its language and reading form; often nothing.

    `noor.basis` of `4.6/verhaal.noor.basis` and of `4.6/verhaal.noor.basis.picto`.
    """
    added = handout.id.partition("/")[2].split(".")[1:]
    told = {handout.language, handout.profile.value}
    return ".".join(part for part in added if part not in told)


def versions_for(
    handouts: Sequence[Handout],
    audiences: frozenset[Audience],
    language: str = USUAL_LANGUAGE,
    profile: Profile = Profile.STANDARD,
    wanted: Collection[tuple[ActivityId | None, str]] = (),
    level: Level | None = None,
) -> tuple[Handout, ...]:
    """Return one version of each handout, in order.

    Preferred is the one for this reading form, then the one for all these audiences, then the
    plain one. A secondary school class of an unknown year belongs to two audiences: what is only
    for the upper years is not for it. Of two that suit, the one for fewer audiences is meant. What
    is not there in this language comes in the usual one: a sheet that is missing helps nobody.

    Args:
        handouts: all versions.
        audiences: of the class.
        language: of the texts.
        profile: the reading form.
        wanted: versions that were chosen by hand, by activity; `""` is what suits the class.
        level: of the class. One that is unknown gets nothing that is for some levels only.

    Adults get no letter or card that goes with every class, but those that name them.
    """
    versions: dict[str, list[Handout]] = {}
    for handout in handouts:
        if handout.profile in {Profile.STANDARD, profile} and not handout.draft:
            versions.setdefault(name_of(handout.id), []).append(handout)
    chosen: dict[HandoutId, Handout] = {}
    for same in versions.values():
        names = [name for activity, name in wanted if activity == same[0].activity]
        for name in sorted(names) or [""]:
            said = [[h for h in same if h.language == one] for one in (language, USUAL_LANGUAGE)]
            by_hand = [_by_hand(fits, name) for fits in said]
            suiting = [_suiting(fits, audiences, level) for fits in said]
            found = [one for both in zip(by_hand, suiting, strict=True) for one in both]
            if same[0].kind is HandoutKind.STORY_SHEET:  # rather in Dutch than another story
                found = [*by_hand, *suiting]
            if one := next(filter(None, found), None):
                is_large = profile is Profile.LARGE and one.kind in LESSON_KINDS
                one = _easier(one, same) if is_large or profile in _EASY_FORMS else one
                chosen[one.id] = one
    return tuple(chosen.values())


def _easier(handout: Handout, same: Sequence[Handout]) -> Handout:
    """Return the easy text of a handout, where it has one in its language; else the handout."""
    if _has_own_form(handout):
        return handout
    wanted = ".".join(filter(None, (version_of(handout), EASY)))
    fits = (h for h in same if version_of(h) == wanted and h.language == handout.language)
    return next((h for h in fits if not _has_own_form(h)), handout)


def _by_hand(same: Sequence[Handout], name: str) -> Handout | None:
    """Return the version of this name, else what it is an easier version of.

    `noor` for `noor.basis`.
    """
    if name == USUAL_WORDS:
        return next((h for h in same if not (version_of(h) or h.audiences)), None)
    fits = [h for h in same if version_of(h) and f"{name}.".startswith(f"{version_of(h)}.")]
    return max(fits, key=lambda h: (len(version_of(h)), _has_own_form(h)), default=None)


def _suiting(
    same: Sequence[Handout], audiences: frozenset[Audience], level: Level | None
) -> Handout | None:
    if Audience.ADULTS in audiences:
        same = [h for h in same if h.activity or Audience.ADULTS in h.audiences]
    if audiences & _SECONDARY:
        same = [h for h in same if not h.levels or level in h.levels]
    own = [h for h in same if _has_own_form(h) and audiences <= (h.audiences or audiences)]
    usual = [h for h in same if not _has_own_form(h)]
    fits = [h for h in usual if audiences and audiences <= h.audiences]
    plain = [h for h in usual if not (version_of(h) or h.audiences)]
    for found in (own, fits, plain):
        if found:  # the one for this level, then the one for fewer audiences, then trainers' own
            return min(
                found,
                key=lambda h: (
                    level not in h.levels,
                    len(h.audiences),
                    OWN_VERSION not in version_of(h),
                ),
            )
    if not audiences >= PUPILS:
        return None
    # The level of the class is unknown: the one for most, which comes first in easy words.
    return max((h for h in usual if h.audiences), key=lambda h: len(h.audiences), default=None)


def _has_own_form(handout: Handout) -> bool:
    return handout.profile is not Profile.STANDARD


def choices(handouts: Sequence[Handout]) -> tuple[str, ...]:
    """Return the versions that a trainer may choose by hand: the stories, or one in plain language.

    Versions that are named after an audience, or that trainers made for some, are not: they are for
    those audiences only.
    """
    stories = [h for h in handouts if h.kind is HandoutKind.STORY_SHEET]
    found = {version_of(h) for h in stories or handouts if not h.draft}
    if not stories and any(Level.VMBO_BK in h.levels for h in handouts if not h.draft):
        found.add(USUAL_WORDS)
    by_hand = found - {"", *Audience, *(level.value for level in Level)}
    return tuple(sorted(name for name in by_hand if not name.startswith(OWN_VERSION)))
