"""Who gets which text, in which version, form and language, in which paper, and how often.

It is decided here, once; whatever makes paper of it, counts it or compares it reads it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.handout import (
    CARD_KINDS,
    LESSON_KINDS,
    SCHOOL,
    USUAL_LANGUAGE,
    GroupSize,
    Handout,
    HandoutKind,
    May,
    Part,
    ReviewRole,
    copies_for,
    kinds_that,
    part_of,
    versions_for,
)
from hope_desktop.domain.library.reviews import Record
from hope_desktop.domain.library.ways import most_copies
from hope_desktop.domain.printing.paper import OwnPaper
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.records import PrintRecord
from hope_desktop.domain.printing.sender import NO_SENDER, Sender
from hope_desktop.domain.terms import ActivityId, Level, Module, Profile, frozen, usual_profile
from hope_desktop.domain.texts.directives import for_plan, shows_pictures
from hope_desktop.domain.texts.kept_parts import is_disclosure
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.stories import MADE_UP_STORY
from hope_desktop.domain.workshops.teller import CardShape

LETTERS = {
    HandoutKind.PARENT_LETTER: "parents",
    HandoutKind.PUPIL_LETTER: "pupils",
}
"""What the school mails or copies for everybody."""
_ALOUD = kinds_that(May.ALOUD)
"""What of the made-up story is needed to read it aloud."""
PACKING_LIST, COPY_ORDER, CHECKLIST, TARGETS = (
    f"{SCHOOL}/{name}" for name in ("paklijst", "kopieeropdracht", "checklist", "kerndoelen")
)
"""The names of texts that have lists of a workshop in them."""
CONSENT = "toestemming"
"""The name of the sheet on which who tells says yes."""
_TOLD = "{{told}}"
"""The merge field of texts that say that somebody tells."""


@frozen
class Texts:
    """What may be printed of a plan, in every version, and what is said of it: all that is read.

    Nothing that is for its writer alone is in it.
    """

    plan: tuple[Handout, ...]
    every_class: tuple[Handout, ...] = ()
    """Letters and cards of no activity."""
    beside: PlanView | None = None
    """The plan with the made-up story in the place of one told live."""
    made_up: tuple[Handout, ...] = ()
    """What that has and the plan has not."""
    own: tuple[OwnPaper, ...] = ()
    """What the trainers brought for it, in order."""
    to_show: tuple[str, ...] = ()
    """Titles of what is opened on the computer."""
    title: str = ""
    """That of the template."""
    help_lines: tuple[Helpline, ...] = ()
    """Those of the class, as paper shows them."""
    all_lines: tuple[Helpline, ...] = ()
    waiting_lines: tuple[str, ...] = ()
    """The names of lines for this class that no paper shows until somebody checked them."""
    today: date = date.min
    library_version: str = ""
    sender: Sender = NO_SENDER
    targets: tuple[Target, ...] = ()
    modules: tuple[tuple[ActivityId, Module], ...] = ()
    """Of the activities that these texts belong to."""
    read_by: tuple[ReviewRole, ...] = ()
    """Who found every text good, once nobody has to be asked any more."""
    lawyers: tuple[Record, ...] = ()
    """Of texts that a lawyer read: paper names the organisation."""


@frozen
class Wanted:
    """What was chosen about a print; what was not is as in the last one, or usual."""

    form: Profile | None = None
    language: str = ""
    last: PrintRecord | None = None


@frozen
class PupilCopy:
    """A text as pupils get it."""

    text: Handout
    """Shared by as many as work together in this plan."""
    kind: PaperKind
    """The paper it stands in: what goes to a copier in a way of its own is one of its own."""
    times: int | None
    """None while the head-count is unknown."""


@frozen
class Copies:
    """Every text that is printed: for trainers and school once, with the number of their papers."""

    form: Profile
    """The reading form of what pupils read."""
    language: str
    """The language of what pupils, parents and the school read, where it is written."""
    plan: tuple[PupilCopy, ...]
    """What pupils get in the lesson."""
    trainers: tuple[Handout, ...] = ()
    """First what to do when a pupil tells something, then the answers."""
    teller: tuple[Handout, ...] = ()
    """What only who tells a story has."""
    made_up: tuple[Handout, ...] = ()
    """The story beside one told live, to read aloud, and the card to talk about it."""
    school: tuple[Handout, ...] = ()
    """Letters and teacher sheets."""

    @property
    def usual(self) -> tuple[Handout, ...]:
        """Return what pupils get in the lesson in the form that most of them read."""
        return copied_texts(copy for copy in self.plan if not copy.kind.is_large)

    @property
    def read(self) -> tuple[Handout, ...]:
        """Return what others than trainers read, or hear."""
        aloud = (text for text in self.made_up if text.kind is HandoutKind.STORY_SHEET)
        return (*copied_texts(self.plan), *self.school, *aloud)

    @property
    def every(self) -> tuple[Handout, ...]:
        """Return all that stands on a paper, of whomever."""
        return (*self.read, *self.trainers, *self.teller, *self.made_up)

    @property
    def untranslated(self) -> tuple[Handout, ...]:
        """Return what comes in another language than was asked."""
        return tuple(text for text in self.read if text.language != self.language)

    @property
    def without_pictures(self) -> tuple[str, ...]:
        """Titles of what pupils get without them in the reading form that has them."""
        if self.form is not Profile.PICTO:
            return ()
        return tuple(text.title for text in self.usual if not shows_pictures(text.body))


def copies_of(view: PlanView, texts: Texts, wanted: Wanted) -> Copies:
    """Return what a plan becomes on paper; trainers get the answers to what pupils read."""
    language = wanted.language or (wanted.last.language if wanted.last else USUAL_LANGUAGE)
    form = wanted.form or _usual_form(view, texts, language, wanted.last)
    plan = tuple(_copied(view, texts.plan, language, form))
    read = Profile.EASY if form in {Profile.EASY, Profile.PICTO} else Profile.STANDARD
    answers = _versions(view, texts.plan, Part.TRAINER, language, read)
    cards = _versions(view, texts.every_class, Part.TRAINER, USUAL_LANGUAGE)
    first = [text for text in cards if is_disclosure(text)]
    every = (texts.every_class, texts.plan)
    school = [t for some in every for t in _versions(view, some, Part.SCHOOL, language, form)]
    told = [text for text in answers if _is_told(text, view)]
    chosen = [text for text in told if _is_chosen(text, view)]
    trainers = (*first, *answers, *(text for text in cards if text not in first))
    return Copies(
        form,
        language,
        plan,
        tuple(text for text in trainers if text not in told),
        tuple(chosen),
        tuple(_made_up(texts, language)),
        tuple(_in_school(school, view)),
    )


def copied_texts(copies: Iterable[PupilCopy]) -> tuple[Handout, ...]:
    """Return the texts, without their numbers."""
    return tuple(copy.text for copy in copies)


def _usual_form(view: PlanView, texts: Texts, language: str, last: PrintRecord | None) -> Profile:
    """That of the last print; else the one with pictures where half of what pupils get has them."""
    if last is not None and last.profile in {profile.value for profile in Profile}:
        return Profile(last.profile)
    found = _versions(view, texts.plan, Part.PUPILS, language, Profile.PICTO)
    shown = [shows_pictures(one.body) for one in found]
    level = view.school_class.facts.level
    return usual_profile(level, has_pictures=2 * sum(shown) >= len(shown) > 0)


def _versions(
    view: PlanView,
    texts: Sequence[Handout],
    part: Part,
    language: str,
    form: Profile = Profile.STANDARD,
) -> list[Handout]:
    """Return the version of each that this class gets, shared by as many as work together."""
    audiences, level = view.school_class.audiences, view.school_class.facts.level
    found = versions_for(texts, audiences, language, form, view.versions, level)
    return [_as_shared(text, view) for text in found if part_of(text.kind) is part]


def _as_shared(text: Handout, view: PlanView) -> Handout:
    size = most_copies(text.group_size, view.forms_of(text.activity))
    return text if size is text.group_size else replace(text, group_size=size)


def _copied(
    view: PlanView, texts: Sequence[Handout], language: str, form: Profile
) -> Iterator[PupilCopy]:
    """Return what pupils get; who reads large letters gets what each pupil has in those."""
    facts = view.school_class.facts
    large = 0 if form is Profile.LARGE else min(facts.large, facts.pupils or 0)
    for text in _versions(view, texts, Part.PUPILS, language, form):
        size = text.group_size
        if large and text.kind in LESSON_KINDS:  # what is read aloud is on each sheet
            yield PupilCopy(text, replace(_paper_of(text), is_large=True), large)
        is_known = facts.pupils is not None or size is GroupSize.CLASS
        others = copies_for(size, facts.pupils or 0) - large * (size is GroupSize.ONE)
        yield PupilCopy(text, _paper_of(text), others if is_known else None)
    for text in _versions(view, texts, Part.PUPILS, language, Profile.LARGE) if large else ():
        if text.group_size is GroupSize.ONE and text.kind not in LESSON_KINDS:
            yield PupilCopy(text, replace(_paper_of(text), is_large=True), large)


def _paper_of(text: Handout) -> PaperKind:
    size = text.group_size
    if text.kind in LESSON_KINDS:
        return PaperKind(Whose.PUPILS, part="lesson")
    if size is GroupSize.CLASS:
        return PaperKind(Whose.CLASS)
    part = "cards" if text.kind in CARD_KINDS else ""
    if size is not GroupSize.ONE:
        return PaperKind(Whose.GROUPS, int(size.value), part)
    return PaperKind(Whose.CARDS) if part else PaperKind(Whose.PUPILS)


def _is_told(text: Handout, view: PlanView) -> bool:
    activity = view.activities.get(text.activity) if text.activity else None
    return activity is not None and activity.is_live_story


def _is_chosen(text: Handout, view: PlanView) -> bool:
    """Of the cards of who tells the one she chose; the consent sheet when she wants it."""
    teller, name = view.session.teller, text.id.rpartition("/")[2]
    if name == CONSENT:
        return teller is None or teller.consent
    return name not in CardShape or name == (teller.card if teller else CardShape.BLANK)


def _in_school(texts: Sequence[Handout], view: PlanView) -> Iterator[Handout]:
    """Choose what says that somebody tells for a plan in which somebody does.

    Such a letter takes the place of the usual one. Grown-up pupils have no letter to their parents.
    """
    told = [text for text in texts if _TOLD in for_plan(text.body, live=view.is_live)]
    instead = {text.kind for text in told if view.is_live} & LETTERS.keys()
    for text in texts:
        is_right = view.is_live if text in told else text.kind not in instead
        is_grown_up = view.school_class.facts.level is Level.MBO
        if is_right and not (is_grown_up and text.kind is HandoutKind.PARENT_LETTER):
            yield text


def _made_up(texts: Texts, language: str) -> Iterator[Handout]:
    """Of the trainers' own paper no version with pictures."""
    if texts.beside is None:
        return
    for part in (Part.PUPILS, Part.TRAINER):
        for text in _versions(texts.beside, texts.made_up, part, language):
            if text.activity == MADE_UP_STORY and text.kind in _ALOUD:
                yield text
