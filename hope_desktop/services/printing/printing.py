"""Printing: a plan becomes documents, documents become bytes, and bytes become whole files.

`prepare` reads the database, in the main thread. `render` needs nothing but its argument and may
run in a worker. `write` finishes. Preview, file and printer get the same bytes.
"""

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from hope_desktop.dialect import card_texts
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import NotFound, NothingToPrint, PapersWait
from hope_desktop.domain.helplines import as_printed, waits_for_check
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, ReviewRole, name_of
from hope_desktop.domain.library.material import Purpose
from hope_desktop.domain.library.reviews import Record, TextRecords, is_past, of_today, still_asked
from hope_desktop.domain.printing.copies import Texts, Wanted
from hope_desktop.domain.printing.paper import OwnPaper
from hope_desktop.domain.printing.sender import Sender
from hope_desktop.domain.terms import (
    ActivityId,
    Adults,
    Audience,
    HandoutId,
    MaterialId,
    Module,
    Profile,
    SessionId,
)
from hope_desktop.domain.texts.directives import photos_in
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import Session
from hope_desktop.handouts import specs
from hope_desktop.handouts.specs import Document
from hope_desktop.i18n.stories import in_plan
from hope_desktop.services.library.library import Library, records_of, stories_for
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.library.printable import Printable
from hope_desktop.services.printing.bundle import documents_of
from hope_desktop.services.printing.drawing import KEPT
from hope_desktop.services.printing.own_documents import own_document, own_paper
from hope_desktop.services.printing.planned import Documents
from hope_desktop.services.workshops.planning import Planning, as_said
from hope_desktop.services.workshops.telling import made_up_beside
from hope_desktop.storage import prints
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import library as store
from hope_desktop.storage.records import as_json

__all__ = ["Document"]

_USUAL = Wanted()


type _Asked = tuple[Session, Wanted, Sender, date]
"""What papers follow, beside what is written in the database."""


def _made(_connection: object) -> dict[_Asked, Documents]:
    """Return what workshops become on paper, as it was worked out since something was written."""
    return {}


class Printing:
    """Turns workshops, modules and handouts into PDF."""

    def __init__(
        self,
        database: Database,
        planning: Planning,
        library: Library,
        files: MaterialFiles,
        sender: Callable[[], Sender],
    ) -> None:
        self._database = database
        self._planning = planning
        self._library = library
        self._files = files
        self._sender = sender
        self.folder = database.folder
        """Says where papers go, and where it is noted that they are being written."""

    def prepare(
        self,
        session_id: SessionId,
        profile: Profile | None = None,
        language: str = "",
        instead: Session | None = None,
    ) -> Documents:
        """Return all that draws the bundle of a workshop, in the usual reading form and language.

        Usual is what the workshop was printed in last, and else what suits the class. While the
        head-count is unknown, what is copied for pupils is only named. `instead` is another plan
        of it: the one of which the papers lie in the bag.
        """
        view = self._planning.get(session_id, instead=instead)
        if not view.activities:
            raise NothingToPrint
        if view.holding:
            raise PapersWait({one.rule.value: one.names for one in view.holding})
        made = self._documents(view, Wanted(profile, language), with_own_bytes=True)
        every = (replace(one, document=self.illustrated(one.document)) for one in made.every)
        lacking = (one.title for one in made.copies.read if self._files.lack_photo(one.body))
        return replace(made, every=tuple(every), lacking=tuple(lacking))

    def forget_drawings(self) -> None:
        """Let go of the papers that were drawn, as when the data is closed."""
        KEPT.clear()

    def module_booklet(self, module: Module) -> Document:
        """Return a whole module to read together, to be drawn by `draw`; nothing is hers alone."""
        page = self._library.module(module)
        text, number = page.text, module.number
        title = f"{number}. {text.title}" if number else text.title
        shown = tuple(one for one in page.activities if not one.only_me)
        booklet = specs.ReadingBooklet(title, (text.aim,), shown)
        return self._alone(title, booklet, for_trainer=True)

    def activity_booklet(self, activity_id: ActivityId) -> Document:
        """Return the same of one activity."""
        activity = self._library.activity(activity_id)
        booklet = specs.ReadingBooklet(activity.title, (), (activity,))
        return self._alone(activity.title, booklet, for_trainer=True)

    def activity_document(self, activity_id: ActivityId) -> Document:
        """Return an activity by itself, as a run sheet has it, ready to be drawn by `draw`."""
        return self.activity_draft(self._library.activity(activity_id))

    def activity_draft(self, activity: Activity) -> Document:
        """Return the same of an activity as it is being written."""
        own = Printable(self._database).handouts(self._library.activity(activity.id).handouts)
        printed = self._library.handouts_of([replace(activity, handouts=own)])
        papers = tuple(h for h in printed if h.id == name_of(h.id))
        sheet = specs.ActivitySheet(in_plan(replace(activity, handouts=papers)))
        return self._alone(activity.title, sheet, for_trainer=True)

    def handout_document(
        self,
        handout_id: HandoutId,
        profile: Profile | None = None,
        cards: Collection[int] = (),
        sets: int = 1,
        facts: ClassFacts | None = None,
    ) -> Document:
        """One handout, ready to be drawn by `draw`; of cards only those chosen, counted from 1.

        Without a reading form it has the one it was written for; in a form that it has a version
        for, that version is printed.
        """
        handout = self._library.handout(handout_id, profile)
        if cards:
            handout = replace(handout, body=card_texts.only(handout, cards))
        return self.draft_document(handout, profile, sets, facts)

    def draft_document(
        self,
        handout: Handout,
        profile: Profile | None = None,
        sets: int = 1,
        facts: ClassFacts | None = None,
    ) -> Document:
        """Return a handout as it is being written, ready to be drawn by `draw`, for a class."""
        audiences, activity = handout.audiences, handout.activity
        if not audiences and activity is not None:
            suited = self._library.activity(activity).audiences
            audiences = suited if suited == {Audience.ADULTS} else audiences
        single = specs.SingleHandout(handout)
        document = self._alone(
            handout.title,
            specs.CardSheet((handout,), sets) if sets > 1 else single,
            audiences,
            language=handout.language,
            profile=profile or handout.profile,
            modules=modules_of(self._database, (handout,)),
            lawyers=lawyers_of((handout,), self._database),
        )
        if facts is None:
            return document
        lines, today = self._library.help_card(facts.level), self._database.today()
        known = replace(
            document.occasion,
            helper=facts.helper,
            help_lines=tuple(as_printed(one, today) for one in lines),
        )
        return replace(document, occasion=known)

    def own_file_document(self, material_id: MaterialId) -> Document:
        """Return a piece of material by itself, ready to be drawn by `draw`."""
        piece = self._files.materials.get(material_id)
        paper = OwnPaper(piece, piece.group_size, pdf=self._files.pdf(piece))
        like = Document("", (), self._no_occasion())
        return own_document(paper, like, with_help=paper.is_handed_out)

    def of_letter(self, sheet: specs.SchoolLetter) -> Document:
        """Return what the program writes itself and what is of no workshop, to be drawn."""
        return self._alone(sheet.handout.title, sheet)

    def _alone(
        self,
        title: str,
        sheet: specs.Sheet,
        audiences: frozenset[Audience] = frozenset(),
        **more: Any,
    ) -> Document:
        """Paper that is of no workshop."""
        occasion = self._no_occasion(audiences)
        made = Document(title, (sheet,), occasion, version=self._library.version(), **more)
        return self.illustrated(made)

    def _no_occasion(self, audiences: frozenset[Audience] = frozenset()) -> specs.Occasion:
        """Return what is known of paper by itself: whom it is for, and the lines."""
        library, today = self._library, self._database.today()
        return specs.Occasion(
            adults=Adults.ELSEWHERE if audiences == {Audience.ADULTS} else None,
            help_lines=tuple(as_printed(one, today) for one in library.shared_help_card(audiences)),
            all_lines=tuple(as_printed(one, today) for one in library.helplines().values()),
        )

    def illustrated(self, document: Document) -> Document:
        """With what its texts and letter heads show of hers; what is gone is not in it."""
        is_file = isinstance(document.sheets[0], specs.OwnMaterial)
        names = [] if is_file else photos_in(as_json(document.sheets))
        logo = document.occasion.sender.logo
        if logo and any(isinstance(one, specs.SchoolLetter) for one in document.sheets):
            names.append(logo)
        shown = map(self._files.photo, dict.fromkeys(names))
        return replace(document, photos=tuple(filter(None, shown)))

    def documents(
        self, session_id: SessionId, wanted: Wanted = _USUAL, instead: Session | None = None
    ) -> Documents:
        """Return the papers of a workshop, also when it cannot be printed yet."""
        return self._documents(self._planning.get(session_id, instead=instead), wanted)

    def _documents(
        self, view: PlanView, wanted: Wanted, *, with_own_bytes: bool = False
    ) -> Documents:
        """Return what a workshop becomes on paper, without what is hers alone."""
        kept, database = self._database.kept(_made), self._database
        asked = view.session, wanted, self._sender(), database.today()
        if asked in kept and not with_own_bytes:
            return kept[asked]
        view = Printable(database).plan(view)
        view = replace(view, activities=as_said(view.activities, view))
        texts = self._texts(view, with_own_bytes=with_own_bytes)
        last = wanted.last or prints.last(database.connection, view.session.id)
        made = documents_of(view, texts, replace(wanted, last=last))
        kept[asked] = made
        return made

    def _texts(self, view: PlanView, *, with_own_bytes: bool) -> Texts:
        """Read what may be printed of a plan, and what is said of it: nothing is chosen here."""
        database, library = self._database, self._library
        printable, today = Printable(database), database.today()
        stories = stories_for(library, view.session.blocks)
        beside = made_up_beside(
            view, {key: printable.activity(one) for key, one in stories.items()}
        )
        plan = printable.handouts(library.handouts_of(view.in_order))
        planned = {text.id for text in plan}
        made_up = printable.handouts(library.handouts_of(beside.in_order if beside else ()))
        activities, session = [one.id for one in view.in_order], view.session.id
        along = [
            one
            for one in self._files.materials.along(activities, session)
            if one.purpose is not Purpose.TEXT
            if not one.only_me and dict(one.sessions).get(session) != 0
        ]
        to_show = tuple(one for one in along if one.purpose is Purpose.SHOW)
        drawn = self._files if with_own_bytes else None
        lines, template = library.help_card(view.school_class.facts.level), view.session.template
        title = ""
        with suppress(NotFound):
            title = library.template(template).title if template else ""
        texts = Texts(
            plan,
            printable.handouts(library.school_papers()),
            beside,
            tuple(text for text in made_up if text.id not in planned),
            own=tuple(own_paper(one, view, drawn) for one in along if one not in to_show),
            to_show=tuple(one.title for one in to_show),
            title=title,
            help_lines=tuple(as_printed(one, today) for one in lines),
            all_lines=tuple(as_printed(one, today) for one in library.helplines().values()),
            waiting_lines=tuple(one.name for one in lines if waits_for_check(one, today)),
            today=today,
            sender=self._sender(),
            library_version=library.version(),
            targets=library.targets(),
            modules=modules_of(database, plan),
            lawyers=lawyers_of(plan, database),
        )
        return replace(texts, read_by=read_by(view, texts, records_of(database)))


def modules_of(
    database: Database, handouts: Iterable[Handout]
) -> tuple[tuple[ActivityId, Module], ...]:
    """Return the activities that texts belong to with their modules, each once, in order."""
    wanted = dict.fromkeys(handout.activity for handout in handouts)
    known = database.kept(store.modules)
    return tuple((one, known[one]) for one in wanted if one and one in known)


def read_by(view: PlanView, printed: Texts, records: TextRecords) -> tuple[ReviewRole, ...]:
    """Return as who readers found every text of a plan good; nobody while one is a concept.

    A lawyer is named on the sheet itself, with an organisation.
    """
    texts: list[Activity | Handout] = [*view.activities.values(), *printed.plan]
    roles = set[ReviewRole]()
    for text in texts:
        owner = ActivityId(text.id.partition("/")[0])
        read = of_today(text, records)
        if still_asked(text, view.activities.get(owner), read, printed.today):
            return ()
        roles |= {one.role for one in read}
    return tuple(role for role in ReviewRole if role in roles - {ReviewRole.LAWYER})


def lawyers_of(texts: Iterable[Handout], database: Database) -> tuple[Record, ...]:
    """Return the last lawyer of an organisation who found each text good as it is now, lately."""
    records, found = records_of(database), dict[str, Record]()
    for text in texts:
        for one in of_today(text, records):
            if one.organisation and not is_past(one, database.today()):
                found[text.id] = max(found.get(text.id, one), one, key=lambda r: r.month)
    return tuple(found.values())
