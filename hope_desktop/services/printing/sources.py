"""What the documents of a workshop are made from, gathered before anything is drawn.

What a workshop needs before it is put on paper.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from hope_desktop.domain.errors import HelperNeeded, NothingToPrint, ReasonNeeded, StoryNotReady
from hope_desktop.domain.helplines import Helpline, as_printed
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.handout import (
    USUAL_LANGUAGE,
    GroupSize,
    Handout,
    HandoutKind,
    ReviewRole,
)
from hope_desktop.domain.library.reviews import Record, TextRecords, is_past, of_today, still_asked
from hope_desktop.domain.printing.copies import Copies, PupilCopy, Texts, texts_of
from hope_desktop.domain.printing.sender import NO_SENDER, Sender, sender_for
from hope_desktop.domain.terms import (
    ActivityId,
    Adults,
    Audience,
    HandoutId,
    Level,
    Module,
    skipped_before,
)
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.safety import HOLDS, Rule
from hope_desktop.domain.workshops.teller import NOTHING_MORE
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import Translator, translator, words_for
from hope_desktop.services.library.library import Library, stories_for
from hope_desktop.services.library.printable import Printable
from hope_desktop.services.printing.own_documents import OwnPaper
from hope_desktop.services.workshops.telling import made_up_beside
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import library as store


@dataclass(frozen=True)
class Sources:
    """What the documents of a workshop are made from: nothing is chosen after this."""

    view: PlanView
    copies: Copies
    title: str
    help_lines: tuple[Helpline, ...]
    """Those of the class, as paper shows them."""
    all_lines: tuple[Helpline, ...]
    library_version: str
    today: date
    translate: Translator
    beside: PlanView | None = None
    """The plan with the made-up story in the place of one told live."""
    own: tuple[OwnPaper, ...] = ()
    """What the trainers brought for it, in order."""
    reserve_own: tuple[OwnPaper, ...] = ()
    to_show: tuple[str, ...] = ()
    """Titles of what is opened on the computer."""
    sender: Sender = NO_SENDER
    targets: tuple[Target, ...] = ()
    modules: tuple[tuple[ActivityId, Module], ...] = ()
    """Of the activities that these texts belong to."""
    read_by: tuple[ReviewRole, ...] = ()
    """Who found every text good, once nobody has to be asked any more."""
    lawyers: tuple[Record, ...] = ()
    """Of texts that a lawyer read: paper names the organisation."""
    waiting_lines: tuple[str, ...] = ()
    """The names of lines for this class that no paper shows until somebody checked them."""

    def words(self, language: str) -> Translator:
        """What this group is spoken to with, in a language."""
        return words_for(translator(language), adults=self.view.school_class.facts.adults)

    @cached_property
    def occasion(self) -> specs.Occasion:
        """Which workshop a paper of the trainers is for."""
        return _occasion(self, self.view, self.copies.plan)

    @cached_property
    def outward(self) -> specs.Occasion:
        """The same for what leaves the trainers' hands: letters, and what pupils get."""
        return _outward(self.occasion)

    @cached_property
    def outward_in_reserve(self) -> specs.Occasion:
        """The same for what pupils get of what is in reserve."""
        return _outward(_occasion(self, self.view.spare_view, self.copies.reserve))


def modules_of(
    database: Database, handouts: Iterable[Handout]
) -> tuple[tuple[ActivityId, Module], ...]:
    """The activities that texts belong to with their modules, each once, in order."""
    wanted = dict.fromkeys(handout.activity for handout in handouts)
    known = database.kept(store.modules)
    return tuple((one, known[one]) for one in wanted if one and one in known)


def _outward(known: specs.Occasion) -> specs.Occasion:
    """Where somebody tells, no trainer: two names say of one of two that it happened to her."""
    if not known.live:
        return known
    return replace(known, trainers=(), sender=known.sender.without(known.trainers))


def _occasion(sources: Sources, view: PlanView, copies: Iterable[PupilCopy]) -> specs.Occasion:
    facts, at = view.school_class.facts, view.session.facts
    papers, teller = texts_of(copies), view.session.teller
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
        help_lines=sources.help_lines,
        all_lines=sources.all_lines,
        large_lines=facts.level is Level.PO,
        about=view.about(USUAL_LANGUAGE, notes),
        about_en=view.about("en", notes_en),
        adults=facts.adults,
        sender=sender_for(sources.sender, teller.sender if teller and view.is_live else None),
        modules=view.subjects,
        told=teller.told if teller and view.is_live else NOTHING_MORE,
        live=view.is_live,
        had=not skipped_before(Module.STORIES, view.school_class.modules_done),
        help_on_card=any(
            one.kind is HandoutKind.HELP_CARD and one.group_size is GroupSize.ONE for one in papers
        ),
    )


def meant_for(handout: Handout, library: Library) -> frozenset[Audience]:
    """Whom a text is for; what an activity has for adults alone is for adults."""
    if handout.audiences or handout.activity is None:
        return handout.audiences
    suited = library.activity(handout.activity).audiences
    return suited if suited == {Audience.ADULTS} else handout.audiences


def no_occasion(
    library: Library, today: date, audiences: frozenset[Audience] = frozenset()
) -> specs.Occasion:
    """For paper that is printed by itself: nothing is known but whom it is for, and the lines."""
    return specs.Occasion(
        adults=Adults.ELSEWHERE if audiences == {Audience.ADULTS} else None,
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


def texts_for(printable: Printable, view: PlanView, library: Library) -> Texts:
    """Every version of what may be printed for a workshop."""
    found = stories_for(library, view.session.blocks)
    beside = made_up_beside(view, {key: printable.activity(one) for key, one in found.items()})
    plan = printable.handouts(library.handouts_of(view.in_order))
    planned = {text.id for text in plan}

    def others(activities: Iterable[Activity]) -> tuple[Handout, ...]:
        every = printable.handouts(library.handouts_of(activities))
        return tuple(text for text in every if text.id not in planned)

    reserve = others(view.in_reserve)
    return Texts(
        plan,
        reserve,
        printable.handouts(library.school_papers()),
        beside,
        others(beside.in_order) if beside else (),
    )


def read_by(
    view: PlanView, printed: Texts, records: TextRecords, today: date
) -> tuple[ReviewRole, ...]:
    """As who readers found every text of a plan good; nobody while one is a concept.

    A lawyer is named on the sheet itself, with an organisation.
    """
    activities = {**{one.activity.id: one.activity for one in view.spare}, **view.activities}
    texts: list[Activity | Handout] = [*activities.values(), *printed.plan, *printed.reserve]
    found = set[ReviewRole]()
    for text in texts:
        owner = ActivityId(text.id.partition("/")[0])
        read = of_today(text, records)
        if still_asked(text, activities.get(owner), read, today):
            return ()
        found |= {one.role for one in read}
    return tuple(role for role in ReviewRole if role in found - {ReviewRole.LAWYER})


def lawyers_of(texts: Iterable[Handout], records: TextRecords, today: date) -> tuple[Record, ...]:
    """The last lawyer of an organisation who found each text good as it is now, lately."""
    found: dict[str, Record] = {}
    for text in texts:
        for one in of_today(text, records):
            if one.organisation and not is_past(one, today):
                found[text.id] = max(found.get(text.id, one), one, key=lambda r: r.month)
    return tuple(found.values())
