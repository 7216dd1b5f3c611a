"""What the printing service asks of this package: one frozen value for each kind of sheet.

Nothing here reads a clock, a database or a file; texts are plain or the dialect of docs/format.md.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeGuard

from hope_desktop.dialect.merged import Lists
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import (
    CARD_KINDS,
    POSTER_KINDS,
    Handout,
    HandoutKind,
    ReviewRole,
    name_of,
)
from hope_desktop.domain.library.reviews import Record
from hope_desktop.domain.printing.paper import Photo
from hope_desktop.domain.printing.sender import NO_SENDER, Sender
from hope_desktop.domain.terms import NUMBERED, ActivityId, Adults, Module, Profile, frozen
from hope_desktop.domain.texts.kept_parts import is_disclosure
from hope_desktop.domain.workshops.teller import NOTHING_MORE, Told
from hope_desktop.handouts.run_specs import RunSheet
from hope_desktop.handouts.slide_specs import SlideSheet


@frozen
class Occasion:
    """Which workshop a paper is for. Empty strings and None print as a line to write on."""

    class_label: str = ""
    school: str = ""
    start: datetime | None = None
    room: str = ""
    trainers: tuple[str, ...] = ()
    """Those who may be named."""
    pupils: int | None = None
    helper: str = ""
    reserve: str = ""
    help_lines: tuple[Helpline, ...] = ()
    """The lines for this class's card, in order."""
    all_lines: tuple[Helpline, ...] = ()
    """Every line that a token in a text may name."""
    large_lines: bool = False
    """Primary school: writing lines of 12 mm instead of 10."""
    about: str = ""
    """The themes of the workshop, as sentences; `about_en` for an English text."""
    about_en: str = ""
    adults: Adults | None = None
    """A group that is no class."""
    help_on_card: bool = False
    """Every pupil gets the lines on a help card too: a line on each sheet is enough."""
    sender: Sender = NO_SENDER
    modules: tuple[Module, ...] = ()
    """What the lesson is about."""
    told: Told = NOTHING_MORE
    """What is said of who tells."""
    live: bool = False
    """Somebody tells a story in it."""
    had: bool = False
    """The class had the modules before stories."""


@frozen
class PupilSheet:
    """A worksheet, story, letter or quiz for pupils, ending in the help block."""

    handout: Handout


@frozen
class LessonPart:
    """What a part of the plan gives to a lesson sheet; one of her own may have no text for it."""

    title: str
    module: Module | None
    texts: tuple[Handout, ...]
    activity: ActivityId | None = None

    def has_block(self, name: str) -> bool:
        """Return whether a heading of its texts, or its own title, says this."""
        return name == self.title or any(f"# {name}\n" in text.body for text in self.texts)


@frozen
class LessonSheet:
    """One A4 for a pupil, folded once: all that a lesson needs of paper for one."""

    parts: tuple[LessonPart, ...]

    @property
    def handout(self) -> Handout | None:
        """Return the text of which language and colours are those of the sheet."""
        return next((text for part in self.parts for text in part.texts), None)


def lesson_sheet(order: Iterable[Activity], texts: Iterable[Handout]) -> LessonSheet:
    """Return what each activity gives, in order; one of her own without texts gives its title."""
    chosen, parts, every = tuple(order), [], tuple(texts)
    worked = {text.activity for text in every}
    has_work = any(one.id in worked for one in chosen if one.module in NUMBERED)
    for activity in chosen:
        given = [text for text in every if text.activity == activity.id]
        given.sort(key=lambda text: text.kind is HandoutKind.STORY_SHEET)
        is_blank = activity.module in NUMBERED and not (has_work and activity.handouts)
        if given or is_blank:
            parts.append(LessonPart(activity.title, activity.module, tuple(given), activity.id))
    return LessonSheet(tuple(parts))


@frozen
class Poster:
    """A text to hang up, or to see at a glance: large, one page."""

    handout: Handout


@frozen
class CardSheet:
    """Cards to cut out, eight on an A4 or fewer, larger ones; a help card gets its lines."""

    handouts: tuple[Handout, ...]
    sets: int = 1
    """How often each card is there."""


@frozen
class AnswerCard:
    """A text for the trainer: answers that belong to a pupil handout, a card, a list."""

    handout: Handout
    lists: Lists = ()


@frozen
class SchoolLetter:
    """A letter, sheet or form for the school; the occasion and lists fill its merge fields."""

    handout: Handout
    lists: Lists = ()


@frozen
class ReadingBooklet:
    """The texts of a module, or of an activity, to read together and to write beside."""

    title: str
    about: tuple[str, ...]
    activities: tuple[Activity, ...]


@frozen
class ActivitySheet:
    """One activity as on a run sheet, with each shorter way; not for one class."""

    activity: Activity


@frozen
class SingleHandout:
    """A single handout, drawn as in a bundle."""

    handout: Handout


@frozen
class OwnMaterial:
    """A trainer's own file, our page of help on the back of its first sheet: a whole document."""

    title: str
    pdf: bytes
    """Empty: the page of help alone."""
    pages: int
    sha256: str = ""
    with_help: bool = True


type Sheet = (
    PupilSheet
    | LessonSheet
    | Poster
    | CardSheet
    | RunSheet
    | AnswerCard
    | SchoolLetter
    | ReadingBooklet
    | ActivitySheet
    | SingleHandout
    | OwnMaterial
    | SlideSheet
)


@frozen
class Document:
    """One PDF: its sheets in order, in one language and profile."""

    title: str
    sheets: tuple[Sheet, ...]
    occasion: Occasion
    language: str = "nl"
    profile: Profile = Profile.STANDARD
    apart: bool = False
    """On both sides each sheet begins on paper of its own: one may be handed in, another kept."""
    upright: bool = False
    """It is looked at and not folded: no half of a page is upside down."""
    for_trainer: bool = False
    """Trainer paper says in its footer whether the texts are concept or who read them."""
    read_by: tuple[ReviewRole, ...] = ()
    """Who found all of its texts good; nobody is a concept."""
    lawyers: tuple[Record, ...] = ()
    """The lawyers who read texts of it."""
    version: str = ""
    """The library's version, for the footer."""
    modules: tuple[tuple[ActivityId, Module], ...] = ()
    """Of the activities that its texts belong to: pupils' paper has the colours of its module."""
    photos: tuple[Photo, ...] = ()
    """What its texts show of what the trainer brought."""


def is_list(sheet: Sheet, *names: str) -> TypeGuard[AnswerCard | SchoolLetter]:
    """Tell whether it is a text of one of these names, into which rows are put."""
    return isinstance(sheet, AnswerCard | SchoolLetter) and name_of(sheet.handout.id) in names


def spec_of(handout: Handout) -> Sheet:
    """Return what draws a handout, by itself or in a bundle, where cards are pooled."""
    if is_disclosure(handout):
        return Poster(handout)
    return _BY_KIND.get(handout.kind, PupilSheet)(handout)


_BY_KIND: dict[HandoutKind, Callable[[Handout], Sheet]] = {
    **dict.fromkeys(CARD_KINDS, lambda handout: CardSheet((handout,))),
    **dict.fromkeys(POSTER_KINDS, Poster),
    HandoutKind.LESSON_SHEET: lambda handout: LessonSheet(
        (LessonPart(handout.title, None, (handout,)),)
    ),
    HandoutKind.ANSWER_CARD: AnswerCard,
    HandoutKind.FORM: SchoolLetter,
    HandoutKind.PARENT_LETTER: SchoolLetter,
    HandoutKind.PUPIL_LETTER: SchoolLetter,
    HandoutKind.SCHOOL_LETTER: SchoolLetter,
    HandoutKind.TEACHER_SHEET_BEFORE: SchoolLetter,
    HandoutKind.TEACHER_SHEET_AFTER: SchoolLetter,
}
