"""What the documents of a workshop are made from, gathered before anything is drawn.

What a workshop needs before it is put on paper.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from hope_desktop.domain.errors import HelperNeeded, NothingToPrint, ReasonNeeded, StoryNotReady
from hope_desktop.domain.helplines import Helpline, as_printed, waits_for_check
from hope_desktop.domain.ids import ActivityId, HandoutId, HelplineId
from hope_desktop.domain.levels import Audience, Level, Profile
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.handout import (
    USUAL_LANGUAGE,
    GroupSize,
    Handout,
    HandoutKind,
    Status,
    versions_for,
)
from hope_desktop.domain.library.waiting import NOTHING_WAITS, WaitingFor
from hope_desktop.domain.modules import Module, skipped_before
from hope_desktop.domain.printing.paper import FOLDED, PaperChoice, PaperUse
from hope_desktop.domain.printing.sender import NO_SENDER, Sender
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.safety import HOLDS, Rule
from hope_desktop.domain.workshops.teller import NOTHING_MORE
from hope_desktop.handouts import specs
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.catalogue import Translator, translator
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.printable import Printable
from hope_desktop.services.printing.own_documents import OwnPaper
from hope_desktop.services.printing.pupil_papers import (
    ChosenHandouts,
    about_story,
    choose,
    for_school,
)
from hope_desktop.services.workshops.telling import made_up_beside
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import library as store


@dataclass(frozen=True)
class Sources:
    """Everything the documents are made from, and once chosen from it what is printed for whom."""

    view: PlanView
    title: str
    handouts: tuple[Handout, ...]
    school_papers: tuple[Handout, ...]
    help_lines: tuple[Helpline, ...]
    all_lines: Mapping[HelplineId, Helpline]
    library_version: str
    today: date
    translate: Translator
    own: tuple[OwnPaper, ...] = ()
    """What the trainers brought for it, in order."""
    to_show: tuple[str, ...] = ()
    """Titles of what is opened on the computer."""
    paper: PaperChoice = FOLDED
    sender: Sender = NO_SENDER
    targets: tuple[Target, ...] = ()
    profile: Profile = Profile.STANDARD
    """The reading form of what pupils read."""
    language: str = USUAL_LANGUAGE
    """The language of what pupils, parents and the school read, where it is written."""

    spare_handouts: tuple[Handout, ...] = ()
    """Of what is in hand, without those that the plan has already."""
    spare_own: tuple[OwnPaper, ...] = ()
    modules: tuple[tuple[ActivityId, Module], ...] = ()
    """Of the activities that these texts belong to."""
    made_up: tuple[PlanView, tuple[Handout, ...]] | None = None
    """The story beside one told live, with what goes with it and its papers: plan B."""
    waiting: WaitingFor = NOTHING_WAITS
    """The activities of which nothing is printed."""

    @property
    def is_sparing(self) -> bool:
        """Paper is saved where that costs nobody anything."""
        return self.paper.use is PaperUse.SPARING

    @cached_property
    def chosen(self) -> ChosenHandouts:
        """The handouts of the activities that are printed for somebody."""
        return choose(self.view, self.handouts, self.language, self.profile)

    @property
    def waiting_lines(self) -> tuple[str, ...]:
        """The names of lines for this class that no paper shows until somebody checked them."""
        return tuple(one.name for one in self.help_lines if waits_for_check(one, self.today))

    @cached_property
    def for_school(self) -> tuple[Handout, ...]:
        """The letters and teacher sheets, also of what is in reserve, in order."""
        school_class = self.view.school_class
        level = school_class.facts.level
        letters = versions_for(
            self.school_papers, school_class.audiences, self.language, self.profile, level=level
        )
        papers = (*letters, *self.chosen.school, *self.for_spare.chosen.school)
        return for_school(about_story(papers, live=self.view.is_live), level)

    @cached_property
    def for_spare(self) -> "Sources":
        """What the papers of the activities in hand are made from."""
        return replace(
            self,
            view=self.view.spare_view,
            handouts=self.spare_handouts,
            own=self.spare_own,
            spare_handouts=(),
            spare_own=(),
            made_up=None,
        )

    def words(self, language: str) -> Translator:
        """What this group is spoken to with, in a language."""
        return words_for(translator(language), adults=self.view.school_class.facts.are_adults)

    @cached_property
    def for_plan_b(self) -> "Sources | None":
        """What the papers of the made-up story are made from; None when no story is told live."""
        if self.made_up is None:
            return None
        view, handouts = self.made_up
        beside = replace(self, view=view, handouts=handouts, own=(), made_up=None)
        return replace(beside, spare_handouts=(), spare_own=())

    @property
    def reviewed(self) -> bool:
        """Whether somebody of the platform reviewed every text."""
        activities = (*self.view.activities.values(), *(one.activity for one in self.view.spare))
        return all(a.review.status is Status.REVIEWED for a in activities) and all(
            handout.status is Status.REVIEWED for handout in (*self.handouts, *self.spare_handouts)
        )


def modules_of(
    database: Database, handouts: Iterable[Handout]
) -> tuple[tuple[ActivityId, Module], ...]:
    """The activities that texts belong to with their modules, each once, in order."""
    wanted = dict.fromkeys(handout.activity for handout in handouts)
    known = store.modules(database.connection)
    return tuple((one, known[one]) for one in wanted if one and one in known)


def made_up_of(
    view: PlanView, library: Library, printable: Printable, planned: Container[HandoutId]
) -> tuple[PlanView, tuple[Handout, ...]] | None:
    """The made-up story beside one told live, with the papers that the plan does not have."""
    beside = made_up_beside(view, library)
    if beside is None:
        return None
    papers = printable.handouts(library.handouts_of(beside.in_order))
    return beside, tuple(one for one in papers if one.id not in planned)


def outward(sources: Sources) -> specs.Occasion:
    """Which workshop a paper is for that leaves the trainers' hands: letters, and what pupils get.

    Where somebody tells it names no trainer: two names say of one of two that it happened to her.
    """
    known = occasion(sources)
    if not known.live:
        return known
    return replace(known, trainers=(), sender=known.sender.without(known.trainers))


def occasion(sources: Sources) -> specs.Occasion:
    """Which workshop a paper of the trainers is for."""
    facts, at = sources.view.school_class.facts, sources.view.session.facts
    papers, teller = sources.chosen.pupils, sources.view.session.teller
    notes = {one.activity: one.letter_note for one in papers if one.letter_note}
    notes_en = {one.activity: one.letter_note_en for one in papers if one.letter_note_en}
    return specs.Occasion(
        class_label=facts.label,
        school=facts.school,
        start=at.start,
        room=at.room,
        trainers=at.trainers,
        pupils=facts.pupils,
        helper=facts.helper,
        reserve=facts.reserve,
        help_lines=tuple(as_printed(one, sources.today) for one in sources.help_lines),
        all_lines=tuple(as_printed(one, sources.today) for one in sources.all_lines.values()),
        large_lines=facts.level is Level.PO,
        about=sources.view.about(USUAL_LANGUAGE, notes),
        about_en=sources.view.about("en", notes_en),
        adults=facts.are_adults,
        sender=sources.sender,
        modules=sources.view.subjects,
        told=teller.told if teller and sources.view.is_live else NOTHING_MORE,
        live=sources.view.is_live,
        had=not skipped_before(Module.STORIES, sources.view.school_class.modules_done),
        help_on_card=any(
            one.kind is HandoutKind.HELP_CARD and one.group_size is GroupSize.ONE for one in papers
        ),
    )


def no_occasion(
    library: Library, today: date, audiences: frozenset[Audience] = frozenset()
) -> specs.Occasion:
    """For paper that is printed by itself: nothing is known but whom it is for, and the lines."""
    return specs.Occasion(
        help_lines=tuple(as_printed(one, today) for one in library.shared_help_card(audiences)),
        all_lines=tuple(as_printed(one, today) for one in library.helplines().values()),
    )


def letter(
    title: str, text: str, kind: HandoutKind = HandoutKind.PARENT_LETTER
) -> specs.SchoolLetter:
    """What the program writes itself for a school, in Markdown."""
    return specs.SchoolLetter(
        Handout(
            id=HandoutId("school/letter"),
            activity=None,
            title=title,
            kind=kind,
            language=USUAL_LANGUAGE,
            reading="B1",
            group_size=GroupSize.CLASS,
            body=text,
        )
    )


def must_be_printable(view: PlanView) -> None:
    """Look whether papers of a workshop may be made."""
    if not view.activities:
        raise NothingToPrint
    skipped = [c for c in view.concerns if c.rule is Rule.MODULE_SKIPPED and not c.explained]
    if skipped:
        raise ReasonNeeded(skipped[0].names)
    missing = tuple(c.rule.value for c in view.concerns if c.rule in HOLDS)
    if view.is_live and missing:
        raise StoryNotReady(missing, view.session.told_by)
    if not view.school_class.facts.helper and any(a.needs_helper for a in view.in_order):
        raise HelperNeeded
