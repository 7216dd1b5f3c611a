"""Printing: a plan becomes documents, documents become bytes, and bytes become whole files.

`prepare` reads the database, in the main thread. `render` needs nothing but its argument and may
run in a worker. `write` finishes. Preview, file and printer get the same bytes.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from hope_desktop.dialect import card_texts
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.helplines import as_printed, waits_for_check
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, Handout, name_of
from hope_desktop.domain.printing.copies import COPY_ORDER, Wanted, copies_of
from hope_desktop.domain.printing.packing import PackingItem
from hope_desktop.domain.printing.sender import Sender
from hope_desktop.domain.terms import (
    ActivityId,
    Audience,
    HandoutId,
    MaterialId,
    Module,
    Profile,
    SessionId,
    TemplateId,
)
from hope_desktop.domain.texts.directives import photos_in
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import Session
from hope_desktop.handouts import specs
from hope_desktop.handouts.specs import Document
from hope_desktop.i18n.catalogue import translator, words_for
from hope_desktop.i18n.stories import in_plan
from hope_desktop.services.library.library import Library, records_of
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.library.printable import Printable
from hope_desktop.services.printing.bundle import packing_of, planned_and_packed, uncounted
from hope_desktop.services.printing.drawing import KEPT
from hope_desktop.services.printing.own_documents import OwnPaper, along_with, own_document
from hope_desktop.services.printing.packing_items import attached_of
from hope_desktop.services.printing.printed import Prepared
from hope_desktop.services.printing.sources import (
    Sources,
    lawyers_of,
    meant_for,
    modules_of,
    must_be_printable,
    no_occasion,
    read_by,
    texts_for,
)
from hope_desktop.services.workshops.planning import Planning, as_said
from hope_desktop.storage import prints
from hope_desktop.storage.database import Database
from hope_desktop.storage.records import as_json

__all__ = ["Document"]

_STANDARD = Wanted(form=Profile.STANDARD, language=USUAL_LANGUAGE)


class _Asked(NamedTuple):
    """What the papers of a workshop follow, beside what is written in the database."""

    view: PlanView
    wanted: Wanted
    sender: Sender
    today: date


def _packed(
    _connection: object,
) -> dict[SessionId, tuple[_Asked | None, tuple[PackingItem, ...]]]:
    """What goes along to workshops, as it was worked out since something was written."""
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
    ) -> Prepared:
        """Everything to draw the bundle of a workshop, in the usual reading form and language.

        Usual is what the workshop was printed in last, and else what suits the class. While the
        head-count is unknown, what is copied for pupils is only named. `instead` is another plan
        of it: the one of which the papers lie in the bag.
        """
        view = self._planning.get(session_id, instead=instead)
        must_be_printable(view)
        wanted = Wanted(profile, language)
        sources = self._sources(view, wanted, with_own_bytes=True)
        documents, items = planned_and_packed(sources)
        asked = _Asked(view, wanted, sources.sender, sources.today)
        self._database.kept(_packed)[session_id] = asked, items
        copies = sources.copies
        used = dict.fromkeys((*view.in_order, *view.spare_view.in_order))
        return Prepared(
            session=session_id,
            class_label=view.school_class.facts.label,
            start=view.session.facts.start,
            library_version=sources.library_version,
            profile=copies.form,
            documents=tuple(
                replace(one, document=self.illustrated(one.document))
                for one in documents
                if one.copies
            ),
            lacking=tuple(one.title for one in copies.read if self._files.lack_photo(one.body)),
            attached=tuple(one for one in attached_of(sources) if one.printed.copies),
            copy_order=next((t for t in copies.school if name_of(t.id) == COPY_ORDER), None),
            uncounted=uncounted(sources, documents),
            to_come=tuple((a.title, a.to_come) for a in used if a.to_come),
            activities=tuple((a.id, a.version) for a in used),
            without_pictures=copies.without_pictures,
            language=copies.language,
            untranslated=copies.untranslated,
            adults=view.school_class.facts.adults,
            waiting_lines=sources.waiting_lines,
        )

    def packing(self, view: PlanView) -> tuple[PackingItem, ...]:
        """What goes along to a workshop, also when it cannot be printed yet."""
        wanted, packed = Wanted(), self._database.kept(_packed)
        asked = _Asked(view, wanted, self._sender(), self._database.today())
        was, items = packed.get(view.session.id, (None, ()))
        if was != asked:
            items = packing_of(self._sources(view, wanted))
            packed[view.session.id] = asked, items
        return items

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
        """An activity by itself, as a run sheet has it, ready to be drawn by `draw`."""
        return self.activity_draft(self._library.activity(activity_id))

    def activity_draft(self, activity: Activity) -> Document:
        """The same of an activity as it is being written."""
        own = self._printable().handouts(self._library.activity(activity.id).handouts)
        printed = self._library.handouts_of([replace(activity, handouts=own)])
        papers = tuple(h for h in printed if h.id == name_of(h.id))
        sheet = specs.ActivitySheet(in_plan(replace(activity, handouts=papers)))
        return self._alone(activity.title, sheet, for_trainer=True)

    def handout_document(
        self,
        handout_id: HandoutId,
        profile: Profile | None = None,
        cards: Collection[int] = (),
    ) -> Document:
        """One handout, ready to be drawn by `draw`; of cards only those chosen, counted from 1.

        Without a reading form it has the one it was written for; in a form that it has a version
        for, that version is printed.
        """
        handout = self._library.handout(handout_id, profile)
        if cards:
            handout = replace(handout, body=card_texts.only(handout, cards))
        return self.draft_document(handout, profile)

    def draft_document(self, handout: Handout, profile: Profile | None = None) -> Document:
        """A handout as it is being written, ready to be drawn by `draw`."""
        return self._alone(
            handout.title,
            specs.SingleHandout(handout),
            meant_for(handout, self._library),
            language=handout.language,
            profile=profile or handout.profile,
            modules=modules_of(self._database, (handout,)),
            lawyers=lawyers_of((handout,), records_of(self._database), self._database.today()),
        )

    def own_file_document(self, material_id: MaterialId) -> Document:
        """A piece of material by itself, ready to be drawn by `draw`."""
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
        return no_occasion(self._library, self._database.today(), audiences)

    def _printable(self) -> Printable:
        return Printable(self._database)

    def illustrated(self, document: Document) -> Document:
        """With what its texts and letter heads show of hers; what is gone is not in it."""
        is_file = isinstance(document.sheets[0], specs.OwnMaterial)
        names = [] if is_file else photos_in(as_json(document.sheets))
        logo = document.occasion.sender.logo
        if logo and any(isinstance(one, specs.SchoolLetter) for one in document.sheets):
            names.append(logo)
        shown = map(self._files.photo, dict.fromkeys(names))
        return replace(document, photos=tuple(filter(None, shown)))

    def sources(self, session_id: SessionId, wanted: Wanted = _STANDARD) -> Sources:
        """What papers about a workshop are made from."""
        return self._sources(self._planning.get(session_id), wanted)

    def _sources(self, view: PlanView, wanted: Wanted, *, with_own_bytes: bool = False) -> Sources:
        """What is hers alone is not in it."""
        database, library, printable = self._database, self._library, self._printable()
        facts, today = view.school_class.facts, database.today()
        view = printable.plan(view)
        view = replace(view, activities=as_said(view.activities, view))
        along = along_with(view, self._files, with_bytes=with_own_bytes)
        texts, records = texts_for(printable, view, library), records_of(database)
        last = prints.last(database.connection, view.session.id)
        lines = library.help_card(facts.level)
        return Sources(
            view=view,
            copies=copies_of(view, texts, replace(wanted, last=last)),
            title=self._title(view.session.template),
            help_lines=tuple(as_printed(one, today) for one in lines),
            all_lines=tuple(as_printed(one, today) for one in library.helplines().values()),
            library_version=library.version(),
            today=today,
            translate=words_for(translator(USUAL_LANGUAGE), adults=facts.adults),
            beside=texts.beside,
            own=along.own,
            reserve_own=along.in_reserve,
            to_show=along.to_show,
            sender=self._sender(),
            targets=library.targets(),
            modules=modules_of(database, (*texts.plan, *texts.reserve)),
            read_by=read_by(view, texts, records, today),
            lawyers=lawyers_of((*texts.plan, *texts.reserve), records, today),
            waiting_lines=tuple(one.name for one in lines if waits_for_check(one, today)),
        )

    def _title(self, template: TemplateId | None) -> str:
        try:
            return self._library.template(template).title if template else ""
        except NotFound:
            return ""
